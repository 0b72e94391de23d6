import { useTranslation } from 'react-i18next'
import { useMe } from '../connexion'
import { ButtonLink, Empty, Screen } from '../ui'
import { Notices } from './Notices'
import { OperatorPart } from './OperatorPart'
import { WaitsForMe } from './WaitsForMe'
import './accueil.css'

/** What waits for whoever arrives, and what happened while they were away. */
export function AccueilScreen() {
  const { t } = useTranslation(['accueil', 'common'])
  const me = useMe()
  if (!me.isOperator && !me.acting) {
    return (
      <Screen title={t('title')}>
        <div className="empty">
          <Empty icon="key" title={t('belongsNowhere')}>
            <p>{t('belongsNowhereHelp')}</p>
            <ButtonLink to="/habilitations" look="primary">
              {t('common:nav.habilitations')}
            </ButtonLink>
          </Empty>
        </div>
      </Screen>
    )
  }
  return (
    <Screen
      title={t('hello', { login: me.login })}
      lead={me.acting ? me.acting.structure.nom : t('operatorLead')}
      actions={
        me.opens('EDI_CREER_FICHE_EMETTEUR', 'EDI_CREER_FICHE_RECEPTEUR') && (
          <ButtonLink to="/fiches/nouvelle" look="primary" icon="add">
            {t('create')}
          </ButtonLink>
        )
      }
    >
      <div className="accueil">
        <div className="stack stack-5">
          {me.acting && <WaitsForMe key={me.acting.structure.siret} siret={me.acting.structure.siret} />}
          {me.isOperator && <OperatorPart />}
        </div>
        <Notices structure={me.acting?.structure.siret} />
      </div>
    </Screen>
  )
}
