import { describe, expect, test } from 'vitest'
import { conditions, filterOf, lifeOfThing, mayGrow, orderOf, parseSearch, pathOfThing, writeSearch } from './search'

const parse = (query: string) => parseSearch(new URLSearchParams(query))

describe('the search of the history in the URL', () => {
  test('without anything is everything, the newest first', () => {
    expect(filterOf(parse(''))).toEqual({})
    expect(orderOf(parse(''))).toBe('POSITION_DESC')
    expect(conditions(parse(''))).toBe(0)
    expect(writeSearch(parse('')).toString()).toBe('')
  })

  test.each([
    'genre=Fiche&objet=f-1&tri=ancien',
    'structure=19750001000016&acteur=systeme&du=2026-11-01&au=2026-11-29',
    'evenements=FicheActivated%2CFicheDeactivated&requete=abc-1&apres=c2&export=e-1',
  ])('%s comes back as it was', (query) => {
    expect(Object.fromEntries(writeSearch(parse(query)))).toEqual(Object.fromEntries(new URLSearchParams(query)))
  })

  test.each(['genre=fiche', 'genre=Personne', 'du=29/11/2026', 'au=2026-02-31x', 'evenements=', 'evenements=%2C%2C', 'evenements=fiche%20activee', 'tri=nom'])(
    '%s, which it does not know, puts no condition',
    (query) => {
      expect(filterOf(parse(query))).toEqual({})
      expect(orderOf(parse(query))).toBe('POSITION_DESC')
    },
  )

  test('an event named twice is one', () => expect(parse('evenements=FicheActivated,FicheActivated').types).toEqual(['FicheActivated']))

  test.each([
    // Winter, summer, and the day on which the clock goes back: it lasts 25 hours.
    ['2026-11-29', '2026-11-28T23:00:00.000Z', '2026-11-29T23:00:00.000Z'],
    ['2026-07-01', '2026-06-30T22:00:00.000Z', '2026-07-01T22:00:00.000Z'],
    ['2026-10-25', '2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z'],
  ])('the day %s is a day of Paris, to its end', (day, from, to) => {
    expect(filterOf(parse(`du=${day}&au=${day}`))).toEqual({ from, to })
  })

  test('the past does not grow, today does', () => {
    const noon = Date.parse('2026-11-29T12:00:00Z')
    expect(mayGrow(parse('au=2026-11-28'), noon)).toBe(false)
    expect(mayGrow(parse('au=2026-11-29'), noon)).toBe(true)
    expect(mayGrow(parse(''), noon)).toBe(true)
  })

  test('one thing is read from its beginning', () => {
    expect(pathOfThing('Habilitation', '21750003200016/mairie')).toBe('/audit?genre=Habilitation&objet=21750003200016%2Fmairie&tri=ancien')
  })
})

test.each([
  ['Fiche', 'f 1', '/fiches/f%201/vie'],
  ['Delegation', 'lot-1', '/delegations/lot-1/vie'],
  ['RaccordementApi', 'piste/1', '/raccordements-api/piste%2F1/vie'],
  ['Structure', '19750001000016', '/administration/structures/19750001000016/vie'],
  ['Habilitation', '19750001000016/a/b@c', '/habilitations/19750001000016/a%2Fb%40c/vie'],
  ['Claim', 'x', undefined],
])('the life of %s %s is at %s', (thing, id, path) => expect(lifeOfThing(thing, id)).toBe(path))
