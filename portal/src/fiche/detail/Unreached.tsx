import { useTranslation } from 'react-i18next'
import { graphql, unmask, type FragmentType } from '../../graphql'
import { Icon, Status } from '../../ui'

const Fragment = graphql(`
  fragment Unreached_fiche on Fiche {
    id
    correspondants { statut contact { nom email } }
  }
`)

/** Which contacts in use are not written to about certificates, if any. */
export function Unreached(p: { fiche: FragmentType<typeof Fragment> }) {
  const { t } = useTranslation('fiche')
  const unreached = unmask(Fragment, p.fiche).correspondants.filter((it) => it.statut !== 'JOIGNABLE')
  if (unreached.length === 0) {
    return null
  }
  return (
    <div className="banner banner-warning">
      <Icon name="bell" size={20} />
      <div className="banner-text">
        <p className="banner-sentence">{t('unreached')}</p>
        <ul>
          {unreached.map(({ contact, statut }) => (
            <li key={contact.email}>
              {contact.nom} ({contact.email}) <Status of={`StatutCorrespondant.${statut}`} />
            </li>
          ))}
        </ul>
        <p>{t('unreachedHelp')}</p>
      </div>
    </div>
  )
}
