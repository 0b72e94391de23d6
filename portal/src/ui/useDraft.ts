import { useEffect, useState, type RefObject } from 'react'
import { readForm } from './readForm'

const EVERY = 800
type Kept = { version: number; values: unknown }

/** What was typed into a form and not saved, if it was typed on that version: an older one is not what one would save. */
export function readDraft<T>(key: string, version: number): T | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(`draft ${key}`) ?? 'null') as Kept | null
    return kept?.version === version ? (kept.values as T) : undefined
  } catch {
    return undefined
  }
}

export const dropDraft = (key: string) => localStorage.removeItem(`draft ${key}`)

/**
 * Keeps what is typed into a form until it is saved, whatever happens to the browser.
 *
 * @returns what was kept when editing began, and how to forget it
 */
export function useDraft<T>(key: string, version: number, form: RefObject<HTMLFormElement | null>) {
  const [found] = useState(() => readDraft<T>(key, version))
  useEffect(() => {
    let seen = form.current ? JSON.stringify(readForm(form.current)) : ''
    const keep = () => {
      if (!form.current) return
      const now = JSON.stringify(readForm(form.current))
      if (now === seen) return
      seen = now
      localStorage.setItem(`draft ${key}`, JSON.stringify({ version, values: JSON.parse(now) as unknown }))
    }
    const clock = setInterval(keep, EVERY)
    window.addEventListener('pagehide', keep)
    return () => {
      clearInterval(clock)
      window.removeEventListener('pagehide', keep)
    }
  }, [key, version, form])
  return { found, drop: () => dropDraft(key) }
}
