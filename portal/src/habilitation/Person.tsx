import type { ResultOf } from '@graphql-typed-document-node/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMutation } from 'urql'
import { useLabel, useMe } from '../connexion'
import { graphql, unmask, useQuery } from '../graphql'
import type { Profil, StructureType } from '../graphql/generated/graphql'
import { Historique } from '../historique'
import { ActDialog, Button, ButtonLink, Dialog, Instant, Status, Waiting } from '../ui'
import { applies, latest, PROFILS } from './profils'
import { ProfilText } from './MesHabilitationsScreen'

export const MEMBER = graphql(`
  fragment Person_rattachement on Rattachement {
    utilisateur
    statut
    depuis
    motif
    gestionnairePrincipal
    version
    structure { siret nom version }
    habilitations { profil statut depuis motif effective utilisateur version structure { siret } }
  }
`)
export type Member = ResultOf<typeof MEMBER>

const GrantOne = graphql(`
  mutation PersonGrant($structure: ID!, $login: ID!, $profil: Profil!, $v: Int!) {
    grantHabilitation(structure: $structure, utilisateur: $login, profil: $profil, expectedVersion: $v) {
      utilisateur profil statut depuis motif effective version structure { siret }
    }
  }
`)
const Revoke = graphql(`
  mutation PersonRevoke($structure: ID!, $login: ID!, $profil: Profil!, $v: Int!, $motif: String) {
    revokeHabilitation(structure: $structure, utilisateur: $login, profil: $profil, expectedVersion: $v, motif: $motif) {
      utilisateur profil statut depuis motif effective version structure { siret }
    }
  }
`)
const Suspend = graphql(`
  mutation PersonSuspend($structure: ID!, $login: ID!, $v: Int!, $motif: String) {
    deactivateRattachement(structure: $structure, utilisateur: $login, expectedVersion: $v, motif: $motif) {
      utilisateur
      structure { siret }
      ...Person_rattachement
    }
  }
`)
const Reinstate = graphql(`
  mutation PersonReinstate($structure: ID!, $login: ID!, $v: Int!) {
    reactivateRattachement(structure: $structure, utilisateur: $login, expectedVersion: $v) {
      utilisateur
      structure { siret }
      ...Person_rattachement
    }
  }
`)
const Remove = graphql(`
  mutation PersonRemove($structure: ID!, $login: ID!, $v: Int!, $motif: String) {
    removeRattachement(structure: $structure, utilisateur: $login, expectedVersion: $v, motif: $motif) {
      utilisateur
      structure { siret }
      ...Person_rattachement
    }
  }
`)
const Transfer = graphql(`
  mutation PersonTransfer($structure: ID!, $login: ID!, $v: Int!, $motif: String) {
    transferGestionnairePrincipal(structure: $structure, utilisateur: $login, expectedVersion: $v, motif: $motif) {
      utilisateur
      structure { siret }
      ...Person_rattachement
    }
  }
`)
const History = graphql(`
  query PersonHistory($structure: ID!) {
    rattachements(structure: $structure) { utilisateur structure { siret } history(first: 100) { ...Historique_connection } }
  }
`)

type Act = 'grant' | 'revoke' | 'suspend' | 'reinstate' | 'remove' | 'transfer'

/**
 * A user of a structure: what they hold there, and what a manager may do about it.
 *
 * @param p version: the newest that is known of them; onAnswered: with the one that an answer has
 */
