import { describe, expect, test } from 'vitest'
import { commonName, nameOf, summarise, typeOf } from './changes'

const sha = 'a'.repeat(64)
const change = (path: string, old: string | null, now: string | null) => ({ path, old, new: now, libelle: path })

describe('changes', () => {
  test('a certificate that comes is one line, whatever its fields', () => {
    const { fields, certificates } = summarise([
      change(`certificats[${sha}].sujet`, null, 'CN=edi.exemple.fr,O=X'),
      change(`certificats[${sha}].cleSha256`, null, 'ff'),
      change('validite.du', null, '2026-12-01'),
    ])
    expect(fields.map((it) => it.path)).toEqual(['validite.du'])
    expect(certificates).toMatchObject([{ kind: 'added', subject: 'edi.exemple.fr' }])
  })

  test('a certificate is called as itself, not as those of its chain', () => {
    const { certificates } = summarise([
      change(`certificats[${sha}].chaine[${'b'.repeat(64)}].sujet`, null, 'CN=Racine'),
      change(`certificats[${sha}].sujet`, null, 'CN=edi.exemple.fr'),
    ])
    expect(certificates).toMatchObject([{ kind: 'added', subject: 'edi.exemple.fr' }])
  })

  test('one that goes, and one that stays and is judged otherwise', () => {
    expect(summarise([change(`certificats[${sha}].sujet`, 'CN=a', null)]).certificates[0]?.kind).toBe('removed')
    const judged = summarise([change(`certificats[${sha}].controles[CERT_REVOKED].verdict`, null, 'CONFORME')])
    expect(judged.certificates[0]).toMatchObject({ kind: 'changed', subject: sha.slice(0, 16) })
  })

  test('those of a revision are certificates too, and what changed of one is not said of which again', () => {
    const { fields, certificates } = summarise([
      change(`revision.certificats[${sha}].sujet`, null, 'CN=a'),
      { ...change(`certificats[${'b'.repeat(64)}].controles[CERT_PERIOD].verdict`, 'NON_VERIFIE', 'CONFORME'), libelle: `Certificats [${'b'.repeat(64)}] › Contrôles [CERT_PERIOD] › Verdict` },
    ])
    expect(fields).toEqual([])
    expect(certificates[0]).toMatchObject({ kind: 'added', subject: 'a' })
    expect(certificates[1]?.changes[0]?.libelle).toBe('Contrôles [CERT_PERIOD] › Verdict')
  })

  test('who and when are said by the entry', () => {
    expect(summarise([change('modifieeLe', 'a', 'b'), change('modifieePar', 'a', 'b')]).fields).toEqual([])
  })

  test.each([
    ['CN=client-1.example,O=R,C=FR', 'client-1.example'],
    ['O=R,CN=Dupont\\, Jean', 'Dupont, Jean'],
    ['O=R', 'O=R'],
  ])('%s is called %s', (subject, name) => expect(commonName(subject)).toBe(name))

  test.each([
    ['CN=a.fr,O=x', ['DNS:b.fr'], 'a.fr'],
    ['', ['DNS:b.fr', 'DNS:c.fr'], 'Sans sujet · DNS:b.fr'],
    ['', [], 'Sans sujet'],
    [null, undefined, 'Sans sujet'],
  ])('a certificate of subject "%s" and the names %s is called %s', (subject, others, name) => expect(nameOf(subject, others, 'Sans sujet')).toBe(name))

  test.each([
    ['interfaces[FSO1113A].mode', 'ModeTraitement'],
    ['statut', 'FicheStatus'],
    ['reseau.as2.mdn', 'Mdn'],
    ['commentaire', undefined],
  ])('%s is a %s', (path, type) => expect(typeOf(path)).toBe(type))
})
