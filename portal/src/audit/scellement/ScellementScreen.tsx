import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { useMutation } from 'urql'
import { AllowedRole, ForRoles, OPERATORS, useLabel } from '../../connexion'
import { graphql, readRefusal, unmask, useQuery, type FragmentType, type Refusal } from '../../graphql'
import type { ScellementScreenQuery } from '../../graphql/generated/graphql'
import { announce, Button, DataTable, Empty, Facts, Instant, Progress, RefusalBanner, Screen, Status, type Column } from '../../ui'
import { download } from '../../ui/download'
import { sayNumber } from '../../ui/time'
import { usePoll } from '../../ui/usePoll'
import { AuditTabs } from '../AuditTabs'
import { Consistency } from './Consistency'
import { FicheProof } from './FicheProof'
import { RestartSeal } from './RestartSeal'
import '../audit.css'

const Verification = graphql(`
  fragment SealVerification_scellement on Scellement {
    verification {
      debut
      fin
      total
      verifies
      nombreAnomalies
      anomalies { position nature aggregateId sequence scelleA }
    }
  }
`)
const Query = graphql(`
  query ScellementScreen($avant: Int) {
    scellement {
      etat message origine taille cle
      verification { debut fin }
      temoins { nom taille cosigneLe sansReponseDepuis message }
      ...SealVerification_scellement
    }
    pointsDeControle(first: 20, avant: $avant) { taille signeLe racine note }
  }
`)
const Verify = graphql(`mutation VerifyScellement { verifyScellement { etat } }`)

const BUSY = 1_000
const CALM = 10_000

export function ScellementScreen() {
  const { t } = useTranslation('audit')
  return (
    <ForRoles roles={OPERATORS} title={t('sealTitle')}>
      <Seal />
    </ForRoles>
  )
}

