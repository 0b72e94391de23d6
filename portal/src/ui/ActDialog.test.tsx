// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { GraphQLError } from 'graphql'
import { CombinedError } from 'urql'
import { beforeAll, expect, test, vi } from 'vitest'
import { startTexts } from '../texts'
import { ActDialog } from './ActDialog'

beforeAll(async () => {
  await startTexts('fr')
})

test('does nothing before the reason is given, and stays open where it is refused', async () => {
  const reasons: (string | null)[] = []
  let closed = 0
  const error = new CombinedError({ graphQLErrors: [new GraphQLError('Trop tard.', { extensions: { code: 'CONFLICT', correlationId: 'c-7' } })] })
  render(
    <ActDialog
      title="Mettre fin ?"
      label="Mettre fin"
      done="Fait."
      danger
      reason="required"
      isOpen
      onClose={() => closed++}
      run={async (reason) => {
        reasons.push(reason)
        return reasons.length === 1 ? { error } : {}
      }}
    >
      <p>Pour de bon.</p>
    </ActDialog>,
  )
  const user = userEvent.setup()
  expect(await screen.findByRole('alertdialog', { name: 'Mettre fin ?' })).toHaveTextContent('Pour de bon.')
  const act = screen.getByRole('button', { name: 'Mettre fin' })
  expect(act).toBeDisabled()
  await user.type(screen.getByRole('textbox', { name: /Motif/ }), '  changement  ')
  await user.click(act)
  expect(reasons).toEqual(['changement'])
  const alert = await screen.findByRole('alert')
  expect(alert).toHaveTextContent('Trop tard.')
  expect(alert).toHaveTextContent('c-7')
  expect(closed).toBe(0)
  await user.click(screen.getByRole('button', { name: 'Mettre fin' }))
  await vi.waitFor(() => expect(closed).toBe(1))
  expect(reasons).toEqual(['changement', 'changement'])
})
