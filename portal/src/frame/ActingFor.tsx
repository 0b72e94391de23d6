import { useTranslation } from 'react-i18next'
import { useLabel, useMe } from '../connexion'

/** The structure that one acts for: chosen once, always in sight. */
export function ActingFor() {
  const { t } = useTranslation('common')
  const me = useMe()
  const say = useLabel()
  if (me.isOperator) {
    return (
      <p className="acting">
        <span className="acting-label">{t('actsForOperator')}</span>
        <span className="acting-name">{me.roles.map((it) => say('Role', it)).join(', ')}</span>
      </p>
    )
  }
  if (me.rattachements.length <= 1) {
    return (
      <p className="acting">
        <span className="acting-label">{t('actsFor')}</span>
        <span className="acting-name">{me.acting?.structure.nom ?? t('noStructure')}</span>
      </p>
    )
  }
  return (
    <label className="acting">
      <span className="acting-label">{t('actsFor')}</span>
      <select value={me.acting?.structure.siret} onChange={(e) => me.actFor(e.target.value)}>
        {me.rattachements.map((it) => (
          <option key={it.structure.siret} value={it.structure.siret}>
            {it.structure.nom}
          </option>
        ))}
      </select>
    </label>
  )
}
