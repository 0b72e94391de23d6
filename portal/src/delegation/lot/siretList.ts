import type { Environnement } from '../../graphql/generated/graphql'

/** As many lines as one batch takes. */
export const LONGEST = 1_000

export type Reject = 'SIRET_MISSING' | 'SIRET_LENGTH' | 'SIRET_ROUNDED' | 'SIRET_CHECKSUM' | 'SIRET_TWICE'
export type Line = {
  /** As a text editor numbers it. */
  line: number
  /** What stands there, as it was found. */
  found: string
  siret?: string
  reject?: Reject
  /** The zero in front, which spreadsheets drop, was put back. */
  restored?: boolean
}
export type SiretList = { lines: Line[] } | { failure: 'EMPTY' | 'NOT_TEXT' | 'NO_COLUMN' | 'TOO_LONG'; count?: number }

/**
 * A file as text: UTF-8, or else what spreadsheets of Windows write.
 *
 * @returns undefined for what is no text, such as a spreadsheet itself
 */
export function decode(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (bytes.subarray(0, 8_000).includes(0)) return undefined
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 0) < 0x20) return undefined
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** The rows of a text in which values are separated, in quotes or not (RFC 4180), each with the number of its first line. */
export function rowsOf(text: string, separator: string): { line: number; cells: string[] }[] {
  const rows: { line: number; cells: string[] }[] = []
  let cells: string[] = []
  let cell = ''
  let quoted = false
  let line = 1
  let start = 1
  const endCell = () => {
    cells.push(cell)
    cell = ''
  }
  const endRow = () => {
    endCell()
    rows.push({ line: start, cells })
    cells = []
    start = line
  }
  for (let at = 0; at < text.length; at++) {
    const it = text[at]!
    const newline = it === '\n' || (it === '\r' && text[at + 1] !== '\n')
    if (newline) line++
    if (quoted) {
      if (it !== '"') cell += it
      else if (text[at + 1] === '"') {
        cell += '"'
        at++
      } else quoted = false
    } else if (it === '"' && cell.trim() === '') {
      cell = ''
      quoted = true
    } else if (it === separator) endCell()
    else if (newline) endRow()
    else if (it !== '\r') cell += it
  }
  if (cell !== '' || cells.length > 0) endRow()
  return rows
}

/** What separates the values of a text: whichever of the usual ones stands most often in its first lines, outside of quotes. */
export function separatorOf(text: string): string {
  const head = text.split(/\r\n|\r|\n/, 20).join('\n').replace(/"[^"]*"/g, '')
  const count = (it: string) => head.split(it).length - 1
  return [';', '\t', ',', '|'].reduce((best, it) => (count(it) > count(best) ? it : best))
}

/** Without what people and spreadsheets put around and inside of it: blanks of every kind, dots, dashes, ="…", an apostrophe before. */
export const bare = (found: string) => found.replace(/^\s*=?\s*["'’]*|["'’]+\s*$/g, '').replace(/[\s\p{Zs}\p{Cf}.·\-–_]/gu, '')

const digits = (it: string) => [...it].map(Number)
const luhn = (it: string) =>
  digits(it)
    .reverse()
    .reduce((sum, digit, at) => sum + (at % 2 === 0 ? digit : digit > 4 ? 2 * digit - 9 : 2 * digit), 0) % 10 === 0

/** Whether the checksum of a SIRET holds: Luhn on it and on its SIREN; of La Poste's establishments, a sum that 5 divides. */
export function checksumHolds(siret: string): boolean {
  if (!/^\d{14}$/.test(siret) || /^0+$/.test(siret)) return false
  if (siret.startsWith('356000000') && siret !== '35600000000048') return digits(siret).reduce((a, b) => a + b, 0) % 5 === 0
  return luhn(siret) && luhn(siret.slice(0, 9))
}

/** What a value is as a SIRET. In qualification checksums are not looked at: structures there are fictive. */
export function read(found: string, environnement: Environnement): Pick<Line, 'siret' | 'reject' | 'restored'> {
  const it = bare(found)
  if (it === '') return { reject: 'SIRET_MISSING' }
  // 1,97500E+13: the spreadsheet rounded it, its digits are lost.
  if (/^\d(?:[,.]?\d*)[eE]\+?\d+$/.test(found.trim().replace(/[="]/g, ''))) return { reject: 'SIRET_ROUNDED' }
  if (/^\d{12,13}$/.test(it)) {
    const whole = it.padStart(14, '0')
    if (checksumHolds(whole)) return { siret: whole, restored: true }
  }
  if (!/^\d{14}$/.test(it)) return { reject: 'SIRET_LENGTH' }
  if (environnement === 'PRODUCTION' && !checksumHolds(it)) return { siret: it, reject: 'SIRET_CHECKSUM' }
  return { siret: it }
}

/** The column of SIRETs: the one that is called so, or else the one with most of them; none if none has any. */
function columnOf(rows: { cells: string[] }[]): { column: number; header: boolean } | undefined {
  const first = rows[0]?.cells ?? []
  const named = first.findIndex((it) => /^(?:num[eé]ro|n[°o])?\s*(?:de\s+)?siret\b/i.test(it.trim().replace(/_/g, ' ')) || /\bsiret$/i.test(it.trim().replace(/_/g, ' ')))
  if (named >= 0) return { column: named, header: true }
  const width = Math.max(...rows.map((it) => it.cells.length))
  const score = (column: number) => rows.filter((it) => /^\d{14}$/.test(bare(it.cells[column] ?? ''))).length
  const best = Array.from({ length: width }, (_, it) => it).reduce((a, b) => (score(b) > score(a) ? b : a), 0)
  if (score(best) === 0) return undefined
  // A first line without a digit where the SIRETs are says what the columns are.
  return { column: best, header: !/\d/.test(first[best] ?? '') && rows.length > 1 }
}

/** The SIRETs of a text: a list one a line, or a table of which a column has them. Each is checked; one that came before is not asked twice. */
export function readSirets(text: string | undefined, environnement: Environnement): SiretList {
  if (text === undefined) return { failure: 'NOT_TEXT' }
  const clean = text.replace(/^\ufeff/, '')
  const named = /^sep=(.)\r?\n/i.exec(clean)
  const separator = named?.[1] ?? separatorOf(clean)
  const all = rowsOf(named ? clean.replace(named[0], '\n') : clean, separator).filter((it) => it.cells.some((cell) => cell.trim() !== ''))
  if (all.length === 0) return { failure: 'EMPTY' }
  const where = columnOf(all)
  if (!where) return { failure: 'NO_COLUMN' }
  const rows = where.header ? all.slice(1) : all
  if (rows.length === 0) return { failure: 'EMPTY' }
  if (rows.length > LONGEST) return { failure: 'TOO_LONG', count: rows.length }
  const seen = new Set<string>()
  return {
    lines: rows.map(({ line, cells }) => {
      const found = (cells[where.column] ?? '').trim()
      const it: Line = { line, found, ...read(found, environnement) }
      if (it.siret && !it.reject) {
        if (seen.has(it.siret)) return { ...it, reject: 'SIRET_TWICE' }
        seen.add(it.siret)
      }
      return it
    }),
  }
}
