// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeAll, expect, test } from 'vitest'
import { startTexts } from '../texts'
import { SecretDialog } from './SecretDialog'

beforeAll(async () => {
  await startTexts('fr')
})

test('the secret is shown until it is said to be copied, and is nowhere then', async () => {
  let closed = 0
  const shown = { id: 'compta', secret: 'whsec_abc' }
  const { rerender } = render(<SecretDialog shown={shown} onClose={() => closed++} />)
  expect(await screen.findByLabelText('Secret de compta')).toHaveTextContent('whsec_abc')
  await userEvent.click(screen.getByRole('button', { name: 'Je l’ai copié' }))
  expect(closed).toBe(1)
  rerender(<SecretDialog shown={undefined} onClose={() => closed++} />)
  expect(document.body.textContent).not.toContain('whsec_abc')
})
