import { readFileSync } from 'node:fs'
import { buildSchema, getNamedType, isAbstractType, isObjectType } from 'graphql'
import { expect, test } from 'vitest'
import { keys, possibleTypes, updates } from './cache'

const schema = buildSchema(readFileSync('../docs/schema.graphql', 'utf8'))

test.each(Object.entries(keys))('%s is a type of the schema without an id, and has the fields that it is known by', (name, key) => {
  const type = schema.getType(name)
  if (!isObjectType(type)) throw new Error(`${name} is no type`)
  expect(type.getFields()).not.toHaveProperty('id')
  const data = (of: typeof type): Record<string, unknown> =>
    Object.fromEntries(
      Object.values(of.getFields()).map((field) => {
        const inner = getNamedType(field.type)
        return [field.name, isObjectType(inner) && inner.name === 'Structure' && of.name !== 'Structure' ? data(inner) : field.name]
      }),
    )
  expect(key(data(type) as never)).toMatch(/^[a-z0-9]+( [a-z0-9]+)*$/i)
  expect(key({ __typename: name } as never)).toBeNull()
})

test('every interface and union of the schema says what it may be', () => {
  const abstract = Object.values(schema.getTypeMap()).filter((it) => isAbstractType(it))
  const expected = Object.fromEntries(abstract.map((it) => [it.name, schema.getPossibleTypes(it).map((type) => type.name).sort()]))
  expect(possibleTypes).toEqual(expected)
})

test('updates name mutations of the schema', () => {
  for (const name of Object.keys(updates['Mutation'] ?? {})) expect(schema.getMutationType()?.getFields()).toHaveProperty(name)
})
