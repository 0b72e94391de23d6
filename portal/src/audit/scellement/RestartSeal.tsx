import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMutation } from 'urql'
import { AllowedRole } from '../../connexion'
import { graphql } from '../../graphql'
import { ActDialog, CheckboxField } from '../../ui'

const Restart = graphql(`
  mutation RestartScellement($motif: String!) {
    restartScellement(motif: $motif) { etat message origine taille cle verification { debut fin } ...SealVerification_scellement }
  }
`)

/** Begins a new log where the one there is can be trusted no more: with a reason, and once more than a click. */
export function RestartSeal({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('audit')
  const [open, setOpen] = useState(false)
  const [sure, setSure] = useState(false)
  const [, restart] = useMutation(Restart)
  const close = () => {
    setOpen(false)
    setSure(false)
  }
  return (
    <div className="row">
      <AllowedRole needs="AIFE_ADMIN" look="danger" onPress={() => setOpen(true)}>
        {t('restart')}
      </AllowedRole>
      <ActDialog
        title={t('restartTitle')}
        label={t('restart')}
        done={t('restarted')}
        danger
        reason="required"
        reasonHelp={t('restartReasonHelp')}
        isOpen={open}
        isDisabled={!sure}
        onClose={close}
        onDone={onDone}
        run={(motif) => restart({ motif: motif ?? '' })}
      >
        <p>
          <strong>{t('restartWhat')}</strong>
        </p>
        <p>{t('restartAfter')}</p>
        <CheckboxField isSelected={sure} onChange={setSure}>
          {t('restartSure')}
        </CheckboxField>
      </ActDialog>
    </div>
  )
}
