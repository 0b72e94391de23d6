import { useTranslation } from 'react-i18next'
import type { ValiditeInput } from '../../graphql/generated/graphql'
import { Icon, Instant } from '../../ui'
import { DateField } from '../../ui/DateField'
import { edited } from './edited'
import { StepForm } from './StepForm'
import { useStep, type StepProps } from './useStep'

/** General information: the period of validity, which the certificates have to cover. */
export function InformationsStep(p: StepProps) {
  const { t } = useTranslation('saisie')
  const step = useStep<{ validite: ValiditeInput }>('informations', p, ({ validite }) => ({ validite }))
  const now = edited(step.fiche)
  const validite = step.draft?.validite ?? now.validite
  const ends = now.certificats.map((it) => it.chaineValideAu ?? it.valideAu).filter((it) => it !== null)
  const first = ends.sort()[0]
  return (
    <StepForm step={step as never}>
      <p>{t('informationsLead')}</p>
      <div className="row row-top">
        <DateField name="validite.du" label={t('from')} help={t('firstDay')} defaultValue={validite?.du} />
        <DateField name="validite.au" label={t('to')} help={t('lastDay')} defaultValue={validite?.au} />
      </div>
      {first && (
        <p className="small muted">
          <Icon name="info" /> {t('certificateEnds')} <Instant at={first} />.
        </p>
      )}
    </StepForm>
  )
}
