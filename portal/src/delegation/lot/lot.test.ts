// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { AT_ONCE, cell, count, keepLot, keptLot, Lot, newId, requestId, type Outcome, type Send, type State } from './lot'

const sirets = (many: number) => Array.from({ length: many }, (_, it) => String(10_000_000_000_000 + it))
const state = (many: number, part: Partial<State> = {}): State => ({
  id: 'abc',
  ficheId: 'f',
  file: 'f.csv',
  running: false,
  items: sirets(many).map((siret, it) => ({ line: it + 1, found: siret, siret })),
  ...part,
})
const asked = (siret: string): Outcome => ({ is: 'asked', delegation: `d-${siret}`, nom: siret })
const passing: Outcome = { is: 'passing', code: 'UNAVAILABLE', message: 'Plus tard.' }

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())
/** Lets everything go on that waits for nothing but time. */
const settle = () => vi.advanceTimersByTimeAsync(60_000)

describe('a batch', () => {
  test('sends each once, a few at a time, under a name of its own', async () => {
    let now = 0
    let most = 0
    const ids: string[] = []
    const send: Send = async ({ id, siret }) => {
      ids.push(id)
      most = Math.max(most, ++now)
      await new Promise((it) => setTimeout(it, 10))
      now--
      return asked(siret)
    }
    const lot = new Lot(state(50), send)
    lot.resume()
    await settle()
    expect(ids).toHaveLength(50)
    expect(new Set(ids)).toEqual(new Set(sirets(50).map((it) => `lot-abc-${it}`)))
    expect(most).toBe(AT_ONCE)
    expect(count(lot.read())).toEqual({ total: 50, done: 50, asked: 50, refused: 0, rejected: 0 })
    expect(lot.read().running).toBe(false)
  })

  test('does not send what is wrong, and goes on after a refusal', async () => {
    const start = state(3)
    start.items[1] = { ...start.items[1]!, reject: 'SIRET_CHECKSUM' }
    const seen: string[] = []
    const lot = new Lot(start, async ({ siret }) => {
      seen.push(siret)
      return siret === sirets(3)[0] ? { is: 'refused', code: 'STRUCTURE_PRIVEE', message: 'Non.' } : asked(siret)
    })
    lot.resume()
    await settle()
    expect(seen).toEqual([sirets(3)[0], sirets(3)[2]])
    expect(count(lot.read())).toEqual({ total: 2, done: 2, asked: 1, refused: 1, rejected: 1 })
  })

  test('pauses with what is under way answered, and resumes with the rest', async () => {
    const answers: (() => void)[] = []
    const lot = new Lot(state(10), ({ siret }) => new Promise((it) => answers.push(() => it(asked(siret)))))
    lot.resume()
    expect(answers).toHaveLength(AT_ONCE)
    lot.pause()
    answers.forEach((it) => it())
    await settle()
    expect(answers).toHaveLength(AT_ONCE)
    expect(count(lot.read()).done).toBe(AT_ONCE)
    lot.resume()
    for (let at = AT_ONCE; at < 10; at++) {
      await vi.advanceTimersByTimeAsync(0)
      answers[at]?.()
    }
    await settle()
    expect(count(lot.read()).done).toBe(10)
    expect(answers).toHaveLength(10)
  })

  test('sends again what met a failure that passes', async () => {
    let calls = 0
    const lot = new Lot(state(3), async ({ siret }) => (++calls <= 2 ? passing : asked(siret)))
    lot.resume()
    await settle()
    expect(count(lot.read()).asked).toBe(3)
    expect(calls).toBe(5)
  })

  test('stops by itself, and says why, where the failure lasts', async () => {
    let up = false
    const lot = new Lot(state(20), async ({ siret }) => (up ? asked(siret) : passing))
    lot.resume()
    await settle()
    expect(lot.read()).toMatchObject({ running: false, halted: { code: 'UNAVAILABLE' } })
    up = true
    lot.resume()
    await settle()
    expect(lot.read().halted).toBeUndefined()
    expect(count(lot.read()).asked).toBe(20)
  })

  test('sends nothing more once nobody is signed in', async () => {
    let calls = 0
    const lot = new Lot(state(20), async () => {
      calls++
      return { is: 'stopped' }
    })
    lot.resume()
    await settle()
    expect(calls).toBe(AT_ONCE)
    expect(lot.read().running).toBe(false)
  })

  test('goes on from what was kept, and asks nobody twice', async () => {
    const ids: string[] = []
    const lot = new Lot(state(6), ({ siret, id }) => {
      ids.push(id)
      return ids.length > 3 ? new Promise(() => undefined) : Promise.resolve(asked(siret))
    }, (it) => keepLot('moi', it))
    lot.resume()
    await settle()
    lot.leave()
    const kept = keptLot('moi', 'f')!
    expect(kept.running).toBe(true)
    expect(count(kept).done).toBe(3)
    const again: string[] = []
    const next = new Lot(kept, async ({ siret, id }) => {
      again.push(id)
      return asked(siret)
    })
    next.resume()
    await settle()
    expect(again).toEqual(sirets(6).slice(3).map((it) => requestId('abc', it)))
    expect(keptLot('autre', 'f')).toBeUndefined()
    expect(keptLot('moi', 'g')).toBeUndefined()
  })
})

test('names fit the contract', () => expect(requestId(newId(), '19750001000016')).toMatch(/^[A-Za-z0-9_-]{1,64}$/))

test.each([
  ['Lycée', 'Lycée'],
  ['a;b', '"a;b"'],
  ['dit "le grand"', '"dit ""le grand"""'],
  ['=1+1', "'=1+1"],
  ['@x', "'@x"],
  [12, '12'],
])('%s is written %s', (value, text) => expect(cell(value)).toBe(text))
