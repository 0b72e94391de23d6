import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { useClient, useMutation } from 'urql'
import { StructureSearch } from '../annuaire'
import { Closed, useHabilitationsLive, useLabel, useMe } from '../connexion'
import { ListExport } from '../exporter'
import { graphql, unmask, useQuery } from '../graphql'
import type { Profil } from '../graphql/generated/graphql'
import { ActDialog, Button, Empty, Field, Screen } from '../ui'
import { PROFILS, applies, latest } from './profils'
import { MEMBER, Person, type Member } from './Person'
import { ProfilText } from './MesHabilitationsScreen'
import './habilitation.css'

const Query = graphql(`
  query GererUtilisateurs($siret: ID!) {
    structure(siret: $siret) { siret nom type version }
    rattachements(structure: $siret) { utilisateur structure { siret } ...Person_rattachement }
  }
`)
const Decide = graphql(`
  mutation RattachementDecide($structure: ID!, $login: ID!, $v: Int!, $accepter: Boolean!, $motif: String) {
    decideRattachement(structure: $structure, utilisateur: $login, expectedVersion: $v, accepter: $accepter, motif: $motif) {
      utilisateur
      structure { siret }
      ...Person_rattachement
    }
  }
`)
const Grant = graphql(`
  mutation HabilitationGrant($structure: ID!, $login: ID!, $profil: Profil!, $v: Int) {
    grantHabilitation(structure: $structure, utilisateur: $login, profil: $profil, expectedVersion: $v) {
      utilisateur profil statut depuis motif effective version structure { siret }
    }
  }
`)
const Refuse = graphql(`
  mutation HabilitationRefuse($structure: ID!, $login: ID!, $profil: Profil!, $v: Int, $motif: String) {
    refuseHabilitation(structure: $structure, utilisateur: $login, profil: $profil, expectedVersion: $v, motif: $motif) {
      utilisateur profil statut depuis motif effective version structure { siret }
    }
  }
`)
const Export = graphql(`
  mutation UtilisateursExport($structure: ID!, $format: ExportFormat!) {
    exportHabilitations(filter: { structure: $structure }, format: $format) { id ...ExportTicket_export }
  }
`)
const Name = graphql(`
  mutation GestionnaireName($structure: ID!, $login: ID!, $remplacer: Boolean!, $motif: String) {
    nameGestionnairePrincipal(structure: $structure, utilisateur: $login, remplacer: $remplacer, motif: $motif) {
      utilisateur
      structure { siret }
      ...Person_rattachement
    }
  }
`)

/** The users of a structure, for who manages them: what they ask for, what they hold, and who is the principal manager. */
export function GererScreen() {
  const { t } = useTranslation('habilitation')
  const me = useMe()
  const [url, setUrl] = useSearchParams()
  if (me.isOperator && !me.has('AIFE_ADMIN') && !me.has('AUDITEUR')) {
    return (
      <Screen title={t('manage')}>
        <Closed needs={[]} />
      </Screen>
    )
  }
  if (me.isOperator) {
    const siret = url.get('structure')
    return siret ? (
      <Users key={siret} siret={siret} onOther={() => setUrl(new URLSearchParams())} />
    ) : (
      <Screen title={t('manage')} lead={t('chooseStructureLead')}>
        <div className="card">
          <StructureSearch name="structure">
            {(it) => (
              <Button small onPress={() => setUrl({ structure: it.siret })} aria-label={t('usersOf', { structure: it.nom })}>
                {t('users')}
              </Button>
            )}
          </StructureSearch>
        </div>
      </Screen>
    )
  }
  if (!me.acting || !me.holds('ORGANISATION_MODIFICATION')) {
    return (
      <Screen title={t('manage')}>
        <Closed needs={['ORGANISATION_MODIFICATION']} />
      </Screen>
    )
  }
  return <Users key={me.acting.structure.siret} siret={me.acting.structure.siret} />
}

type Answer = { member: Member; profil?: Profil; accept: boolean }

