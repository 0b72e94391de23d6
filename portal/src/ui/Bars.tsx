import { Link } from 'react-router'

export type Bar = { id: string; label: string; value: number; to?: string; title?: string; tone?: 'good' | 'waiting' | 'bad' | 'off' }

/** A plot that is a list: each bar with its name and number, and the way to what it counts. Upright for time, lying for kinds. */
export function Bars(p: { label: string; bars: readonly Bar[]; upright?: boolean }) {
  const most = Math.max(1, ...p.bars.map((it) => it.value))
  return (
    <ol className={`bars ${p.upright ? 'bars-upright' : 'bars-lying'}`} aria-label={p.label}>
      {p.bars.map((it) => {
        const size = `${(it.value / most) * 100}%`
        const inside = (
          <>
            <span className="bar-label">{it.label}</span>
            <span className="bar-track" aria-hidden="true">
              <span className={`bar-fill bar-${it.tone ?? 'accent'}`} style={p.upright ? { height: size } : { width: size }} />
            </span>
            <span className="bar-value">{it.value}</span>
          </>
        )
        return (
          <li key={it.id} title={it.title}>
            {it.to ? <Link to={it.to}>{inside}</Link> : <span>{inside}</span>}
          </li>
        )
      })}
    </ol>
  )
}
