// Beside each file that is worth it, the same compressed as small as Brotli can; browsers that read it get that.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'

const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY }
for (const entry of readdirSync(process.argv[2], { recursive: true, withFileTypes: true })) {
  const file = join(entry.parentPath ?? entry.path, entry.name)
  if (!entry.isFile() || !/\.(js|css|svg|json|txt|webmanifest)$|docs\/.*\.html$/.test(file)) continue
  const plain = readFileSync(file)
  const small = brotliCompressSync(plain, { params })
  if (small.length < plain.length) writeFileSync(`${file}.br`, small)
}
