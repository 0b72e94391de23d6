import { expect, test } from 'vitest'
import { kindsOf, layOut } from './kinds'

test('what concerns the operator or one person alone is not offered', () => {
  const options = ['FICHE_ACTIVEE', 'EXAMEN_EN_RETARD', 'EXPORT_PRET', 'EXPORT_ECHOUE', 'LETTRES_MORTES', 'SCELLEMENT_ROMPU', 'WEBHOOK_DESACTIVE']
  expect(kindsOf(options.map((id) => ({ id, label: id }))).map((it) => it.id)).toEqual(['FICHE_ACTIVEE', 'WEBHOOK_DESACTIVE'])
})

test('a body is laid out, and left as it is where it cannot be', () => {
  expect(layOut('{"a":[1]}')).toBe('{\n  "a": [\n    1\n  ]\n}')
  expect(layOut('pas du JSON')).toBe('pas du JSON')
})
