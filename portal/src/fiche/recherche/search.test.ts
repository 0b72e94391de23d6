import { describe, expect, test } from 'vitest'
import { conditions, filterOf, parseSearch, usualColumns, writeSearch } from './search'

const parse = (query: string) => parseSearch(new URLSearchParams(query))

describe('the search in the URL', () => {
  test('says nothing of what is usual', () => {
    const search = parse('')
    expect(search.order).toBe('MODIFIEE_LE_DESC')
    expect(search.columns).toEqual(usualColumns)
    expect(filterOf(search)).toEqual({})
    expect(writeSearch(search).toString()).toBe('')
    expect(conditions(search)).toBe(0)
  })

  test.each([
    'q=lyc%C3%A9e+jean&statuts=BROUILLON%2CENVOYEE&kind=RECEPTEUR',
    'environnement=QUALIFICATION&protocole=AS2&tri=EXPIRATION_CERTIFICAT_ASC',
    'codeApplication=ABC001&interfaceCode=FSO1113A&expire=2026-12-31&depuis=2026-11-01&tiers=non&confiance=PERDUE',
    'colonnes=id%2Cstatut&apres=c2&export=e-1',
  ])('%s comes back as it was', (query) => {
    const written = writeSearch(parse(query))
    expect(Object.fromEntries(written)).toEqual(Object.fromEntries(new URLSearchParams(query)))
  })

  test.each(['statuts=FERMEE', 'kind=recepteur', 'protocole=FTP', 'expire=31/12/2026', 'expire=2026-13-45', 'tri=NOM_ASC', 'tiers=peut-etre', 'confiance=perdue'])(
    '%s, which it does not know, puts no condition',
    (query) => {
      expect(filterOf(parse(query))).toEqual({})
      expect(parse(query).order).toBe('MODIFIEE_LE_DESC')
    },
  )

  test('days are days of Paris', () => {
    expect(filterOf(parse('depuis=2026-07-01'))).toEqual({ modifieeDepuis: '2026-06-30T22:00:00.000Z' })
  })

  test('"no third parties" is a condition', () => {
    expect(filterOf(parse('tiers=non'))).toEqual({ tiersDeDematerialisation: false })
    expect(conditions(parse('tiers=non'))).toBe(1)
  })
})
