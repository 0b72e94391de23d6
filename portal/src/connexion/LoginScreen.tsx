import { useTranslation } from 'react-i18next'
import { Icon } from '../ui/Icon'
import { LoginPage } from './LoginPage'
import { useSession } from './session'
import { keepWhereOneWants } from './wanted'

/** What the server says in the address when a sign-in at the identity provider came to nothing. */
const failures = new Map([
  ['refusee', 'signInRefused'],
  ['indisponible', 'signInUnavailable'],
] as const)

/**
 * Where nobody is signed in: the accounts of the demonstration, or the way to the identity provider.
 *
 * @param p again: whether somebody's session is over whose page is kept, so that they must not leave it
 */
export function LoginScreen(p: { again?: boolean }) {
  const { t, i18n } = useTranslation('connexion')
  const { session, enterAs } = useSession()
  const failure = failures.get(new URLSearchParams(location.search).get('connexion') as 'refusee')
  const language = i18n.language === 'en' ? 'en' : 'fr'
  return (
    <LoginPage>
      {p.again && (
        <div className="banner banner-info" role="status">
          <Icon name="info" size={20} />
          <p className="banner-text">{t(session.loginUrl ? 'overElsewhere' : 'over')}</p>
        </div>
      )}
      {session.mode === 'DEMONSTRATION' ? (
        <>
          <h1>{t('chooseAccount')}</h1>
          <p className="muted">{t('chooseAccountLead')}</p>
          <ul className="login-accounts">
            {session.accounts.map((it) => (
              <li key={it.login}>
                <button
                  type="button"
                  className="login-account"
                  onClick={() => void enterAs(it.login)}
                >
                  <span className="login-account-name">{it.name}</span>
                  <span className="login-account-what">
                    {it.description[language]}
                  </span>
                  <code>{it.login}</code>
                  <Icon name="forward" />
                </button>
              </li>
            ))}
          </ul>
        </>
      ) : session.loginUrl ? (
        <>
          <h1>{t('title')}</h1>
          {failure && (
            <div className="banner banner-danger" role="alert">
              <Icon name="error" size={20} />
              <p className="banner-text">{t(failure)}</p>
            </div>
          )}
          {!p.again && <p className="muted">{t('signInLead')}</p>}
          {p.again ? (
            <a className="button button-primary" href={session.loginUrl} target="_blank" rel="noopener">
              {t('signInInTab')}
            </a>
          ) : (
            <a className="button button-primary" href={session.loginUrl} onClick={keepWhereOneWants}>
              {t('signIn')}
            </a>
          )}
        </>
      ) : (
        <>
          <h1>{t('title')}</h1>
          <p>{t('tokensOnly')}</p>
        </>
      )}
    </LoginPage>
  )
}
