import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMutation } from 'urql'
import { graphql } from '../graphql'
import { ActDialog, Button } from '../ui'

const Forget = graphql(`mutation ForgetCourriel($utilisateur: ID, $motif: String!) { forgetCourriel(utilisateur: $utilisateur, motif: $motif) }`)

/**
 * Destroys the address at which somebody is written to; what that does is said first.
 *
 * @param of whose, by login; one's own without
 */
export function ForgetCourriel(p: { of?: string; onDone: () => void }) {
  const { t } = useTranslation(['accueil', 'common'])
  const [, forget] = useMutation(Forget)
  const [open, setOpen] = useState(false)
  const title = p.of === undefined ? t('forgetMine') : t('forgetMail')
  return (
    <>
      <Button small look="quiet" icon="trash" onPress={() => setOpen(true)}>
        {title}
      </Button>
      <ActDialog
        title={title}
        label={t('forgetAct')}
        done={t('forgetDone')}
        danger
        reason="required"
        reasonHelp={t('forgetReasonHelp')}
        isOpen={open}
        onClose={() => setOpen(false)}
        onDone={p.onDone}
        run={(motif) => forget({ utilisateur: p.of, motif: motif ?? '' })}
      >
        <p>{p.of === undefined ? t('forgetMineWhat') : t('forgetMailWhat', { login: p.of })}</p>
        <p>
          <strong>{t('forgetNoReturn')}</strong>
        </p>
      </ActDialog>
    </>
  )
}
