// @vitest-environment jsdom
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { GraphQLError } from 'graphql'
import { CombinedError, Provider, type Client } from 'urql'
import { beforeAll, expect, test } from 'vitest'
import { fromValue } from 'wonka'
import type { DelegationStatus } from '../graphql/generated/graphql'
import i18next from 'i18next'
import { startTexts } from '../texts'
import { AcceptDialog } from './AcceptDialog'

beforeAll(async () => {
  await startTexts('fr')
  await i18next.loadNamespaces('delegation')
})

const side = (siret: string, nom: string) => ({ siret, nom, version: 0 })
const delegation = {
  __typename: 'Delegation',
  id: 'd-2',
  delegationId: 'd-2',
  version: 3,
  environnement: 'PRODUCTION',
  demandeePar: 'tiers2',
  ficheId: 'f-2',
  structure: side('19750001000016', 'Lycée'),
  tiers: side('90000202300019', 'Nouveau'),
  raccordement: { enService: true, statut: 'ACTIVEE', validite: { du: '2026-12-01', au: '2027-06-30' } },
}
type Sent = { id: string; v: number; remplace: boolean }

/** A client that knows the receivers there are, and answers each acceptance in turn. */
function show(receivers: { statut: DelegationStatus; nom: string }[], answers: (CombinedError | undefined)[] = []) {
  const sent: Sent[] = []
  let closed = 0
  const nodes = receivers.map((it, at) => ({ __typename: 'Delegation', id: `r-${at}`, version: 0, statut: it.statut, tiers: side('9', it.nom) }))
  const client = {
    executeQuery: () => fromValue({ data: { delegations: { nodes } }, stale: false, hasNext: false }),
    executeMutation: (operation: { variables: Sent }) => {
      sent.push(operation.variables)
      const error = answers[sent.length - 1]
      return fromValue({ data: error ? undefined : { acceptDelegation: delegation }, error, stale: false, hasNext: false })
    },
  } as unknown as Client
  render(
    <Provider value={client}>
      <AcceptDialog delegation={delegation as never} isOpen onClose={() => closed++} />
    </Provider>,
  )
  return { sent, closed: () => closed, user: userEvent.setup() }
}

test('says who will receive, and sends the version that was read', async () => {
  const { sent, closed, user } = show([])
  expect(await screen.findByRole('dialog', { name: /Nouveau/ })).toHaveTextContent('rien n’est rétroactif')
  await user.click(screen.getByRole('button', { name: 'Valider la délégation' }))
  expect(sent).toEqual([{ id: 'd-2', v: 3, remplace: false }])
  await waitFor(() => expect(closed()).toBe(1))
})

test('does not take the place of another receiver before that is confirmed apart', async () => {
  const { sent, user } = show([{ statut: 'ACTIVEE', nom: 'Ancien' }])
  const change = await screen.findByRole('button', { name: 'Changer de récepteur' })
  expect(change).toBeDisabled()
  await user.click(change)
  expect(sent).toEqual([])
  await user.click(screen.getByRole('checkbox', { name: 'Remplacer Ancien par Nouveau' }))
  await user.click(change)
  expect(sent).toEqual([{ id: 'd-2', v: 3, remplace: true }])
})

test('stays open with the sentence, the code and the reference of a refusal', async () => {
  const error = new CombinedError({
    graphQLErrors: [new GraphQLError('Vous avez fait cette demande.', { extensions: { code: 'SEPARATION_DES_TACHES', correlationId: 'c-9' } })],
  })
  const { closed, user } = show([], [error])
  await user.click(await screen.findByRole('button', { name: 'Valider la délégation' }))
  const alert = await screen.findByRole('alert')
  expect(alert).toHaveTextContent('Vous avez fait cette demande.')
  expect(alert).toHaveTextContent('SEPARATION_DES_TACHES')
  expect(alert).toHaveTextContent('c-9')
  expect(closed()).toBe(0)
})

test('escape answers nothing', async () => {
  const { sent, closed, user } = show([])
  await screen.findByRole('dialog')
  await user.keyboard('{Escape}')
  expect(closed()).toBe(1)
  expect(sent).toEqual([])
})
