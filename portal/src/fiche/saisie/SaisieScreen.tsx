import { useEffect, useRef, useState, type ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, NavLink, useNavigate, useParams } from 'react-router'
import { Closed, useMe } from '../../connexion'
import { NotFoundInside } from '../../frame/NotFound'
import { graphql, unmask, useQuery } from '../../graphql'
import type { Profil } from '../../graphql/generated/graphql'
import { Button, ButtonLink, Icon, Screen } from '../../ui'
import { useFicheChanges } from '../useFicheChanges'
import { CertificatsStep } from './CertificatsStep'
import { CommentaireStep } from './CommentaireStep'
import { ContactsStep } from './ContactsStep'
import { editable, edited, SaisieFragment, type Fiche } from './edited'
import { EnvoiStep } from './EnvoiStep'
import { InformationsStep } from './InformationsStep'
import { InterfacesStep } from './InterfacesStep'
import { Missing } from './Missing'
import { ProtocoleStep } from './ProtocoleStep'
import { ReseauStep } from './ReseauStep'
import { isStep, nextStep, previousStep, stepOf, steps, type Step } from './steps'
import type { StepProps } from './useStep'
import '../fiche.css'
import './saisie.css'

const Query = graphql(`query SaisieScreen($id: ID!) { fiche(id: $id) { __typename id version ... on Fiche { ...Saisie_fiche } } }`)

const forms: Record<Step, ComponentType<StepProps>> = {
  protocole: ProtocoleStep,
  certificats: CertificatsStep,
  informations: InformationsStep,
  contacts: ContactsStep,
  reseau: ReseauStep,
  interfaces: InterfacesStep,
  commentaire: CommentaireStep,
  envoi: EnvoiStep,
}

const needs = (it: Fiche): Profil[] =>
  it.kind === 'RECEPTEUR' ? ['RACCORDEMENT_MODIFICATION', 'EDI_RECEPTEUR_MODIFICATION'] : ['RACCORDEMENT_MODIFICATION']

/** The form of the guide, step by step, of a draft or of the open revision of a fiche in use. */
export function SaisieScreen() {
  const { id = '', step: asked } = useParams()
  const { t } = useTranslation(['saisie', 'fiche', 'common'])
  const [result, refetch] = useQuery({ query: Query, variables: { id }, requestPolicy: 'cache-and-network' })
  const data = result.data?.fiche
  const fiche = data?.__typename === 'Fiche' ? unmask(SaisieFragment, data) : undefined
  const step: Step = isStep(asked) ? asked : 'protocole'
  const me = useMe()
  return (
    <Screen
      title={t(fiche?.revision ? 'titleRevision' : 'titleDraft', { id })}
      above={<Link to={`/fiches/${id}`}>{t('fiche:title', { id })}</Link>}
      lead={fiche && `${fiche.structure.nom}, ${fiche.structure.siret}`}
      result={result}
      retry={() => refetch({ requestPolicy: 'network-only' })}
    >
      {!fiche ? (
        <NotFoundInside />
      ) : !needs(fiche).every((it) => me.holds(it, fiche.structure.siret)) ? (
        <Closed needs={needs(fiche)} on={fiche.structure} />
      ) : !editable(fiche) ? (
        <div className="banner banner-info">
          <Icon name="info" size={20} />
          <div className="banner-text">
            <p className="banner-sentence">{t('notEditable')}</p>
          </div>
          <ButtonLink small to={`/fiches/${id}`}>
            {t('fiche:title', { id })}
          </ButtonLink>
        </div>
      ) : (
        <Editing key={step} fiche={fiche} step={step} refetch={() => refetch({ requestPolicy: 'network-only' })} />
      )}
    </Screen>
  )
}

/** By when the answer to what was saved here has come, in milliseconds. */
const ANSWERED = 2_000

function Editing({ fiche, step, refetch }: { fiche: Fiche; step: Step; refetch: () => void }) {
  const { t } = useTranslation('saisie')
  const navigate = useNavigate()
  const me = useMe()
  const [turn, setTurn] = useState(0)
  const [by, setBy] = useState<string>()
  const version = useRef(fiche.version)
  useEffect(() => {
    version.current = fiche.version
  })
  useFicheChanges(fiche.id, fiche.version, (change) => {
    if (change.actor !== me.login) setBy(change.actor)
    // What is saved here is heard of too: the answer to it brings that version.
    else setTimeout(() => version.current < change.sequence && setBy(change.actor), ANSWERED)
  })
  const Form = forms[step]
  const reload = () => {
    setBy(undefined)
    refetch()
    setTurn((it) => it + 1)
  }
  return (
    <div className="saisie">
      <nav className="steps" aria-label={t('steps')}>
        <ol>
          {steps.map((it, at) => {
            const missing = fiche.manques.filter((manque) => stepOf(manque.path) === it).length
            const state = it === 'envoi' ? undefined : missing > 0 ? 'missing' : isFilled(fiche, it) ? 'done' : undefined
            return (
              <li key={it}>
                <NavLink to={`/fiches/${fiche.id}/saisie/${it}`} className={state && `step-${state}`} aria-current={it === step ? 'step' : undefined}>
                  <span className="step-number" aria-hidden="true">
                    {state === 'done' ? <Icon name="check" size={14} /> : at + 1}
                  </span>
                  <span>
                    {t(`step.${it}`)}
                    {state && <span className="visually-hidden"> : {t(state === 'done' ? 'stepDone' : 'stepMissing')}</span>}
                  </span>
                </NavLink>
              </li>
            )
          })}
        </ol>
      </nav>
      <section className="card saisie-card" aria-labelledby="step">
        <h2 id="step">{t(`step.${step}`)}</h2>
        {by && (
          <div className="banner banner-warning" role="status">
            <Icon name="people" size={20} />
            <p className="banner-text">{by === me.login ? t('changedByOwn') : t('changedBy', { by })}</p>
            <Button small onPress={reload}>
              {t('reload')}
            </Button>
          </div>
        )}
        <Form
          key={`${turn}`}
          fiche={fiche}
          onReload={reload}
          onSaved={({ next }) => {
            if (next) void navigate(`/fiches/${fiche.id}/saisie/${nextStep(step)}`)
            else setTurn((it) => it + 1)
          }}
        />
        {previousStep(step) && (
          <p className="step-back">
            <Link to={`/fiches/${fiche.id}/saisie/${previousStep(step)}`}>
              <Icon name="back" size={14} /> {t(`step.${previousStep(step) ?? 'protocole'}`)}
            </Link>
          </p>
        )}
      </section>
      {step !== 'envoi' && (
        <aside className="saisie-missing" aria-label={t('missingTitle')}>
          <Missing fiche={fiche} />
        </aside>
      )}
    </div>
  )
}

function isFilled(fiche: Fiche, step: Step): boolean {
  const it = edited(fiche)
  switch (step) {
    case 'protocole':
      return it.protocole !== null
    case 'certificats':
      return it.certificats.length > 0
    case 'informations':
      return it.validite !== null
    case 'contacts':
      return it.contacts.length > 0
    case 'reseau':
      return it.reseau !== null
    case 'interfaces':
      return it.interfaces.length > 0
    case 'commentaire':
      return it.commentaire !== null && it.commentaire !== ''
    case 'envoi':
      return false
  }
}
