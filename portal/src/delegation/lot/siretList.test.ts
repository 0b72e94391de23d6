import { describe, expect, test } from 'vitest'
import { bare, checksumHolds, decode, LONGEST, read, readSirets, type Line } from './siretList'

const lines = (text: string, environnement: 'PRODUCTION' | 'QUALIFICATION' = 'PRODUCTION'): Line[] => {
  const it = readSirets(text, environnement)
  if ('failure' in it) throw new Error(it.failure)
  return it.lines
}
const LYCEE = '19750001000016'
const MAIRIE = '21750003200016'

describe('the checksum of a SIRET', () => {
  test.each(['73282932000074', '11000201100044', '35600000000048', '35600000049837', LYCEE, MAIRIE])('%s holds', (it) =>
    expect(checksumHolds(it)).toBe(true),
  )
  test.each(['73282932000079', '35600000049838', '00000000000000', '7328293200007', '7328293200007A', ''])('%s does not', (it) =>
    expect(checksumHolds(it)).toBe(false),
  )
})

describe('a value', () => {
  test.each([
    '197 500 010 00016',
    '197\u00a0500\u00a0010\u202f00016',
    '="19750001000016"',
    "'19750001000016",
    ' 19750001000016 ',
    '197.500.010.00016',
    '\u200b19750001000016',
  ])('%s is that SIRET', (it) => {
    expect(bare(it)).toBe(LYCEE)
    expect(read(it, 'PRODUCTION')).toEqual({ siret: LYCEE })
  })

  test('gets the zero back that a spreadsheet dropped, where the checksum says so', () => {
    // SIREN 005880596, its first establishment.
    expect(checksumHolds('00588059600019')).toBe(true)
    expect(read('588059600019', 'PRODUCTION')).toEqual({ siret: '00588059600019', restored: true })
    expect(read('5880596000121', 'PRODUCTION')).toEqual({ reject: 'SIRET_LENGTH' })
  })

  test.each(['1,97500E+13', '1.97500E+13', '2E+13'])('%s was rounded', (it) => expect(read(it, 'PRODUCTION')).toEqual({ reject: 'SIRET_ROUNDED' }))

  test('has a checksum in production only', () => {
    expect(read('64994699139861', 'PRODUCTION')).toEqual({ siret: '64994699139861', reject: 'SIRET_CHECKSUM' })
    expect(read('64994699139861', 'QUALIFICATION')).toEqual({ siret: '64994699139861' })
  })
})

describe('a list', () => {
  test('one a line, without a title', () => {
    expect(lines(`${LYCEE}\n${MAIRIE}`).map((it) => it.siret)).toEqual([LYCEE, MAIRIE])
    expect(lines(`${LYCEE}\r\n\r\n${MAIRIE}\r\n`).map((it) => it.line)).toEqual([1, 3])
    expect(lines(`${LYCEE}\r${MAIRIE}\r`).map((it) => it.line)).toEqual([1, 2])
  })

  test.each([
    ['semicolons', `nom;SIRET;ville\nLycée;${LYCEE};Paris\nMairie;${MAIRIE};Paris`],
    ['commas, quotes and line breaks inside', `"nom","Numéro de SIRET"\r\n"Lycée, ""Moulin""\nParis","${LYCEE}"\r\n"Mairie","${MAIRIE}"`],
    ['tabs', `siret\tnom\n${LYCEE}\tx\n${MAIRIE}\ty`],
    ['a line that names the separator', `sep=;\nnom;n_siret\na;${LYCEE}\nb;${MAIRIE}`],
    ['a mark of the encoding', `\ufeffSIRET\n${LYCEE}\n${MAIRIE}`],
    ['a column without a name that is known', `identifiant;nom\n${LYCEE};x\n${MAIRIE};y`],
    ['no title at all', `x;${LYCEE}\ny;${MAIRIE}`],
  ])('with %s', (_, text) => expect(lines(text).map((it) => it.siret)).toEqual([LYCEE, MAIRIE]))

  test('numbers lines as an editor does', () => {
    expect(lines(`"nom\nlong";siret\n"a\nb";${LYCEE}\nc;${MAIRIE}`).map((it) => it.line)).toEqual([3, 5])
  })

  test('takes one that comes twice once, and keeps what is wrong with its place', () => {
    expect(lines(`siret\n${LYCEE}\n1975 0001 000016\n73282932000079\nbonjour\n`)).toEqual([
      { line: 2, found: LYCEE, siret: LYCEE },
      { line: 3, found: '1975 0001 000016', siret: LYCEE, reject: 'SIRET_TWICE' },
      { line: 4, found: '73282932000079', siret: '73282932000079', reject: 'SIRET_CHECKSUM' },
      { line: 5, found: 'bonjour', reject: 'SIRET_LENGTH' },
    ])
  })

  test.each([
    ['', 'EMPTY'],
    ['\n \n;;\n', 'EMPTY'],
    ['siret\n', 'EMPTY'],
    ['nom\nLycée', 'NO_COLUMN'],
    [undefined, 'NOT_TEXT'],
  ])('%j is none', (text, failure) => expect(readSirets(text, 'PRODUCTION')).toMatchObject({ failure }))

  test('has an end', () => {
    expect(lines(`siret\n${`${LYCEE}\n`.repeat(LONGEST)}`)).toHaveLength(LONGEST)
    expect(readSirets(`siret\n${`${LYCEE}\n`.repeat(LONGEST + 1)}`, 'PRODUCTION')).toEqual({ failure: 'TOO_LONG', count: LONGEST + 1 })
  })
})

test('a file is text in the encodings of spreadsheets, or no text', () => {
  expect(decode(new TextEncoder().encode('é'))).toBe('é')
  expect(decode(Uint8Array.of(0xe9))).toBe('é')
  expect(decode(Uint8Array.of(0xff, 0xfe, 0xe9, 0x00))).toBe('é')
  expect(decode(Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0x14))).toBeUndefined()
  expect(decode(Uint8Array.of(0x41, 0x00, 0x42))).toBeUndefined()
})
