import { useTranslation } from 'react-i18next'
import { ButtonLink, Empty, Screen } from '../ui'

/** Absent, or not to be seen by who asks: nobody can tell which. */
export function NotFound() {
  const { t } = useTranslation('common')
  return (
    <Screen title={t('notFoundTitle')}>
      <NotFoundInside />
    </Screen>
  )
}

export function NotFoundInside() {
  const { t } = useTranslation('common')
  return (
    <div className="empty">
      <Empty title={t('notFound')}>
        <ButtonLink to="/">{t('backHome')}</ButtonLink>
      </Empty>
    </div>
  )
}
