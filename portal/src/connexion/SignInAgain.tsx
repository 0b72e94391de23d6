import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import { LoginScreen } from './LoginScreen'
import { signsInElsewhere, useSession } from './session'
import { SomebodyElse } from './SomebodyElse'

/**
 * Over all that somebody sees, hidden by it and kept, when their session is over: it goes on where it was once they are back. Whether they
 * are is looked at as they come back from another tab or window and never by the clock: an answer to nobody brings a cookie of its own, which would
 * take the place of that of the session that is just beginning.
 */
export function SignInAgain() {
  const { t } = useTranslation('connexion')
  const { session, refresh } = useSession()
  const elsewhere = signsInElsewhere(session)
  useEffect(() => {
    if (!elsewhere) return
    const look = () => document.visibilityState === 'visible' && void refresh()
    document.addEventListener('visibilitychange', look)
    window.addEventListener('focus', look)
    return () => {
      document.removeEventListener('visibilitychange', look)
      window.removeEventListener('focus', look)
    }
  }, [elsewhere, refresh])
  return (
    <ModalOverlay className="login-over" isOpen isKeyboardDismissDisabled>
      <Modal className="login-over-page">
        <Dialog aria-label={t('title')}>
          {session.user ? <SomebodyElse /> : <LoginScreen again />}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
