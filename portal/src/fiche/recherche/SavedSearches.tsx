import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useClient, useMutation } from 'urql'
import { graphql, readRefusal, useQuery } from '../../graphql'
import { announce, Button, Field, Icon, RefusalBanner } from '../../ui'
import { FormDialog } from '../../ui/FormDialog'

const Kept = graphql(`
  query SavedSearches { recherches { nom criteres } }
`)
const Keep = graphql(`
  mutation SavedSearchesKeep($nom: String!, $criteres: String!) { keepRecherche(nom: $nom, criteres: $criteres) { nom criteres } }
`)
const Drop = graphql(`
  mutation SavedSearchesDrop($nom: String!) { dropRecherche(nom: $nom) { nom criteres } }
`)

/** Searches that were given a name: links to their URL, kept by the program for whoever gave it. */
export function SavedSearches(p: { url: string; narrowed: boolean; onForget: () => void }) {
  const { t } = useTranslation(['fiche', 'common'])
  const client = useClient()
  const [result] = useQuery({ query: Kept, requestPolicy: 'cache-and-network' })
  const [dropped, drop] = useMutation(Drop)
  const [naming, setNaming] = useState(false)
  const kept = result.data?.recherches ?? []
  async function forget(nom: string) {
    const { error } = await drop({ nom })
    if (!error) announce(t('searchForgotten', { name: nom }))
  }
  if (kept.length === 0 && !p.narrowed) return null
  return (
    <div className="saved">
      {kept.map((it) => (
        <span key={it.nom} className="saved-one">
          <Link to={`?${it.criteres}`}>{it.nom}</Link>
          <button type="button" aria-label={t('forgetSearch', { name: it.nom })} disabled={dropped.fetching} onClick={() => void forget(it.nom)}>
            <Icon name="close" size={12} />
          </button>
        </span>
      ))}
      {p.narrowed && (
        <>
          <Button look="quiet" small onPress={() => setNaming(true)}>
            {t('keepSearch')}
          </Button>
          <Button look="quiet" small onPress={p.onForget}>
            {t('forgetCriteria')}
          </Button>
        </>
      )}
      <RefusalBanner refusal={dropped.error && readRefusal(dropped.error)} quiet />
      {naming && (
        <FormDialog
          onClose={() => setNaming(false)}
          act={{
            title: t('keepSearch'),
            action: t('common:confirm'),
            done: t('searchKept'),
            inside: <Field name="nom" label={t('searchName')} isRequired autoFocus />,
            run: (values) => client.mutation(Keep, { nom: String(values['nom'] ?? ''), criteres: p.url }).toPromise(),
          }}
        />
      )}
    </div>
  )
}
