export type Checkpoint = { taille: number; racine: string }

type Bytes = Uint8Array<ArrayBuffer>

const bytesOf = (base64: string): Bytes => Uint8Array.from(atob(base64), (it) => it.charCodeAt(0))
const base64Of = (bytes: Bytes) => btoa(String.fromCharCode(...bytes))

/** The hash of a node of the tree (RFC 6962, 2.1). */
async function node(left: Bytes, right: Bytes): Promise<Bytes> {
  const all = new Uint8Array(1 + left.length + right.length)
  all[0] = 1
  all.set(left, 1)
  all.set(right, 1 + left.length)
  return new Uint8Array(await crypto.subtle.digest('SHA-256', all))
}

const odd = (it: number) => it % 2 === 1
const half = (it: number) => Math.floor(it / 2)

/** Whether a path shows that one tree continues another (RFC 9162, 2.1.4.2). Sizes stay exact up to 2^53. */
export async function isConsistent(from: Checkpoint, to: Checkpoint, path: readonly string[]): Promise<boolean> {
  if (from.taille <= 0 || from.taille > to.taille) return false
  if (from.taille === to.taille) return path.length === 0 && from.racine === to.racine
  const power = Number.isInteger(Math.log2(from.taille))
  const all = [...(power ? [from.racine] : []), ...path].map(bytesOf)
  const [first, ...rest] = all
  if (!first) return false
  let a = from.taille - 1
  let b = to.taille - 1
  while (odd(a)) [a, b] = [half(a), half(b)]
  let ofFrom = first
  let ofTo = first
  for (const it of rest) {
    if (b === 0) return false
    if (odd(a) || a === b) {
      ofFrom = await node(it, ofFrom)
      ofTo = await node(it, ofTo)
      while (a !== 0 && !odd(a)) [a, b] = [half(a), half(b)]
    } else {
      ofTo = await node(ofTo, it)
    }
    ;[a, b] = [half(a), half(b)]
  }
  return b === 0 && base64Of(ofFrom) === from.racine && base64Of(ofTo) === to.racine
}

/** Whether this browser computes here at all: not over plain HTTP. */
export const canCompute = () => typeof crypto !== 'undefined' && 'subtle' in crypto && (crypto.subtle as SubtleCrypto | undefined) !== undefined
