import { useTranslation } from 'react-i18next'
import { NavLink } from 'react-router'

/** The two sides of a fiche: what it is, and its life. */
export function FicheTabs({ id }: { id: string }) {
  const { t } = useTranslation('fiche')
  return (
    <nav className="tabs" aria-label={t('title', { id })}>
      <NavLink to={`/fiches/${id}`} end>
        {t('tab.fiche')}
      </NavLink>
      <NavLink to={`/fiches/${id}/vie`}>{t('tab.vie')}</NavLink>
    </nav>
  )
}
