import { useTranslation } from 'react-i18next'
import type { Profil } from '../graphql/generated/graphql'
import { ButtonLink } from '../ui/Button'
import { Empty } from '../ui/Empty'
import { useLabel } from './labels'
import { useMe } from './me'

/**
 * In place of a screen that is not open to the person for the structure acted for: why, and how one asks for what is missing (S-57).
 *
 * @param needs what it takes
 * @param why where it is not profiles that are missing
 * @param on where they are missing, unless it is the structure acted for
 */
export function Closed({ needs, why, on }: { needs: Profil[]; why?: string; on?: { siret: string; nom: string } }) {
  const { t } = useTranslation(['connexion', 'common'])
  const me = useMe()
  const say = useLabel()
  const structure = (on ?? me.acting?.structure)?.nom
  const missing = needs.filter((it) => !me.holds(it, on?.siret))
  return (
    <div className="empty">
      <Empty icon="key" title={t('closedTitle')}>
        {why ? (
          <p>{why}</p>
        ) : me.isOperator ? (
          <p>{t('closedToOperator')}</p>
        ) : structure ? (
          <>
            <p>{t('missing', { profils: missing.map((it) => say('Profil', it)).join(', '), structure })}</p>
            <p>{t('closedHow')}</p>
            <ButtonLink look="primary" icon="key" to={`/habilitations?${new URLSearchParams(missing.map((it) => ['profil', it]))}`}>
              {t('closedAsk')}
            </ButtonLink>
          </>
        ) : (
          <>
            <p>{t('closedNoStructure')}</p>
            <ButtonLink look="primary" icon="key" to="/habilitations">
              {t('closedAttach')}
            </ButtonLink>
          </>
        )}
      </Empty>
    </div>
  )
}
