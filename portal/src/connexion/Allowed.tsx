import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Profil } from '../graphql/generated/graphql'
import { Button, type ButtonProps } from '../ui/Button'
import { useMe } from './me'

/**
 * A button for who holds the profiles; for the others it stays in its place, cannot be used, and says what is missing and where that
 * is asked for.
 */
export function Allowed({ needs, ...button }: ButtonProps & { needs: Profil[] }) {
  const { t } = useTranslation(['connexion', 'common'])
  const me = useMe()
  const id = useId()
  const missing = needs.filter((it) => !me.holds(it))
  if (missing.length === 0) return <Button {...button} />
  return (
    <span className="allowed">
      <Button {...button} onPress={undefined} aria-disabled="true" aria-describedby={id} />
      <span id={id} className="small muted">
        {t('missing', {
          profils: missing.map((it) => t(`common:profil.${it}`)).join(', '),
          structure: me.acting?.structure.nom ?? t('common:noStructure'),
        })}{' '}
        <Link to="/habilitations">{t('common:askForIt')}</Link>
      </span>
    </span>
  )
}
