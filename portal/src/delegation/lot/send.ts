import type { Client, CombinedError } from 'urql'
import { graphql, passes, readRefusal, type Refusal } from '../../graphql'

export type Outcome =
  /** Asked, by this delegation. */
  | { is: 'asked'; delegation: string; nom: string }
  /** Refused, for good. */
  | { is: 'refused'; code: string; message: string; delegation?: string; correlationId?: string }
  /** Nothing was decided: the same may be sent again. */
  | { is: 'passing'; code: string; message: string }
  /** Nobody is signed in any more. */
  | { is: 'stopped' }

export const Request = graphql(`
  mutation DelegationRequest($id: ID!, $ficheId: ID!, $structure: ID!) {
    requestDelegation(id: $id, ficheId: $ficheId, structure: $structure) { id delegationId version structure { siret nom version } }
  }
`)

/** The rules that a refusal names, or its own code. */
export const codesOf = (refusal: Refusal) => {
  const violations = (refusal.extensions['violations'] ?? []) as { code: string }[]
  return violations.length > 0 ? [...new Set(violations.map((it) => it.code))].join(' ') : refusal.code
}
const sentenceOf = (refusal: Refusal) => [refusal.message, ...refusal.others].filter((it) => it !== '').join(' ')

/** What an answer to a request means for who asked. */
export function outcomeOf(answer: { delegation?: { delegationId: string; structure: { nom: string } }; error?: CombinedError }): Outcome {
  if (answer.delegation) return { is: 'asked', delegation: answer.delegation.delegationId, nom: answer.delegation.structure.nom }
  const error = answer.error
  if (!error) return { is: 'passing', code: 'UNREACHABLE', message: '' }
  const refusal = readRefusal(error)
  const status = (error.response as Response | undefined)?.status
  if (refusal.code === 'UNAUTHENTICATED' || status === 401 || status === 403) return { is: 'stopped' }
  const message = sentenceOf(refusal)
  // Without the version of anything in it, what met another's change may be sent again as it is.
  if (passes(refusal) || refusal.code === 'CONFLICT') return { is: 'passing', code: refusal.code, message }
  const open = refusal.extensions['delegationId']
  return {
    is: 'refused',
    code: codesOf(refusal),
    message,
    delegation: typeof open === 'string' ? open : undefined,
    correlationId: refusal.correlationId,
  }
}

export async function request(client: Client, of: { id: string; ficheId: string; siret: string }): Promise<Outcome> {
  const { data, error } = await client.mutation(Request, { id: of.id, ficheId: of.ficheId, structure: of.siret }).toPromise()
  return outcomeOf({ delegation: data?.requestDelegation, error })
}
