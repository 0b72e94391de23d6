// What a first visit loads, compressed, against what it may weigh. Fails the build.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const LIMIT = 250_000
const dist = new URL('../dist/', import.meta.url)
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'))

/** The chunk, what it imports at once, and their style sheets; lazy imports are not followed. */
function first(key, seen = new Set()) {
  const chunk = manifest[key]
  if (!chunk || seen.has(chunk.file)) return seen
  seen.add(chunk.file)
  chunk.css?.forEach((css) => seen.add(css))
  chunk.imports?.forEach((it) => first(it, seen))
  return seen
}

const entry = Object.keys(manifest).find((key) => manifest[key].isEntry)
const files = first(entry).add(manifest['style.css'].file)
// The session is asked for first, then the home screen and the texts in one language.
for (const key of Object.keys(manifest)) {
  if (/src\/(accueil\/AccueilScreen\.tsx|texts\/fr\/(common|accueil|fiche)\.ts)$/.test(key)) first(key, files)
}
const weights = ['index.html', ...files].map((file) => [file, gzipSync(readFileSync(new URL(file, dist))).length])
const total = weights.reduce((sum, [, bytes]) => sum + bytes, 0)
for (const [file, bytes] of weights.sort((a, b) => b[1] - a[1])) console.log(String(bytes).padStart(8), file)
console.log(String(total).padStart(8), `of ${LIMIT} bytes, compressed`)
if (total > LIMIT) {
  console.error('The first load is too heavy: make a part of it lazy.')
  process.exit(1)
}
