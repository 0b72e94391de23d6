import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useMutation } from 'urql'
import { Allowed, useMe } from '../../connexion'
import { graphql, readRefusal, unmask, type FragmentType, type Refusal } from '../../graphql'
import { announce, Button, ButtonLink, Dialog, Field, RefusalBanner, Withheld } from '../../ui'

const Fragment = graphql(`
  fragment FicheActions_fiche on Fiche {
    id
    version
    statut
    auteurs
    delegationsActives
    structure { siret }
    revision { etat }
  }
`)
const Open = graphql(`mutation FicheOpenRevision($id: ID!, $v: Int!) { openRevision(id: $id, expectedVersion: $v) { id version ...FicheActions_fiche } }`)
const Withdraw = graphql(`
  mutation FicheWithdraw($id: ID!, $v: Int!) { withdrawFiche(id: $id, expectedVersion: $v) { id ...FicheActions_fiche ...Waits_fiche ...RevisionDiff_fiche } }
`)
const Discard = graphql(`mutation FicheDiscard($id: ID!, $v: Int!) { discardFiche(id: $id, expectedVersion: $v) }`)
const DiscardRevision = graphql(`
  mutation FicheDiscardRevision($id: ID!, $v: Int!) { discardRevision(id: $id, expectedVersion: $v) { id ...FicheActions_fiche ...Waits_fiche ...RevisionDiff_fiche } }
`)
const Deactivate = graphql(`
  mutation FicheDeactivate($id: ID!, $v: Int!, $motif: String!) {
    deactivateFiche(id: $id, expectedVersion: $v, motif: $motif) { id ...FicheActions_fiche ...FicheHeader_fiche ...Waits_fiche ...RevisionDiff_fiche }
  }
`)
const Reactivate = graphql(`
  mutation FicheReactivate($id: ID!, $v: Int!) { reactivateFiche(id: $id, expectedVersion: $v) { id ...FicheActions_fiche ...FicheHeader_fiche ...Waits_fiche } }
`)

type Act = 'withdraw' | 'discard' | 'discardRevision' | 'deactivate' | 'reactivate'

/** What may be done with a fiche where it stands. What takes something away says what, first. */
export function FicheActions(p: { fiche: FragmentType<typeof Fragment> }) {
  const { t } = useTranslation(['fiche', 'common'])
  const me = useMe()
  const navigate = useNavigate()
  const it = unmask(Fragment, p.fiche)
  const [act, setAct] = useState<{ is: Act; version: number }>()
  const [motif, setMotif] = useState('')
  const [refusal, setRefusal] = useState<Refusal>()
  const [, open] = useMutation(Open)
  const [, withdraw] = useMutation(Withdraw)
  const [, discard] = useMutation(Discard)
  const [, discardRevision] = useMutation(DiscardRevision)
  const [, deactivate] = useMutation(Deactivate)
  const [, reactivate] = useMutation(Reactivate)
  const [pending, setPending] = useState(false)

  const examiner = me.has('AIFE_INSTRUCTEUR')
  const mine = me.rattachements.some((one) => one.structure.siret === it.structure.siret)
  const needs = ['RACCORDEMENT_MODIFICATION' as const]
  const ask = (is: Act) => {
    setRefusal(undefined)
    setMotif('')
    setAct({ is, version: it.version })
  }
  async function revise() {
    const { error } = await open({ id: it.id, v: it.version })
    if (error) setRefusal(readRefusal(error))
    else void navigate(`/fiches/${it.id}/saisie`)
  }
  async function run() {
    if (!act) return
    const of = { id: it.id, v: act.version }
    setPending(true)
    const { error } = await (act.is === 'withdraw'
      ? withdraw(of)
      : act.is === 'discard'
        ? discard(of)
        : act.is === 'discardRevision'
          ? discardRevision(of)
          : act.is === 'deactivate'
            ? deactivate({ ...of, motif })
            : reactivate(of))
    setPending(false)
    if (error) return setRefusal(readRefusal(error))
    announce(t(`act.${act.is}.done`))
    setAct(undefined)
    if (act.is === 'discard') void navigate('/fiches')
  }
  const destructive = act && act.is !== 'reactivate' && act.is !== 'withdraw'
  return (
    <>
      {mine && it.statut === 'BROUILLON' && (
        <>
          <Allowed needs={needs} icon="trash" onPress={() => ask('discard')}>
            {t('act.discard')}
          </Allowed>
          {me.holds('RACCORDEMENT_MODIFICATION', it.structure.siret) && (
            <ButtonLink look="primary" icon="edit" to={`/fiches/${it.id}/saisie`}>
              {t('edit')}
            </ButtonLink>
          )}
        </>
      )}
      {mine && (it.statut === 'ENVOYEE' || it.statut === 'ENVOYEE_MAJ') && (
        <Allowed needs={needs} icon="undo" onPress={() => ask('withdraw')}>
          {t('act.withdraw')}
        </Allowed>
      )}
      {mine && it.statut === 'ACTIVEE' && it.revision && (
        <>
          <Allowed needs={needs} icon="trash" onPress={() => ask('discardRevision')}>
            {t('act.discardRevision')}
          </Allowed>
          <ButtonLink look="primary" icon="edit" to={`/fiches/${it.id}/saisie`}>
            {t('editRevision')}
          </ButtonLink>
        </>
      )}
      {(mine || examiner) && (it.statut === 'ACTIVEE' || it.statut === 'ENVOYEE_MAJ') && (
        <Button look="danger" onPress={() => ask('deactivate')} isDisabled={!examiner && !me.holds('RACCORDEMENT_MODIFICATION', it.structure.siret)}>
          {t('act.deactivate')}
        </Button>
      )}
      {mine && it.statut === 'ACTIVEE' && !it.revision && (
        <Allowed needs={needs} look="primary" icon="edit" onPress={() => void revise()}>
          {t('act.revise')}
        </Allowed>
      )}
      {examiner && it.statut === 'DESACTIVEE' && (
        <Withheld look="primary" why={it.auteurs.includes(me.login) && t('act.reactivate.own')} onPress={() => ask('reactivate')}>
          {t('act.reactivate')}
        </Withheld>
      )}
      {me.isOperator && (it.statut === 'ENVOYEE' || it.statut === 'ENVOYEE_MAJ') && (
        <ButtonLink look="primary" icon="check" to={`/examen/${it.id}`}>
          {t('examine')}
        </ButtonLink>
      )}
      {refusal && !act && <RefusalBanner refusal={refusal} />}
      <Dialog
        title={act ? t(`act.${act.is}`) : ''}
        isOpen={act !== undefined}
        onClose={() => setAct(undefined)}
        alert={destructive}
        actions={
          <>
            <Button onPress={() => setAct(undefined)}>{t('common:cancel')}</Button>
            <Button
              look={destructive ? 'danger' : 'primary'}
              isPending={pending}
              isDisabled={act?.is === 'deactivate' && motif.trim() === ''}
              onPress={() => void run()}
            >
              {act && t(`act.${act.is}`)}
            </Button>
          </>
        }
      >
        <RefusalBanner refusal={refusal} />
        <p>{act && t(`act.${act.is}.what`)}</p>
        {act?.is === 'deactivate' && (
          <>
            <p>
              <strong>{t('delegationsStop', { count: it.delegationsActives })}</strong>
            </p>
            <Field name="motif" label={t('reason')} multiline isRequired value={motif} onChange={setMotif} autoFocus />
          </>
        )}
      </Dialog>
    </>
  )
}
