import { graphql, unmask } from '../../graphql'
import type { DescribeFicheInput, Protocole, Saisie_FicheFragment } from '../../graphql/generated/graphql'
import { ReseauFields } from '../Contenu'

export const SaisieFragment = graphql(`
  fragment Saisie_fiche on Fiche {
    id
    version
    statut
    kind
    environnement
    modifieePar
    structure { siret nom }
    manques { code path message }
    protocole
    validite { du au }
    contacts { nom email telephone }
    interfaces { code mode }
    commentaire
    reseau { __typename ...ReseauFields }
    plateforme { protocole parametres { nom valeur } }
    certificats { sha256 valideAu chaineValideAu ...Certificat_certificat }
    revision {
      etat
      protocole
      validite { du au }
      contacts { nom email telephone }
      interfaces { code mode }
      commentaire
      reseau { __typename ...ReseauFields }
      plateforme { protocole parametres { nom valeur } }
      certificats { sha256 valideAu chaineValideAu ...Certificat_certificat }
      changes { path old new libelle }
    }
  }
`)

export type Fiche = Saisie_FicheFragment

/** What is being filled in: the open revision of a fiche in use, else the draft itself. */
export const edited = (fiche: Fiche) => fiche.revision ?? fiche

export const editable = (fiche: Fiche) => fiche.statut === 'BROUILLON' || fiche.revision?.etat === 'OUVERTE'

type Network = NonNullable<DescribeFicheInput['reseau']>
const keys: Record<Protocole, keyof Network> = { PESIT: 'pesit', SFTP: 'sftp', AS2: 'as2' }
export const networkKey = (protocole: Protocole) => keys[protocole]

/** The parts of the form, as the form says them: what it begins with, and what it is compared with. */
export function partsOf(fiche: Fiche): DescribeFicheInput {
  const it = edited(fiche)
  const network = unmask(ReseauFields, it.reseau)
  const plain = <T extends object>({ __typename, ...rest }: T & { __typename?: string }) => rest
  return {
    validite: it.validite && plain(it.validite),
    contacts: it.contacts.map(plain),
    interfaces: it.interfaces.map(plain),
    commentaire: it.commentaire,
    reseau: network && it.protocole ? ({ [networkKey(it.protocole)]: plain(network) } as unknown as Network) : undefined,
  }
}
