// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import i18next from 'i18next'
import type { FormEvent } from 'react'
import { beforeAll, expect, test, vi } from 'vitest'
import { initReactI18next } from 'react-i18next'
import common from '../texts/fr/common'
import { Field, Form, RadioField, SelectField } from './Field'
import { RefusalBanner } from './RefusalBanner'

beforeAll(() =>
  i18next.use(initReactI18next).init({ lng: 'fr', keySeparator: false, defaultNS: 'common', resources: { fr: { common } } }),
)

test('what the server says of a field stands on it until the form is sent again, and the field keeps its text', async () => {
  const user = userEvent.setup()
  render(
    <Form validationErrors={{ 'contact.email': ['Adresse invalide.'] }}>
      <Field name="contact.email" label="Courriel" defaultValue="pas une adresse" />
      <Field name="contact.nom" label="Nom" defaultValue="" />
    </Form>,
  )
  const field = screen.getByRole('textbox', { name: 'Courriel' })
  expect(field).toHaveAccessibleDescription('Adresse invalide.')
  expect(field).toBeInvalid()
  expect(screen.getByRole('textbox', { name: 'Nom' })).not.toBeInvalid()
  await user.type(field, ' !')
  await user.tab()
  expect(screen.getByText('Adresse invalide.')).toBeVisible()
  expect(field).toHaveValue('pas une adresse !')
})

test('a refusal takes the focus, and says its sentence, its code and what support asks for', () => {
  render(
    <RefusalBanner
      refusal={{
        code: 'RULES_VIOLATED',
        message: '2 règles ne sont pas respectées.',
        correlationId: 'c-42',
        byField: { a: ['Un.'] },
        others: ['Deux.'],
        access: [],
        extensions: {},
      }}
    />,
  )
  const banner = screen.getByRole('alert')
  expect(banner).toHaveFocus()
  expect(banner).toHaveTextContent('2 règles ne sont pas respectées.')
  expect(banner).toHaveTextContent('Deux.')
  expect(banner).toHaveTextContent('1 champ est à corriger.')
  expect(banner).toHaveTextContent('RULES_VIOLATED')
  expect(banner).toHaveTextContent('c-42')
})

test('what is required and blank is asked for at once before anything is sent, and sent once it is there', async () => {
  const user = userEvent.setup()
  const sent = vi.fn((e: FormEvent) => e.preventDefault())
  render(
    <Form onSubmit={sent}>
      <Field name="nom" label="Prénom" isRequired />
      <RadioField name="sens" label="Sens" isRequired options={[{ id: 'E', label: 'Émetteur' }]} />
      <SelectField name="type" label="Type" isRequired options={[{ id: 'A', label: 'Premier' }]} defaultValue="A" />
      <Field name="note" label="Note" />
      <button>Envoyer</button>
    </Form>,
  )
  await user.click(screen.getByRole('button', { name: 'Envoyer' }))
  expect(sent).not.toHaveBeenCalled()
  expect(screen.getAllByText('À renseigner.')).toHaveLength(2)
  const name = screen.getByRole('textbox', { name: /^Prénom/ })
  expect(name).toHaveFocus()
  expect(name).toBeInvalid()
  await user.type(name, 'Ada')
  await user.click(screen.getByRole('radio', { name: 'Émetteur' }))
  await user.click(screen.getByRole('button', { name: 'Envoyer' }))
  expect(sent).toHaveBeenCalledTimes(1)
  expect(screen.queryByText('À renseigner.')).toBeNull()
})
