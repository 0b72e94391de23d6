// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { readForm } from './readForm'

const form = (html: string) => {
  const it = document.createElement('form')
  it.innerHTML = html
  return it
}

test('names nest, positions make lists in their order', () => {
  const read = readForm(
    form(`<input name="contacts.1.nom" value="B"><input name="contacts.0.nom" value=" A "><input name="contacts.0.email" value="">
          <input name="validite.du" value="2026-12-01">`),
  )
  expect(read).toEqual({ contacts: [{ nom: 'A', email: null }, { nom: 'B' }], validite: { du: '2026-12-01' } })
})

test('lines, numbers, boxes and choices are what they are', () => {
  const read = readForm(
    form(`<textarea name="adresses" data-lines>192.0.2.1
            192.0.2.2, 192.0.2.3</textarea>
          <textarea name="aucune" data-lines></textarea>
          <input name="port" data-number value="6 330"><input name="faux" data-number value="12a">
          <input type="checkbox" name="oui" checked><input type="checkbox" name="non">
          <input type="radio" name="mode" value="A"><input type="radio" name="mode" value="B" checked>
          <input name="grise" value="x" disabled><button name="envoyer" type="submit">x</button>`),
  )
  expect(read).toEqual({
    adresses: ['192.0.2.1', '192.0.2.2', '192.0.2.3'],
    aucune: [],
    port: 6330,
    faux: '12a',
    oui: true,
    non: false,
    mode: 'B',
  })
})
