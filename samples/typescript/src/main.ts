import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Api, Refusal } from './api.js'
import { read } from './dossier.js'
import { activated, file } from './fiche.js'
import { receive, register } from './webhook.js'

const USAGE = `Files the fiche of a folder, waits until it is active, and for the notice of it by webhook.

  node dist/main.js FOLDER [--url http://localhost:8080] [--listen 127.0.0.1:9000] [--address http://127.0.0.1:9000/]

RACCORDEMENT_AUTHORIZATION is the header of every call, such as "Bearer ..."; of the demonstration, "Basic ..." of login:demo.`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    url: { type: 'string', default: 'http://localhost:8080' },
    listen: { type: 'string', default: '127.0.0.1:9000' },
    address: { type: 'string' },
  },
})
const folder = positionals[0]
const authorization = process.env['RACCORDEMENT_AUTHORIZATION']
if (!folder || !authorization) {
  console.error(USAGE)
  process.exit(2)
}

const dossier = await read(folder)
const { id, structure } = dossier.fiche
const api = new Api(values.url, authorization)
const [host = '', port = ''] = values.listen.split(/:(?=\d+$)/)
let stop = () => {}
try {
  const secret = await register(api, structure, 'client-typescript', values.address ?? `http://${values.listen}/`, join(folder, 'client-typescript.secret'))
  let tell = (_genre: string) => {}
  const told = new Promise<string>((resolve) => {
    tell = resolve
  })
  stop = await receive(host, Number(port), secret, (notice) => {
    console.log(`verified: ${notice.type} of ${notice.subject}`)
    if (notice.subject === `Fiche/${id}`) tell(notice.data.genre)
  })
  const waits = await file(api, dossier)
  const active = await activated(api, id)
  console.log(active ? `${id} is active` : `${id} was sent back`)
  if (waits) console.log(`${id}: told of ${await told}`)
  process.exitCode = active ? 0 : 1
} catch (problem) {
  if (!(problem instanceof Refusal)) throw problem
  console.error(`${problem.code}: ${problem.message}`)
  for (const it of problem.violations) console.error(`  ${it.path ?? ''} ${it.code}: ${it.message}`)
  process.exitCode = 1
} finally {
  stop()
  await api.close()
}
