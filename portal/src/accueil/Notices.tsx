import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useMutation } from 'urql'
import { graphql, readRefusal, unmask, useLive, useQuery, type FragmentType } from '../graphql'
import { announce, Button, Distance, Icon, RefusalBanner } from '../ui'
import { Preferences } from './Preferences'

const Notice = graphql(`
  fragment Notice_avis on Avis { id position at lu phrase motif objetType objetId structures { siret nom } }
`)
const Query = graphql(`
  query Notices($structure: ID) {
    avis(filter: { structure: $structure, nonLus: false }, first: 12) {
      nonLus { nombre complet }
      nodes { id ...Notice_avis }
    }
  }
`)
const Listen = graphql(`
  subscription NoticesComing($structure: ID, $after: String) { avis(structure: $structure, after: $after) { id position phrase } }
`)
const Mark = graphql(`mutation NoticesRead($jusqua: String!) { marquerAvisLus(jusqua: $jusqua) { nombre } }`)

/** What happened that concerns the person: each once, as it happens. */
export function Notices({ structure }: { structure?: string }) {
  const { t } = useTranslation('accueil')
  const [result, refetch] = useQuery({ query: Query, variables: { structure }, requestPolicy: 'cache-and-network' })
  const again = () => refetch({ requestPolicy: 'network-only' })
  useLive(
    Listen,
    { structure },
    ({ avis }) => {
      announce(avis.phrase)
      again()
    },
    again,
    { position: (it) => it.avis.position },
  )
  const [{ fetching }, mark] = useMutation(Mark)
  const notices = result.data?.avis
  const newest = unmask(Notice, notices?.nodes[0])
  return (
    <section className="card" aria-labelledby="notices">
      <div className="card-head">
        <h2 id="notices">
          {t('notices')} {notices && notices.nonLus.nombre > 0 && <span className="unread">{t('unread', { count: notices.nonLus.nombre })}</span>}
        </h2>
        {notices && newest && notices.nonLus.nombre > 0 && (
          <Button look="quiet" small isPending={fetching} onPress={() => void mark({ jusqua: newest.position }).then(again)}>
            {t('markRead')}
          </Button>
        )}
      </div>
      {result.error && <RefusalBanner refusal={readRefusal(result.error)} retry={again} quiet />}
      {notices?.nodes.length === 0 && <p className="muted">{t('noNotice')}</p>}
      <ul className="notices">
        {notices?.nodes.map((it) => (
          <Line key={it.id} of={it} />
        ))}
      </ul>
      <Preferences />
    </section>
  )
}

const places: Record<string, (id: string) => string> = {
  Fiche: (id) => `/fiches/${encodeURIComponent(id)}`,
  Delegation: (id) => `/delegations/${encodeURIComponent(id)}`,
  RaccordementApi: (id) => `/raccordements-api/${encodeURIComponent(id)}`,
  Rattachement: () => '/habilitations',
  Habilitation: () => '/habilitations',
  CompteTechnique: () => '/raccordements-api',
  Webhooks: () => '/webhooks',
  Export: () => '/exports-demandes',
  LettreMorte: () => '/administration/evenements-en-echec',
  Scellement: () => '/audit/scellement',
}

function Line({ of }: { of: FragmentType<typeof Notice> }) {
  const { t } = useTranslation('accueil')
  const it = unmask(Notice, of)
  return (
    <li className={it.lu ? 'notice' : 'notice notice-new'}>
      <Link to={places[it.objetType]?.(it.objetId) ?? '/'}>
        {!it.lu && <span className="visually-hidden">{t('new')} : </span>}
        {it.phrase}
      </Link>
      {it.motif && !it.phrase.includes(it.motif) && <span className="small comment">{it.motif}</span>}
      <span className="small muted">
        <Icon name="clock" size={12} /> <Distance at={it.at} />
      </span>
    </li>
  )
}
