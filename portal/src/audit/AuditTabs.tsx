import { useTranslation } from 'react-i18next'
import { Tabs } from '../ui/Tabs'

/** The parts of the audit. */
export function AuditTabs() {
  const { t } = useTranslation('audit')
  return (
    <Tabs
      label={t('tabs')}
      of={[
        { to: '/audit', text: t('tab.history'), exact: true },
        { to: '/audit/reception', text: t('tab.reception') },
        { to: '/audit/scellement', text: t('tab.seal') },
      ]}
    />
  )
}
