import { useTranslation } from 'react-i18next'
import { Button, Status } from '../ui'
import { sayInstant } from '../ui/time'
import { TimeLine, type LineStep } from './TimeLine'
import { stepAt } from './timeScale'
import type { Look } from './useLook'

/**
 * A life as a line, the instant that is looked at, and what the status was then.
 *
 * @param statuses the enumeration of its statuses
 */
export function LifeLine(p: { steps: readonly LineStep[]; statuses: string; look: Look }) {
  const { t, i18n } = useTranslation('vie')
  const { now, at, isNow, from, move } = p.look
  const here = stepAt(p.steps, at)
  return (
    <section className="card" aria-labelledby="line">
      <div className="card-head">
        <h2 id="line">
          {here ? sayInstant(at, i18n.language, true) : t('beforeIt')}
          {isNow && <span className="muted"> ({t('now')})</span>}
        </h2>
        <span className="row">
          {here?.status && <Status of={`${p.statuses}.${here.status}`} />}
          {!isNow && (
            <Button look="quiet" small onPress={() => move(now)}>
              {t('backToNow')}
            </Button>
          )}
        </span>
      </div>
      <TimeLine steps={p.steps} statuses={p.statuses} now={now} at={at} from={from ?? undefined} onMove={move} />
    </section>
  )
}
