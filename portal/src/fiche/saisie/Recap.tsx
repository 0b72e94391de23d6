import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useLabel } from '../../connexion'
import { Day } from '../../ui'
import { edited, type Fiche } from './edited'
import type { Step } from './steps'

/** What is about to be sent, a line a step, each with the way back to it. */
export function Recap({ fiche }: { fiche: Fiche }) {
  const { t } = useTranslation('saisie')
  const say = useLabel()
  const it = edited(fiche)
  const lines: [Step, React.ReactNode][] = [
    ['protocole', it.protocole && say('Protocole', it.protocole)],
    ['certificats', it.certificats.length > 0 && t('certificatesCount', { count: it.certificats.length })],
    [
      'informations',
      it.validite && (
        <>
          <Day day={it.validite.du} /> – <Day day={it.validite.au} />
        </>
      ),
    ],
    ['contacts', it.contacts.map((one) => one.nom).join(', ')],
    ['reseau', it.reseau && t('filledIn')],
    ['interfaces', it.interfaces.map((one) => `${one.code} (${say('ModeTraitement', one.mode)})`).join(', ')],
    ['commentaire', it.commentaire],
  ]
  return (
    <dl className="recap">
      {lines.map(([step, value]) => (
        <div key={step}>
          <dt>{t(`step.${step}`)}</dt>
          <dd>{value || <span className="muted">—</span>}</dd>
          <dd className="recap-edit">
            <Link to={`/fiches/${fiche.id}/saisie/${step}`} aria-label={t('correct', { step: t(`step.${step}`) })}>
              {t('edit')}
            </Link>
          </dd>
        </div>
      ))}
    </dl>
  )
}
