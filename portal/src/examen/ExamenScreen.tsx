import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useParams } from 'react-router'
import { useClient, useMutation } from 'urql'
import { useLabel, useMe } from '../connexion'
import { Certificat, Contenu, FicheHeader, RevisionDiff, sayType, useFicheChanges } from '../fiche'
import { NotFoundInside } from '../frame/NotFound'
import { graphql, namesOf, readRefusal, useQuery, type Refusal } from '../graphql'
import { announce, Button, ButtonLink, Dialog, Distance, Field, Form, Icon, Instant, RefusalBanner, Screen, Status, Waiting } from '../ui'
import { useExamens, useExamination } from './useExamens'
import './examen.css'

const Query = graphql(`
  query ExamenScreen($id: ID!) {
    fiche(id: $id) {
      id
      version
      statut
      auteurs
      soumiseLe
      structure { siret nom statut type siretVerifie }
      constats { code verdict severite message }
      history(first: 200) { totalCount nodes { sequence type at actor statusBefore statusAfter payload } }
      certificats { sha256 }
      revision { etat certificats { sha256 ...Certificat_certificat } }
      ...FicheHeader_fiche
      ...RevisionDiff_fiche
      ...Contenu_fiche
    }
  }
`)
const Next = graphql(`query ExamenNext { fichesAExaminer(first: 50) { totalCount nodes { id auteurs } } }`)
const Others = graphql(`
  query ExamenOthers($structure: ID!) {
    fiches(filter: { structure: $structure }, orderBy: MODIFIEE_LE_DESC, first: 20) {
      totalCount
      nodes { id version statut kind environnement protocole codeApplication }
    }
  }
`)
const Holder = graphql(`
  query ExamenHolder($sha256: ID!) {
    certificat(sha256: $sha256) {
      sha256
      detentions { ficheId structure depuis jusqua }
      detentionsApi { raccordementApiId structure depuis jusqua }
    }
  }
`)
const Activate = graphql(`
  mutation ExamenActivate($id: ID!, $code: String, $v: Int!) {
    activateFiche(id: $id, codeApplication: $code, expectedVersion: $v) { id version statut codeApplication ...FicheHeader_fiche }
  }
`)
const Return = graphql(`
  mutation ExamenReturn($id: ID!, $motif: String!, $v: Int!) {
    returnFiche(id: $id, motif: $motif, expectedVersion: $v) { id version statut motif ...FicheHeader_fiche }
  }
`)

/** Where it is said why one does not decide oneself. */
const OWN = 'examen-own'