function Users({ siret, onOther }: { siret: string; onOther?: () => void }) {
  const { t } = useTranslation(['habilitation', 'common'])
  const say = useLabel()
  const me = useMe()
  const [result, refetch] = useQuery({ query: Query, variables: { siret }, requestPolicy: 'cache-and-network' })
  const again = () => {
    refetch({ requestPolicy: 'network-only' })
    me.refetch()
  }
  const { cut } = useHabilitationsLive(() => refetch({ requestPolicy: 'network-only' }), { pause: me.isOperator })
  const client = useClient()
  const [answer, setAnswer] = useState<Answer>()
  const [, decide] = useMutation(Decide)
  const [, grant] = useMutation(Grant)
  const [, refuse] = useMutation(Refuse)
  // What was answered is newer than what a list says that has not followed yet.
  const [answered, setAnswered] = useState<ReadonlyMap<string, number>>(new Map())
  const note = (login: string, version = -1) => setAnswered((it) => new Map(it).set(login, Math.max(version, it.get(login) ?? -1)))
  const version = (it: Member) => Math.max(latest(it), answered.get(it.utilisateur) ?? -1)
  const structure = result.data?.structure
  const members = (result.data?.rattachements ?? []).map((it) => unmask(MEMBER, it))
  const joining = members.filter((it) => it.statut === 'EN_COURS_DE_VALIDATION')
  const asking = members
    .filter((it) => it.statut !== 'EN_COURS_DE_VALIDATION')
    .flatMap((member) => member.habilitations.filter((it) => it.statut === 'DEMANDEE').map((it) => ({ member, profil: it.profil })))
  const there = members.filter((it) => it.statut === 'VALIDE' || it.statut === 'DESACTIVE')
  const gone = members.filter((it) => it.statut === 'REFUSE' || it.statut === 'SUPPRIME')
  const manages = me.holds('ORGANISATION_MODIFICATION', siret)
  const shown = answer && {
    user: answer.member.utilisateur,
    structure: structure?.nom ?? siret,
    profil: answer.profil ? say('Profil', answer.profil) : '',
  }
  return (
    <Screen
      title={structure ? t('usersOf', { structure: structure.nom }) : t('manage')}
      lead={cut ? t('common:cut') : t('manageLead')}
      result={result}
      retry={again}
      actions={
        <>
          {onOther && <Button onPress={onOther}>{t('otherStructure')}</Button>}
          <Button icon="undo" onPress={again}>
            {t('refresh')}
          </Button>
          <ListExport
            count={members.reduce((sum, it) => sum + it.habilitations.length, 0)}
            start={async (format) => {
              const { data, error } = await client.mutation(Export, { structure: siret, format }).toPromise()
              return { data: data?.exportHabilitations, error }
            }}
          />
          {me.has('AIFE_ADMIN') && structure && <NamePrincipal siret={siret} nom={structure.nom} has={members.some((it) => it.gestionnairePrincipal)} onDone={again} />}
          {manages && structure && <Invite siret={siret} structure={structure} onDone={again} />}
        </>
      }
    >
      {structure && (
        <div className="stack stack-5">
          <section className="stack">
            <h2>{t('requests', { count: joining.length + asking.length })}</h2>
            {joining.length + asking.length === 0 ? (
              <div className="empty">
                <Empty icon="check" title={t('noRequest')}>
                  <p>{t('noRequestHelp')}</p>
                </Empty>
              </div>
            ) : (
              <ul className="found">
                {joining.map((member) => (
                  <li key={member.utilisateur}>
                    <span>
                      <strong>{member.utilisateur}</strong> {t('asksToJoin')}
                    </span>
                    {manages && (
                      <span className="row">
                        <Button small look="primary" icon="check" onPress={() => setAnswer({ member, accept: true })} aria-label={t('acceptUser', { user: member.utilisateur })}>
                          {t('accept')}
                        </Button>
                        <Button small onPress={() => setAnswer({ member, accept: false })} aria-label={t('refuseUser', { user: member.utilisateur })}>
                          {t('refuse')}
                        </Button>
                      </span>
                    )}
                  </li>
                ))}
                {asking.map(({ member, profil }) => {
                  const names = { user: member.utilisateur, profil: say('Profil', profil) }
                  return (
                    <li key={`${member.utilisateur} ${profil}`}>
                      <span>
                        <strong>{member.utilisateur}</strong> {t('asksFor')} <ProfilText profil={profil} />
                      </span>
                      {manages && (
                        <span className="row">
                          <Button small look="primary" icon="check" onPress={() => setAnswer({ member, profil, accept: true })} aria-label={t('grantOf', names)}>
                            {t('grant')}
                          </Button>
                          <Button small onPress={() => setAnswer({ member, profil, accept: false })} aria-label={t('refuseOf', names)}>
                            {t('refuse')}
                          </Button>
                        </span>
                      )}
                    </li>
                  )
                })}
              </ul>
            )}
          </section>
          <section className="stack">
            <h2>{t('users')}</h2>
            {there.length === 0 ? (
              <div className="empty">
                <Empty icon="people" title={t('noUser')}>
                  <p>{t('noUserHelp')}</p>
                </Empty>
              </div>
            ) : (
              there.map((it) => <Person key={it.utilisateur} member={it} type={structure.type} manages={manages} version={version(it)} onAnswered={note} onChanged={again} />)
            )}
          </section>
          {gone.length > 0 && (
            <details>
              <summary>{t('gone', { count: gone.length })}</summary>
              <div className="stack">
                {gone.map((it) => (
                  <Person key={it.utilisateur} member={it} type={structure.type} manages={false} version={version(it)} onAnswered={note} onChanged={again} />
                ))}
              </div>
            </details>
          )}
        </div>
      )}
      {answer && shown && (
        <ActDialog
          title={t(answer.profil ? (answer.accept ? 'grantTitle' : 'refuseProfileTitle') : answer.accept ? 'acceptTitle' : 'refuseTitle', shown)}
          label={t(answer.accept ? (answer.profil ? 'grant' : 'accept') : 'refuse')}
          done={t('answered')}
          danger={!answer.accept}
          reason={answer.accept ? undefined : 'optional'}
          isOpen
          onClose={() => setAnswer(undefined)}
          onDone={again}
          run={async (motif) => {
            const login = answer.member.utilisateur
            const of = { structure: siret, login, v: version(answer.member) }
            if (!answer.profil) {
              const decided = await decide({ ...of, accepter: answer.accept, motif })
              if (decided.data) note(login, latest(unmask(MEMBER, decided.data.decideRattachement)))
              return decided
            }
            if (answer.accept) {
              const granted = await grant({ ...of, profil: answer.profil })
              note(login, granted.data?.grantHabilitation.version)
              return granted
            }
            const refused = await refuse({ ...of, profil: answer.profil, motif })
            note(login, refused.data?.refuseHabilitation.version)
            return refused
          }}
        >
          {answer.profil ? (
            <p>
              <ProfilText profil={answer.profil} />
            </p>
          ) : (
            <p>{t(answer.accept ? 'acceptWhat' : 'refuseWhat', shown)}</p>
          )}
        </ActDialog>
      )}
    </Screen>
  )
}

