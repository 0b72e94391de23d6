import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { useMutation } from 'urql'
import { StructureSearch } from '../annuaire'
import { useHabilitationsLive, useLabel, useLabels, useMe } from '../connexion'
import { graphql, readRefusal, unmask, useQuery, type FragmentType, type Refusal } from '../graphql'
import type { Profil } from '../graphql/generated/graphql'
import { ActDialog, announce, Button, CheckboxField, Day, Empty, Icon, Instant, RefusalBanner, Screen, Status } from '../ui'
import { parisDay } from '../ui/time'
import { askable, latest, opened, wanted } from './profils'
import './habilitation.css'

const Mine = graphql(`
  fragment MesHabilitations_rattachement on Rattachement {
    utilisateur
    statut
    depuis
    motif
    gestionnairePrincipal
    ecrans
    version
    structure { siret nom type statut version }
    habilitations { profil statut depuis motif effective utilisateur version structure { siret } }
  }
`)
const Query = graphql(`
  query MesHabilitations {
    moi { login rattachements { utilisateur structure { siret } ...MesHabilitations_rattachement } }
  }
`)
const Ask = graphql(`
  mutation HabilitationRequest($structure: ID!, $profil: Profil!) {
    requestHabilitation(structure: $structure, profil: $profil) { utilisateur profil statut depuis effective version structure { siret } }
  }
`)
const Attach = graphql(`
  mutation RattachementRequest($structure: ID!) {
    requestRattachement(structure: $structure) { utilisateur structure { siret } ...MesHabilitations_rattachement }
  }
`)
const Leave = graphql(`
  mutation RattachementLeave($structure: ID!, $login: ID!, $v: Int!) {
    removeRattachement(structure: $structure, utilisateur: $login, expectedVersion: $v) { utilisateur structure { siret } ...MesHabilitations_rattachement }
  }
`)

/** "Mes habilitations": what one may do, for which structures, and how one asks for more (S-57). */
export function MesHabilitationsScreen() {
  const { t } = useTranslation(['habilitation', 'common'])
  const me = useMe()
  const [result, refetch] = useQuery({ query: Query, requestPolicy: 'cache-and-network' })
  const again = () => {
    refetch({ requestPolicy: 'network-only' })
    me.refetch()
  }
  const { cut } = useHabilitationsLive(() => refetch({ requestPolicy: 'network-only' }))
  const all = result.data?.moi.rattachements
  return (
    <Screen
      title={t('mine')}
      lead={cut ? t('common:cut') : t('mineLead')}
      result={result}
      retry={again}
      actions={
        <Button icon="undo" onPress={again}>
          {t('refresh')}
        </Button>
      }
    >
      <div className="stack stack-5">
        {all?.length === 0 && (
          <div className="empty">
            <Empty icon="people" title={t('nowhere')}>
              <p>{t('nowhereHelp')}</p>
            </Empty>
          </div>
        )}
        {all?.map((it) => (
          <One key={it.structure.siret} rattachement={it} onChanged={again} />
        ))}
        <section className="card">
          <h2>{t('attachTitle')}</h2>
          <AttachPart taken={all?.map((it) => it.structure.siret) ?? []} onChanged={again} />
        </section>
      </div>
    </Screen>
  )
}

