import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { useLabel, useLabels, useMe } from '../connexion'
import { graphql, unmask, useLive, useQuery, type FragmentType } from '../graphql'
import type { Environnement, FicheKind } from '../graphql/generated/graphql'
import { Button, ButtonLink, DataTable, Distance, Empty, Icon, Screen, SelectField, Status, type Column } from '../ui'
import { useExamens, type Examination } from './useExamens'
import './examen.css'

const Row = graphql(`
  fragment ExamensRow_fiche on Fiche {
    id
    version
    statut
    kind
    environnement
    protocole
    soumiseLe
    auteurs
    structure { siret nom statut }
    constats { code verdict severite message }
  }
`)
const Query = graphql(`
  query ExamensScreen($environnement: Environnement, $kind: FicheKind, $first: Int!, $after: String) {
    fichesAExaminer(environnement: $environnement, kind: $kind, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { id auteurs ...ExamensRow_fiche }
    }
  }
`)
const Changed = graphql(`
  subscription ExamensScreenChanged($after: String) { ficheStatusChanged(after: $after) { position ficheId statusBefore statusAfter fiche { id ...ExamensRow_fiche } } }
`)
const PAGE = 50
const ALL = '-'

/** The queue of the operator: what has waited longest first. */
export function ExamensScreen() {
  const { t } = useTranslation(['examen', 'common'])
  const { options } = useLabels()
  const me = useMe()
  const [url, setUrl] = useSearchParams()
  const environnement = (['PRODUCTION', 'QUALIFICATION'] as const).find((it) => it === url.get('environnement')) as Environnement | undefined
  const kind = (['EMETTEUR', 'RECEPTEUR'] as const).find((it) => it === url.get('kind')) as FicheKind | undefined
  const [result, refetch] = useQuery({
    query: Query,
    variables: { environnement, kind, first: PAGE, after: url.get('apres') },
    requestPolicy: 'cache-and-network',
  })
  const [news, setNews] = useState(0)
  const again = () => {
    setNews(0)
    refetch({ requestPolicy: 'network-only' })
  }
  const { cut } = useLive(Changed, {}, ({ ficheStatusChanged: it }) => {
    const waits = (status: string | null) => status === 'ENVOYEE' || status === 'ENVOYEE_MAJ'
    if (waits(it.statusAfter) || waits(it.statusBefore)) setNews((n) => n + 1)
  }, again, { position: (it) => it.ficheStatusChanged.position })
  const examens = useExamens()
  const columns = useColumns(examens)
  const page = result.data?.fichesAExaminer
  const put = (name: string, value: string) => {
    const next = new URLSearchParams(url)
    next.delete('apres')
    if (value === ALL) next.delete(name)
    else next.set(name, value)
    setUrl(next)
  }
  const isFree = (it: { id: string; auteurs: string[] }) => (examens?.get(it.id)?.par ?? me.login) === me.login && !it.auteurs.includes(me.login)
  // What somebody else examines is left to them, what one worked on to anybody else.
  const first = page?.nodes.find(isFree)
  return (
    <Screen
      title={t('title')}
      lead={cut ? t('common:cut') : page && t('waiting', { count: page.totalCount })}
      result={result}
      retry={again}
      actions={
        first &&
        me.has('AIFE_INSTRUCTEUR') && (
          <ButtonLink look="primary" icon="forward" to={`/examen/${first.id}?${url.toString()}`}>
            {t('begin')}
          </ButtonLink>
        )
      }
    >
      <div className="row examen-filter">
        <SelectField
          name="environnement"
          label={t('environnement')}
          value={environnement ?? ALL}
          onChange={(it) => put('environnement', it)}
          options={[{ id: ALL, label: t('any') }, ...options('Environnement')]}
        />
        <SelectField name="kind" label={t('kind')} value={kind ?? ALL} onChange={(it) => put('kind', it)} options={[{ id: ALL, label: t('any') }, ...options('FicheKind')]} />
      </div>
      {news > 0 && (
        <div className="news" role="status">
          <Icon name="bell" /> {t('news', { count: news })}
          <Button small onPress={again}>
            {t('refresh')}
          </Button>
        </div>
      )}
      {page && (
        <DataTable
          caption={t('title')}
          columns={columns}
          rows={page.nodes}
          keyOf={(it) => it.id}
          dim={result.stale}
          empty={
            <Empty icon="check" title={t('nothing')}>
              <p>{t('nothingHelp')}</p>
            </Empty>
          }
        />
      )}
      {page?.pageInfo.hasNextPage && (
        <div className="examen-more">
          <Button
            onPress={() => {
              const next = new URLSearchParams(url)
              next.set('apres', page.pageInfo.endCursor ?? '')
              setUrl(next)
            }}
          >
            {t('more')}
          </Button>
        </div>
      )}
    </Screen>
  )
}

type RowData = FragmentType<typeof Row> & { id: string }

function useColumns(examens: ReadonlyMap<string, Examination> | undefined): Column<RowData>[] {
  const { t } = useTranslation('examen')
  return useMemo(
    () =>
      (['fiche', 'structure', 'what', 'since', 'findings'] as const).map((id) => ({
        id,
        title: t(`column.${id}`),
        cell: (row) => <Cell row={row} column={id} examination={examens?.get(row.id)} />,
      })),
    [t, examens],
  )
}

function Cell(p: { row: RowData; column: 'fiche' | 'structure' | 'what' | 'since' | 'findings'; examination: Examination | undefined }) {
  const { row, column, examination } = p
  const { t } = useTranslation('examen')
  const say = useLabel()
  const me = useMe()
  const it = unmask(Row, row)
  switch (column) {
    case 'fiche':
      return (
        <>
          <Link to={`/examen/${it.id}`}>{it.id}</Link>
          {examination && (
            <p className="examen-taken">
              <Icon name="people" /> {t('takenBy', { by: examination.par })}
            </p>
          )}
          {me.has('AIFE_INSTRUCTEUR') && it.auteurs.includes(me.login) && <p className="small muted">{t('own')}</p>}
        </>
      )
    case 'structure':
      return (
        <>
          {it.structure.nom}
          <br />
          <code className="muted">{it.structure.siret}</code>
          {it.structure.statut === 'INACTIVE' && <Status of="StructureStatus.INACTIVE" />}
        </>
      )
    case 'what':
      return (
        <>
          <Status of={`FicheStatus.${it.statut}`} />
          <br />
          <span className="small muted">
            {say('FicheKind', it.kind)} · {say('Environnement', it.environnement)} · {it.protocole && say('Protocole', it.protocole)}
          </span>
        </>
      )
    case 'since':
      return it.soumiseLe && <Distance at={it.soumiseLe} />
    case 'findings': {
      const bad = it.constats.filter((c) => c.verdict === 'NON_CONFORME' && c.severite === 'ERREUR').length
      const doubtful = it.constats.length - bad
      return (
        <>
          {bad > 0 && <span className="days days-bad">{t('bad', { count: bad })}</span>}
          {doubtful > 0 && <span className="days days-waiting">{t('doubtful', { count: doubtful })}</span>}
          {it.constats.length === 0 && <span className="muted">{t('noFinding')}</span>}
        </>
      )
    }
  }
}
