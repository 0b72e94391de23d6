// @vitest-environment jsdom
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeAll, expect, test } from 'vitest'
import { CombinedError } from 'urql'
import { GraphQLError } from 'graphql'
import { startTexts } from '../texts'
import { Field } from './Field'
import { FormDialog, type FormAct } from './FormDialog'

beforeAll(async () => {
  await startTexts('fr')
})

const refused = new CombinedError({
  graphQLErrors: [
    new GraphQLError('Le nom manque.', {
      extensions: { code: 'NOM_MISSING', correlationId: 'c-1', violations: [{ code: 'NOM_MISSING', path: 'nom', message: 'Le nom manque.' }] },
    }),
  ],
})

function ask(part: Partial<FormAct>) {
  const sent: Record<string, unknown>[] = []
  let closed = 0
  const act: FormAct = {
    title: 'Désactiver',
    action: 'Désactiver la structure',
    done: 'Fait.',
    inside: <p>Trois délégations s’arrêtent.</p>,
    run: async (values) => {
      sent.push(values)
      return {}
    },
    ...part,
  }
  render(<FormDialog act={act} onClose={() => closed++} />)
  return { sent, closed: () => closed }
}

test('says what it will do, and does nothing without the reason that it takes', async () => {
  const { sent, closed } = ask({ danger: true, reason: { label: 'Motif', required: true } })
  expect(screen.getByRole('alertdialog', { name: 'Désactiver' })).toHaveTextContent('Trois délégations s’arrêtent.')
  expect(screen.getByRole('button', { name: 'Désactiver la structure' })).toBeDisabled()
  await userEvent.type(screen.getByLabelText(/Motif/), ' cessation ')
  await userEvent.click(screen.getByRole('button', { name: 'Désactiver la structure' }))
  await waitFor(() => expect(closed()).toBe(1))
  expect(sent).toEqual([{ motif: 'cessation' }])
})

test('stays open with what was typed when it is refused, and says why on the field', async () => {
  const { closed } = ask({ inside: <Field name="nom" label="Nom" defaultValue="AIFE" />, run: async () => ({ error: refused }) })
  await userEvent.type(screen.getByLabelText('Nom'), ' bis')
  await userEvent.click(screen.getByRole('button', { name: 'Désactiver la structure' }))
  await screen.findByRole('alert')
  expect(screen.getByRole('alert')).toHaveTextContent('NOM_MISSING')
  expect(screen.getByRole('alert')).toHaveTextContent('c-1')
  expect(screen.getByLabelText('Nom')).toHaveValue('AIFE bis')
  expect(screen.getByLabelText('Nom')).toHaveAccessibleDescription('Le nom manque.')
  expect(closed()).toBe(0)
})

test('leaving does nothing', async () => {
  const { sent, closed } = ask({})
  await userEvent.click(screen.getByRole('button', { name: 'Annuler' }))
  expect(closed()).toBe(1)
  expect(sent).toEqual([])
})
