import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useClient } from 'urql'
import { useLabel, useMe } from '../connexion'
import { graphql, readRefusal, useAgain, useLive, useQuery } from '../graphql'
import { Bars, Distance, Icon, RefusalBanner, Status, Waiting } from '../ui'
import { addDays, parisDay, sayDay, startOfDay } from '../ui/time'
import { byDay, byWeek } from './buckets'

const DAYS = 14
const WEEKS = 12
const PAGES = 10

const Query = graphql(`
  query OperatorPart($admin: Boolean!) {
    fichesAExaminer(first: 1) { totalCount nodes { id version soumiseLe } }
    fiches(first: 1) { totalCount facettes { statut nombre } }
    delegations(first: 1) { totalCount facettes { statut nombre } }
    scellement { etat message taille pointDeControle { signeLe } }
    lettresMortes(first: 1) @include(if: $admin) { totalCount }
  }
`)
const Activations = graphql(`
  query OperatorPartActivations($from: DateTime!, $after: String) {
    history(filter: { types: ["FicheActivated", "RevisionApplied", "FicheReactivated"], from: $from }, first: 200, after: $after) {
      pageInfo { hasNextPage endCursor }
      nodes { sequence at }
    }
  }
`)
const Expiring = graphql(`
  query OperatorPartExpiring($before: DateTime!, $after: String) {
    fiches(filter: { statuts: [ACTIVEE, ENVOYEE_MAJ], certificatExpireAvant: $before }, orderBy: EXPIRATION_CERTIFICAT_ASC, first: 200, after: $after) {
      pageInfo { hasNextPage endCursor }
      nodes { id version certificats { sha256 joursRestants } }
    }
  }
`)
const Changed = graphql(`subscription OperatorPartChanged($after: String) { ficheStatusChanged(after: $after) { position ficheId } }`)

const tones = { BROUILLON: 'accent', ENVOYEE: 'waiting', ENVOYEE_MAJ: 'waiting', ACTIVEE: 'good', DESACTIVEE: 'off' } as const
const delegationTones: Record<string, 'good' | 'waiting' | 'bad' | 'off'> = { DEMANDEE: 'waiting', VALIDEE: 'waiting', ACTIVEE: 'good', SUSPENDUE: 'bad' }