/** One fiche, with everything that is needed to decide; then the next. Keyboard: a activates, r returns, n goes on. */
export function ExamenScreen() {
  const { id = '' } = useParams()
  const { t } = useTranslation(['examen', 'vie', 'common'])
  const me = useMe()
  const navigate = useNavigate()
  const client = useClient()
  const [result, refetch] = useQuery({ query: Query, variables: { id }, requestPolicy: 'cache-and-network' })
  const [queue] = useQuery({ query: Next, requestPolicy: 'cache-and-network' })
  const [deciding, decide] = useState<{ is: 'activate' | 'return'; version: number }>()
  const [changed, setChanged] = useState<string>()
  const fiche = result.data?.fiche
  const waits = fiche?.statut === 'ENVOYEE' || fiche?.statut === 'ENVOYEE_MAJ'
  const may = me.has('AIFE_INSTRUCTEUR')
  const own = fiche?.auteurs.includes(me.login) ?? false
  const decides = waits && may && !own
  const examens = useExamens()
  const { other, refusal, takeOver } = useExamination(id, me.login, decides, examens)
  useFicheChanges(id, fiche?.version, (step) => {
    refetch({ requestPolicy: 'network-only' })
    if (step.actor !== me.login) setChanged(step.actor)
  })
  async function next() {
    const { data } = await client.query(Next, {}, { requestPolicy: 'network-only' }).toPromise()
    const nodes = data?.fichesAExaminer.nodes ?? []
    const at = nodes.findIndex((it) => it.id === id)
    // From here on, then from the start: what somebody else examines is left to them, what one worked on to anybody else.
    const order = [...nodes.slice(at + 1), ...nodes.slice(0, Math.max(at, 0))]
    const isFree = (it: { id: string; auteurs: string[] }) => (examens?.get(it.id)?.par ?? me.login) === me.login && !it.auteurs.includes(me.login)
    const to = order.find(isFree)
    void navigate(to ? `/examen/${to.id}` : '/examen')
  }
  useEffect(() => {
    const key = (e: KeyboardEvent) => {
      if (e.ctrlKey || e.metaKey || e.altKey || deciding || !fiche) return
      if (e.target instanceof HTMLElement && e.target.closest('input, textarea, select, [role=dialog], [role=alertdialog]')) return
      if (e.key === 'n') void next()
      else if (decides && e.key === 'a') decide({ is: 'activate', version: fiche.version })
      else if (decides && e.key === 'r') decide({ is: 'return', version: fiche.version })
      else return
      e.preventDefault()
    }
    document.addEventListener('keydown', key)
    return () => document.removeEventListener('keydown', key)
  })
  const withheld = own ? ({ 'aria-disabled': 'true', 'aria-describedby': OWN } as const) : {}
  const place = queue.data?.fichesAExaminer.nodes.findIndex((it) => it.id === id) ?? -1
  const certificates = [...new Set([...(fiche?.revision?.certificats ?? []), ...(fiche?.certificats ?? [])].flatMap((it) => it.sha256 ?? []))]
  return (
    <Screen
      title={t('examine', { id })}
      above={
        <>
          <Link to="/examen">{t('title')}</Link>
          {place >= 0 && ` · ${t('place', { at: place + 1, of: queue.data?.fichesAExaminer.totalCount ?? 0 })}`}
        </>
      }
      result={result}
      retry={() => refetch({ requestPolicy: 'network-only' })}
      actions={
        <>
          <Button icon="forward" onPress={() => void next()}>
            {t('next')} <kbd>n</kbd>
          </Button>
          {fiche && waits && may && (
            <>
              <Button look="danger" icon="undo" {...withheld} onPress={() => !own && decide({ is: 'return', version: fiche.version })}>
                {t('return')} <kbd>r</kbd>
              </Button>
              <Button look="primary" icon="check" {...withheld} onPress={() => !own && decide({ is: 'activate', version: fiche.version })}>
                {t('activate')} <kbd>a</kbd>
              </Button>
            </>
          )}
        </>
      }
    >
      {!fiche ? (
        <NotFoundInside />
      ) : (
        <div className="examen">
          <div className="stack stack-5">
            {changed && (
              <div className="banner banner-warning" role="status">
                <Icon name="people" size={20} />
                <p className="banner-text">{t('changedBy', { by: changed })}</p>
              </div>
            )}
            <RefusalBanner refusal={refusal} quiet />
            {waits && may && own && (
              <div className="banner banner-info">
                <Icon name="info" size={20} />
                <p className="banner-text" id={OWN}>
                  {t('own')}
                </p>
                <Button small icon="forward" onPress={() => void next()}>
                  {t('next')}
                </Button>
              </div>
            )}
            {waits && other && (
              <div className="banner banner-warning" role="status">
                <Icon name="people" size={20} />
                <div className="banner-text">
                  <p className="banner-sentence">{t('taken', { by: other.par })}</p>
                  <p>
                    {t('takenSince')} <Distance at={other.depuis} />
                  </p>
                </div>
                <Button small icon="forward" onPress={() => void next()}>
                  {t('next')}
                </Button>
                {decides && (
                  <Button small onPress={takeOver}>
                    {t('takeOver')}
                  </Button>
                )}
              </div>
            )}
            {!waits && (
              <div className="banner banner-info">
                <Icon name="info" size={20} />
                <p className="banner-text">{t('decided')}</p>
                <Button small onPress={() => void next()}>
                  {t('next')}
                </Button>
              </div>
            )}
            <Findings of={fiche.constats} verified={fiche.structure.siretVerifie} active={fiche.structure.statut === 'ACTIVE'} />
            <RevisionDiff fiche={fiche} />
            {fiche.revision && fiche.revision.certificats.length > 0 && (
              <section className="card" aria-labelledby="revised">
                <h2 id="revised">{t('revisedCertificates')}</h2>
                <div className="stack">
                  {fiche.revision.certificats.map((it, at) => (
                    <Certificat key={it.sha256 ?? at} of={it} />
                  ))}
                </div>
              </section>
            )}
            {fiche.revision && <h2>{t('inUse')}</h2>}
            <FicheHeader fiche={fiche} />
            <Contenu of={fiche} />
          </div>
          <aside className="stack stack-5">
            {certificates.map((sha256) => (
              <HolderPart key={sha256} sha256={sha256} fiche={id} />
            ))}
            <OthersPart structure={fiche.structure.siret} except={id} />
            <section className="card">
              <div className="card-head">
                <h2>{t('history')}</h2>
                <ButtonLink look="quiet" small to={`/fiches/${id}/vie`}>
                  {t('wholeLife')}
                </ButtonLink>
              </div>
              <ol className="examen-history">
                {[...fiche.history.nodes]
                  .reverse()
                  .filter((it) => it.statusBefore !== it.statusAfter || it.type.startsWith('Revision'))
                  .slice(0, 8)
                  .map((it) => (
                    <li key={it.sequence}>
                      <strong>{sayType(t as (key: string) => string, it.type)}</strong>
                      <span className="small muted">
                        <Instant at={it.at} />, {it.actor}
                      </span>
                      {motifOf(it.payload) && <span className="small comment">{motifOf(it.payload)}</span>}
                    </li>
                  ))}
              </ol>
            </section>
          </aside>
          {deciding && (
            <Decision
              key={`${deciding.is} ${deciding.version}`}
              id={id}
              is={deciding.is}
              version={deciding.version}
              structure={fiche.structure.nom}
              revision={fiche.statut === 'ENVOYEE_MAJ'}
              onClose={() => decide(undefined)}
              onDone={() => {
                decide(undefined)
                void next()
              }}
            />
          )}
        </div>
      )}
    </Screen>
  )
}

