import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui'
import type { Change } from './Compared'
import { StepLine } from './StepLine'
import type { LineStep } from './TimeLine'
import { stepAt } from './timeScale'
import type { Look } from './useLook'

/** @property before the status of the thing before that step */
export type LifeStep = LineStep & {
  type: string
  actor: string
  onBehalfOf: string | null
  correlationId: string | null
  before: string | null
  changes: readonly Change[]
}

/**
 * The steps of a life, one under the other.
 *
 * @param count of them all
 * @param statuses the enumeration of its statuses
 * @param say what happened, by its type
 * @param show what a step changed
 * @param onMore where there are more than those
 */
export function LifeSteps(p: {
  steps: readonly LifeStep[]
  count: number
  statuses: string
  say: (type: string) => string
  show: (changes: readonly Change[]) => ReactNode
  look: Look
  onMore: (() => void) | undefined
}) {
  const { t } = useTranslation('vie')
  const { at, from, move, compare } = p.look
  const here = stepAt(p.steps, at)
  return (
    <section className="card vie-steps" aria-labelledby="steps">
      <h2 id="steps">{t('steps', { count: p.count })}</h2>
      <ol className="life">
        {p.steps.map((it) => {
          const instant = Date.parse(it.at)
          return (
            <StepLine
              key={it.key}
              step={{ ...it, what: p.say(it.type), after: it.status }}
              statuses={p.statuses}
              changes={it.changes.length > 0 ? p.show(it.changes) : null}
              current={here === it}
              from={from === instant}
              onShow={() => move(instant)}
              onCompare={() => compare(from === instant ? null : instant)}
            />
          )
        })}
      </ol>
      {p.onMore && (
        <>
          <p className="print-only">{t('notAllPrinted')}</p>
          <Button small onPress={p.onMore}>
            {t('more')}
          </Button>
        </>
      )}
    </section>
  )
}
