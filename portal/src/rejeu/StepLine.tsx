import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLabel, useMe } from '../connexion'
import { Button, Instant } from '../ui'

export type Step = {
  what: string
  at: string
  actor: string
  onBehalfOf: string | null
  before: string | null
  after: string | null
  correlationId: string | null
}

/**
 * One step of a life: what, when, who for whom, and what it changed.
 *
 * @param statuses the enumeration of its statuses
 * @param changes null where it changed nothing
 * @param current whether the instant looked at is its
 * @param from whether it is compared from here
 */
export function StepLine(p: {
  step: Step
  statuses: string
  changes: ReactNode
  current: boolean
  from: boolean
  onShow: () => void
  onCompare: () => void
}) {
  const { t } = useTranslation('vie')
  const me = useMe()
  const say = useLabel()
  const [open, setOpen] = useState(false)
  const it = p.step
  return (
    <li className={`life-step${p.current ? ' life-current' : ''}`}>
      <button type="button" className="life-what" onClick={p.onShow} aria-current={p.current ? 'step' : undefined}>
        <strong>{it.what}</strong>
        <span className="small muted">
          <Instant at={it.at} seconds />
          {' · '}
          {it.actor === 'systeme' ? t('system') : it.actor}
          {it.onBehalfOf && !['systeme', 'soi-meme', 'destinataire'].includes(it.onBehalfOf) && ` ${t('for', { whom: it.onBehalfOf })}`}
        </span>
        {it.after && it.after !== it.before && (
          <span className="small">
            {it.before && `${say(p.statuses, it.before)} → `}
            {say(p.statuses, it.after)}
          </span>
        )}
      </button>
      <div className="row no-print">
        {p.changes && (
          <Button look="quiet" small aria-expanded={open} onPress={() => setOpen(!open)}>
            {t(open ? 'hideChanges' : 'showChanges')}
          </Button>
        )}
        <Button look="quiet" small aria-pressed={p.from} onPress={p.onCompare}>
          {t(p.from ? 'stopComparing' : 'compareFrom')}
        </Button>
      </div>
      {p.changes && <div className={open ? undefined : 'print-only'}>{p.changes}</div>}
      {me.isOperator && it.correlationId && (
        <p className={open ? 'small muted' : 'print-only small muted'}>
          {t('request')} <code>{it.correlationId}</code>
        </p>
      )}
    </li>
  )
}
