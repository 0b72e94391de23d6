import { useEffect, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql, readRefusal, useQuery } from '../graphql'
import type { StructureType } from '../graphql/generated/graphql'
import { Field, RefusalBanner } from '../ui'
import './annuaire.css'

const Query = graphql(`
  query StructureSearch($words: String!, $type: StructureType) {
    structures(recherche: $words, type: $type, statut: ACTIVE, orderBy: NOM_ASC, first: 20) {
      totalCount
      nodes { siret nom type typeIdentifiant version }
    }
  }
`)
export type Found = { siret: string; nom: string }

const PAUSE = 300
/** One letter or digit finds too much to read. */
const searchable = (words: string) => (words.match(/[\p{L}\p{N}]/gu)?.length ?? 0) > 1

/** Finds an active structure of the register by words of its name or by its SIRET, as one types. */
export function StructureSearch(p: { name: string; type?: StructureType; children: (found: Found) => ReactNode }) {
  const { t } = useTranslation('common')
  const [words, setWords] = useState('')
  const [asked, ask] = useState('')
  useEffect(() => {
    const later = setTimeout(() => ask(words.trim()), PAUSE)
    return () => clearTimeout(later)
  }, [words])
  const [{ data, error, fetching }] = useQuery({ query: Query, variables: { words: asked, type: p.type }, pause: !searchable(asked) })
  const found = searchable(asked) ? data?.structures : undefined
  return (
    <div className="stack" role="search" aria-label={t('structureSearch')}>
      <Field name={p.name} type="search" label={t('structureSearch')} help={t('structureSearchHelp')} value={words} onChange={setWords} />
      {error && searchable(asked) && <RefusalBanner refusal={readRefusal(error)} quiet />}
      <p role="status" className={found?.totalCount === 0 ? '' : 'visually-hidden'}>
        {found && !fetching && (found.totalCount === 0 ? t('noStructureFound') : t('structuresFound', { count: found.totalCount }))}
      </p>
      {found && found.totalCount > 0 && (
        <ul className="found" aria-label={t('structureSearch')}>
          {found.nodes.map((it) => (
            <li key={it.siret}>
              <span>
                <strong>{it.nom}</strong> <code className="muted">{it.siret}</code>
              </span>
              {p.children(it)}
            </li>
          ))}
        </ul>
      )}
      {found && found.totalCount > found.nodes.length && <p className="small muted">{t('structuresMore', { count: found.totalCount - found.nodes.length })}</p>}
    </div>
  )
}
