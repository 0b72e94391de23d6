import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Icon } from '../../ui'
import type { Fiche } from './edited'
import { stepOf } from './steps'

/** What is missing before the fiche can be sent, at any time, each with the way to put it right. */
export function Missing({ fiche }: { fiche: Fiche }) {
  const { t } = useTranslation('fiche')
  if (fiche.manques.length === 0) {
    return (
      <p className="missing-none">
        <Icon name="check" /> {t('readyToSend')}
      </p>
    )
  }
  return (
    <div className="missing">
      <h3>{t('missing', { count: fiche.manques.length })}</h3>
      <ul>
        {fiche.manques.map((it) => (
          <li key={it.code + it.path}>
            <Link to={`/fiches/${fiche.id}/saisie/${stepOf(it.path)}`}>{it.message}</Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
