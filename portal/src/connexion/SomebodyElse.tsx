import { useTranslation } from 'react-i18next'
import { Button } from '../ui'
import { Icon } from '../ui/Icon'
import { LoginPage } from './LoginPage'
import { useSession } from './session'

/** Over the page of one person where another has signed in in another tab: nothing of it is sent, and it is theirs still. */
export function SomebodyElse() {
  const { t } = useTranslation('connexion')
  const { session, signedIn, takeOver } = useSession()
  const [whose, other] = [signedIn, session].map((it) => it?.user?.login ?? '') as [string, string]
  return (
    <LoginPage>
      <h1>{t('elseTitle', { whose })}</h1>
      <div className="banner banner-warning" role="status">
        <Icon name="info" size={20} />
        <p className="banner-text">{t('elseLead', { whose, other })}</p>
      </div>
      <p className="muted">{t('elseHow', { whose })}</p>
      <Button onPress={takeOver}>{t('elseTakeOver', { other })}</Button>
    </LoginPage>
  )
}