/** The sealed log: how it fares, its checkpoints, and what proves that nothing was changed. */
function Seal() {
  const { t, i18n } = useTranslation(['audit', 'common'])
  const [url, setUrl] = useSearchParams()
  const say = useLabel()
  const number = (name: string) => (/^\d{1,15}$/.test(url.get(name) ?? '') ? Number(url.get(name)) : null)
  const avant = number('avant')
  const from = number('de')
  const to = number('a')
  const [result, refetch] = useQuery({ query: Query, variables: { avant }, requestPolicy: 'cache-and-network' })
  const [, verify] = useMutation(Verify)
  const [refusal, setRefusal] = useState<Refusal>()
  const [restarted, setRestarted] = useState(false)
  const [asked, setAsked] = useState<{ after: string | undefined }>()
  const seal = result.data?.scellement
  const points = result.data?.pointsDeControle ?? []
  const verification = seal?.verification
  const begun = asked !== undefined && verification?.debut !== asked.after
  const busy = (verification !== null && verification !== undefined && verification.fin === null) || (asked !== undefined && !(begun && verification?.fin))
  const beginning = restarted && seal?.etat === 'ROMPU'
  if (restarted && seal && !beginning) setRestarted(false)
  usePoll(() => refetch({ requestPolicy: 'network-only' }), busy || beginning ? BUSY : CALM)
  const ended = begun && verification?.fin ? verification.debut : undefined
  const told = useRef(ended)
  useEffect(() => {
    if (ended && told.current !== ended) announce(t('verificationEnded', { what: say('EtatScellement', seal?.etat ?? '') }))
    told.current = ended
  }, [ended, seal?.etat, say, t])
  const put = (values: Record<string, number | null>) => {
    const next = new URLSearchParams(url)
    for (const [name, value] of Object.entries(values)) {
      if (value === null) next.delete(name)
      else next.set(name, String(value))
    }
    setUrl(next, { preventScrollReset: true })
  }
  async function ask() {
    const { error } = await verify({})
    setRefusal(error && readRefusal(error))
    if (!error) {
      setAsked({ after: verification?.debut })
      refetch({ requestPolicy: 'network-only' })
    }
  }
  const columns: Column<(typeof points)[number]>[] = [
    { id: 'size', title: t('checkpointSize'), cell: (it) => sayNumber(it.taille, i18n.language) },
    { id: 'signed', title: t('checkpointSigned'), cell: (it) => <Instant at={it.signeLe} seconds /> },
    { id: 'root', title: t('checkpointRoot'), cell: (it) => <code className="root">{it.racine}</code> },
    {
      id: 'acts',
      title: t('compare'),
      cell: (it) => (
        <span className="row">
          <Button small aria-pressed={from === it.taille} onPress={() => put({ de: it.taille })} aria-label={`${t(from === it.taille ? 'comparing' : 'compareFrom')} ${it.taille}`}>
            {from === it.taille ? t('comparing') : t('compareFrom')}
          </Button>
          <Button small aria-pressed={to === it.taille} onPress={() => put({ a: it.taille })} aria-label={`${t(to === it.taille ? 'comparing' : 'compareTo')} ${it.taille}`}>
            {to === it.taille ? t('comparing') : t('compareTo')}
          </Button>
          <Button
            small
            look="quiet"
            icon="download"
            aria-label={`${t('checkpointNote')} ${it.taille}`}
            onPress={() => download(`checkpoint-${it.taille}.txt`, it.note, 'text/plain')}
          />
        </span>
      ),
    },
  ]
  return (
    <Screen
      title={t('sealTitle')}
      lead={t('sealLead')}
      result={result}
      retry={() => refetch({ requestPolicy: 'network-only' })}
      actions={
        <AllowedRole needs="AIFE_ADMIN" icon="shield" isPending={busy} onPress={() => void ask()}>
          {t('verify')}
        </AllowedRole>
      }
    >
      <AuditTabs />
      <RefusalBanner refusal={refusal} />
      {!seal ? (
        <p>{t('noSeal')}</p>
      ) : (
        <div className="stack stack-5">
          <section className="card" aria-labelledby="state">
            <div className="card-head">
              <h2 id="state">{t('sealState')}</h2>
              <Status of={`EtatScellement.${seal.etat}`} />
            </div>
            <div className="stack">
            {seal.message && <p>{seal.message}</p>}
            {beginning && <p role="status">{t('restarting')}</p>}
            {seal.etat === 'ROMPU' && !beginning && <RestartSeal onDone={() => setRestarted(true)} />}
            <Facts
              of={[
                [t('sealSize'), sayNumber(seal.taille, i18n.language)],
                [t('sealName'), seal.origine && <code>{seal.origine}</code>],
                [t('sealKey'), seal.cle && <code className="root">{seal.cle}</code>],
              ]}
            />
            <SealVerification seal={seal} />
            </div>
          </section>
          <Witnesses of={seal.temoins} size={seal.taille} />
          <section className="card" aria-label={t('checkpoints')}>
            <h2>{t('checkpoints')}</h2>
            <div className="stack">
            <DataTable
              caption={t('checkpointList')}
              columns={columns}
              rows={points}
              keyOf={(it) => String(it.taille)}
              dim={result.stale && avant !== null}
              empty={
                <Empty icon="shield" title={t('noCheckpoint')}>
                  <p>{t('noCheckpointHelp')}</p>
                </Empty>
              }
            />
            <div className="row">
              {avant !== null && (
                <Button small icon="back" onPress={() => put({ avant: null })}>
                  {t('newest')}
                </Button>
              )}
              {points.length === 20 && (
                <Button small onPress={() => put({ avant: points.at(-1)?.taille ?? null })}>
                  {t('older')}
                </Button>
              )}
            </div>
            </div>
          </section>
          <Consistency from={from} to={to} />
          <FicheProof />
        </div>
      )}
    </Screen>
  )
}

type Witness = NonNullable<ScellementScreenQuery['scellement']>['temoins'][number]

