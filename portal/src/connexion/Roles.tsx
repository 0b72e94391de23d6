import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Role } from '../graphql/generated/graphql'
import type { ButtonProps } from '../ui/Button'
import { Empty } from '../ui/Empty'
import { Screen } from '../ui/Screen'
import { Withheld } from '../ui/Withheld'
import { useLabel } from './labels'
import { useMe } from './me'

/** A button for who has a role at the operator; for the others it stays in its place, cannot be used, and says which role that is. */
export function AllowedRole({ needs, ...button }: ButtonProps & { needs: Role }) {
  const { t } = useTranslation('connexion')
  const me = useMe()
  const say = useLabel()
  return <Withheld {...button} why={!me.has(needs) && t('missingRole', { role: say('Role', needs) })} />
}

/** A screen for who has one of these roles; the others are told which. */
export function ForRoles(p: { roles: readonly Role[]; title: string; children: ReactNode }) {
  const { t, i18n } = useTranslation('connexion')
  const either = (names: string[]) => new Intl.ListFormat(i18n.language, { type: 'disjunction' }).format(names)
  const me = useMe()
  const say = useLabel()
  if (p.roles.some((it) => me.has(it))) return p.children
  return (
    <Screen title={p.title}>
      <div className="empty">
        <Empty icon="shield" title={t('missingRole', { role: either(p.roles.map((it) => say('Role', it))) })}>
          <p>{t('missingRoleHelp')}</p>
        </Empty>
      </div>
    </Screen>
  )
}

/** Who sees everything at the operator. */
export const OPERATORS: readonly Role[] = ['AIFE_INSTRUCTEUR', 'AIFE_ADMIN', 'AUDITEUR']
