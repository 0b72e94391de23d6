import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { isConsistent } from './consistency'

/** Trees and proofs as RFC 6962 defines them, by recursion: 2.1 and 2.1.2. */
const sha = (...parts: Buffer[]) => createHash('sha256').update(Buffer.concat(parts)).digest()
const split = (n: number) => {
  let k = 1
  while (k * 2 < n) k *= 2
  return k
}
const root = (leaves: Buffer[]): Buffer => {
  if (leaves.length === 1) return sha(Buffer.of(0), leaves[0]!)
  const k = split(leaves.length)
  return sha(Buffer.of(1), root(leaves.slice(0, k)), root(leaves.slice(k)))
}
const proof = (m: number, leaves: Buffer[], whole = true): Buffer[] => {
  if (m === leaves.length) return whole ? [] : [root(leaves)]
  const k = split(leaves.length)
  return m <= k
    ? [...proof(m, leaves.slice(0, k), whole), root(leaves.slice(k))]
    : [...proof(m - k, leaves.slice(k), false), root(leaves.slice(0, k))]
}
const leaves = (n: number) => Array.from({ length: n }, (_, at) => Buffer.from(`leaf ${at}`))
const point = (taille: number) => ({ taille, racine: root(leaves(taille)).toString('base64') })
const path = (m: number, n: number) => proof(m, leaves(n)).map((it) => it.toString('base64'))

describe('that a checkpoint continues another', () => {
  test('holds for every two sizes of a tree', async () => {
    for (let n = 1; n <= 20; n++) {
      for (let m = 1; m <= n; m++) expect([m, n, await isConsistent(point(m), point(n), path(m, n))]).toEqual([m, n, true])
    }
  })

  test('does not hold for another root, a shorter, longer or changed path', async () => {
    for (const [m, n] of [[1, 2], [3, 7], [4, 7], [6, 8], [8, 13]] as const) {
      const good = path(m, n)
      const other = createHash('sha256').update('other').digest('base64')
      expect(await isConsistent({ ...point(m), racine: other }, point(n), good)).toBe(false)
      expect(await isConsistent(point(m), { ...point(n), racine: other }, good)).toBe(false)
      expect(await isConsistent(point(m), point(n), good.slice(1))).toBe(false)
      expect(await isConsistent(point(m), point(n), [...good, other])).toBe(false)
      for (let at = 0; at < good.length; at++) expect(await isConsistent(point(m), point(n), good.with(at, other))).toBe(false)
    }
  })

  test('does not hold backwards, nor from nothing', async () => {
    expect(await isConsistent(point(7), point(3), path(3, 7))).toBe(false)
    expect(await isConsistent({ taille: 0, racine: '' }, point(3), [])).toBe(false)
  })

  test('the same checkpoint is its own, without a path', async () => {
    expect(await isConsistent(point(5), point(5), [])).toBe(true)
    expect(await isConsistent(point(5), { ...point(5), racine: point(4).racine }, [])).toBe(false)
  })

  test('holds for what a running program answered', async () => {
    const chemin = [
      'oTzP1ZECOhHzau3Td5gvUPtAT7VQPcbg/g3iuWBk5ME=',
      'ggIVC/WbpzgpTOhBYp18sK6BUGcU5WCgwnCp3Ptfbjk=',
      'I6nkimsIBJuXLX591SHByh2AfK6nksEIJkFDdSD3+h0=',
      '0cl8QZPvjoHB+o12+vm3HiGfoEAUjKvSpBCwS9tHvag=',
      '9Ej4bPXLXHrFaFiGm/7Ibb88+hWt+tz+Cr03l+8Nt1E=',
    ]
    const from = { taille: 36, racine: 'WDFQACWqbxLr0XHNnHsXu8r85EuGK0dCzn4Ua9Mxlzk=' }
    const to = { taille: 55, racine: '5fBF4SwySgeRJrjArbUFZr/TOZMVETZzkMe7z2pnujY=' }
    expect(await isConsistent(from, to, chemin)).toBe(true)
  })
})
