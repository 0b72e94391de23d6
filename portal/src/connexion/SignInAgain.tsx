import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import { LoginScreen } from './LoginScreen'
import { useSession } from './session'

/**
 * Over all that somebody sees, hidden by it and kept, when their session is over: it goes on where it was once they are back. Whether they
 * are is looked at as they come back from another tab and never by the clock: an answer to nobody brings a cookie of its own, which would
 * take the place of that of the session that is just beginning.
 */
export function SignInAgain() {
  const { t } = useTranslation('connexion')
  const { session, refresh } = useSession()
  const elsewhere = session.loginUrl !== null && session.mode !== 'DEMONSTRATION'
  useEffect(() => {
    if (!elsewhere) return
    const look = () => document.visibilityState === 'visible' && void refresh()
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [elsewhere, refresh])
  return (
    <ModalOverlay className="login-over" isOpen isKeyboardDismissDisabled>
      <Modal className="login-over-page">
        <Dialog aria-label={t('title')}>
          <LoginScreen again />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
