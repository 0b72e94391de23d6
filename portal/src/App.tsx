import { Suspense, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { I18nProvider, RouterProvider as AriaRouter } from 'react-aria-components'
import { RouterProvider } from 'react-router'
import { Provider } from 'urql'
import { LoginScreen } from './connexion/LoginScreen'
import { MeProvider } from './connexion/me'
import { goWhereOneWanted } from './connexion/wanted'
import { SessionProvider, useSession } from './connexion/session'
import { createClient } from './graphql/client'
import type { Refusal } from './graphql/refusal'
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
  const { session } = useSession()
  return session.user ? <SignedIn key={session.user.login} /> : <LoginScreen />
}

function SignedIn() {
  const { i18n } = useTranslation('common')
  const { session, refresh } = useSession()
  const [router] = useState(() => {
    goWhereOneWanted()
    return createRouter()
  })
  const { header, token } = session.csrf
  const client = useMemo(
    () => createClient(i18n.language, { header, token }, () => void refresh()),
    [i18n.language, header, token, refresh],
  )
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
