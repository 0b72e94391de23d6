import { readFileSync } from 'node:fs'
import { buildSchema, isAbstractType, isObjectType } from 'graphql'
import { expect, test } from 'vitest'
import { keys, possibleTypes, updates } from './cache'

const schema = buildSchema(readFileSync('../docs/schema.graphql', 'utf8') + readFileSync('directives.graphql', 'utf8'))
const types = Object.values(schema.getTypeMap()).filter((it) => isObjectType(it) && !it.name.startsWith('__'))

test('every type of the schema without an id says by what it is the same', () => {
  const roots = ['Query', 'Mutation', 'Subscription']
  const without = types.filter((it) => isObjectType(it) && !it.getFields()['id'] && !roots.includes(it.name))
  expect(Object.keys(keys).sort()).toEqual(without.map((it) => it.name).sort())
})

test('every interface and union of the schema says what it may be', () => {
  const abstract = Object.values(schema.getTypeMap()).filter((it) => isAbstractType(it))
  const expected = Object.fromEntries(abstract.map((it) => [it.name, schema.getPossibleTypes(it).map((type) => type.name).sort()]))
  expect(possibleTypes).toEqual(expected)
})

test('updates name mutations of the schema', () => {
  for (const name of Object.keys(updates['Mutation'] ?? {})) expect(schema.getMutationType()?.getFields()).toHaveProperty(name)
})
