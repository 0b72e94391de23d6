import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import historique from './fr/historique'
import vie from './fr/vie'

const api = '../core-api/src/main/java/fr/raccordement/api'

/** All that can happen, as the program declares it. */
function events(catalogue: string): string[] {
  const permits = /permits([^{]*)\{/.exec(readFileSync(`${api}/${catalogue}.java`, 'utf8'))?.[1] ?? ''
  return permits.split(',').map((it) => it.trim())
}

const worded = (texts: object) =>
  Object.keys(texts)
    .filter((it) => it.startsWith('event.'))
    .map((it) => it.slice('event.'.length))
    .sort()

test.runIf(existsSync(api))('every event of the things whose history has a screen has words there, and nothing else has', () => {
  const all = ['delegation/event/DelegationEvent', 'raccordementapi/event/RaccordementApiEvent', 'habilitation/event/HabilitationEvent'].flatMap(events)
  expect(all.length).toBeGreaterThan(30)
  expect(worded(historique)).toEqual(all.sort())
})

test.runIf(existsSync(api))('every event of a fiche has words in its life, and nothing else has', () => {
  const all = events('fiche/event/FicheEvent')
  expect(all.length).toBeGreaterThan(25)
  expect(worded(vie)).toEqual(all.sort())
})
