import { useTranslation } from 'react-i18next'
import { useMe } from '../connexion'
import { Tabs } from '../ui/Tabs'
import './administration.css'

/** The parts of the administration. */
export function AdministrationTabs() {
  const { t } = useTranslation('administration')
  const me = useMe()
  return (
    <Tabs
      label={t('tabs')}
      of={[
        { to: '/administration', text: t('tab.structures'), exact: true },
        { to: '/administration/emetteurs', text: t('tab.issuers') },
        { to: '/administration/codes', text: t('tab.codes') },
        { to: '/administration/vues', text: t('tab.views') },
        { to: '/administration/courriels', text: t('tab.mail') },
        ...(me.has('AIFE_ADMIN')
          ? [
              { to: '/administration/sessions', text: t('tab.sessions') },
              { to: '/administration/donnees-personnelles', text: t('tab.people') },
            ]
          : []),
        { to: '/administration/evenements-en-echec', text: t('tab.letters') },
      ]}
    />
  )
}
