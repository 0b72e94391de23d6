import { CombinedError } from 'urql'
import { GraphQLError } from 'graphql'
import { describe, expect, test } from 'vitest'
import { fieldOf, passes, readRefusal } from './refusal'

const refused = (extensions: Record<string, unknown>, message = 'Non.') =>
  new CombinedError({ graphQLErrors: [new GraphQLError(message, { extensions })] })
const violation = (path: string, message = path) => ({ code: 'X', path, message })

describe('a refusal', () => {
  test.each([
    ['input.contacts[0].email', 'contacts.0.email'],
    ['contacts.1.nom', 'contacts.1.nom'],
    ['input.validite.du', 'validite.du'],
    ['interfaces[FSO1113A].mode', 'interfaces.FSO1113A.mode'],
    ['', ''],
  ])('%s is the field %s', (path, name) => expect(fieldOf(path)).toBe(name))

  test('stands on its field, on the nearest one above it, or apart', () => {
    const error = refused({
      code: 'CONTACT_NOM',
      correlationId: 'c-1',
      violations: [violation('contacts.0.nom'), violation('reseau.sftp.adressesSources.2'), violation('certificats.0')],
    })
    const refusal = readRefusal(error, ['contacts.0.nom', 'reseau.sftp.adressesSources'])
    expect(refusal.byField).toEqual({
      'contacts.0.nom': ['contacts.0.nom'],
      'reseau.sftp.adressesSources': ['reseau.sftp.adressesSources.2'],
    })
    expect(refusal.others).toEqual(['certificats.0'])
    expect(refusal.correlationId).toBe('c-1')
  })

  test('says beside a field what is wrong without naming it again', () => {
    const refusal = readRefusal(
      refused({
        code: 'BAD_REQUEST',
        violations: [
          violation('contact.nom', '« contact.nom » : une valeur est requise.'),
          violation('contact.email', "'contact.email': a value is required."),
          violation('motif', 'Le motif « vide » manque.'),
        ],
      }),
      ['contact.nom', 'contact.email', 'motif'],
    )
    expect(refusal.byField).toEqual({
      'contact.nom': ['Une valeur est requise.'],
      'contact.email': ['A value is required.'],
      motif: ['Le motif « vide » manque.'],
    })
  })

  test('says each sentence once', () => {
    const refusal = readRefusal(refused({ code: 'X', violations: [violation('a', 'Non.'), violation('b', 'Si.'), violation('c', 'Si.')] }))
    expect(refusal.others).toEqual(['Si.'])
  })

  test('without an answer is said to pass', () => {
    const refusal = readRefusal(new CombinedError({ networkError: new Error('down') }))
    expect(refusal.code).toBe('UNREACHABLE')
    expect(passes(refusal)).toBe(true)
  })

  test('without a code is a bug', () => {
    expect(readRefusal(refused({})).code).toBe('INTERNAL')
    expect(passes(readRefusal(refused({ code: 'CONFLICT' })))).toBe(false)
  })
})
