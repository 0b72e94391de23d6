import { NavLink } from 'react-router'
import './tabs.css'

/** The screens of one part, one beside the other; each has its URL. */
export function Tabs(p: { label: string; of: { to: string; text: string; exact?: boolean }[] }) {
  return (
    <nav className="tab-bar" aria-label={p.label}>
      {p.of.map((it) => (
        <NavLink key={it.to} to={it.to} end={it.exact}>
          {it.text}
        </NavLink>
      ))}
    </nav>
  )
}
