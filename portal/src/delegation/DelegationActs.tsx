import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMutation } from 'urql'
import { Allowed, useMe } from '../connexion'
import { graphql, unmask, type FragmentType } from '../graphql'
import type { Profil } from '../graphql/generated/graphql'
import { ActDialog } from '../ui'
import { AcceptDialog } from './AcceptDialog'

/** Of which side of a delegation one reads: the public structure that gives it, or the third party that receives. */
export type Side = 'entity' | 'thirdParty'

const Fragment = graphql(`
  fragment DelegationActs_delegation on EtatDeDelegation {
    id
    delegationId
    version
    statut
    demandeePar
    structure { siret nom version }
    tiers { siret nom version }
    ...AcceptDialog_delegation
  }
`)
const Refuse = graphql(`
  mutation DelegationRefuse($id: ID!, $v: Int!, $motif: String) {
    refuseDelegation(id: $id, expectedVersion: $v, motif: $motif) { id ...DelegationRow_delegation }
  }
`)
const Cancel = graphql(`
  mutation DelegationCancel($id: ID!, $v: Int!) { cancelDelegation(id: $id, expectedVersion: $v) { id ...DelegationRow_delegation } }
`)
const End = graphql(`
  mutation DelegationEnd($id: ID!, $v: Int!, $motif: String!) {
    endDelegation(id: $id, expectedVersion: $v, motif: $motif) { id ...DelegationRow_delegation }
  }
`)

export const ANSWERS: Profil[] = ['EDI_GESTION_MODIFICATION', 'ORGANISATION_MODIFICATION']
export const ASKS: Profil[] = ['RACCORDEMENT_MODIFICATION', 'EDI_RECEPTEUR_MODIFICATION']

/** What one side may do with a delegation where it stands; each says what it does before it is done. */
export function DelegationActs(p: { delegation: FragmentType<typeof Fragment>; side: Side; large?: boolean }) {
  const { t } = useTranslation('delegation')
  const me = useMe()
  const it = unmask(Fragment, p.delegation)
  const [act, setAct] = useState<{ is: 'accept' | 'refuse' | 'cancel' | 'end'; version: number }>()
  const [, refuse] = useMutation(Refuse)
  const [, cancel] = useMutation(Cancel)
  const [, end] = useMutation(End)
  const ask = (is: 'accept' | 'refuse' | 'cancel' | 'end') => setAct({ is, version: it.version })
  const of = { id: it.delegationId, v: act?.version ?? it.version }
  const close = () => setAct(undefined)
  const names = { tiers: it.tiers.nom, structure: it.structure.nom }
  const accepted = it.statut === 'VALIDEE' || it.statut === 'ACTIVEE' || it.statut === 'SUSPENDUE'
  return (
    <div className="row acts">
      {p.side === 'entity' && it.statut === 'DEMANDEE' && (
        <>
          <Allowed
            small={!p.large}
            look="primary"
            icon="check"
            needs={ANSWERS}
            why={it.demandeePar === me.login && t('own')}
            onPress={() => ask('accept')}
            aria-label={t('acceptOf', names)}
          >
            {t('accept')}
          </Allowed>
          <Allowed small={!p.large} needs={ANSWERS} onPress={() => ask('refuse')} aria-label={t('refuseOf', names)}>
            {t('refuse')}
          </Allowed>
        </>
      )}
      {p.side === 'thirdParty' && it.statut === 'DEMANDEE' && (
        <Allowed small={!p.large} icon="undo" needs={ASKS} onPress={() => ask('cancel')} aria-label={t('cancelOf', names)}>
          {t('cancel')}
        </Allowed>
      )}
      {accepted && (
        <Allowed small={!p.large} look="danger" needs={p.side === 'entity' ? ANSWERS : ASKS} onPress={() => ask('end')} aria-label={t('endOf', names)}>
          {t('end')}
        </Allowed>
      )}
      <AcceptDialog delegation={it} isOpen={act?.is === 'accept'} onClose={close} />
      <ActDialog
        title={t('refuseTitle', names)}
        label={t('refuse')}
        done={t('refused', names)}
        danger
        reason="optional"
        reasonLabel={t('refuseReason')}
        isOpen={act?.is === 'refuse'}
        onClose={close}
        run={(motif) => refuse({ ...of, motif })}
      >
        <p>{t('refuseWhat', names)}</p>
      </ActDialog>
      <ActDialog
        title={t('cancelTitle', names)}
        label={t('cancel')}
        done={t('cancelled', names)}
        danger
        later={t('keepRequest')}
        isOpen={act?.is === 'cancel'}
        onClose={close}
        run={() => cancel(of)}
      >
        <p>{t('cancelWhat', names)}</p>
      </ActDialog>
      <ActDialog
        title={t('endTitle', names)}
        label={t('endNow')}
        done={t('ended', names)}
        danger
        reason="required"
        isOpen={act?.is === 'end'}
        onClose={close}
        run={(motif) => end({ ...of, motif: motif ?? '' })}
      >
        <p>
          <strong>{t(it.statut === 'ACTIVEE' ? 'endWhatActive' : 'endWhatWaiting', names)}</strong>
        </p>
        <p>{t('endAfter', names)}</p>
      </ActDialog>
    </div>
  )
}
