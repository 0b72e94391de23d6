import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaProps } from 'react-aria-components'
import { Link } from 'react-router'
import { Icon, type IconName } from './Icon'

type Look = 'primary' | 'secondary' | 'quiet' | 'danger'

export type ButtonProps = AriaProps & { look?: Look; icon?: IconName; children?: ReactNode; small?: boolean }

export function Button({ look = 'secondary', icon, small, children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={`button button-${look}${small ? ' button-small' : ''}`}>
      {icon && <Icon name={icon} />}
      {children}
    </AriaButton>
  )
}

/** What goes somewhere is a link, though it looks like a button. */
export function ButtonLink(p: { to: string; look?: Look; icon?: IconName; children: ReactNode; small?: boolean }) {
  return (
    <Link to={p.to} className={`button button-${p.look ?? 'secondary'}${p.small ? ' button-small' : ''}`}>
      {p.icon && <Icon name={p.icon} />}
      {p.children}
    </Link>
  )
}
