import { expect, test } from 'vitest'
import { verifyProof, type ProofRefused } from './proof'
import fixture from './proof.fixture.json'

type Proof = typeof fixture
const changed = (change: (proof: Proof) => void) => {
  const it = structuredClone(fixture)
  change(it)
  return it
}
/** Base64 with another byte at that place. */
const flip = (text: string, at: number) => {
  const bytes = Buffer.from(text, 'base64')
  bytes[at < 0 ? bytes.length + at : at]! ^= 1
  return bytes.toString('base64')
}
const reasonOf = async (proof: unknown) => {
  try {
    await verifyProof(proof)
  } catch (e) {
    return (e as ProofRefused).reason
  }
  return 'verified'
}

test('a proof as the program gave it is verified', async () => {
  const verified = await verifyProof(fixture)
  expect(verified).toMatchObject({ events: fixture.evenements.length, size: Number(fixture.pointDeControle.split('\n')[1]) })
  expect(fixture.pointDeControle).toContain(verified.log)
})

test.each<[string, string, (proof: Proof) => void]>([
  ['an event says something else', 'inclusion', (it) => (it.evenements[1]!.feuille = flip(it.evenements[1]!.feuille, -1))],
  ['a step of a path is another', 'inclusion', (it) => (it.evenements[0]!.chemin[2] = flip(it.evenements[0]!.chemin[2]!, 5))],
  ['a step of a path is missing', 'inclusion', (it) => it.evenements[0]!.chemin.pop()],
  ['an event stands at another place of the log', 'inclusion', (it) => (it.evenements[0]!.indice += 1)],
  ['an event is beyond the log', 'inclusion', (it) => (it.evenements[0]!.indice = 10_000_000)],
  ['the first event is left out', 'order', (it) => it.evenements.shift()],
  ['an event is there twice', 'order', (it) => it.evenements.push(it.evenements[1]!)],
  ['it is of another fiche', 'order', (it) => (it.sujet = 'fiche-autre')],
  ['there is no event', 'empty', (it) => (it.evenements = [])],
  ['a leaf ends too soon', 'leaf', (it) => (it.evenements[0]!.feuille = Buffer.from(it.evenements[0]!.feuille, 'base64').subarray(0, 40).toString('base64'))],
  ['the checkpoint says another size', 'checkpoint', (it) => (it.pointDeControle = it.pointDeControle.replace(/\n(\d+)\n/, '\n999\n'))],
  ['the checkpoint is signed by another key', 'checkpoint', (it) => (it.pointDeControle = it.pointDeControle.replace(/ (\S+)\n$/, (_, s: string) => ` ${flip(s, -1)}\n`))],
  ['the checkpoint is not signed', 'checkpoint', (it) => (it.pointDeControle = it.pointDeControle.split('\n\n')[0] + '\n\n')],
  ['the key is not the one of its name', 'key', (it) => (it.cle = it.cle.replace('raccordement/', 'autre/'))],
  ['the form is not known', 'format', (it) => (it.format = 'raccordement-preuve-9')],
])('%s', async (_, reason, change) => expect(await reasonOf(changed(change))).toBe(reason))

test.each([null, undefined, 'preuve', 7, {}, []])('%s is no proof', async (it) => expect(await reasonOf(it)).toBe('format'))
