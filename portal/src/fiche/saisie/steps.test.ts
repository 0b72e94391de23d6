import { expect, test } from 'vitest'
import { nextStep, previousStep, stepOf } from './steps'

test.each([
  ['contacts', 'contacts'],
  ['contacts.0.email', 'contacts'],
  ['certificats.1', 'certificats'],
  ['certificats[abc].sujet', 'certificats'],
  ['validite.du', 'informations'],
  ['input.reseau.sftp.adressesSources.0', 'reseau'],
  ['interfaces.2.mode', 'interfaces'],
  ['protocole', 'protocole'],
  ['', 'envoi'],
  ['structure', 'envoi'],
])('%s is put right at the step %s', (path, step) => expect(stepOf(path)).toBe(step))

test('steps follow each other, and stop at their ends', () => {
  expect(nextStep('protocole')).toBe('certificats')
  expect(nextStep('envoi')).toBe('envoi')
  expect(previousStep('protocole')).toBeUndefined()
})
