import { execSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import texts from '../../texts/fr/administration'

const words = (prefix: string) =>
  Object.keys(texts)
    .filter((it) => it.startsWith(prefix))
    .map((it) => it.slice(prefix.length))
/** What the sources of the program say in one pattern. */
const found = (pattern: string) => [
  ...new Set(execSync(`grep -rhoE --include=*.java '${pattern}' ../*/src/main/java`, { encoding: 'utf8' }).match(/[\w-]+(?=["H])/g)),
]

test.runIf(existsSync('../projections'))('every view of the program has a name in words', () => {
  const views = found('"[a-z-]+-projection"')
  expect(views.length).toBeGreaterThan(7)
  expect(words('view.').sort()).toEqual(views.sort())
})

test.runIf(existsSync('../axon-config'))('every part of its health that the program adds has a name in words', () => {
  const parts = found('[a-zA-Z]+HealthIndicator\\(')
  expect(parts.length).toBeGreaterThan(7)
  expect(words('part.')).toEqual(expect.arrayContaining(parts))
})
