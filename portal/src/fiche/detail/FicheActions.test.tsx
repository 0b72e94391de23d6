// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import i18next from 'i18next'
import { MemoryRouter } from 'react-router'
import { Provider, type Client } from 'urql'
import { beforeAll, expect, test, vi } from 'vitest'
import { startTexts } from '../../texts'
import { FicheActions } from './FicheActions'

vi.mock('../../connexion/me', () => ({
  useMe: () => ({ login: 'claire', has: (role: string) => role === 'AIFE_INSTRUCTEUR', isOperator: true, holds: () => false, rattachements: [] }),
}))
beforeAll(async () => {
  await startTexts('fr')
  await i18next.loadNamespaces(['fiche', 'connexion', 'common'])
})

function show(auteurs: string[]) {
  const fiche = { __typename: 'Fiche', id: 'f-1', version: 9, statut: 'DESACTIVEE', auteurs, delegationsActives: 0, structure: { siret: '1' }, revision: null }
  render(
    <MemoryRouter>
      <Provider value={{} as Client}>
        <FicheActions fiche={fiche as never} />
      </Provider>
    </MemoryRouter>,
  )
  return userEvent.setup()
}
const reactivate = () => screen.getByRole('button', { name: 'Réactiver' })

test('an examiner who worked on a fiche reads why they do not open it again', async () => {
  const user = show(['gil', 'claire'])
  expect(reactivate()).toHaveAttribute('aria-disabled', 'true')
  expect(reactivate()).toHaveAccessibleDescription('Vous avez travaillé à cette fiche : quelqu’un d’autre la réactive.')
  await user.click(reactivate())
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('an examiner who did not opens it again', async () => {
  const user = show(['gil'])
  await user.click(reactivate())
  expect(screen.getByRole('dialog', { name: 'Réactiver' })).toBeVisible()
})
