import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useClient } from 'urql'
import { pathOfThing } from '../../audit'
import { AllowedRole, ForRoles, OPERATORS } from '../../connexion'
import { graphql, useQuery } from '../../graphql'
import type { VuesScreenQuery } from '../../graphql/generated/graphql'
import { announce, Empty, Instant, Progress, Screen, Status } from '../../ui'
import { FormDialog, type FormAct } from '../../ui/FormDialog'
import { sayNumber } from '../../ui/time'
import { AdministrationTabs } from '../AdministrationTabs'
import { Health } from './Health'
import { isBuilding, progressOf } from './progress'

const Query = graphql(`
  query VuesScreen {
    vues {
      nom generation version
      generations { groupe generation etat position tete reste debit finEstimee memeVersion lettresMortes commenceeLe acheveeLe }
    }
  }
`)
const Rebuild = graphql(`mutation RebuildVue($nom: ID!, $motif: String!, $v: Int) { rebuildVue(nom: $nom, motif: $motif, expectedVersion: $v) { nom version } }`)
const Abandon = graphql(`mutation AbandonRebuild($nom: ID!, $motif: String!, $v: Int) { abandonRebuild(nom: $nom, motif: $motif, expectedVersion: $v) { nom version } }`)
const RollBack = graphql(`mutation RollBackVue($nom: ID!, $motif: String!, $v: Int) { rollBackVue(nom: $nom, motif: $motif, expectedVersion: $v) { nom version } }`)
const Discard = graphql(`
  mutation DiscardPreviousVue($nom: ID!, $motif: String!, $v: Int) { discardPreviousVue(nom: $nom, motif: $motif, expectedVersion: $v) { nom version } }
`)
const mutations = { rebuild: Rebuild, abandon: Abandon, rollBack: RollBack, discardPrevious: Discard }

type Vue = VuesScreenQuery['vues'][number]

const BUSY = 1_000
const CALM = 10_000

export function VuesScreen() {
  const { t } = useTranslation('administration')
  return (
    <ForRoles roles={OPERATORS} title={t('viewsTitle')}>
      <Vues />
    </ForRoles>
  )
}

/** The views and their two slots, how far each is, and what may be done; asked for every second while one is built. */
function Vues() {
  const { t } = useTranslation('administration')
  const client = useClient()
  const [act, setAct] = useState<FormAct>()
  const [result, refetch] = useQuery({ query: Query, requestPolicy: 'cache-and-network' })
  const again = () => refetch({ requestPolicy: 'network-only' })
  const views = result.data?.vues
  const building = isBuilding(views ?? [])
  const ask = useRef(again)
  useEffect(() => {
    ask.current = again
  })
  useEffect(() => {
    const clock = setInterval(() => document.visibilityState === 'visible' && ask.current(), building ? BUSY : CALM)
    return () => clearInterval(clock)
  }, [building])
  const name = useViewName()
  const start = (what: keyof typeof mutations, it: Vue) =>
    setAct({
      title: t('actOn', { act: t(what), on: name(it.nom) }),
      action: t(what),
      done: t(`${what}Done`),
      danger: what !== 'rebuild',
      reason: { label: t('reason'), required: true },
      inside: (
        <>
          <p>{t(`${what}What`)}</p>
          {what === 'rebuild' && it.generations.some((slot) => slot.etat === 'PRECEDENTE') && <p className="hits">{t('rebuildDrops')}</p>}
        </>
      ),
      run: (values) => client.mutation(mutations[what], { nom: it.nom, v: it.version, motif: String(values['motif'] ?? '') }).toPromise(),
      after: again,
    })
  return (
    <Screen title={t('viewsTitle')} lead={t('viewsLead')} result={result} retry={again}>
      <AdministrationTabs />
      <div className="stack stack-5">
        {views?.length === 0 && (
          <div className="empty">
            <Empty title={t('noView')}>
              <p>{t('noViewHelp')}</p>
            </Empty>
          </div>
        )}
        {views?.map((it) => (
          <OneView key={it.nom} view={it} start={(what) => start(what, it)} />
        ))}
        <Health />
      </div>
      <FormDialog act={act} onClose={() => setAct(undefined)} />
    </Screen>
  )
}

/** What a view is called; one that is newer than these words by its own name. */
function useViewName() {
  const { t } = useTranslation('administration')
  return (view: string) => t(`view.${view}` as 'view.fiche-projection', { defaultValue: view })
}

function OneView({ view, start }: { view: Vue; start: (what: keyof typeof mutations) => void }) {
  const { t } = useTranslation('administration')
  const name = useViewName()(view.nom)
  const building = view.generations.some((it) => it.etat === 'EN_CONSTRUCTION')
  const previous = view.generations.some((it) => it.etat === 'PRECEDENTE')
  const before = useRef(view.generation)
  useEffect(() => {
    if (before.current !== view.generation) announce(t('rebuilt', { view: name }))
    before.current = view.generation
  }, [view.generation, name, t])
  return (
    <section className="card" aria-label={name}>
      <div className="card-head">
        <h2>{name}</h2>
        <Link to={pathOfThing('Vue', view.nom)} aria-label={`${t('history')} ${name}`}>
          {t('history')}
        </Link>
      </div>
      <div className="stack">
        <div className="slots">
          {view.generations.map((it) => (
            <Slot key={it.groupe} view={name} slot={it} />
          ))}
        </div>
        <div className="row">
          {building ? (
            <AllowedRole needs="AIFE_ADMIN" small look="danger" onPress={() => start('abandon')}>
              {t('abandon')}
            </AllowedRole>
          ) : (
            <AllowedRole needs="AIFE_ADMIN" small onPress={() => start('rebuild')}>
              {t('rebuild')}
            </AllowedRole>
          )}
          {previous && (
            <>
              <AllowedRole needs="AIFE_ADMIN" small onPress={() => start('rollBack')}>
                {t('rollBack')}
              </AllowedRole>
              <AllowedRole needs="AIFE_ADMIN" small look="danger" onPress={() => start('discardPrevious')}>
                {t('discardPrevious')}
              </AllowedRole>
            </>
          )}
        </div>
      </div>
    </section>
  )
}

function Slot({ view, slot: it }: { view: string; slot: Vue['generations'][number] }) {
  const { t, i18n } = useTranslation('administration')
  return (
    <div className="slot">
      <div className="slot-head">
        <strong>{it.generation === null ? t('emptySlot') : t('generation', { number: it.generation })}</strong>
        <Status of={`EtatGenerationVue.${it.etat}`} />
      </div>
      <code className="muted">{it.groupe}</code>
      {it.etat === 'EN_CONSTRUCTION' && (
        <Progress label={t('rebuilding', { view })} value={progressOf(it)} text={`${sayNumber(it.position + 1, i18n.language)} / ${sayNumber(it.tete + 1, i18n.language)}`} />
      )}
      {it.etat !== 'VIDE' && (
        <p className="small">
          {it.memeVersion ? (it.reste === 0 ? t('upToDate') : t('behind', { count: it.reste })) : t('otherLayout')}
          {it.reste > 0 && it.debit !== null && ` · ${t('rate', { count: Math.round(it.debit) })}`}
        </p>
      )}
      {it.finEstimee && (
        <p className="small">
          {t('ends')} <Instant at={it.finEstimee} seconds />
        </p>
      )}
      {it.lettresMortes > 0 && (
        <p className="small">
          <Link to={`/administration/evenements-en-echec?traitement=${encodeURIComponent(it.groupe)}`}>{t('lettersOfView', { count: it.lettresMortes })}</Link>
        </p>
      )}
    </div>
  )
}
