// The reference of the API as pages that need nothing but themselves: the schema, and the codes of refusal.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Marked } from 'marked'
import { gfmHeadingId } from 'marked-gfm-heading-id'

const require = createRequire(import.meta.url)
const { loadSchemaJSON, renderSchema } = require('graphql-markdown')

const docs = new URL('../../docs/', import.meta.url)
const into = new URL('../dist/docs/', import.meta.url)
const collection = 'raccordement.postman_collection.json'
const codes = JSON.parse(readFileSync(new URL('refus.json', docs), 'utf8'))
const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

const page = (title, body) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="stylesheet" href="reference.css">
</head>
<body>
<nav aria-label="Reference"><a href="index.html">Schema</a> <a href="refus.html">Refusals · Refus</a> <a href="../graphql/schema">schema.graphql</a> <a href="${collection}" download>Postman, Bruno</a> <a href="../">Raccordement</a></nav>
<main>
${body}
</main>
</body>
</html>
`

/** Text stands for itself: what descriptions have in angle brackets is no element, what it would make one of is none. */
function plain(schema) {
  return JSON.parse(JSON.stringify(schema), (key, value) =>
    (key === 'description' || key === 'deprecationReason') && typeof value === 'string' ? value.replace(/&/g, '&amp;').replace(/</g, '&lt;') : value,
  )
}

async function reference() {
  const schema = await loadSchemaJSON(new URL('schema.graphql', docs).pathname)
  const lines = []
  renderSchema(plain(schema), { title: 'The API of Raccordement', printer: (line) => lines.push(line) })
  return linked(new Marked(gfmHeadingId()).parse(lines.join('\n')))
}

/** A code of refusal in a description leads to what is said of it. */
function linked(html) {
  const known = new Set(codes.map((it) => it.code))
  return html.replace(/(?<=[ (\n>])[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*(?=[ ,.;:)<\n])/g, (name) =>
    known.has(name) ? `<a href="refus.html#${name}">${name}</a>` : name,
  )
}

function refusals() {
  const both = (it) => `<p lang="fr">${escaped(it.fr)}</p><p lang="en">${escaped(it.en)}</p>`
  const row = (it) => `<tr id="${it.code}">
<th scope="row"><a href="#${it.code}"><code>${it.code}</code></a></th>
<td>${it.sens.map(both).join('')}</td>
<td>${both(it.conseil)}</td>
<td>${it.domaines.map(both).join('')}<p>${it.operations.map((name) => `<code>${escaped(name)}</code>`).join(' ')}</p></td>
</tr>`
  return `<h1>Codes of refusal · <span lang="fr">Codes de refus</span></h1>
<p>A refusal is an error of the answer: <code>extensions.code</code> is its code, which never changes; the message is in the language of the
request; <code>extensions.violations</code> names every broken rule at once, each with its code and the path of what breaks it.</p>
<p lang="fr">Un refus est une erreur de la réponse : <code>extensions.code</code> est son code, qui ne change jamais ; le message est dans la
langue de la requête ; <code>extensions.violations</code> nomme d’un coup toutes les règles non respectées, chacune avec son code et le chemin
de ce qui ne la respecte pas.</p>
<p>An ellipsis stands for what is put in when it is said. What certificates must be before one is bought, <code>exigencesCertificat</code> says.</p>
<p lang="fr">Des points de suspension tiennent la place de ce qui est précisé au moment du refus. Ce que doivent être les certificats, avant d’en acheter un,
<code>exigencesCertificat</code> le dit.</p>
<table class="codes">
<thead><tr><th scope="col">Code</th><th scope="col">What it means · <span lang="fr">Ce qu’il dit</span></th>
<th scope="col">What to do · <span lang="fr">Que faire</span></th><th scope="col">Where it comes from · <span lang="fr">D’où il vient</span></th></tr></thead>
<tbody>
${codes.map(row).join('\n')}
</tbody>
</table>`
}

const style = `:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
body { margin: 0; overflow-wrap: anywhere }
nav { position: sticky; top: 0; display: flex; flex-wrap: wrap; gap: 1.5rem; padding: .75rem 1.5rem; background: Canvas; border-bottom: 1px solid GrayText }
main { max-width: 80rem; margin: 0 auto; padding: 0 1.5rem 4rem }
:target, [id] { scroll-margin-top: 4rem }
table { width: 100%; border-collapse: collapse; margin: 1rem 0 }
th, td { padding: .4rem .6rem; border: 1px solid color-mix(in srgb, GrayText 40%, transparent); text-align: left; vertical-align: top }
td p { margin: 0 0 .25rem }
code { font-family: ui-monospace, monospace; font-size: .92em; overflow-wrap: anywhere }
[lang="fr"] + [lang="en"] { font-style: italic }
tr:target { outline: 2px solid }
.codes th code { overflow-wrap: normal; white-space: nowrap }
.codes td { min-width: 15rem }
details ul { columns: 18rem }
@media (max-width: 60rem) {
  nav { padding: .5rem 1rem; gap: .25rem 1rem }
  main { padding: 0 1rem 4rem }
  main > table, main > table :is(tbody, tr, th, td) { display: block; width: auto; min-width: 0; overflow-wrap: anywhere }
  main > table thead { position: absolute; clip-path: inset(50%); width: 1px; overflow: hidden }
  main > table tr { margin: 0 0 .75rem }
  main > table :is(th, td) + td { border-top: 0 }
}
`

mkdirSync(into, { recursive: true })
writeFileSync(new URL('index.html', into), page('The API of Raccordement', await reference()))
writeFileSync(new URL('refus.html', into), page('Codes of refusal', refusals()))
writeFileSync(new URL('reference.css', into), style)
copyFileSync(new URL(collection, docs), new URL(collection, into))
