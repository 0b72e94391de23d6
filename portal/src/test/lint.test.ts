import { ESLint } from 'eslint'
import { expect, test } from 'vitest'

const lint = async (code: string, filePath: string) => {
  const [result] = await new ESLint({ cwd: process.cwd() }).lintText(code, { filePath })
  return result?.messages.map((it) => it.ruleId)
}

test('a domain does not import the insides of another', async () => {
  expect(await lint(`import '../fiche/detail/FicheScreen'\n`, 'src/delegation/Probe.ts')).toContain('no-restricted-imports')
  expect(await lint(`import '../../delegation/Row'\n`, 'src/fiche/detail/Probe.ts')).toContain('no-restricted-imports')
  expect(await lint(`import '../fiche'\n`, 'src/delegation/Probe.ts')).not.toContain('no-restricted-imports')
  expect(await lint(`import '../saisie/steps'\n`, 'src/fiche/detail/Probe.ts')).not.toContain('no-restricted-imports')
})
