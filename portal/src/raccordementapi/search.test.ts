import { expect, test } from 'vitest'
import { filterOf, parseList, writeList } from './search'

const none = { q: '', statut: null, confiance: null, expire: null, after: null, before: null }

test('each list has its own part of the URL', () => {
  const url = new URLSearchParams('c.q=acme&c.confiance=PERDUE&c.expire=2026-12-31&p.q=Mon+App&p.etat=ACTIF&p.after=x')
  expect(parseList(url, 'p')).toEqual({ ...none, q: 'Mon App', statut: 'ACTIF', after: 'x' })
  expect(parseList(url, 'c')).toEqual({ ...none, q: 'acme', confiance: 'PERDUE', expire: '2026-12-31' })
  const next = writeList(url, 'p', { ...none, statut: 'INACTIF', before: 'y' })
  expect(next.toString()).toBe('c.q=acme&c.confiance=PERDUE&c.expire=2026-12-31&p.etat=INACTIF&p.before=y')
  expect(writeList(next, 'c', none).toString()).toBe('p.etat=INACTIF&p.before=y')
})

test.each(['c.etat=AUTRE', 'c.confiance=perdue', 'c.expire=31/12/2026', 'c.expire=2026-13-45'])('%s puts no condition', (url) =>
  expect(parseList(new URLSearchParams(url), 'c')).toEqual(none),
)

test('a day is one of Paris', () =>
  expect(filterOf({ ...none, expire: '2026-12-31' }).certificatExpireAvant).toBe('2026-12-30T23:00:00.000Z'))
