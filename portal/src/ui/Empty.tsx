import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon'

/** A list without anything in it says what to do next. */
export function Empty({ icon = 'search', title, children }: { icon?: IconName; title: string; children?: ReactNode }) {
  return (
    <div className="empty-inside">
      <Icon name={icon} size={28} />
      <p className="empty-title">{title}</p>
      {children}
    </div>
  )
}