const motifOf = (payload: unknown) => (payload as { motif?: string } | null)?.motif

type Finding = { code: string; verdict: string; severite: string; message: string }

function Findings(p: { of: readonly Finding[]; verified: boolean; active: boolean }) {
  const { t } = useTranslation('examen')
  return (
    <section className="card" aria-labelledby="findings">
      <h2 id="findings">{t('findings')}</h2>
      <ul className="checks">
        {!p.active && (
          <li className="check check-bad">
            <Icon name="error" /> {t('structureInactive')}
          </li>
        )}
        {!p.verified && (
          <li className="check check-waiting">
            <Icon name="warning" /> {t('siretUnverified')}
          </li>
        )}
        {p.of.map((it) => {
          const bad = it.verdict === 'NON_CONFORME' && it.severite === 'ERREUR'
          return (
            <li key={it.code + it.message} className={`check check-${bad ? 'bad' : 'waiting'}`}>
              <Icon name={bad ? 'error' : 'warning'} />
              <span>
                {it.message} <code className="muted">{it.code}</code>
              </span>
            </li>
          )
        })}
        {p.active && p.verified && p.of.length === 0 && (
          <li className="check check-good">
            <Icon name="check" /> {t('noFinding')}
          </li>
        )}
      </ul>
    </section>
  )
}

