// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import i18next from 'i18next'
import { MemoryRouter, Route, Routes } from 'react-router'
import { Provider, type Client } from 'urql'
import { beforeAll, expect, test, vi } from 'vitest'
import { fromValue } from 'wonka'
import { startTexts } from '../texts'
import { ExamenScreen } from './ExamenScreen'

vi.mock('../connexion', () => ({
  useMe: () => ({ login: 'claire', has: (role: string) => role === 'AIFE_INSTRUCTEUR' }),
  useLabel: () => (_: string, value: string) => value,
}))
vi.mock('../fiche', () => ({
  Certificat: () => null,
  Contenu: () => null,
  FicheHeader: () => null,
  RevisionDiff: () => null,
  sayType: () => '',
  useFicheChanges: () => undefined,
}))
beforeAll(async () => {
  await startTexts('fr')
  await i18next.loadNamespaces(['examen', 'vie', 'common'])
})

function show(auteurs: string[]) {
  const fiche = {
    __typename: 'Fiche',
    id: 'f-1',
    version: 9,
    statut: 'ENVOYEE',
    auteurs,
    soumiseLe: '2026-12-01T00:00:00Z',
    structure: { siret: '1', nom: 'Lycée', statut: 'ACTIVE', type: 'PUBLIQUE', siretVerifie: true },
    constats: [],
    history: { totalCount: 0, nodes: [] },
    certificats: [],
    revision: null,
  }
  const taken: unknown[] = []
  const client = {
    executeQuery: () =>
      fromValue({ data: { fiche, fichesAExaminer: { totalCount: 1, nodes: [fiche] }, fiches: { totalCount: 0, nodes: [] } }, stale: false, hasNext: false }),
    executeMutation: (operation: { variables: unknown }) => {
      taken.push(operation.variables)
      return fromValue({ data: {}, stale: false, hasNext: false })
    },
    subscription: () => ({ subscribe: () => ({ unsubscribe: () => undefined }) }),
  } as unknown as Client
  render(
    <MemoryRouter initialEntries={['/examen/f-1']}>
      <Provider value={client}>
        <Routes>
          <Route path="/examen/:id" element={<ExamenScreen />} />
        </Routes>
      </Provider>
    </MemoryRouter>,
  )
  return { user: userEvent.setup(), taken }
}
const button = (name: RegExp) => screen.getByRole('button', { name })

test('whoever worked on a fiche reads why they do not examine it, before they press anything', async () => {
  const { user, taken } = show(['gil', 'claire'])
  for (const it of [button(/^Activer/), button(/^Renvoyer/)]) {
    expect(it).toHaveAttribute('aria-disabled', 'true')
    expect(it).toHaveAccessibleDescription('Vous avez travaillé à cette fiche : quelqu’un d’autre l’examine.')
    await user.click(it)
  }
  await user.keyboard('ar')
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(taken).toEqual([])
})

test('anybody else examines it', async () => {
  const { user } = show(['gil'])
  expect(button(/^Renvoyer/)).not.toHaveAttribute('aria-disabled')
  await user.click(button(/^Activer/))
  expect(await screen.findByRole('dialog', { name: 'Activer pour Lycée' })).toBeVisible()
})
