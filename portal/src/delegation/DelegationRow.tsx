import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { graphql, unmask, type FragmentType } from '../graphql'
import { announce, Instant, Status, type Column } from '../ui'
import { DelegationActs, type Side } from './DelegationActs'
import { Waits } from './Waits'

const Fragment = graphql(`
  fragment DelegationRow_delegation on EtatDeDelegation {
    id
    delegationId
    version
    statut
    succession
    environnement
    demandeeLe
    effectiveFrom
    termineeLe
    repondueLe
    cause
    motif
    structure { siret nom version }
    tiers { siret nom version }
    ...Waits_delegation
    ...DelegationActs_delegation
  }
`)
export type Row = FragmentType<typeof Fragment>
export const keyOf = (row: Row) => unmask(Fragment, row).id

/** What the rows of a list of delegations say, to one of the two sides. */
export function useDelegationColumns(side: Side): Column<Row>[] {
  const { t } = useTranslation('delegation')
  return [
    { id: 'other', title: t(side === 'entity' ? 'thirdParty' : 'publicStructure'), cell: (it) => <Other row={it} side={side} /> },
    { id: 'statut', title: t('status'), cell: (it) => <Standing row={it} side={side} /> },
    { id: 'demandee', title: t('askedOn'), cell: (it) => <Instant at={unmask(Fragment, it).demandeeLe} /> },
    { id: 'since', title: t('receives'), cell: (it) => <Since row={it} /> },
    { id: 'acts', title: t('acts'), cell: (it) => <DelegationActs delegation={unmask(Fragment, it)} side={side} /> },
  ]
}

function Other(p: { row: Row; side: Side }) {
  const { t } = useTranslation('delegation')
  const it = unmask(Fragment, p.row)
  const other = p.side === 'entity' ? it.tiers : it.structure
  return (
    <>
      <Link to={`/delegations/${it.delegationId}`}>{other.nom}</Link>
      <br />
      <code className="muted">{other.siret}</code>
      {it.environnement === 'QUALIFICATION' && <span className="small muted"> · {t('qualification')}</span>}
    </>
  )
}

/** Where it stands; that it became active is said aloud when it does. */
function Standing(p: { row: Row; side: Side }) {
  const { t } = useTranslation('delegation')
  const it = unmask(Fragment, p.row)
  const name = p.side === 'entity' ? it.tiers.nom : it.structure.nom
  const before = useRef(it.statut)
  useEffect(() => {
    if (before.current !== it.statut && it.statut === 'ACTIVEE') announce(t(p.side === 'entity' ? 'nowReceivesYours' : 'youNowReceive', { name }))
    before.current = it.statut
  }, [it.statut, name, p.side, t])
  return (
    <div className="stack-tight">
      <Status of={`DelegationStatus.${it.statut}`} />
      {it.succession && it.statut === 'VALIDEE' && <p className="small">{t('succeeds')}</p>}
      <Waits of={it} />
    </div>
  )
}

function Since(p: { row: Row }) {
  const { t } = useTranslation('delegation')
  const it = unmask(Fragment, p.row)
  if (it.effectiveFrom && !it.termineeLe) {
    return (
      <>
        {t('sinceCap')} <Instant at={it.effectiveFrom} />
      </>
    )
  }
  if (it.effectiveFrom && it.termineeLe) {
    return (
      <>
        {t('from')} <Instant at={it.effectiveFrom} />
        <br />
        {t('to')} <Instant at={it.termineeLe} />
      </>
    )
  }
  return <span className="muted">{t('never')}</span>
}
