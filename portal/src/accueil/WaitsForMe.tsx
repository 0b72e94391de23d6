import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useMe } from '../connexion'
import { graphql, readRefusal, useAgain, useLive, useQuery } from '../graphql'
import { Icon, RefusalBanner, Waiting, type IconName } from '../ui'
import { addDays, parisDay, startOfDay } from '../ui/time'

const SOON = 90

const Query = graphql(`
  query WaitsForMe($siret: ID!, $soon: DateTime!, $delegations: Boolean!, $users: Boolean!) {
    drafts: fiches(filter: { structure: $siret, statuts: [BROUILLON] }, first: 50) { totalCount nodes { id version motif } }
    sent: fiches(filter: { structure: $siret, statuts: [ENVOYEE, ENVOYEE_MAJ] }, first: 1) { totalCount }
    used: fiches(filter: { structure: $siret, statuts: [ACTIVEE, ENVOYEE_MAJ] }, orderBy: FIN_DE_VALIDITE_ASC, first: 50) {
      totalCount
      nodes { id version validite { au } }
    }
    expiring: fiches(filter: { structure: $siret, statuts: [ACTIVEE, ENVOYEE_MAJ], certificatExpireAvant: $soon }, first: 1) { totalCount }
    asked: delegations(filter: { structure: $siret, statuts: [DEMANDEE] }, first: 1) @include(if: $delegations) { totalCount }
    users: rattachements(structure: $siret, statut: EN_COURS_DE_VALIDATION) @include(if: $users) { utilisateur structure { siret } }
    rights: habilitations(structure: $siret, statut: DEMANDEE) @include(if: $users) { utilisateur profil structure { siret } }
  }
`)
const Changed = graphql(`
  subscription WaitsForMeChanged($siret: ID, $after: String) { ficheChanged(structure: $siret, after: $after) { position ficheId } }
`)

/** What one has to do something about, each with the way to it; live. */
export function WaitsForMe({ siret }: { siret: string }) {
  const { t } = useTranslation(['accueil', 'common'])
  const me = useMe()
  const [until] = useState(() => addDays(parisDay(Date.now()), SOON))
  const delegations = me.opens('EDI_GERER_RECEPTEURS')
  const users = me.holds('ORGANISATION_MODIFICATION')
  const [result, refetch] = useQuery({
    query: Query,
    variables: { siret, soon: startOfDay(until), delegations, users },
    requestPolicy: 'cache-and-network',
  })
  const again = () => refetch({ requestPolicy: 'network-only' })
  const follow = useAgain(again)
  useLive(Changed, { siret }, follow, follow, { position: (it) => it.ficheChanged.position })
  const it = result.data
  if (!it) {
    return result.error ? <RefusalBanner refusal={readRefusal(result.error)} retry={again} quiet /> : <Waiting label={t('common:loading')} />
  }
  const returned = it.drafts.nodes.filter((one) => one.motif)
  const ending = it.used.nodes.filter((one) => one.validite && one.validite.au <= until)
  const cards: { id: string; icon: IconName; count: number; text: (count: number) => string; to: string; urgent: boolean; hidden?: boolean }[] = [
    { id: 'asked', icon: 'swap', count: it.asked?.totalCount ?? 0, text: (count) => t('toAnswer', { count }), to: '/receveurs', urgent: true, hidden: !delegations },
    {
      id: 'returned',
      icon: 'undo',
      count: returned.length,
      text: (count) => t('returned', { count }),
      to: returned.length === 1 ? `/fiches/${returned[0]?.id ?? ''}` : '/fiches?statuts=BROUILLON',
      urgent: true,
    },
    {
      id: 'expiring',
      icon: 'certificate',
      count: it.expiring.totalCount,
      text: (count) => t('expiring', { count, days: SOON }),
      to: `/fiches?statuts=ENVOYEE_MAJ,ACTIVEE&expire=${until}&tri=EXPIRATION_CERTIFICAT_ASC`,
      urgent: true,
    },
    {
      id: 'ending',
      icon: 'clock',
      count: ending.length,
      text: (count) => t('ending', { count, days: SOON }),
      to: '/fiches?statuts=ENVOYEE_MAJ,ACTIVEE&tri=FIN_DE_VALIDITE_ASC&colonnes=id,structure,environnement,statut,validite',
      urgent: true,
    },
    {
      id: 'users',
      icon: 'people',
      count: (it.users?.length ?? 0) + (it.rights?.length ?? 0),
      text: (count) => t('requests', { count }),
      to: '/habilitations/utilisateurs',
      urgent: true,
      hidden: !users,
    },
    { id: 'drafts', icon: 'edit', count: it.drafts.totalCount - returned.length, text: (count) => t('drafts', { count }), to: '/fiches?statuts=BROUILLON', urgent: false },
    { id: 'sent', icon: 'send', count: it.sent.totalCount, text: () => t('sent'), to: '/fiches?statuts=ENVOYEE,ENVOYEE_MAJ', urgent: false },
    { id: 'used', icon: 'check', count: it.used.totalCount, text: () => t('used'), to: '/fiches?statuts=ENVOYEE_MAJ,ACTIVEE', urgent: false },
  ]
  const shown = cards.filter((one) => !one.hidden)
  const urgent = shown.filter((one) => one.urgent && one.count > 0)
  return (
    <>
      <section aria-labelledby="waits">
        <h2 id="waits">{t('waits')}</h2>
        {urgent.length === 0 ? (
          <p className="calm">
            <Icon name="check" /> {t('nothingWaits')}
          </p>
        ) : (
          <Cards of={urgent} />
        )}
      </section>
      <section aria-labelledby="state">
        <h2 id="state">{t('state')}</h2>
        <Cards of={shown.filter((one) => !one.urgent)} />
      </section>
    </>
  )
}

export function Cards(p: { of: { id: string; icon: IconName; count: number; text: (count: number) => string; to: string; urgent: boolean }[] }) {
  return (
    <ul className="tiles">
      {p.of.map((it) => (
        <li key={it.id}>
          <Link to={it.to} className={`tile${it.urgent && it.count > 0 ? ' tile-urgent' : ''}`}>
            <Icon name={it.icon} size={20} />
            <span className="tile-count">{it.count}</span>
            <span className="tile-text">{it.text(it.count)}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
