import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Profil } from '../graphql/generated/graphql'
import type { ButtonProps } from '../ui/Button'
import { Withheld } from '../ui/Withheld'
import { useMe } from './me'

/**
 * A button for who holds the profiles; for the others it stays in its place, cannot be used, and says what is missing and where that
 * is asked for.
 *
 * @param why what withholds it from those who hold them, if anything does
 */
export function Allowed({ needs, why, ...button }: ButtonProps & { needs: Profil[]; why?: ReactNode }) {
  const { t } = useTranslation(['connexion', 'common'])
  const me = useMe()
  const missing = needs.filter((it) => !me.holds(it))
  const lacks = missing.length > 0 && (
    <>
      {t('missing', {
        profils: missing.map((it) => t(`common:profil.${it}`)).join(', '),
        structure: me.acting?.structure.nom ?? t('common:noStructure'),
      })}{' '}
      <Link to="/habilitations">{t('common:askForIt')}</Link>
    </>
  )
  return <Withheld {...button} why={lacks || why} />
}
