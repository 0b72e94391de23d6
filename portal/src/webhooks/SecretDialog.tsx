import { useTranslation } from 'react-i18next'
import { announce, Button, Dialog } from '../ui'

/** A secret, shown this once. It closes by its button alone, not by a click beside it. */
export function SecretDialog({ shown, onClose }: { shown: { id: string; secret: string } | undefined; onClose: () => void }) {
  const { t } = useTranslation('webhooks')
  if (!shown) return null
  async function copy() {
    await navigator.clipboard.writeText(shown!.secret)
    announce(t('copied'))
  }
  return (
    <Dialog
      title={t('secretTitle')}
      isOpen
      alert
      onClose={onClose}
      actions={
        <>
          <Button icon="copy" onPress={() => void copy()}>
            {t('copy')}
          </Button>
          <Button look="primary" onPress={onClose}>
            {t('secretKept')}
          </Button>
        </>
      }
    >
      <p>{t('secretWhat')}</p>
      <p>
        <code aria-label={t('secretOf', { id: shown.id })}>{shown.secret}</code>
      </p>
    </Dialog>
  )
}
