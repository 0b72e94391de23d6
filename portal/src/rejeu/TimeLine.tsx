import { useMemo, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useLabel } from '../connexion'
import { toneOf } from '../ui'
import { sayInstant } from '../ui/time'
import { stepAt, timeScale } from './timeScale'

/** @property status of the thing itself, after that step; null where it is gone */
export type LineStep = { key: string | number; at: string; status: string | null }

const FINE = 10_000

/**
 * A life as a line that one drags along: by pointer to any instant, by the arrows from step to step.
 *
 * @param statuses the enumeration of its statuses, such as FicheStatus
 * @param at the instant looked at
 */
export function TimeLine(p: { steps: readonly LineStep[]; statuses: string; now: number; at: number; onMove: (at: number) => void; from?: number }) {
  const { t, i18n } = useTranslation('vie')
  const say = useLabel()
  const scale = useMemo(() => timeScale(p.steps.map((it) => Date.parse(it.at)), p.now), [p.steps, p.now])
  const here = stepAt(p.steps, p.at)
  const status = here?.status ? say(p.statuses, here.status) : t('beforeIt')
  const instants = p.steps.map((it) => Date.parse(it.at))
  const jump = (e: KeyboardEvent) => {
    const target =
      e.key === 'ArrowRight' || e.key === 'ArrowUp'
        ? (instants.find((it) => it > p.at) ?? p.now)
        : e.key === 'ArrowLeft' || e.key === 'ArrowDown'
          ? (instants.filter((it) => it < p.at).at(-1) ?? instants[0])
          : undefined
    if (target === undefined) return
    e.preventDefault()
    p.onMove(target)
  }
  const percent = (place: number) => `${place * 100}%`
  return (
    <div className="line">
      <div className="line-track">
        {scale.folds.map((it) => (
          <span key={it.from} className="line-fold" style={{ left: percent(it.from), width: percent(it.to - it.from) }} title={t('folded')} />
        ))}
        {p.steps.map((it, n) => {
          const from = scale.project(Date.parse(it.at))
          const to = n + 1 < p.steps.length ? scale.project(instants[n + 1] ?? p.now) : 1
          return <span key={it.key} className={`line-part line-${it.status ? toneOf(`${p.statuses}.${it.status}`) : 'none'}`} style={{ left: percent(from), width: percent(to - from) }} />
        })}
        {p.from !== undefined && <span className="line-from" style={{ left: percent(scale.project(p.from)) }} />}
        {p.steps.map((it) => (
          <span key={it.key} className="line-step" style={{ left: percent(scale.project(Date.parse(it.at))) }} />
        ))}
      </div>
      <input
        type="range"
        className="line-range"
        min={0}
        max={FINE}
        step={1}
        value={Math.round(scale.project(p.at) * FINE)}
        onChange={(e) => p.onMove(scale.unproject(Number(e.target.value) / FINE))}
        onKeyDown={jump}
        aria-label={t('instant')}
        aria-valuetext={`${sayInstant(p.at, i18n.language, true)}, ${status}`}
      />
      <div className="line-ends small muted" aria-hidden="true">
        <span>{instants[0] !== undefined && sayInstant(instants[0], i18n.language)}</span>
        <span>{t('now')}</span>
      </div>
    </div>
  )
}