function One(p: { rattachement: FragmentType<typeof Mine>; onChanged: () => void }) {
  const { t } = useTranslation('habilitation')
  const say = useLabel()
  const it = unmask(Mine, p.rattachement)
  const [, leave] = useMutation(Leave)
  const [leaving, setLeaving] = useState<number>()
  const names = { structure: it.structure.nom }
  const pending = it.statut === 'EN_COURS_DE_VALIDATION'
  const valid = it.statut === 'VALIDE'
  return (
    <section className="card stack">
      <div className="card-head">
        <div>
          <h2>{it.structure.nom}</h2>
          <code className="muted">{it.structure.siret}</code>
        </div>
        <div className="row">
          {it.gestionnairePrincipal && <strong>{t('principal')}</strong>}
          <Status of={`RattachementStatus.${it.statut}`} />
        </div>
      </div>
      <p className="small muted">
        {t('since')} <Instant at={it.depuis} />
        {it.motif && <> · {t('saidReason', { motif: it.motif })}</>}
      </p>
      {pending && <p>{t('pendingWhat')}</p>}
      {it.habilitations.length > 0 && (
        <table className="table">
          <caption className="visually-hidden">{t('profilesOf', names)}</caption>
          <thead>
            <tr>
              <th scope="col">{t('profile')}</th>
              <th scope="col">{t('status')}</th>
              <th scope="col">{t('sinceDay')}</th>
            </tr>
          </thead>
          <tbody>
            {it.habilitations.map((one) => (
              <tr key={one.profil}>
                <th scope="row">
                  <ProfilText profil={one.profil} />
                </th>
                <td data-title={t('status')}>
                  <Status of={`HabilitationStatus.${one.statut}`} />
                  {one.statut === 'ACCORDEE' && !one.effective && (
                    <p className="small">{t(it.statut === 'VALIDE' ? 'besideRole' : 'notEffective')}</p>
                  )}
                  {one.motif && <p className="small">{t('saidReason', { motif: one.motif })}</p>}
                </td>
                <td data-title={t('sinceDay')}>
                  <Day day={parisDay(one.depuis)} style="short" />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {valid && (
        <p>
          <strong>{t('screens')}</strong> {it.ecrans.length > 0 ? it.ecrans.map((one) => say('Ecran', one)).join(' · ') : t('noScreen')}
        </p>
      )}
      {valid && <AskPart of={it} onChanged={p.onChanged} />}
      {(valid || pending || it.statut === 'DESACTIVE') && (
        <div>
          <Button look="danger" small onPress={() => setLeaving(latest(it))}>
            {t(pending ? 'withdraw' : 'leave')}
          </Button>
        </div>
      )}
      <ActDialog
        title={t(pending ? 'withdrawTitle' : 'leaveTitle', names)}
        label={t(pending ? 'withdraw' : 'leave')}
        done={t('left', names)}
        danger
        isOpen={leaving !== undefined}
        onClose={() => setLeaving(undefined)}
        run={() => leave({ structure: it.structure.siret, login: it.utilisateur, v: leaving ?? latest(it) })}
        onDone={p.onChanged}
      >
        <p>{t(pending ? 'withdrawWhat' : 'leaveWhat', names)}</p>
      </ActDialog>
    </section>
  )
}

/** The name of a profile, what it lets one do, and the screens that it opens. */
export function ProfilText({ profil }: { profil: Profil }) {
  const { t } = useTranslation('habilitation')
  const labels = useLabels()
  const screens = opened[profil]
    .map(({ ecran, beside }) => (beside ? t('beside', { screen: labels.say('Ecran', ecran), profil: labels.say('Profil', beside) }) : labels.say('Ecran', ecran)))
    .join(' · ')
  return (
    <>
      {labels.say('Profil', profil)}
      <span className="profile-help">
        {labels.explain('Profil', profil)} {t('opens', { screens })}
      </span>
    </>
  )
}

type Of = { structure: { siret: string; nom: string; type: 'PUBLIQUE' | 'PRIVEE' }; habilitations: readonly { profil: Profil; statut: string }[] }

/** "Gérer mes habilitations": the profiles that one lacks, ticked and asked for together; each is answered apart. */
function AskPart({ of, onChanged }: { of: Of; onChanged: () => void }) {
  const { t } = useTranslation('habilitation')
  const [url] = useSearchParams()
  const offered = askable(of.structure.type, of.habilitations)
  const [open, setOpen] = useState(wanted(url).some((it) => offered.includes(it)))
  const [chosen, setChosen] = useState<Profil[]>(() => wanted(url))
  const [refusal, setRefusal] = useState<Refusal>()
  const [pending, setPending] = useState(false)
  const [, ask] = useMutation(Ask)
  const asked = chosen.filter((it) => offered.includes(it))
  if (offered.length === 0) return null
  if (!open) {
    return (
      <div>
        <Button icon="add" onPress={() => setOpen(true)}>
          {t('ask')}
        </Button>
      </div>
    )
  }
  async function run() {
    setPending(true)
    setRefusal(undefined)
    for (const profil of asked) {
      const { error } = await ask({ structure: of.structure.siret, profil })
      if (error) {
        setRefusal(readRefusal(error))
        break
      }
      setChosen((all) => all.filter((it) => it !== profil))
    }
    setPending(false)
    announce(t('askedDone'))
    onChanged()
  }
  return (
    <fieldset className="stack ask">
      <legend>{t('askTitle', { structure: of.structure.nom })}</legend>
      <RefusalBanner refusal={refusal} />
      {offered.map((it) => (
        <CheckboxField key={it} isSelected={chosen.includes(it)} onChange={(on) => setChosen(on ? [...chosen, it] : chosen.filter((one) => one !== it))}>
          <ProfilText profil={it} />
        </CheckboxField>
      ))}
      <p className="small muted">{t('askWho')}</p>
      <div className="row">
        <Button look="primary" icon="send" isPending={pending} isDisabled={asked.length === 0} onPress={() => void run()}>
          {t('askThese', { count: asked.length })}
        </Button>
        <Button look="quiet" onPress={() => setOpen(false)}>
          {t('notNow')}
        </Button>
      </div>
    </fieldset>
  )
}

function AttachPart(p: { taken: string[]; onChanged: () => void }) {
  const { t } = useTranslation('habilitation')
  const [, attach] = useMutation(Attach)
  const [refusal, setRefusal] = useState<Refusal>()
  const [pending, setPending] = useState<string>()
  async function run(siret: string, nom: string) {
    setPending(siret)
    const { error } = await attach({ structure: siret })
    setPending(undefined)
    setRefusal(error && readRefusal(error))
    if (error) return
    announce(t('attachDone', { structure: nom }))
    p.onChanged()
  }
  return (
    <div className="stack">
      <RefusalBanner refusal={refusal} />
      <p>{t('attachWhat')}</p>
      <StructureSearch name="structure">
        {({ siret, nom }) =>
          p.taken.includes(siret) ? (
            <span className="muted">
              <Icon name="check" /> {t('attachTaken')}
            </span>
          ) : (
            <Button small isPending={pending === siret} onPress={() => void run(siret, nom)} aria-label={t('attachOf', { structure: nom })}>
              {t('attach')}
            </Button>
          )
        }
      </StructureSearch>
    </div>
  )
}