export function Person(p: {
  member: Member
  type: StructureType
  manages: boolean
  version: number
  onAnswered: (login: string, version?: number) => void
  onChanged: () => void
}) {
  const { t } = useTranslation('habilitation')
  const say = useLabel()
  const me = useMe()
  const it = p.member
  const [act, setAct] = useState<{ is: Act; version: number; profil?: Profil }>()
  const [life, setLife] = useState(false)
  const [, grant] = useMutation(GrantOne)
  const [, revoke] = useMutation(Revoke)
  const [, suspend] = useMutation(Suspend)
  const [, reinstate] = useMutation(Reinstate)
  const [, remove] = useMutation(Remove)
  const [, transfer] = useMutation(Transfer)
  const siret = it.structure.siret
  const ask = (is: Act, profil?: Profil) => setAct({ is, version: p.version, profil })
  const names = { user: it.utilisateur, structure: it.structure.nom, profil: act?.profil ? say('Profil', act.profil) : '' }
  const held = (profil: Profil) => it.habilitations.find((one) => one.profil === profil)
  const myself = it.utilisateur === me.login
  const iAmPrincipal = me.rattachements.some((one) => one.structure.siret === siret && one.gestionnairePrincipal)
  async function noted<R extends { data?: D }, D>(asked: Promise<R>, version: (data: NonNullable<R['data']>) => number) {
    const answer = await asked
    if (answer.data) p.onAnswered(it.utilisateur, version(answer.data))
    return answer
  }
  const run = (motif: string | null) => {
    const of = { structure: siret, login: it.utilisateur, v: act?.version ?? p.version }
    switch (act?.is) {
      case 'grant':
        return noted(grant({ ...of, profil: act.profil! }), (it) => it.grantHabilitation.version)
      case 'revoke':
        return noted(revoke({ ...of, profil: act.profil!, motif }), (it) => it.revokeHabilitation.version)
      case 'suspend':
        return noted(suspend({ ...of, motif }), (it) => latest(unmask(MEMBER, it.deactivateRattachement)))
      case 'reinstate':
        return noted(reinstate(of), (it) => latest(unmask(MEMBER, it.reactivateRattachement)))
      case 'transfer':
        return noted(transfer({ ...of, motif }), (it) => latest(unmask(MEMBER, it.transferGestionnairePrincipal)))
      default:
        return noted(remove({ ...of, motif }), (it) => latest(unmask(MEMBER, it.removeRattachement)))
    }
  }
  const takes = act !== undefined && act.is !== 'grant' && act.is !== 'reinstate'
  return (
    <section className="card stack" aria-label={it.utilisateur}>
      <div className="card-head">
        <div className="user-summary">
          <h3>{it.utilisateur}</h3>
          {it.gestionnairePrincipal && <strong>{t('principal')}</strong>}
          <Status of={`RattachementStatus.${it.statut}`} />
          <span className="small muted">
            {t('since')} <Instant at={it.depuis} />
            {it.motif && <> · {t('saidReason', { motif: it.motif })}</>}
          </span>
        </div>
        <div className="row">
          <Button small look="quiet" icon="clock" onPress={() => setLife(true)} aria-label={t('historyOf', names)}>
            {t('history')}
          </Button>
          {p.manages && iAmPrincipal && !myself && it.statut === 'VALIDE' && (
            <Button small icon="swap" onPress={() => ask('transfer')} aria-label={t('transferOf', names)}>
              {t('transfer')}
            </Button>
          )}
          {p.manages && it.statut === 'VALIDE' && !it.gestionnairePrincipal && (
            <Button small look="danger" onPress={() => ask('suspend')} aria-label={t('suspendOf', names)}>
              {t('suspend')}
            </Button>
          )}
          {p.manages && it.statut === 'DESACTIVE' && (
            <Button small look="primary" icon="undo" onPress={() => ask('reinstate')} aria-label={t('reinstateOf', names)}>
              {t('reinstate')}
            </Button>
          )}
          {p.manages && !it.gestionnairePrincipal && (
            <Button small look="danger" icon="trash" onPress={() => ask('remove')} aria-label={t('removeOf', names)}>
              {t('remove')}
            </Button>
          )}
        </div>
      </div>
      {it.gestionnairePrincipal && p.manages && <p className="small muted">{t('principalStays')}</p>}
      {(it.statut === 'VALIDE' || it.statut === 'DESACTIVE') && (
        <details>
          <summary>{t('holds', { count: it.habilitations.filter((one) => one.statut === 'ACCORDEE').length })}</summary>
          <table className="table">
            <caption className="visually-hidden">{t('profilesOfUser', names)}</caption>
            <thead>
              <tr>
                <th scope="col">{t('profile')}</th>
                <th scope="col">{t('status')}</th>
                <th scope="col">{t('acts')}</th>
              </tr>
            </thead>
            <tbody>
              {PROFILS.filter((profil) => applies(profil, p.type) || held(profil)).map((profil) => {
                const one = held(profil)
                const of = { user: it.utilisateur, profil: say('Profil', profil) }
                return (
                  <tr key={profil}>
                    <th scope="row">
                      <ProfilText profil={profil} />
                    </th>
                    <td data-title={t('status')}>
                      {one ? <Status of={`HabilitationStatus.${one.statut}`} /> : <span className="muted">{t('notHeld')}</span>}
                      {one?.motif && <p className="small">{t('saidReason', { motif: one.motif })}</p>}
                    </td>
                    <td data-title={t('acts')}>
                      {p.manages &&
                        (one?.statut === 'ACCORDEE' ? (
                          <Button small look="danger" onPress={() => ask('revoke', profil)} aria-label={t('revokeOf', of)}>
                            {t('revoke')}
                          </Button>
                        ) : (
                          it.statut === 'VALIDE' && (
                            <Button small onPress={() => ask('grant', profil)} aria-label={t('grantOf', of)}>
                              {t('grant')}
                            </Button>
                          )
                        ))}
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </details>
      )}
      {act && (
        <ActDialog
          title={t(`act.${act.is}.title`, names)}
          label={t(act.is)}
          done={t(`act.${act.is}.done`, names)}
          danger={takes}
          reason={takes ? 'optional' : undefined}
          isOpen
          onClose={() => setAct(undefined)}
          onDone={p.onChanged}
          run={run}
        >
          <p>{t(`act.${act.is}.what`, names)}</p>
          {act.profil && (
            <p>
              <ProfilText profil={act.profil} />
            </p>
          )}
          {myself && takes && <p>{t('yourself')}</p>}
        </ActDialog>
      )}
      {life && <Life siret={siret} user={it.utilisateur} onClose={() => setLife(false)} />}
    </section>
  )
}

function Life(p: { siret: string; user: string; onClose: () => void }) {
  const { t } = useTranslation(['habilitation', 'common'])
  const [{ data }] = useQuery({ query: History, variables: { structure: p.siret }, requestPolicy: 'network-only' })
  const it = data?.rattachements.find((one) => one.utilisateur === p.user)
  return (
    <Dialog
      title={t('historyOf', { user: p.user })}
      isOpen
      onClose={p.onClose}
      wide
      actions={
        <ButtonLink icon="clock" to={`/habilitations/${p.siret}/${encodeURIComponent(p.user)}/vie`}>
          {t('common:replay')}
        </ButtonLink>
      }
    >
      {it ? <Historique of={it.history} title={t('history')} /> : <Waiting label={t('common:loading')} />}
    </Dialog>
  )
}
