import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { useLabel, useMe } from '../connexion'
import { NotFoundInside } from '../frame/NotFound'
import { graphql, useQuery } from '../graphql'
import { Historique } from '../historique'
import { Button, ButtonLink, Facts, Instant, Screen, Status } from '../ui'
import { DelegationActs, type Side } from './DelegationActs'
import { Waits } from './Waits'
import { useDelegationsLive } from './useDelegationsLive'
import './delegation.css'

const Query = graphql(`
  query DelegationScreen($id: ID!, $steps: Int!) {
    delegation(id: $id) {
      id
      delegationId
      version
      statut
      cause
      motif
      environnement
      ficheId
      succession
      demandeeLe
      demandeePar
      repondueLe
      reponduePar
      effectiveFrom
      repriseLe
      termineeLe
      termineePar
      structure { siret nom version }
      tiers { siret nom version }
      fiche { id version }
      raccordement { enService statut }
      ...Waits_delegation
      ...DelegationActs_delegation
      history(first: $steps) { ...Historique_connection }
    }
  }
`)
const STEPS = 50

/** One delegation: where it stands, what it waits for, what may be done with it, and its life. */
export function DelegationScreen() {
  const { id = '' } = useParams()
  const { t } = useTranslation(['delegation', 'common'])
  const say = useLabel()
  const me = useMe()
  const [steps, setSteps] = useState(STEPS)
  const [result, refetch] = useQuery({ query: Query, variables: { id, steps }, requestPolicy: 'cache-and-network' })
  const it = result.data?.delegation
  const again = () => refetch({ requestPolicy: 'network-only' })
  const belongs = (siret?: string) => me.rattachements.some((one) => one.structure.siret === siret)
  const side: Side | undefined = belongs(it?.structure.siret) ? 'entity' : belongs(it?.tiers.siret) ? 'thirdParty' : undefined
  const { cut } = useDelegationsLive(it?.structure.siret, again)
  const by = (at: string | null, who: string | null) =>
    at && (
      <>
        <Instant at={at} seconds />
        {who && <> · {who === 'systeme' ? t('bySystem') : who}</>}
      </>
    )
  return (
    <Screen
      title={it ? t('delegationTitle', { tiers: it.tiers.nom, structure: it.structure.nom }) : t('delegationOf', { id })}
      above={side && <Link to={side === 'entity' ? '/receveurs' : `/tiers?fiche=${it?.ficheId}`}>{t(side === 'entity' ? 'receveursTitle' : 'tiersTitle')}</Link>}
      lead={cut ? t('common:cut') : undefined}
      result={result}
      retry={again}
      actions={
        it && (
          <>
            <Button icon="print" onPress={() => window.print()}>
              {t('print')}
            </Button>
            <ButtonLink icon="clock" to={`/delegations/${encodeURIComponent(it.delegationId)}/vie`}>
              {t('common:replay')}
            </ButtonLink>
            {side && <DelegationActs delegation={it} side={side} large />}
          </>
        )
      }
    >
      {it ? (
        <div className="stack stack-5">
          <section className="card stack">
            <p>
              <Status of={`DelegationStatus.${it.statut}`} />
            </p>
            <Waits of={it} />
            {it.succession && it.statut === 'VALIDEE' && <p>{t('succeeds')}</p>}
            {it.cause && (
              <p>
                {say('CauseDeFin', it.cause)}.{it.motif && <> {t('saidReason', { motif: it.motif })}</>}
              </p>
            )}
            {!it.cause && it.motif && <p>{t('saidReason', { motif: it.motif })}</p>}
            <Facts
              of={[
                [t('publicStructure'), <Named key="structure" {...it.structure} />],
                [t('thirdParty'), <Named key="tiers" {...it.tiers} />],
                [t('platform'), say('Environnement', it.environnement)],
                [t('through'), it.fiche ? <Link to={`/fiches/${it.ficheId}`}>{it.ficheId}</Link> : it.ficheId],
                [t('ficheStatus'), it.raccordement.statut && say('FicheStatus', it.raccordement.statut)],
                [t('askedOn'), by(it.demandeeLe, it.demandeePar)],
                [t('answeredOn'), by(it.repondueLe, it.reponduePar)],
                [t('activeFrom'), it.effectiveFrom && <Instant at={it.effectiveFrom} seconds />],
                [t('resumedOn'), it.repriseLe && <Instant at={it.repriseLe} seconds />],
                [t('endedOn'), by(it.termineeLe, it.termineePar)],
              ]}
            />
            <p className="small muted">{t('common:parisTime')}</p>
          </section>
          <Historique of={it.history} title={t('life')} more={() => setSteps(200)} />
        </div>
      ) : (
        <NotFoundInside />
      )}
    </Screen>
  )
}

const Named = (p: { nom: string; siret: string }) => (
  <>
    {p.nom}
    <br />
    <code className="muted">{p.siret}</code>
  </>
)
