import { useEffect, useState, type RefObject } from 'react'
import { readForm } from './readForm'

const EVERY = 800
type Kept = { version: number; values: unknown }

/** Of one person: a browser may be that of others too. */
const nameOf = (login: string, key: string) => `draft ${JSON.stringify(login)} ${key}`

/** What somebody typed into a form and did not save, if it was typed on that version: an older one is not what one would save. */
export function readDraft<T>(login: string, key: string, version: number): T | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(nameOf(login, key)) ?? 'null') as Kept | null
    return kept?.version === version ? (kept.values as T) : undefined
  } catch {
    return undefined
  }
}

/** What was typed and not saved is of whoever typed it: it goes with them. */
export function forgetDrafts(login: string) {
  for (const key of Object.keys(localStorage)) if (key.startsWith(nameOf(login, ''))) localStorage.removeItem(key)
}

/**
 * Keeps what is typed into a form until it is saved, whatever happens to the browser.
 *
 * @returns what was kept when editing began, and how to forget it
 */
export function useDraft<T>(login: string, key: string, version: number, form: RefObject<HTMLFormElement | null>) {
  const [found] = useState(() => readDraft<T>(login, key, version))
  useEffect(() => {
    let seen = form.current ? JSON.stringify(readForm(form.current)) : ''
    const keep = () => {
      if (!form.current) return
      const now = JSON.stringify(readForm(form.current))
      if (now === seen) return
      seen = now
      localStorage.setItem(nameOf(login, key), JSON.stringify({ version, values: JSON.parse(now) as unknown }))
    }
    const clock = setInterval(keep, EVERY)
    window.addEventListener('pagehide', keep)
    return () => {
      clearInterval(clock)
      window.removeEventListener('pagehide', keep)
    }
  }, [login, key, version, form])
  return { found, drop: () => localStorage.removeItem(nameOf(login, key)) }
}
