// Writes what ships, in CycloneDX: the list that npm makes, without its number and instant, so that the same sources give the same bytes.
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'

const list = execFileSync('npm', ['sbom', '--omit', 'dev', '--package-lock-only', '--sbom-format', 'cyclonedx', '--sbom-type', 'application'])
const sbom = JSON.parse(list.toString())
delete sbom.serialNumber
delete sbom.metadata.timestamp
writeFileSync(process.argv[2], JSON.stringify(sbom, null, 2) + '\n')
