import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { forgetDrafts } from '../ui/useDraft'

export type Account = { login: string; name: string; description: { fr: string; en: string } }

/** Who is signed in and how one signs in here, as the server says it. */
export type Session = {
  user: { login: string } | null
  mode: 'DEMONSTRATION' | 'OIDC' | 'TOKENS'
  accounts: Account[]
  csrf: { header: string; token: string }
  /** What the operator calls this installation. */
  name: string
  logo: string | null
  /** Where one goes to sign in, unless accounts are offered here. */
  loginUrl: string | null
}

type Actions = {
  session: Session
  /** That of whoever this page is. It is over where the one that there is now is of nobody, or of somebody else; null once they left. */
  signedIn: Session | null
  /** Asks again who is signed in, as after an answer that said that nobody is. */
  refresh: () => Promise<void>
  enterAs: (login: string) => Promise<void>
  /** Somebody else signed in elsewhere: the page becomes theirs, and what it held is gone. */
  takeOver: () => void
  leave: () => Promise<void>
}

const Context = createContext<Actions | null>(null)
const RETRY = 2_000

/** Written when somebody leaves, with who it is, which the other tabs hear. */
const LEFT = 'left'

const leaver = (written: string | null) => written?.slice(0, written.lastIndexOf(' '))

/** Whoever comes where one signs in in another tab does not know what they would lose in this one: it stays whose it is until they say so. */
const whose = (before: Session | null, now: Session) =>
  !now.user || (before?.user && signsInElsewhere(now) && before.user.login !== now.user.login) ? before : now

/** At the identity provider, for which this page would have to be left. */
export const signsInElsewhere = (it: Session) => it.loginUrl !== null && it.mode !== 'DEMONSTRATION'

async function load(): Promise<Session> {
  const answer = await fetch('/portal/session', { credentials: 'same-origin', headers: { Accept: 'application/json' } })
  if (!answer.ok) throw new Error(String(answer.status))
  return (await answer.json()) as Session
}

/** Until the server has answered who is signed in, there is nothing to show but that. */
export function SessionProvider(p: { children: ReactNode; waiting: (failed: boolean) => ReactNode }) {
  const [session, setSession] = useState<Session>()
  const [signedIn, setSignedIn] = useState<Session | null>(null)
  const [failed, setFailed] = useState(false)
  const [leaving, setLeaving] = useState(false)

  const refresh = useCallback(async () => {
    try {
      const loaded = await load()
      document.documentElement.dataset['name'] = loaded.name
      setSession(loaded)
      setSignedIn((before) => whose(before, loaded))
      setFailed(false)
    } catch {
      setFailed(true)
    }
  }, [])

  useEffect(() => {
    // eslint-disable-next-line react-hooks/set-state-in-effect -- it sets what the server answers, later
    void refresh()
  }, [refresh])
  useEffect(() => {
    const heard = (it: StorageEvent) => {
      if (it.key !== LEFT) return
      setSignedIn((before) => (before?.user?.login === leaver(it.newValue) ? null : before))
      void refresh()
    }
    window.addEventListener('storage', heard)
    return () => window.removeEventListener('storage', heard)
  }, [refresh])
  useEffect(() => {
    if (!failed) return
    const again = setInterval(() => void refresh(), RETRY)
    return () => clearInterval(again)
  }, [failed, refresh])

  const actions = useMemo<Actions | null>(() => {
    if (!session) return null
    const post = (path: string, body?: unknown, { header, token } = session.csrf) =>
      fetch(`/portal/session/${path}`, {
        method: 'POST',
        credentials: 'same-origin',
        headers: { 'Content-Type': 'application/json', [header]: token },
        body: body === undefined ? undefined : JSON.stringify(body),
      })
    return {
      session,
      signedIn,
      refresh,
      enterAs: async (login) => {
        const answer = await post('demonstration', { login })
        // The session that this page was read in may be over: the token of the next one serves.
        if (!answer.ok) await post('demonstration', { login }, (await load()).csrf)
        await refresh()
      },
      takeOver: () => setSignedIn(session),
      leave: async () => {
        // Nothing is asked any more and no socket is open when the session ends: what was would only fail.
        flushSync(() => setLeaving(true))
        let elsewhere: string | null = null
        try {
          const answer = await post('end')
          if (answer.ok) elsewhere = ((await answer.json()) as { redirect: string | null }).redirect
          const left = session.user?.login ?? ''
          forgetDrafts(left)
          localStorage.setItem(LEFT, `${left} ${Date.now()}`)
          setSignedIn(null)
          if (elsewhere) location.assign(elsewhere)
          else await refresh()
        } finally {
          setLeaving(elsewhere !== null)
        }
      },
    }
  }, [session, signedIn, refresh])

  if (!actions || leaving) return p.waiting(failed)
  return <Context value={actions}>{p.children}</Context>
}

export function useSession(): Actions {
  const it = useContext(Context)
  if (!it) throw new Error('Outside of SessionProvider')
  return it
}