/** Gives a profile to somebody who has not asked, and who belongs to the structure from then on. */
function Invite(p: { siret: string; structure: { nom: string; type: 'PUBLIQUE' | 'PRIVEE' }; onDone: () => void }) {
  const { t } = useTranslation('habilitation')
  const [, grant] = useMutation(Grant)
  const [open, setOpen] = useState(false)
  const [login, setLogin] = useState('')
  const [profil, setProfil] = useState<Profil>()
  return (
    <>
      <Button look="primary" icon="add" onPress={() => setOpen(true)}>
        {t('invite')}
      </Button>
      <ActDialog
        title={t('inviteTitle', { structure: p.structure.nom })}
        label={t('invite')}
        done={t('answered')}
        isOpen={open}
        isDisabled={login.trim() === '' || !profil}
        onClose={() => {
          setOpen(false)
          setLogin('')
          setProfil(undefined)
        }}
        onDone={p.onDone}
        run={() => grant({ structure: p.siret, login: login.trim(), profil: profil! })}
      >
        <Field name="utilisateur" label={t('login')} help={t('loginHelp')} isRequired value={login} onChange={setLogin} autoFocus />
        <Profils value={profil} type={p.structure.type} onChange={setProfil} />
      </ActDialog>
    </>
  )
}

function Profils(p: { value?: Profil; type: 'PUBLIQUE' | 'PRIVEE'; onChange: (profil: Profil) => void }) {
  const { t } = useTranslation('habilitation')
  return (
    <fieldset className="stack">
      <legend>
        <strong>{t('profile')}</strong>
      </legend>
      {PROFILS.filter((it) => applies(it, p.type)).map((it) => (
        <label key={it} className="row">
          <input type="radio" name="profil" value={it} checked={p.value === it} onChange={() => p.onChange(it)} />
          <span>
            <ProfilText profil={it} />
          </span>
        </label>
      ))}
    </fieldset>
  )
}

/** The operator gives a structure its principal manager, in the place of the one there is where there is one. */
function NamePrincipal(p: { siret: string; nom: string; has: boolean; onDone: () => void }) {
  const { t } = useTranslation('habilitation')
  const [, name] = useMutation(Name)
  const [open, setOpen] = useState(false)
  const [login, setLogin] = useState('')
  return (
    <>
      <Button icon="key" onPress={() => setOpen(true)}>
        {t('namePrincipal')}
      </Button>
      <ActDialog
        title={t('namePrincipalTitle', { structure: p.nom })}
        label={t('namePrincipal')}
        done={t('answered')}
        reason="optional"
        danger={p.has}
        isOpen={open}
        isDisabled={login.trim() === ''}
        onClose={() => {
          setOpen(false)
          setLogin('')
        }}
        onDone={p.onDone}
        run={(motif) => name({ structure: p.siret, login: login.trim(), remplacer: p.has, motif })}
      >
        <p>{t(p.has ? 'namePrincipalReplaces' : 'namePrincipalWhat')}</p>
        <Field name="utilisateur" label={t('login')} help={t('loginHelp')} isRequired value={login} onChange={setLogin} />
      </ActDialog>
    </>
  )
}
