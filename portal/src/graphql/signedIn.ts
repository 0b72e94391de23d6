import { fetchAndTell } from './late'

export type Csrf = { header: string; token: string }

/** What is answered where the session is over, here or in another tab: its token is worth nothing then. */
const SIGNED_OUT = ['UNAUTHENTICATED', 'CSRF']

/** After so many answers that nobody is signed in, though somebody is, it is the answer. */
const TRIES = 3

type Refused = { errors?: { extensions?: { code?: string } }[] }

async function isSignedOut(answer: Response): Promise<boolean> {
  if (answer.status !== 401 && answer.status !== 403) return false
  try {
    const { errors } = (await answer.clone().json()) as Refused
    return errors?.some((it) => SIGNED_OUT.includes(it.extensions?.code ?? '')) ?? false
  } catch {
    return answer.status === 401
  }
}

/**
 * Asks in the name of one person. What is asked when their session is over was not done: it waits until they are signed in again, and
 * goes on, so that nothing of what they did is lost to it.
 *
 * @param csrf of the session that there is now; null while it is known to be over
 * @param onSignedOut called for each answer that says that nobody is signed in any more
 */
export function asOnePerson(csrf: () => Csrf | null, onSignedOut: () => void) {
  const closed = new AbortController()
  const waiting = new Set<() => void>()

  const signedInAgain = (given: AbortSignal | null | undefined) =>
    new Promise<void>((go, fail) => {
      const signal = given ? AbortSignal.any([given, closed.signal]) : closed.signal
      const givenUp = () => {
        waiting.delete(resume)
        fail(signal.reason instanceof Error ? signal.reason : new DOMException('closed', 'AbortError'))
      }
      const resume = () => {
        waiting.delete(resume)
        signal.removeEventListener('abort', givenUp)
        go()
      }
      if (signal.aborted) return givenUp()
      signal.addEventListener('abort', givenUp)
      waiting.add(resume)
    })

  const ask: typeof fetch = async (input, init) => {
    for (let tries = 1; ; tries++) {
      let now
      while ((now = csrf()) === null) await signedInAgain(init?.signal)
      const headers = new Headers(init?.headers)
      headers.set(now.header, now.token)
      const answer = await fetchAndTell(input, { ...init, headers })
      if (tries === TRIES || !(await isSignedOut(answer))) return answer
      const again = signedInAgain(init?.signal)
      onSignedOut()
      await again
    }
  }
  return {
    fetch: ask,
    /** They are signed in, again. */
    resume: () => [...waiting].forEach((it) => it()),
    /** Somebody else is, or nobody wants to be: what waits is given up. */
    close: () => closed.abort(),
  }
}
