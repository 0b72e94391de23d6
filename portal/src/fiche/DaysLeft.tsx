import { useTranslation } from 'react-i18next'
import { Icon } from '../ui'

/** How many days a certificate, or a period, has left; the fewer, the louder. */
export function DaysLeft({ days }: { days: number }) {
  const { t } = useTranslation('fiche')
  const tone = days < 0 ? 'bad' : days <= 30 ? 'waiting' : 'good'
  return (
    <span className={`days days-${tone}`}>
      {tone !== 'good' && <Icon name="warning" size={14} />}
      {days < 0 ? t('expired') : t('daysLeft', { count: days })}
    </span>
  )
}
