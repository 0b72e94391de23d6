import { useTranslation } from 'react-i18next'
import { useMe } from '../connexion'
import { Screen } from '../ui'

export function AccueilScreen() {
  const { t } = useTranslation('accueil')
  const me = useMe()
  return (
    <Screen title={t('title')} lead={me.acting?.structure.nom}>
      {null}
    </Screen>
  )
}
