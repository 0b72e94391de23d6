import { Icon } from './Icon'
import './choices.css'

export type Choice = { id: string; label: string; count?: number }

/** A few conditions of a list, each on or off, with how many answer to it. */
export function Choices(p: { label: string; options: Choice[]; chosen: readonly string[]; onChange: (chosen: string[]) => void }) {
  return (
    <div className="choices" role="group" aria-label={p.label}>
      {p.options.map((it) => {
        const on = p.chosen.includes(it.id)
        return (
          <button
            key={it.id}
            type="button"
            className="choice"
            aria-pressed={on}
            onClick={() => p.onChange(on ? p.chosen.filter((id) => id !== it.id) : [...p.chosen, it.id])}
          >
            {on && <Icon name="check" size={14} />}
            {it.label}
            {it.count !== undefined && <span className="choice-count">{it.count}</span>}
          </button>
        )
      })}
    </div>
  )
}
