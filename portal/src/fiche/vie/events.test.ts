import { existsSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import texts from '../../texts/fr/vie'

const events = '../core-api/src/main/java/fr/raccordement/api/fiche/event'

test.runIf(existsSync(events))('every event of a fiche has words', () => {
  const names = readdirSync(events)
    .map((it) => it.replace('.java', ''))
    .filter((it) => it !== 'FicheEvent' && it !== 'package-info')
  expect(Object.keys(texts).filter((it) => it.startsWith('event.')).sort()).toEqual(names.map((it) => `event.${it}`).sort())
})
