import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, Form, Icon, RefusalBanner } from '../../ui'
import { ConflictDialog } from './ConflictDialog'
import type { useStep } from './useStep'

/** What every step that is typed has around its fields. */
export function StepForm(p: { step: ReturnType<typeof useStep<never>>; children: ReactNode }) {
  const { t } = useTranslation('saisie')
  const { step } = p
  return (
    <Form {...step.formProps}>
      {step.draft && (
        <div className="banner banner-info">
          <Icon name="undo" size={20} />
          <p className="banner-text">{t('draftFound')}</p>
          <Button small onPress={step.dropDraft}>
            {t('dropDraft')}
          </Button>
        </div>
      )}
      <RefusalBanner refusal={step.refusal} />
      {p.children}
      <div className="step-foot">
        <Button type="submit" value="stay" isPending={step.saving}>
          {t('save')}
        </Button>
        <Button type="submit" value="next" look="primary" isPending={step.saving}>
          {t('saveAndNext')}
        </Button>
      </div>
      <ConflictDialog conflict={step.conflict} />
    </Form>
  )
}