/** Who else has seen this log, and signs that it only grew. */
function Witnesses(p: { of: readonly Witness[]; size: number }) {
  const { t, i18n } = useTranslation('audit')
  const missed = (it: Witness) => p.size - (it.taille ?? 0)
  return (
    <section className="card" aria-labelledby="witnesses">
      <h2 id="witnesses">{t('witnesses')}</h2>
      <div className="stack">
        <p className="muted">{t('witnessesWhat')}</p>
        <DataTable
          caption={t('witnesses')}
          columns={[
            { id: 'name', title: t('witness'), cell: (it) => <code>{it.nom}</code> },
            {
              id: 'state',
              title: t('sealState'),
              cell: (it) => (
                <div className="stack">
                  <div>
                    <span className={`status status-${it.sansReponseDepuis ? 'bad' : it.taille === null ? 'waiting' : 'good'}`}>
                      {t(it.sansReponseDepuis ? 'witnessSilent' : it.taille === null ? 'witnessAwaited' : 'witnessSigns')}
                    </span>
                  </div>
                  {it.sansReponseDepuis && (
                    <p className="small">
                      {t('witnessSince')} <Instant at={it.sansReponseDepuis} seconds />
                    </p>
                  )}
                  {it.message && <p className="small">{it.message}</p>}
                </div>
              ),
            },
            { id: 'size', title: t('witnessSize'), align: 'end', cell: (it) => it.taille !== null && sayNumber(it.taille, i18n.language) },
            { id: 'behind', title: t('witnessBehind'), align: 'end', cell: (it) => sayNumber(missed(it), i18n.language) },
            { id: 'signed', title: t('witnessSignedAt'), cell: (it) => it.cosigneLe && <Instant at={it.cosigneLe} seconds /> },
          ]}
          rows={[...p.of]}
          keyOf={(it) => it.nom}
          empty={
            <Empty icon="people" title={t('noWitness')}>
              <p>{t('noWitnessHelp')}</p>
            </Empty>
          }
        />
      </div>
    </section>
  )
}

function SealVerification(p: { seal: FragmentType<typeof Verification> }) {
  const { t, i18n } = useTranslation('audit')
  const say = useLabel()
  const it = unmask(Verification, p.seal).verification
  return (
    <div className="stack">
      <h3>{t('sealVerification')}</h3>
      {!it && <p className="muted">{t('neverVerified')}</p>}
      {it && it.fin === null && (
        <Progress
          label={t('verifying')}
          value={it.total > 0 ? it.verifies / it.total : undefined}
          text={t('verifiedOf', { done: sayNumber(it.verifies, i18n.language), total: sayNumber(it.total, i18n.language) })}
        />
      )}
      {it && (
        <Facts
          of={[
            [t('started'), <Instant key="debut" at={it.debut} seconds />],
            [t('ended'), it.fin && <Instant at={it.fin} seconds />],
            [t('comparedEvents'), it.fin && sayNumber(it.verifies, i18n.language)],
          ]}
        />
      )}
      {it?.fin && it.nombreAnomalies === 0 && <p className="answer answer-good">{t('noAnomaly')}</p>}
      {it && it.nombreAnomalies > 0 && (
        <>
          <p className="banner banner-danger" role="alert">
            {t('anomalies', { count: it.nombreAnomalies })}
          </p>
          <DataTable
            caption={t('anomalies', { count: it.nombreAnomalies })}
            columns={[
              { id: 'position', title: t('anomalyPosition'), cell: (one) => one.position },
              { id: 'nature', title: t('anomalyNature'), cell: (one) => say('NatureAnomalie', one.nature) },
              { id: 'thing', title: t('column.thing'), cell: (one) => one.aggregateId && <code>{`${one.aggregateId} ${one.sequence ?? ''}`}</code> },
              { id: 'sealed', title: t('anomalySealedAt'), cell: (one) => one.scelleA },
            ]}
            rows={[...it.anomalies]}
            keyOf={(one) => `${one.position} ${one.nature}`}
            empty={null}
          />
        </>
      )}
    </div>
  )
}
