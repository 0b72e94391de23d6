import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { useClient } from 'urql'
import { ForRoles } from '../../connexion'
import { graphql, readRefusal, useQuery, type Refusal } from '../../graphql'
import type { LettresScreenQuery } from '../../graphql/generated/graphql'
import { announce, Button, CheckboxField, DataTable, Empty, Instant, Pager, RefusalBanner, Screen } from '../../ui'
import { FormDialog, type FormAct } from '../../ui/FormDialog'
import { usePoll } from '../../ui/usePoll'
import { AdministrationTabs } from '../AdministrationTabs'

const Query = graphql(`
  query LettresScreen($groupe: ID, $after: String) {
    lettresMortes(groupe: $groupe, first: 20, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { groupe objet enAttente { evenement typeObjet sequence position depuis cause message essais essayeeLe suivantes } }
    }
  }
`)
const Retry = graphql(`mutation RetryLettresMortes($groupe: ID!, $objet: ID) { retryLettresMortes(groupe: $groupe, objet: $objet) { traitee lettre { groupe objet } } }`)
const Discard = graphql(`
  mutation DiscardLettreMorte($groupe: ID!, $objet: ID!, $sequence: Int!, $suivantes: Boolean!, $motif: String!) {
    discardLettreMorte(groupe: $groupe, objet: $objet, sequence: $sequence, suivantes: $suivantes, motif: $motif) { groupe objet }
  }
`)

const EVERY = 5_000

type Lettre = LettresScreenQuery['lettresMortes']['nodes'][number]

export function LettresScreen() {
  const { t } = useTranslation('administration')
  return (
    <ForRoles roles={['AIFE_ADMIN']} title={t('lettersTitle')}>
      <Lettres />
    </ForRoles>
  )
}

/** What processors could not handle, why, what waits behind it, and what may be done about it. */
function Lettres() {
  const { t } = useTranslation(['administration', 'common'])
  const client = useClient()
  const [url, setUrl] = useSearchParams()
  const groupe = url.get('traitement')
  const after = url.get('apres')
  const [act, setAct] = useState<FormAct>()
  const [pending, setPending] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const [result, refetch] = useQuery({ query: Query, variables: { groupe, after }, requestPolicy: 'cache-and-network' })
  const again = () => refetch({ requestPolicy: 'network-only' })
  // Those that are handled meanwhile leave by themselves.
  usePoll(again, EVERY)
  const page = result.data?.lettresMortes
  async function retry(of: { groupe: string; objet?: string }) {
    setPending(true)
    const { data, error } = await client.mutation(Retry, { groupe: of.groupe, objet: of.objet ?? null }).toPromise()
    setPending(false)
    setRefusal(error && readRefusal(error))
    if (data) announce(t(data.retryLettresMortes.every((it) => it.traitee) ? 'retryHandled' : 'retryStill'))
    again()
  }
  const discard = (it: Lettre, waiting: NonNullable<Lettre['enAttente']>) =>
    setAct({
      title: `${t('discard')} : ${waiting.evenement}`,
      action: t('discard'),
      done: t('discardDone'),
      danger: true,
      reason: { label: t('reason'), required: true },
      inside: (
        <>
          <p>
            <code>
              {it.groupe} · {it.objet} · {waiting.sequence}
            </code>
          </p>
          <p>{t('discardWhat')}</p>
          <p className="hits">
            <strong>{t('discardBehind', { count: waiting.suivantes })}</strong>
          </p>
          {waiting.suivantes > 0 && <CheckboxField name="suivantes">{t('discardAll')}</CheckboxField>}
        </>
      ),
      run: (values) =>
        client
          .mutation(Discard, {
            groupe: it.groupe,
            objet: it.objet,
            sequence: waiting.sequence,
            suivantes: values['suivantes'] === true,
            motif: String(values['motif'] ?? ''),
          })
          .toPromise(),
      after: again,
    })
  const groups = [...new Set(page?.nodes.map((it) => it.groupe))]
  return (
    <Screen title={t('lettersTitle')} lead={t('lettersLead')} result={result} retry={again}>
      <AdministrationTabs />
      <RefusalBanner refusal={refusal} />
      {page && (
        <div className="stack">
          <div className="row">
            {groups.map((it) => (
              <Button key={it} small isPending={pending} onPress={() => void retry({ groupe: it })}>
                {t('retryAll', { group: it })}
              </Button>
            ))}
          </div>
          <DataTable
            caption={t('lettersTitle')}
            columns={[
              { id: 'objet', title: t('letterThing'), cell: (it) => <code>{it.objet}</code> },
              { id: 'groupe', title: t('letterGroup'), cell: (it) => <code>{it.groupe}</code> },
              { id: 'evenement', title: t('letterEvent'), cell: (it) => it.enAttente && `${it.enAttente.evenement} (${it.enAttente.sequence})` },
              {
                id: 'cause',
                title: t('letterCause'),
                cell: (it) =>
                  it.enAttente?.cause ? (
                    <>
                      <code>{it.enAttente.cause}</code>
                      <p className="small">{it.enAttente.message}</p>
                    </>
                  ) : (
                    t('noCause')
                  ),
              },
              { id: 'essais', title: t('letterTries'), align: 'end', cell: (it) => it.enAttente?.essais },
              { id: 'depuis', title: t('letterSince'), cell: (it) => it.enAttente && <Instant at={it.enAttente.depuis} /> },
              { id: 'suivantes', title: t('letterBehind'), align: 'end', cell: (it) => it.enAttente?.suivantes },
              {
                id: 'acts',
                title: t('retry'),
                cell: (it) => (
                  <span className="row">
                    <Button small isPending={pending} aria-label={`${t('retry')} ${it.objet}`} onPress={() => void retry(it)}>
                      {t('retry')}
                    </Button>
                    {it.enAttente && (
                      <Button small look="danger" aria-label={`${t('discard')} ${it.objet}`} onPress={() => discard(it, it.enAttente!)}>
                        {t('discard')}
                      </Button>
                    )}
                  </span>
                ),
              },
            ]}
            rows={[...page.nodes]}
            keyOf={(it) => `${it.groupe} ${it.objet}`}
            empty={
              <Empty icon="check" title={t('noLetter')}>
                <p>
                  {t('noLetterHelp')} <Link to="/audit?genre=LettreMorte">{t('seeDiscarded')}</Link>
                </p>
              </Empty>
            }
          />
          {page.totalCount > 0 && (
            <Pager
              total={page.totalCount}
              shown={page.nodes.length}
              hasPrevious={after !== null}
              hasNext={page.pageInfo.hasNextPage}
              onPrevious={() => setUrl(groupe ? { traitement: groupe } : {})}
              onNext={() => setUrl({ ...(groupe ? { traitement: groupe } : {}), apres: page.pageInfo.endCursor ?? '' })}
            />
          )}
        </div>
      )}
      <FormDialog act={act} onClose={() => setAct(undefined)} />
    </Screen>
  )
}
