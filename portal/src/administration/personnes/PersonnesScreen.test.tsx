// @vitest-environment jsdom
import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { GraphQLError } from 'graphql'
import i18next from 'i18next'
import { MemoryRouter } from 'react-router'
import { CombinedError, Provider, type Client } from 'urql'
import { beforeAll, expect, test, vi } from 'vitest'
import { fromValue } from 'wonka'
import { startTexts } from '../../texts'
import { PersonnesScreen } from './PersonnesScreen'

vi.mock('../../connexion', () => ({
  ForRoles: ({ children }: { children: unknown }) => children,
  OPERATORS: [],
  useLabel: () => (_type: string, value: string) => value,
  useLabels: () => ({ options: () => [], say: (_type: string, value: string) => value }),
  useMe: () => ({ has: () => true }),
}))
beforeAll(async () => {
  window.scrollTo = () => undefined
  await startTexts('fr')
  await i18next.loadNamespaces(['accueil', 'administration', 'audit', 'vie'])
})

type Variables = { after?: number; email?: string | null; utilisateur?: string; id?: string; motif?: string }
const ofFiche = {
  position: 7,
  at: '2026-11-30T10:00:00Z',
  objetType: 'Fiche',
  objetId: 'f-1',
  evenement: 'ContactsDefined',
  champ: 'contacts.0',
  contact: { nom: 'Hélène Martin', email: 'helene@acme.example', telephone: '+33140506070' },
  texte: null,
}
const forNotices = { ...ofFiche, position: 130, objetType: 'PreferencesAvis', objetId: 'preferences-avis-helene', evenement: 'CourrielDefined', champ: 'courriel' }

function show(answer: (variables: Variables) => object | CombinedError) {
  const asked: Variables[] = []
  const sent: Variables[] = []
  const client = {
    query: (_query: unknown, variables: Variables) => {
      asked.push(variables)
      const it = answer(variables)
      const result = it instanceof CombinedError ? { error: it } : { data: { donneesPersonnelles: it } }
      return { toPromise: () => Promise.resolve(result) }
    },
    mutation: (_mutation: unknown, variables: Variables) => {
      sent.push(variables)
      return { toPromise: () => Promise.resolve({ data: {} }) }
    },
    executeMutation: (operation: { variables: Variables }) => {
      sent.push(operation.variables)
      return fromValue({ data: { forgetCourriel: 'helene' }, stale: false, hasNext: false })
    },
  } as unknown as Client
  render(
    <MemoryRouter>
      <Provider value={client}>
        <PersonnesScreen />
      </Provider>
    </MemoryRouter>,
  )
  return { asked, sent, user: userEvent.setup() }
}
type User = ReturnType<typeof userEvent.setup>
const button = (name: string) => screen.getByRole('button', { name })
async function search(user: User) {
  await user.type(screen.getByLabelText('Adresse de courriel'), ' helene@acme.example ')
  await user.click(button('Rechercher'))
}

test('nothing is asked for before something is typed', async () => {
  const { asked, user } = show(() => ({ suite: null, donnees: [] }))
  expect(button('Rechercher')).toBeDisabled()
  await search(user)
  expect(await screen.findByText('Rien n’est gardé de cette personne.')).toBeVisible()
  expect(asked).toEqual([{ login: null, email: 'helene@acme.example', nom: null, after: -1 }])
})

test('all events are read, a stretch after the other; each thing stands with what is held in it', async () => {
  const { asked, user } = show(({ after }) => (after === -1 ? { suite: 100, donnees: [ofFiche] } : { suite: null, donnees: [forNotices] }))
  await search(user)
  expect(await screen.findByRole('heading', { name: 'Trouvé à 2 endroits (objets\u00a0: 2)' })).toBeVisible()
  expect(asked.map((it) => it.after)).toEqual([-1, 100])
  const row = screen.getByRole('row', { name: /Fiche EDI/ })
  expect(row).toHaveTextContent('Hélène Martin · helene@acme.example · +33140506070')
  expect(within(row).getByRole('link', { name: 'Sa vie' })).toHaveAttribute('href', '/fiches/f-1/vie')
})

test('a failure that passes leaves what was found, and is gone on from', async () => {
  let away = true
  const { asked, user } = show(({ after }) => {
    if (after === -1) return { suite: 100, donnees: [ofFiche] }
    return away ? new CombinedError({ graphQLErrors: [new GraphQLError('Pas maintenant.', { extensions: { code: 'UNAVAILABLE' } })] }) : { suite: null, donnees: [] }
  })
  await search(user)
  expect(await screen.findByRole('alert')).toHaveTextContent('UNAVAILABLE')
  expect(screen.getByRole('row', { name: /Fiche EDI/ })).toBeVisible()
  expect(screen.getByText(/la recherche n’est pas finie/)).toBeVisible()
  away = false
  await user.click(button('Continuer la recherche'))
  expect(await screen.findByRole('heading', { name: /Trouvé à 1 endroit / })).toBeVisible()
  expect(asked.map((it) => it.after)).toEqual([-1, 100, 100])
})

test('an address is destroyed after it was said what that does, and what is left is read again', async () => {
  let destroyed = false
  const { asked, sent, user } = show(() => ({ suite: null, donnees: destroyed ? [ofFiche] : [ofFiche, forNotices] }))
  await search(user)
  await user.click(await screen.findByRole('button', { name: 'Détruire l’adresse de courriel' }))
  const dialog = await screen.findByRole('alertdialog')
  expect(dialog).toHaveTextContent('L’adresse à laquelle helene est prévenu devient illisible')
  expect(within(dialog).getByRole('button', { name: 'Détruire' })).toBeDisabled()
  await user.type(within(dialog).getByRole('textbox'), 'Demande')
  destroyed = true
  await user.click(within(dialog).getByRole('button', { name: 'Détruire' }))
  expect(sent).toEqual([{ utilisateur: 'helene', motif: 'Demande' }])
  await waitFor(() => expect(screen.queryByRole('row', { name: /Préférences d’avis/ })).toBeNull())
  expect(asked).toHaveLength(2)
})

test('contacts and texts of a fiche are destroyed by its identifier', async () => {
  const { sent, user } = show(() => ({ suite: null, donnees: [ofFiche] }))
  await search(user)
  await user.click(await screen.findByRole('button', { name: 'Détruire les contacts et les textes' }))
  const dialog = await screen.findByRole('alertdialog')
  expect(dialog).toHaveTextContent('On ne revient pas en arrière')
  await user.type(within(dialog).getByRole('textbox'), 'Demande')
  await user.click(within(dialog).getByRole('button', { name: 'Détruire' }))
  expect(sent).toEqual([{ id: 'f-1', motif: 'Demande' }])
})
