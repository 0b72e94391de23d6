import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useLabel, useMe } from '../connexion'
import { graphql, unmask, type FragmentType } from '../graphql'
import { Facts, Instant, Status } from '../ui'

const Fragment = graphql(`
  fragment Etat_etat on EtatPasse {
    __typename
    ... on FichePassee { id }
    ... on DelegationPassee {
      id statutDeDelegation: statut cause motif environnement ficheId demandeeLe demandeePar repondueLe reponduePar effectiveFrom repriseLe termineeLe termineePar
      structure { siret nom version }
      tiers { siret nom version }
    }
    ... on RaccordementApiPasse {
      id statutDeRaccordement: statut motif mode environnement nomApplicationPiste certificat typeUtilisation nomEditeurOuOperateur contactDetruit creeLe
      contact { nom email telephone }
      structure { siret nom version }
    }
    ... on RattachementPasse {
      statutDuRattachement: statut utilisateur depuis motif gestionnairePrincipal version
      structure { siret nom version }
      habilitations { profil statut depuis utilisateur version structure { siret } }
    }
    ... on StructurePassee {
      statutDeStructure: statut siret nom type typeIdentifiant motif version operateur siretVerifie tiersDeDematerialisation enregistreeLe
    }
  }
`)

/** A thing as it was: its fields that had a value then. */
export function Etat(p: { of: FragmentType<typeof Fragment> }) {
  const { t } = useTranslation(['delegation', 'raccordementapi', 'habilitation', 'administration', 'common'])
  const say = useLabel()
  const me = useMe()
  const it = unmask(Fragment, p.of)
  const sees = (siret: string) => me.isOperator || me.rattachements.some((one) => one.structure.siret === siret)
  const by = (at: string | null, who: string | null) =>
    at && (
      <>
        <Instant at={at} seconds />
        {who && <> · {who === 'systeme' ? t('bySystem') : who}</>}
      </>
    )
  const structure = (one: { nom: string; siret: string }) => (
    <>
      {one.nom}
      <br />
      <code className="muted">{one.siret}</code>
    </>
  )
  switch (it.__typename) {
    case 'DelegationPassee':
      return (
        <Facts
          of={[
            [t('status'), <Status key="statut" of={`DelegationStatus.${it.statutDeDelegation}`} />],
            [t('raccordementapi:state'), it.cause && say('CauseDeFin', it.cause)],
            [t('common:reason'), it.motif],
            [t('publicStructure'), structure(it.structure)],
            [t('thirdParty'), structure(it.tiers)],
            [t('platform'), say('Environnement', it.environnement)],
            [t('through'), sees(it.tiers.siret) ? <Link key="fiche" to={`/fiches/${it.ficheId}`}>{it.ficheId}</Link> : it.ficheId],
            [t('askedOn'), by(it.demandeeLe, it.demandeePar)],
            [t('answeredOn'), by(it.repondueLe, it.reponduePar)],
            [t('activeFrom'), by(it.effectiveFrom, null)],
            [t('resumedOn'), by(it.repriseLe, null)],
            [t('endedOn'), by(it.termineeLe, it.termineePar)],
          ]}
        />
      )
    case 'RaccordementApiPasse':
      return (
        <Facts
          of={[
            [t('status'), <Status key="statut" of={`RaccordementApiStatus.${it.statutDeRaccordement}`} />],
            [t('common:reason'), it.motif],
            [t('raccordementapi:structure'), structure(it.structure)],
            [t('raccordementapi:mode'), say('RaccordementApiMode', it.mode)],
            [t('platform'), say('Environnement', it.environnement)],
            [t('raccordementapi:applicationName'), it.nomApplicationPiste && <code className="exact">{it.nomApplicationPiste}</code>],
            [t('raccordementapi:certificat'), it.certificat],
            [t('raccordementapi:usage'), it.typeUtilisation && say('TypeUtilisation', it.typeUtilisation)],
            [t('raccordementapi:named'), it.nomEditeurOuOperateur],
            [
              t('raccordementapi:contact'),
              it.contact ? [it.contact.nom, it.contact.email, it.contact.telephone].join(' · ') : it.contactDetruit && t('raccordementapi:contactDestroyed'),
            ],
            [t('raccordementapi:created'), by(it.creeLe, null)],
          ]}
        />
      )
    case 'RattachementPasse':
      return (
        <>
          <Facts
            of={[
              [t('status'), <Status key="statut" of={`RattachementStatus.${it.statutDuRattachement}`} />],
              [t('common:reason'), it.motif],
              [t('habilitation:login'), it.utilisateur],
              [t('raccordementapi:structure'), structure(it.structure)],
              [t('habilitation:sinceDay'), by(it.depuis, null)],
              [t('habilitation:principal'), it.gestionnairePrincipal && t('common:yes')],
            ]}
          />
          {it.habilitations.length > 0 && (
            <table className="table">
              <caption className="visually-hidden">{t('habilitation:profilesOfUser', { user: it.utilisateur })}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('habilitation:profile')}</th>
                  <th scope="col">{t('habilitation:status')}</th>
                </tr>
              </thead>
              <tbody>
                {it.habilitations.map((one) => (
                  <tr key={one.profil}>
                    <th scope="row">{say('Profil', one.profil)}</th>
                    <td data-title={t('habilitation:status')}>
                      <Status of={`HabilitationStatus.${one.statut}`} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </>
      )
    case 'StructurePassee':
      return (
        <Facts
          of={[
            [t('status'), <Status key="statut" of={`StructureStatus.${it.statutDeStructure}`} />],
            [t('common:reason'), it.motif],
            [t('administration:name'), it.nom],
            [say('TypeIdentifiant', it.typeIdentifiant), <code key="id">{it.siret}</code>],
            [t('administration:type'), say('StructureType', it.type)],
            [t('administration:thirdParty'), t(it.tiersDeDematerialisation ? 'common:yes' : 'common:no')],
            [t('administration:registered'), by(it.enregistreeLe, null)],
          ]}
        />
      )
    default:
      return null
  }
}
