// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest'
import { goWhereOneWanted, keepWhereOneWants } from './wanted'

const at = (address: string) => history.replaceState(null, '', address)
const here = () => location.pathname + location.search

beforeEach(() => sessionStorage.clear())

test.each(['/fiches?q=moulin', '/fiches/a%2Fb/vie?a=2026-11-30T10:00:00.000Z', '/', '//elsewhere.example/fiches'])('%s is gone to after a login at the provider', (address) => {
  at(location.origin + address)
  keepWhereOneWants()
  at('/')

  goWhereOneWanted()

  expect(here()).toBe(address)
})

test('a refusal forgets nothing', () => {
  at('/receveurs')
  keepWhereOneWants()
  at('/?connexion=refusee')
  keepWhereOneWants()
  at('/')

  goWhereOneWanted()

  expect(here()).toBe('/receveurs')
})

test('it is gone to once, and only from the first page', () => {
  at('/audit')
  keepWhereOneWants()
  at('/fiches')
  goWhereOneWanted()
  expect(here()).toBe('/fiches')

  at('/')
  goWhereOneWanted()
  expect(here()).toBe('/')
})
