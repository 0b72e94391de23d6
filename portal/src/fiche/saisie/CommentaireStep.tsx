import { useTranslation } from 'react-i18next'
import { Field } from '../../ui'
import { edited } from './edited'
import { StepForm } from './StepForm'
import { useStep, type StepProps } from './useStep'

export function CommentaireStep(p: StepProps) {
  const { t } = useTranslation('saisie')
  const step = useStep<{ commentaire: string | null }>('commentaire', p, ({ commentaire }) => ({ commentaire: commentaire ?? '' }))
  return (
    <StepForm step={step as never}>
      <Field
        name="commentaire"
        label={t('commentaireLabel')}
        help={t('commentaireHelp')}
        multiline
        rows={6}
        maxLength={4000}
        defaultValue={step.draft?.commentaire ?? edited(step.fiche).commentaire ?? ''}
      />
    </StepForm>
  )
}
