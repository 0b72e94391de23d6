import { Suspense, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { I18nProvider, RouterProvider as AriaRouter } from 'react-aria-components'
import { RouterProvider } from 'react-router'
import { Provider } from 'urql'
import { LoginScreen } from './connexion/LoginScreen'
import { MeProvider } from './connexion/me'
import { goWhereOneWanted } from './connexion/wanted'
import { SignInAgain } from './connexion/SignInAgain'
import { SessionProvider, useSession, type Session } from './connexion/session'
import { createClient } from './graphql/client'
import type { Refusal } from './graphql/refusal'
import type { Csrf } from './graphql/signedIn'
import { createRouter } from './routes'
import { Announcer } from './ui/announce'
import { RefusalBanner } from './ui/RefusalBanner'

const unreachable: Refusal = { code: 'UNREACHABLE', message: '', byField: {}, others: [], access: [], extensions: {} }

export function App() {
  const { i18n } = useTranslation('common')
  return (
    <I18nProvider locale={i18n.language === 'en' ? 'en-GB' : 'fr-FR'}>
      <Suspense fallback={null}>
        <SessionProvider waiting={(failed) => <Before refusal={failed ? unreachable : undefined} />}>
          <Inside />
        </SessionProvider>
      </Suspense>
      <Announcer />
    </I18nProvider>
  )
}

function Inside() {
  const { session, signedIn } = useSession()
  if (!signedIn?.user) return <LoginScreen />
  const over = session.user?.login !== signedIn.user.login
  return (
    <>
      <SignedIn key={signedIn.user.login} session={signedIn} over={over} />
      {over && <SignInAgain />}
    </>
  )
}

/**
 * @param p session: of the same person each time, so that what they see and typed outlives those that end; over: whether it ended and they
 *     are not back yet
 */
function SignedIn({ session, over }: { session: Session; over: boolean }) {
  const { i18n } = useTranslation('common')
  const { refresh } = useSession()
  const [router] = useState(() => {
    goWhereOneWanted()
    return createRouter()
  })
  const current = useRef<Csrf | null>(session.csrf)
  const client = useMemo(
    // eslint-disable-next-line react-hooks/refs -- it is read when something is asked
    () => createClient(i18n.language, () => current.current, () => void (current.current && refresh())),
    [i18n.language, refresh],
  )
  useEffect(() => {
    current.current = over ? null : session.csrf
    if (!over) client.resume()
  }, [client, session, over])
  useEffect(() => () => client.close(), [client])
  return (
    <Provider value={client} key={i18n.language}>
      <MeProvider waiting={(refusal, retry) => <Before refusal={refusal} retry={retry} />}>
        <AriaRouter navigate={(to) => void router.navigate(to)}>
          <RouterProvider router={router} />
        </AriaRouter>
      </MeProvider>
    </Provider>
  )
}

/** Before anything is known: nothing, or why not. */
function Before({ refusal, retry }: { refusal?: Refusal; retry?: () => void }) {
  return (
    <main className="frame-main">
      <RefusalBanner refusal={refusal} retry={retry} quiet />
    </main>
  )
}