/** What the operator looks at in the morning; each plot leads to its list. */
export function OperatorPart() {
  const { t, i18n } = useTranslation(['accueil', 'common'])
  const say = useLabel()
  const me = useMe()
  const client = useClient()
  const [today] = useState(() => parisDay(Date.now()))
  const [turn, setTurn] = useState(0)
  const [result, refetch] = useQuery({ query: Query, variables: { admin: me.has('AIFE_ADMIN') }, requestPolicy: 'cache-and-network' })
  const [activations, setActivations] = useState<string[]>()
  const [expiring, setExpiring] = useState<number[]>()
  const again = () => {
    refetch({ requestPolicy: 'network-only' })
    setTurn((it) => it + 1)
  }
  const follow = useAgain(again)
  useLive(Changed, {}, follow, follow, { position: (it) => it.ficheStatusChanged.position })
  useEffect(() => {
    let current = true
    void (async () => {
      const from = startOfDay(addDays(today, 1 - DAYS))
      const found: string[] = []
      let after: string | null = null
      for (let page = 0; page < PAGES; page++) {
        const { data }: { data?: { history: { pageInfo: { hasNextPage: boolean; endCursor: string | null }; nodes: readonly { at: string }[] } } } =
          await client.query(Activations, { from, after }, { requestPolicy: 'network-only' }).toPromise()
        found.push(...(data?.history.nodes.map((it) => it.at) ?? []))
        if (!data?.history.pageInfo.hasNextPage) break
        after = data.history.pageInfo.endCursor
      }
      if (current) setActivations(found)
    })()
    return () => {
      current = false
    }
  }, [client, today, turn])
  useEffect(() => {
    let current = true
    void (async () => {
      const before = startOfDay(addDays(today, WEEKS * 7))
      const found: number[] = []
      let after: string | null = null
      for (let page = 0; page < PAGES; page++) {
        const {
          data,
        }: {
          data?: {
            fiches: {
              pageInfo: { hasNextPage: boolean; endCursor: string | null }
              nodes: readonly { certificats: readonly { joursRestants: number | null }[] }[]
            }
          }
        } = await client.query(Expiring, { before, after }, { requestPolicy: 'network-only' }).toPromise()
        found.push(...(data?.fiches.nodes.flatMap((it) => it.certificats.flatMap((c) => c.joursRestants ?? [])) ?? []))
        if (!data?.fiches.pageInfo.hasNextPage) break
        after = data.fiches.pageInfo.endCursor
      }
      if (current) setExpiring(found)
    })()
    return () => {
      current = false
    }
  }, [client, today, turn])

  const it = result.data
  if (!it) {
    return result.error ? <RefusalBanner refusal={readRefusal(result.error)} retry={again} quiet /> : <Waiting label={t('common:loading')} />
  }
  const oldest = it.fichesAExaminer.nodes[0]
  return (
    <>
      <ul className="tiles">
        <li>
          <Link to="/examen" className={`tile${it.fichesAExaminer.totalCount > 0 ? ' tile-urgent' : ''}`}>
            <Icon name="check" size={20} />
            <span className="tile-count">{it.fichesAExaminer.totalCount}</span>
            <span className="tile-text">
              {t('queue', { count: it.fichesAExaminer.totalCount })}
              {oldest?.soumiseLe && (
                <>
                  {' '}
                  {t('oldest')} <Distance at={oldest.soumiseLe} />
                </>
              )}
            </span>
          </Link>
        </li>
        {it.lettresMortes && (
          <li>
            <Link to="/administration/evenements-en-echec" className={`tile${it.lettresMortes.totalCount > 0 ? ' tile-urgent' : ''}`}>
              <Icon name="warning" size={20} />
              <span className="tile-count">{it.lettresMortes.totalCount}</span>
              <span className="tile-text">{t('deadLetters', { count: it.lettresMortes.totalCount })}</span>
            </Link>
          </li>
        )}
        {it.scellement && (
          <li>
            <Link to="/audit/scellement" className={`tile${['ROMPU', 'EN_PANNE'].includes(it.scellement.etat) ? ' tile-urgent' : ''}`}>
              <Icon name="shield" size={20} />
              <span>
                <Status of={`EtatScellement.${it.scellement.etat}`} />
              </span>
              <span className="tile-text">
                {t('seal', { count: it.scellement.taille })}
                {it.scellement.message && ` ${it.scellement.message}`}
              </span>
            </Link>
          </li>
        )}
      </ul>
      <div className="plots">
        <section className="card" aria-labelledby="activations">
          <h2 id="activations">{t('activations', { days: DAYS })}</h2>
          {activations && (
            <Bars
              upright
              label={t('activations', { days: DAYS })}
              bars={byDay(activations, DAYS, today).map(({ day, count }) => ({
                id: day,
                label: day.slice(8),
                title: sayDay(day, i18n.language),
                value: count,
                to: `/fiches?statuts=ENVOYEE_MAJ,ACTIVEE&depuis=${day}`,
                tone: 'good',
              }))}
            />
          )}
        </section>
        <section className="card" aria-labelledby="expiry">
          <h2 id="expiry">{t('expiry', { weeks: WEEKS })}</h2>
          {expiring && (
            <Bars
              upright
              label={t('expiry', { weeks: WEEKS })}
              bars={byWeek(expiring, WEEKS).map((count, week) => ({
                id: String(week),
                label: String(week + 1),
                title: t('untilDay', { day: sayDay(addDays(today, (week + 1) * 7), i18n.language) }),
                value: count,
                to: `/fiches?statuts=ENVOYEE_MAJ,ACTIVEE&expire=${addDays(today, (week + 1) * 7)}&tri=EXPIRATION_CERTIFICAT_ASC&colonnes=id,structure,environnement,statut,certificat`,
                tone: week < 4 ? 'bad' : 'waiting',
              }))}
            />
          )}
        </section>
        <section className="card" aria-labelledby="statuses">
          <h2 id="statuses">{t('fichesByStatus')}</h2>
          <Bars
            label={t('fichesByStatus')}
            bars={it.fiches.facettes.map((one) => ({
              id: one.statut,
              label: say('FicheStatus', one.statut),
              value: one.nombre,
              to: `/fiches?statuts=${one.statut}`,
              tone: tones[one.statut] === 'accent' ? undefined : (tones[one.statut] as 'good'),
            }))}
          />
        </section>
        <section className="card" aria-labelledby="delegations">
          <h2 id="delegations">{t('delegationsByStatus')}</h2>
          <Bars
            label={t('delegationsByStatus')}
            bars={it.delegations.facettes.map((one) => ({
              id: one.statut,
              label: say('DelegationStatus', one.statut),
              value: one.nombre,
              to: `/receveurs?statuts=${one.statut}`,
              tone: delegationTones[one.statut] ?? 'off',
            }))}
          />
        </section>
      </div>
    </>
  )
}
