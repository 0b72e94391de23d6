// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import i18next from 'i18next'
import { MemoryRouter } from 'react-router'
import { Provider, type Client } from 'urql'
import { beforeAll, expect, test, vi } from 'vitest'
import { fromValue } from 'wonka'
import { startTexts } from '../texts'
import { DelegationActs } from './DelegationActs'

vi.mock('../connexion/me', () => ({ useMe: () => ({ login: 'claire', holds: () => true }) }))
beforeAll(async () => {
  await startTexts('fr')
  await i18next.loadNamespaces(['delegation', 'connexion', 'common'])
})

const side = (siret: string, nom: string) => ({ siret, nom, version: 0 })
function show(demandeePar: string) {
  const delegation = {
    __typename: 'Delegation',
    id: 'd-1',
    delegationId: 'd-1',
    version: 0,
    statut: 'DEMANDEE',
    demandeePar,
    environnement: 'PRODUCTION',
    ficheId: 'f-1',
    structure: side('19750001000016', 'Lycée'),
    tiers: side('90000202300019', 'Nouveau'),
    raccordement: { enService: true, statut: 'ACTIVEE', validite: null },
  }
  const client = { executeQuery: () => fromValue({ data: { delegations: { nodes: [] } }, stale: false, hasNext: false }) } as unknown as Client
  render(
    <MemoryRouter>
      <Provider value={client}>
        <DelegationActs delegation={delegation as never} side="entity" />
      </Provider>
    </MemoryRouter>,
  )
  return userEvent.setup()
}
const accept = () => screen.getByRole('button', { name: 'Valider la demande de Nouveau' })

test('whoever asked for a delegation reads why they do not accept it, and may refuse it', async () => {
  const user = show('claire')
  expect(accept()).toHaveAttribute('aria-disabled', 'true')
  expect(accept()).toHaveAccessibleDescription('Vous l’avez demandée vous-même : quelqu’un d’autre la valide.')
  await user.click(accept())
  expect(screen.queryByRole('dialog')).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Refuser la demande de Nouveau' }))
  expect(screen.getByRole('alertdialog', { name: /Nouveau/ })).toBeVisible()
})

test('what somebody else asked for is accepted as before', async () => {
  const user = show('gil')
  expect(accept()).not.toHaveAttribute('aria-disabled')
  await user.click(accept())
  expect(screen.getByRole('dialog', { name: /Nouveau/ })).toBeVisible()
})
