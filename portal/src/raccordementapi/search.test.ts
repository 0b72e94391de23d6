import { expect, test } from 'vitest'
import { parseList, writeList } from './search'

test('each list has its own part of the URL', () => {
  const url = new URLSearchParams('c.q=acme&p.q=Mon+App&p.etat=ACTIF&p.after=x')
  expect(parseList(url, 'p')).toEqual({ q: 'Mon App', statut: 'ACTIF', after: 'x', before: null })
  expect(parseList(url, 'c')).toEqual({ q: 'acme', statut: null, after: null, before: null })
  const next = writeList(url, 'p', { q: '', statut: 'INACTIF', after: null, before: 'y' })
  expect(next.toString()).toBe('c.q=acme&p.etat=INACTIF&p.before=y')
})

test('what is no state is none', () => expect(parseList(new URLSearchParams('c.etat=AUTRE'), 'c').statut).toBeNull())
