import { useTranslation } from 'react-i18next'
import { Empty, Screen } from '../ui'

/** Where a screen will be. */
export function Soon() {
  const { t } = useTranslation('common')
  return (
    <Screen title={t('soonTitle')}>
      <div className="empty">
        <Empty icon="clock" title={t('soon')} />
      </div>
    </Screen>
  )
}
