/**
 * Verifies a proof in this browser, by the rules of verifier.jar: the checkpoint is signed by the key of the log (C2SP signed-note,
 * Ed25519), each event is in the log that it signs (RFC 9162, 2.1.3.2, with the hashes of RFC 6962), and they are all of this fiche, from
 * the first on, with none left out in between. What it cannot know is whether the key, and the checkpoint, are those that others saw too:
 * that is compared with what was published elsewhere.
 */
export type Verified = {
  /** The log, and its key as text, to be compared with one that was published. */
  log: string
  key: string
  /** Events that the checkpoint covers, and when it was signed. */
  size: number
  signedAt: string | null
  events: number
  /** Events that happened since, and that no checkpoint covers yet. */
  unsealed: number
}

/** Why a proof proves nothing; of which event where it is about one. */
export class ProofRefused extends Error {
  constructor(
    readonly reason: 'format' | 'key' | 'checkpoint' | 'leaf' | 'inclusion' | 'order' | 'empty' | 'unsupported',
    readonly event?: number,
  ) {
    super(reason)
  }
}

type Proof = {
  format: string
  sujet: string
  cle: string
  pointDeControle: string
  nonScelles?: number
  evenements: { indice: number; feuille: string; chemin: string[] }[]
}

type Bytes = Uint8Array<ArrayBuffer>

export async function verifyProof(given: unknown): Promise<Verified> {
  const proof = given as Proof
  if (proof?.format !== 'raccordement-preuve-1' || !Array.isArray(proof.evenements)) throw new ProofRefused('format')
  const key = await readKey(proof.cle)
  const checkpoint = await readCheckpoint(proof.pointDeControle, key)
  let before: Leaf | undefined
  for (const [number, event] of proof.evenements.entries()) {
    const bytes = base64(event.feuille)
    const leaf = readLeaf(bytes, number)
    const hash = await sha256(Uint8Array.of(0), bytes)
    if (!(await isIncluded(hash, BigInt(event.indice), checkpoint.size, event.chemin.map((it) => base64(it)), checkpoint.root))) {
      throw new ProofRefused('inclusion', number)
    }
    const follows = before === undefined || (before.position < leaf.position && before.store === leaf.store)
    if (leaf.aggregateId !== proof.sujet || leaf.sequence !== BigInt(number) || !follows) throw new ProofRefused('order', number)
    before = leaf
  }
  if (proof.evenements.length === 0) throw new ProofRefused('empty')
  return {
    log: key.name,
    key: proof.cle,
    size: Number(checkpoint.size),
    signedAt: checkpoint.date,
    events: proof.evenements.length,
    unsealed: proof.nonScelles ?? 0,
  }
}

type Key = { name: string; id: Bytes; key: CryptoKey }

async function readKey(text: string): Promise<Key> {
  const [name, id, encoded] = String(text).trim().split(/\+(.*?)\+(.*)/s)
  if (!name || !id || !encoded) throw new ProofRefused('key')
  const typed = base64(encoded)
  const expected = (await sha256(utf8(`${name}\n`), typed)).slice(0, 4)
  if (typed.length !== 33 || typed[0] !== 1 || hex(expected) !== id) throw new ProofRefused('key')
  try {
    return { name, id: expected, key: await crypto.subtle.importKey('raw', typed.slice(1), 'Ed25519', false, ['verify']) }
  } catch {
    throw new ProofRefused('unsupported')
  }
}

async function readCheckpoint(note: string, key: Key) {
  const end = String(note).indexOf('\n\n')
  const body = note.slice(0, end + 1)
  const [origin, size, root, ...more] = body.split('\n')
  if (end < 0 || origin !== key.name || !/^\d+$/.test(size ?? '') || !root) throw new ProofRefused('checkpoint')
  const prefix = `— ${key.name} `
  for (const line of note.slice(end + 2).split('\n')) {
    if (!line.startsWith(prefix)) continue
    const signature = base64(line.slice(prefix.length), 'checkpoint')
    if (hex(signature.slice(0, 4)) !== hex(key.id)) continue
    if (await crypto.subtle.verify('Ed25519', key.key, signature.slice(4), utf8(body))) {
      const date = more.find((it) => it.startsWith('date '))?.slice('date '.length) ?? null
      return { size: BigInt(size ?? 0), root: base64(root, 'checkpoint'), date }
    }
  }
  throw new ProofRefused('checkpoint')
}

/** Whether the path leads from the leaf to the root of a tree of that size. */
async function isIncluded(leaf: Bytes, index: bigint, size: bigint, path: Bytes[], root: Bytes): Promise<boolean> {
  if (index < 0n || index >= size) return false
  let [node, last, hash] = [index, size - 1n, leaf]
  for (const step of path) {
    if (last === 0n) return false
    if ((node & 1n) === 1n || node === last) {
      hash = await sha256(Uint8Array.of(1), step, hash)
      while ((node & 1n) === 0n && node !== 0n) {
        node >>= 1n
        last >>= 1n
      }
    } else hash = await sha256(Uint8Array.of(1), hash, step)
    node >>= 1n
    last >>= 1n
  }
  return last === 0n && hex(hash) === hex(root)
}

type Leaf = { store: string; position: bigint; aggregateId: string; sequence: bigint }

/** A leaf is an event as it was stored: texts and numbers one after the other, each text behind its length. */
function readLeaf(bytes: Bytes, number: number): Leaf {
  const view = new DataView(bytes.buffer)
  let at = 0
  const part = () => {
    const length = view.getInt32(at)
    at += 4
    if (length > bytes.length - at) throw new ProofRefused('leaf', number)
    const text = length < 0 ? '' : new TextDecoder().decode(bytes.subarray(at, at + length))
    at += Math.max(length, 0)
    return text
  }
  const long = () => {
    const it = view.getBigInt64(at)
    at += 8
    return it
  }
  try {
    if (part() !== 'raccordement-evenement-1') throw new ProofRefused('leaf', number)
    const [store, position, aggregateId] = [part(), long(), part()]
    part()
    const sequence = long()
    for (let n = 0; n < 6; n++) part()
    if (at !== bytes.length) throw new ProofRefused('leaf', number)
    return { store, position, aggregateId, sequence }
  } catch (e) {
    throw e instanceof ProofRefused ? e : new ProofRefused('leaf', number)
  }
}

const utf8 = (text: string) => new TextEncoder().encode(text)
const hex = (bytes: Bytes) => [...bytes].map((it) => it.toString(16).padStart(2, '0')).join('')

function base64(text: string, reason: ProofRefused['reason'] = 'format'): Bytes {
  try {
    return Uint8Array.from(atob(text), (it) => it.charCodeAt(0))
  } catch {
    throw new ProofRefused(reason)
  }
}

async function sha256(...parts: Bytes[]): Promise<Bytes> {
  const all = new Uint8Array(parts.reduce((sum, it) => sum + it.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return new Uint8Array(await crypto.subtle.digest('SHA-256', all))
}
