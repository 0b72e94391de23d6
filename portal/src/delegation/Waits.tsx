import { useTranslation } from 'react-i18next'
import { useLabel } from '../connexion'
import { graphql, unmask, type FragmentType } from '../graphql'
import { Countdown, Icon, Instant, useNow } from '../ui'
import { sayingsOf } from './waits'

const Fragment = graphql(`
  fragment Waits_delegation on EtatDeDelegation {
    id
    statut
    activationPrevue
    effectiveFrom
    attentes { objet jusqua }
    suspension { cause depuis motif }
    suspensionFin
  }
`)

/** What stands between a delegation and its third party receiving: each wait with its end, or the suspension with its reason and end. */
export function Waits(p: { of: FragmentType<typeof Fragment> }) {
  const { t } = useTranslation('delegation')
  const say = useLabel()
  const it = unmask(Fragment, p.of)
  const now = useNow(it.attentes.some((one) => one.jusqua !== null) ? 1_000 : 60_000)
  if (it.attentes.length === 0 && !it.suspension) return null
  return (
    <div className="waits">
      {it.suspension && (
        <p className="waits-suspended">
          <Icon name="warning" /> {say('CauseDeSuspension', it.suspension.cause)}, {t('since')} <Instant at={it.suspension.depuis} />.
          {it.suspension.motif && <> {t('saidReason', { motif: it.suspension.motif })}</>}
          {it.suspensionFin && (
            <>
              {' '}
              {t('endsUnlessResumed')} <Instant at={it.suspensionFin} />.
            </>
          )}
        </p>
      )}
      <ul aria-label={t('waitsFor')}>
        {sayingsOf(it.attentes, now).map((one) => (
          <li key={one.objet}>
            <Icon name="clock" /> <span className="muted">{t('waiting')}</span> {say('ObjetAttente', one.objet)}
            {one.how === 'countdown' && one.until && (
              <>
                {' — '}
                {t('stillLeft')} <Countdown until={one.until} />
              </>
            )}
            {one.how === 'day' && one.until && (
              <>
                {' — '}
                {t('until')} <Instant at={one.until} />
              </>
            )}
            {one.how === 'now' && <> — {t('anyMoment')}</>}
          </li>
        ))}
      </ul>
      {it.statut === 'VALIDEE' && it.activationPrevue === null && <p className="small muted">{t('noKnownEnd')}</p>}
    </div>
  )
}
