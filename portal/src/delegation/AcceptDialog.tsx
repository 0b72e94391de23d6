import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMutation } from 'urql'
import { graphql, unmask, useQuery, type FragmentType } from '../graphql'
import { ActDialog, CheckboxField, Day, Facts, Icon } from '../ui'
import { useLabel } from '../connexion'

const Fragment = graphql(`
  fragment AcceptDialog_delegation on EtatDeDelegation {
    id
    delegationId
    version
    environnement
    demandeePar
    ficheId
    structure { siret nom version }
    tiers { siret nom version }
    raccordement { enService statut validite { du au } }
  }
`)
const Receiver = graphql(`
  query AcceptDialogReceiver($structure: ID!, $environnement: Environnement!) {
    delegations(filter: { structure: $structure, environnement: $environnement, statuts: [VALIDEE, ACTIVEE, SUSPENDUE] }, first: 5) {
      nodes { id version statut tiers { siret nom version } }
    }
  }
`)
const Accept = graphql(`
  mutation DelegationAccept($id: ID!, $v: Int!, $remplace: Boolean!) {
    acceptDelegation(id: $id, expectedVersion: $v, remplace: $remplace) { id ...DelegationRow_delegation }
  }
`)

type Props = {
  delegation: FragmentType<typeof Fragment>
  onClose: () => void
  /** It came by itself: its "no" is "later". */
  offered?: boolean
}

/**
 * Asks the public structure for its yes: who will receive its invoices, from when on, and who will not any more. Taking the place of
 * another receiver is confirmed apart.
 */
export const AcceptDialog = ({ isOpen, ...p }: Props & { isOpen: boolean }) => (isOpen ? <Opened {...p} /> : null)

function Opened(p: Props) {
  const { t } = useTranslation('delegation')
  const say = useLabel()
  const [it] = useState(unmask(Fragment, p.delegation)) // as it was read when the dialog opened
  const [{ data, fetching }, again] = useQuery({
    query: Receiver,
    variables: { structure: it.structure.siret, environnement: it.environnement },
    requestPolicy: 'cache-and-network',
  })
  const [, accept] = useMutation(Accept)
  const [replaces, setReplaces] = useState(false)
  const receiver = data?.delegations.nodes.find((one) => one.id !== it.delegationId)
  const names = { tiers: it.tiers.nom, structure: it.structure.nom, receiver: receiver?.tiers.nom ?? '' }
  return (
    <ActDialog
      title={t('acceptTitle', names)}
      label={t(receiver ? 'changeReceiver' : 'acceptNow')}
      done={t('accepted', names)}
      later={p.offered ? t('later') : undefined}
      isOpen
      isDisabled={(fetching && !data) || (receiver !== undefined && !replaces)}
      onClose={p.onClose}
      onRefused={(refusal) => refusal.code === 'DELEGATION_RECEIVER_EXISTS' && again({ requestPolicy: 'network-only' })}
      run={() => accept({ id: it.delegationId, v: it.version, remplace: receiver !== undefined && replaces })}
    >
      <p>{t('acceptWhat', names)}</p>
      <Facts
        of={[
          [t('thirdParty'), <Named key="tiers" {...it.tiers} />],
          [t('askedBy'), it.demandeePar],
          [t('platform'), say('Environnement', it.environnement)],
          [t('through'), it.ficheId],
          [
            t('period'),
            it.raccordement.validite && (
              <>
                <Day day={it.raccordement.validite.du} style="short" /> – <Day day={it.raccordement.validite.au} style="short" />
              </>
            ),
          ],
        ]}
      />
      <ul>
        <li>{t(it.raccordement.enService ? 'acceptDelay' : 'acceptNotOpen')}</li>
        <li>{t('acceptNoPast')}</li>
        <li>{t('acceptAgain')}</li>
      </ul>
      {receiver && (
        <div className="banner banner-warning">
          <Icon name="swap" size={20} />
          <div className="banner-text">
            <p className="banner-sentence">{t('receiverThere', names)}</p>
            <p>{t(receiver.statut === 'VALIDEE' ? 'receiverWaiting' : 'receiverGoesOn', names)}</p>
            <CheckboxField isSelected={replaces} onChange={setReplaces}>
              {t('replaceIt', names)}
            </CheckboxField>
          </div>
        </div>
      )}
    </ActDialog>
  )
}

const Named = (p: { nom: string; siret: string }) => (
  <>
    {p.nom} <code className="muted">{p.siret}</code>
  </>
)
