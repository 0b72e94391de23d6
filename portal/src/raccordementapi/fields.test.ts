import { expect, test } from 'vitest'
import { doubtsOf, namedBy } from './fields'

test.each([
  ['DEVELOPPEMENT_PROPRE', 'none'],
  ['SOLUTION_EDITEUR', 'required'],
  ['SOLUTION_OPERATEUR', 'required'],
  ['EDITEUR', 'optional'],
  ['OPERATEUR', 'optional'],
  [null, 'none'],
] as const)('%s names another: %s', (type, how) => expect(namedBy(type)).toBe(how))

test.each([
  ['MonApplication', []],
  ['Mon Application – v2', []],
  ['', []],
  [' Mon', ['blanks']],
  ['Mon\t', ['blanks']],
  ['Mon  App', ['double']],
  ['Mon\u200bApp', ['invisible']],
  ['Mon\u00a0App', ['invisible']],
  ['\u00a0Mon  App\u00ad', ['blanks', 'double', 'invisible']],
])('%j raises %j', (name, doubts) => expect(doubtsOf(name)).toEqual(doubts))