/** Who else holds, or held, a certificate of this fiche: other fiches, and connections by API. */
function HolderPart({ sha256, fiche }: { sha256: string; fiche: string }) {
  const { t } = useTranslation(['examen', 'common'])
  const [result, refetch] = useQuery({ query: Holder, variables: { sha256 } })
  const held = result.data?.certificat
  const others = [
    ...(held?.detentions ?? []).filter((it) => it.ficheId !== fiche).map((it) => ({ ...it, name: it.ficheId, path: `/fiches/${it.ficheId}` })),
    ...(held?.detentionsApi ?? []).map((it) => ({ ...it, name: it.raccordementApiId, path: `/raccordements-api/${it.raccordementApiId}` })),
  ]
  return (
    <section className="card">
      <h2>{t('holder')}</h2>
      <p className="small muted">
        <code>{sha256.slice(0, 16)}…</code>
      </p>
      {!result.data ? (
        result.error ? (
          <RefusalBanner refusal={readRefusal(result.error)} retry={() => refetch({ requestPolicy: 'network-only' })} quiet />
        ) : (
          <Waiting label={t('common:loading')} />
        )
      ) : others.length === 0 ? (
        <p className="check check-good">
          <Icon name="check" /> {t('nobodyElse')}
        </p>
      ) : (
        <ul className="examen-history">
          {others.map((it) => (
            <li key={it.path + it.depuis} className="check-bad">
              <Link to={it.path}>{it.name}</Link>
              <span className="small muted">
                {it.structure} · <Instant at={it.depuis} />
                {it.jusqua && (
                  <>
                    {' – '}
                    <Instant at={it.jusqua} />
                  </>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function OthersPart({ structure, except }: { structure: string; except: string }) {
  const { t } = useTranslation(['examen', 'common'])
  const say = useLabel()
  const [result, refetch] = useQuery({ query: Others, variables: { structure } })
  const others = result.data?.fiches.nodes.filter((it) => it.id !== except)
  return (
    <section className="card">
      <h2>{t('others')}</h2>
      {!others ? (
        result.error ? (
          <RefusalBanner refusal={readRefusal(result.error)} retry={() => refetch({ requestPolicy: 'network-only' })} quiet />
        ) : (
          <Waiting label={t('common:loading')} />
        )
      ) : others.length === 0 ? (
        <p className="muted">{t('noOther')}</p>
      ) : (
        <ul className="examen-history">
          {others.map((it) => (
            <li key={it.id}>
              <span className="row row-between">
                <Link to={`/fiches/${it.id}`}>{it.id}</Link>
                <Status of={`FicheStatus.${it.statut}`} />
              </span>
              <span className="small muted">
                {say('FicheKind', it.kind)} · {say('Environnement', it.environnement)}
                {it.protocole && ` · ${say('Protocole', it.protocole)}`}
                {it.codeApplication && ` · ${it.codeApplication}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

const templates = ['contact', 'certificat', 'reseau', 'interfaces', 'doublon'] as const

function Decision(p: {
  id: string
  is: 'activate' | 'return'
  version: number
  structure: string
  revision: boolean
  onClose: () => void
  onDone: () => void
}) {
  const { t } = useTranslation(['examen', 'common'])
  const [refusal, setRefusal] = useState<Refusal>()
  const [motif, setMotif] = useState('')
  const [code, setCode] = useState('')
  const [activating, activate] = useMutation(Activate)
  const [returning, sendBack] = useMutation(Return)
  const activation = p.is === 'activate'
  async function send(form: HTMLFormElement) {
    const { error } = activation
      ? await activate({ id: p.id, code: code.trim() || null, v: p.version })
      : await sendBack({ id: p.id, motif: motif.trim(), v: p.version })
    if (error) return setRefusal(readRefusal(error, namesOf(form)))
    announce(t(activation ? 'activated' : 'returned', { id: p.id }))
    p.onDone()
  }
  return (
    <Dialog title={t(activation ? 'activateTitle' : 'returnTitle', { structure: p.structure })} isOpen onClose={p.onClose}>
      <Form
        validationErrors={refusal?.byField ?? {}}
        onSubmit={(e) => {
          e.preventDefault()
          void send(e.currentTarget)
        }}
      >
        <RefusalBanner refusal={refusal} />
        <p>{t(activation ? (p.revision ? 'activateRevisionWhat' : 'activateWhat') : 'returnWhat')}</p>
        {activation && !p.revision && (
          <Field name="codeApplication" label={t('codeApplication')} help={t('codeHelp')} size="short" value={code} onChange={setCode} />
        )}
        {!activation && (
          <>
            <div className="row" role="group" aria-label={t('templates')}>
              {templates.map((it) => (
                <Button key={it} small onPress={() => setMotif((text) => [text.trim(), t(`template.${it}.text`)].filter(Boolean).join('\n'))}>
                  {t(`template.${it}`)}
                </Button>
              ))}
            </div>
            <Field name="motif" label={t('motif')} help={t('motifHelp')} multiline rows={6} isRequired value={motif} onChange={setMotif} autoFocus />
          </>
        )}
        <div className="step-foot">
          <Button onPress={p.onClose}>{t('common:cancel')}</Button>
          <Button
            type="submit"
            look={activation ? 'primary' : 'danger'}
            isPending={activating.fetching || returning.fetching}
            isDisabled={!activation && motif.trim() === ''}
            autoFocus={activation}
          >
            {t(activation ? 'activate' : 'return')}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
