import { useEffect, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { LanguageSwitch } from '../frame/LanguageSwitch'
import { useSession } from './session'
import './connexion.css'

/** Around what is said to whoever is not signed in, or not as who they would have to be. */
export function LoginPage(p: { children: ReactNode }) {
  const { t } = useTranslation('connexion')
  const { session } = useSession()
  useEffect(() => {
    const before = document.title
    document.title = `${t('title')} · ${session.name}`
    return () => {
      document.title = before
    }
  }, [t, session.name])
  return (
    <div className="login">
      <header className="login-head">
        {session.logo && <img src={session.logo} alt="" height="40" />}
        <p className="login-name">{session.name}</p>
        <LanguageSwitch />
      </header>
      <main className="login-main">
        <p className="login-tagline">{t('tagline')}</p>
        {p.children}
      </main>
    </div>
  )
}
