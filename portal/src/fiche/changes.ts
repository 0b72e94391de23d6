export type Change = { path: string; old: string | null; new: string | null; libelle: string }

/** A certificate that came, went, or stayed and changed. */
export type CertificateChange = { sha256: string; kind: 'added' | 'removed' | 'changed'; subject: string; changes: Change[] }
export type Summary = { fields: Change[]; certificates: CertificateChange[] }

/** Those in use, and those of a revision. */
const CERTIFICATE = /^(?:revision\.)?certificats\[([0-9a-f]{64})\](?:\.(.*))?$/
/** What follows from other fields, or names the thing itself. */
const ASIDE = new Set(['id', 'ficheId', 'version', 'modifieeLe', 'modifieePar', 'creeeLe'])

/** What people read of changes: of a certificate that came or went, that it did; of the rest, field by field. */
export function summarise(changes: readonly Change[]): Summary {
  const fields: Change[] = []
  const certificates = new Map<string, Change[]>()
  for (const change of changes) {
    const [, sha256] = CERTIFICATE.exec(change.path) ?? []
    if (sha256) certificates.set(sha256, [...(certificates.get(sha256) ?? []), change])
    else if (!ASIDE.has(change.path)) fields.push(change)
  }
  return {
    fields,
    certificates: [...certificates].map(([sha256, all]) => {
      const subject = all.find((it) => CERTIFICATE.exec(it.path)?.[2] === 'sujet')
      return {
        sha256,
        kind: all.every((it) => it.old === null) && subject ? 'added' : all.every((it) => it.new === null) && subject ? 'removed' : 'changed',
        subject: commonName(subject?.new ?? subject?.old ?? '') || sha256.slice(0, 16),
        changes: all.map((it) => ({ ...it, libelle: it.libelle.replace(/^.*\[[0-9a-f]{64}\] › /, '') })),
      }
    }),
  }
}

/** The common name of a subject (RFC 4514), else all of it. */
export const commonName = (subject: string) => /(?:^|,)CN=((?:\\.|[^,\\])*)/.exec(subject)?.[1]?.replace(/\\(.)/g, '$1') ?? subject

/** What a certificate is called: by its subject, else by its other names, of whose lack of a subject is said first (RFC 5280, 4.1.2.6). */
export const nameOf = (subject: string | null, others: readonly string[] | undefined, none: string) =>
  subject ? commonName(subject) : [none, ...(others?.slice(0, 1) ?? [])].join(' · ')

const types: Record<string, string> = {
  statut: 'FicheStatus',
  kind: 'FicheKind',
  environnement: 'Environnement',
  protocole: 'Protocole',
  mode: 'ModeTraitement',
  mdn: 'Mdn',
  signature: 'SignatureAs2',
  chiffrement: 'ChiffrementAs2',
  compatibilite: 'CompatibilitePesit',
  etat: 'RevisionStatus',
  verdict: 'Verdict',
  severite: 'Severite',
}

/** Which enumeration a field says a value of, by the last name of its path. */
export const typeOf = (path: string) => types[path.split('.').at(-1)?.replace(/\[.*\]$/, '') ?? '']
