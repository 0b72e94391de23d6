import { useTranslation } from 'react-i18next'
import { useMe } from '../../connexion'
import { graphql, unmask, type FragmentType } from '../../graphql'
import { ButtonLink, Countdown, Instant, Status } from '../../ui'

const Fragment = graphql(`
  fragment DelegationsPart_fiche on EtatDeFiche {
    id
    ficheId
    tiersDeDematerialisation
    structure { siret }
    delegations(first: 20) { id version statut demandeeLe activationPrevue structure { siret nom } }
  }
`)

/** For which public structures invoices are received through this fiche. */
export function DelegationsPart(p: { fiche: FragmentType<typeof Fragment> }) {
  const { t } = useTranslation('fiche')
  const me = useMe()
  const it = unmask(Fragment, p.fiche)
  return (
    <section className="card">
      <div className="card-head">
        <h2>{t('delegationsTitle')}</h2>
        {me.holds('EDI_RECEPTEUR_MODIFICATION', it.structure.siret) && (
          <ButtonLink small icon="people" to={`/tiers?fiche=${it.ficheId}`}>
            {t('manageDelegations')}
          </ButtonLink>
        )}
      </div>
      {it.delegations.length === 0 ? (
        <p className="muted">{t(it.tiersDeDematerialisation ? 'noDelegation' : 'notThirdParty')}</p>
      ) : (
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('publicStructure')}</th>
              <th scope="col">{t('column.statut')}</th>
              <th scope="col">{t('askedOn')}</th>
              <th scope="col">{t('activeIn')}</th>
            </tr>
          </thead>
          <tbody>
            {it.delegations.map((one) => (
              <tr key={one.id}>
                <th scope="row">{one.structure.nom}</th>
                <td data-title={t('column.statut')}>
                  <Status of={`DelegationStatus.${one.statut}`} />
                </td>
                <td data-title={t('askedOn')}>
                  <Instant at={one.demandeeLe} />
                </td>
                <td data-title={t('activeIn')}>
                  {one.statut === 'VALIDEE' && one.activationPrevue && <Countdown until={one.activationPrevue} />}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
