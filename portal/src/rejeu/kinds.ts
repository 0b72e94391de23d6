import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import type { Client } from 'urql'
import { graphql } from '../graphql'
import type { RejeuScreenQueryVariables } from '../graphql/generated/graphql'
import type { Change } from './Compared'

const DelegationDifference = graphql(`
  query DelegationDifference($id: ID!, $from: DateTime!, $to: DateTime!) { changes: delegationDiff(id: $id, from: $from, to: $to) { path old new libelle } }
`)
const RaccordementApiDifference = graphql(`
  query RaccordementApiDifference($id: ID!, $from: DateTime!, $to: DateTime!) { changes: raccordementApiDiff(id: $id, from: $from, to: $to) { path old new libelle } }
`)
const StructureDifference = graphql(`
  query StructureDifference($siret: ID!, $from: DateTime!, $to: DateTime!) { changes: structureDiff(siret: $siret, from: $from, to: $to) { path old new libelle } }
`)
const RattachementDifference = graphql(`
  query RattachementDifference($siret: ID!, $login: ID!, $from: DateTime!, $to: DateTime!) {
    changes: rattachementDiff(structure: $siret, utilisateur: $login, from: $from, to: $to) { path old new libelle }
  }
`)
const DelegationSteps = graphql(`
  subscription DelegationSteps($id: ID!, $afterSequence: Int!) { step: delegationHistory(id: $id, afterSequence: $afterSequence) { sequence type } }
`)
const RaccordementApiSteps = graphql(`
  subscription RaccordementApiSteps($id: ID!, $afterSequence: Int!) { step: raccordementApiHistory(id: $id, afterSequence: $afterSequence) { sequence type } }
`)
const StructureSteps = graphql(`
  subscription StructureSteps($siret: ID!, $afterSequence: Int!) { step: structureHistory(siret: $siret, afterSequence: $afterSequence) { sequence type } }
`)
const RattachementSteps = graphql(`
  subscription RattachementSteps($siret: ID!, $login: ID!, $afterSequence: Int!) {
    step: rattachementHistory(structure: $siret, utilisateur: $login, afterSequence: $afterSequence) { sequence type }
  }
`)

type Of = RejeuScreenQueryVariables
type Steps = TypedDocumentNode<{ step: { type: string } }, { afterSequence: number }>
type Differences = TypedDocumentNode<{ changes: readonly Change[] }, { from: string; to: string }>

/** The thing as the questions about it name it. */
const listen = (of: Of) => ({ id: of.delegation ?? of.raccordementApi ?? '', siret: of.structure ?? '', login: of.utilisateur ?? '' })

/** A document takes those of these names that it declares, and no other. */
function kind(it: { thing: string; statuses: string; path: (of: Of) => string; names: readonly ('id' | 'siret' | 'login')[]; live: unknown; differences: unknown }) {
  const named = (of: Of) => Object.fromEntries(it.names.map((name) => [name, listen(of)[name]]))
  return {
    thing: it.thing,
    statuses: it.statuses,
    path: it.path,
    named,
    live: it.live as Steps,
    difference: async (client: Client, of: Of, from: string, to: string) => {
      const { data, error } = await client.query(it.differences as Differences, { ...named(of), from, to }).toPromise()
      return { changes: data?.changes, error }
    },
  }
}

export const kinds = {
  delegation: kind({
    thing: 'Delegation',
    statuses: 'DelegationStatus',
    path: (of) => `/delegations/${encodeURIComponent(of.delegation ?? '')}`,
    names: ['id'],
    live: DelegationSteps,
    differences: DelegationDifference,
  }),
  raccordementApi: kind({
    thing: 'RaccordementApi',
    statuses: 'RaccordementApiStatus',
    path: (of) => `/raccordements-api/${encodeURIComponent(of.raccordementApi ?? '')}`,
    names: ['id'],
    live: RaccordementApiSteps,
    differences: RaccordementApiDifference,
  }),
  structure: kind({
    thing: 'Structure',
    statuses: 'StructureStatus',
    path: (of) => `/administration/structures/${encodeURIComponent(of.structure ?? '')}`,
    names: ['siret'],
    live: StructureSteps,
    differences: StructureDifference,
  }),
  rattachement: kind({
    thing: 'Habilitation',
    statuses: 'RattachementStatus',
    path: (of) => `/habilitations/utilisateurs?structure=${encodeURIComponent(of.structure ?? '')}`,
    names: ['siret', 'login'],
    live: RattachementSteps,
    differences: RattachementDifference,
  }),
}
export type KindName = keyof typeof kinds
