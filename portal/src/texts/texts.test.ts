import { expect, test } from 'vitest'

type Catalogue = { default: Record<string, string> }
const fr = import.meta.glob<Catalogue>('./fr/*.ts', { eager: true })
const en = import.meta.glob<Catalogue>('./en/*.ts', { eager: true })
const parameters = (text: string) => [...text.matchAll(/\{\{(\w+)/g)].map((it) => it[1]).sort()
const domains = Object.keys(fr).map((it) => it.replace('./fr/', ''))

test('the domains are the same in both languages', () => {
  expect(Object.keys(en).map((it) => it.replace('./en/', ''))).toEqual(domains)
})

test.each(domains)('%s says the same in both languages', (domain) => {
  const french = fr[`./fr/${domain}`]!.default
  const english = en[`./en/${domain}`]!.default
  expect(Object.keys(english)).toEqual(Object.keys(french).filter((it) => !it.endsWith('_many')))
  for (const [key, text] of Object.entries(english)) {
    expect(text.trim(), key).not.toBe('')
    expect([key, parameters(text)]).toEqual([key, parameters(french[key] ?? '')])
  }
})

test.each(domains)('%s has every plural that French has', (domain) => {
  const keys = Object.keys(fr[`./fr/${domain}`]!.default)
  for (const one of keys.filter((it) => it.endsWith('_one'))) {
    const name = one.slice(0, -'_one'.length)
    expect(keys).toEqual(expect.arrayContaining([`${name}_many`, `${name}_other`]))
  }
})

test.each(domains)('%s in French is typed as French is', (domain) => {
  for (const [key, text] of Object.entries(fr[`./fr/${domain}`]!.default)) {
    expect(/[^\u00a0\u202f][:;!?»](?=\s|$)|«[^\u00a0\u202f]/.test(text), `${key}: ${text}`).toBe(false)
    expect(text.includes("'"), `${key}: ${text}`).toBe(false)
  }
})
