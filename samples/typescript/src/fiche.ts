import type { Api } from './api.js'
import type { Dossier } from './dossier.js'
import { graphql } from './generated/gql.js'

const CREATE = graphql(`
  mutation Create($input: CreateFicheInput!) {
    createFiche(input: $input) {
      statut
      version
    }
  }
`)

const FILL = graphql(`
  mutation Fill($id: ID!, $protocole: Protocole!, $fichiers: [FichierInput!]!, $description: DescribeFicheInput!) {
    chooseProtocole(id: $id, protocole: $protocole) {
      version
    }
    depositCertificats(id: $id, fichiers: $fichiers) {
      certificats {
        sujet
        controles {
          code
          verdict
          severite
          message
        }
      }
    }
    describeFiche(id: $id, input: $description) {
      version
    }
    submitFiche(id: $id) {
      statut
      version
    }
  }
`)

const READ = graphql(`
  query Read($id: ID!) {
    fiche(id: $id) {
      ... on Fiche {
        statut
        version
      }
    }
  }
`)

const LIFE = graphql(`
  subscription Life($id: ID!, $after: Int!) {
    ficheHistory(id: $id, afterSequence: $after) {
      sequence
      type
      at
      actor
      statusAfter
    }
  }
`)

/** Has the fiche of a folder sent to the operator; of one that was sent before nothing is repeated. Whether it waits for them. */
export async function file(api: Api, { fiche, protocole, certificats, description }: Dossier): Promise<boolean> {
  const { createFiche: begun } = await api.ask(CREATE, { input: fiche })
  if (begun.statut !== 'BROUILLON') {
    console.log(`${fiche.id} was sent before: ${begun.statut}`)
    return begun.statut === 'ENVOYEE'
  }
  const { depositCertificats, submitFiche } = await api.ask(FILL, { id: fiche.id, protocole, fichiers: certificats, description })
  for (const { sujet, controles } of depositCertificats.certificats) {
    console.log(`certificate ${sujet}`)
    for (const it of controles.filter((one) => one.verdict === 'NON_CONFORME')) console.log(`  ${it.severite} ${it.code}: ${it.message}`)
  }
  console.log(`${fiche.id}: ${submitFiche.statut}`)
  return true
}

/** Waits until the operator has decided: true where the fiche is active, false where it came back. */
export async function activated(api: Api, id: string): Promise<boolean> {
  const { fiche } = await api.ask(READ, { id })
  if (!fiche || !('statut' in fiche)) throw new Error(`${id} is not there`)
  if (fiche.statut !== 'ENVOYEE') return fiche.statut === 'ACTIVEE'
  let after = fiche.version
  for await (const { ficheHistory: entry } of api.follow(LIFE, () => ({ id, after }))) {
    after = entry.sequence
    console.log(`${entry.at} ${entry.type} by ${entry.actor}`)
    if (entry.statusAfter === 'ACTIVEE') return true
    if (entry.statusAfter === 'BROUILLON') return false
  }
  throw new Error('The subscription ended')
}
