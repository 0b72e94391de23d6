// @vitest-environment jsdom
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { GraphQLError } from 'graphql'
import i18next from 'i18next'
import { CombinedError, Provider, type Client } from 'urql'
import { beforeAll, expect, test, vi } from 'vitest'
import { fromValue } from 'wonka'
import { startTexts } from '../../texts'
import { RestartSeal } from './RestartSeal'

const roles: string[] = []
vi.mock('../../connexion', async () => {
  const { Button } = await import('../../ui')
  return {
    AllowedRole: ({ needs, ...button }: { needs: string } & Parameters<typeof Button>[0]) => <Button {...button} isDisabled={!roles.includes(needs)} />,
  }
})
beforeAll(async () => {
  await startTexts('fr')
  await i18next.loadNamespaces('audit')
})

function show(error?: CombinedError) {
  const sent: { motif: string }[] = []
  let done = 0
  const client = {
    executeMutation: (operation: { variables: { motif: string } }) => {
      sent.push(operation.variables)
      return fromValue({ data: error ? undefined : { restartScellement: { etat: 'VERIFICATION' } }, error, stale: false, hasNext: false })
    },
  } as unknown as Client
  render(
    <Provider value={client}>
      <RestartSeal onDone={() => done++} />
    </Provider>,
  )
  return { sent, done: () => done, user: userEvent.setup() }
}
const confirm = () => screen.getAllByRole('button', { name: 'Recommencer le journal' }).at(-1)!

test('is not offered to whoever is no administrator', () => {
  roles.length = 0
  show()
  expect(confirm()).toBeDisabled()
})

test('takes a reason and a second yes, and sends the reason', async () => {
  roles.push('AIFE_ADMIN')
  const { sent, done, user } = show()
  await user.click(confirm())
  expect(await screen.findByRole('alertdialog')).toHaveTextContent('sous une clé nouvelle')
  expect(confirm()).toBeDisabled()
  await user.type(screen.getByRole('textbox'), '  Disque remplacé ')
  expect(confirm()).toBeDisabled()
  await user.click(screen.getByRole('checkbox'))
  await user.click(confirm())
  expect(sent).toEqual([{ motif: 'Disque remplacé' }])
  await waitFor(() => expect(done()).toBe(1))
})

test('a second yes alone is not enough, and is asked for again the next time', async () => {
  const { sent, user } = show()
  await user.click(confirm())
  await user.click(await screen.findByRole('checkbox'))
  expect(confirm()).toBeDisabled()
  await user.click(screen.getByRole('button', { name: 'Annuler' }))
  await user.click(confirm())
  expect(await screen.findByRole('checkbox')).not.toBeChecked()
  expect(sent).toEqual([])
})

test('a refusal stays, with its sentence and code', async () => {
  const { done, user } = show(new CombinedError({ graphQLErrors: [new GraphQLError('Réservé.', { extensions: { code: 'FORBIDDEN' } })] }))
  await user.click(confirm())
  await user.type(await screen.findByRole('textbox'), 'Disque')
  await user.click(screen.getByRole('checkbox'))
  await user.click(confirm())
  expect(await screen.findByRole('alert')).toHaveTextContent('FORBIDDEN')
  expect(done()).toBe(0)
})
