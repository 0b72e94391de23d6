import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMutation } from 'urql'
import { useLabels } from '../../connexion'
import { graphql, readRefusal, type Refusal } from '../../graphql'
import type { Protocole } from '../../graphql/generated/graphql'
import { Button, Dialog, RadioField, RefusalBanner } from '../../ui'
import { edited } from './edited'
import type { StepProps } from './useStep'

const Choose = graphql(`
  mutation ProtocoleStep($id: ID!, $protocole: Protocole!, $v: Int!) {
    chooseProtocole(id: $id, protocole: $protocole, expectedVersion: $v) { id ...Saisie_fiche }
  }
`)

/** How files are to travel; with it, which certificates are needed. */
export function ProtocoleStep({ fiche: given, onSaved }: StepProps) {
  const { t } = useTranslation(['saisie', 'common'])
  const { options } = useLabels()
  const [fiche] = useState(given)
  const now = edited(fiche).protocole
  const [chosen, choose] = useState<Protocole | null>(now)
  const [asking, ask] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const [{ fetching }, send] = useMutation(Choose)
  const loses = now !== null && chosen !== now && (edited(fiche).certificats.length > 0 || edited(fiche).reseau !== null)
  async function save() {
    ask(false)
    if (!chosen) return
    if (chosen === now) return onSaved({ next: true })
    const { error } = await send({ id: fiche.id, protocole: chosen, v: fiche.version })
    if (error) setRefusal(readRefusal(error))
    else onSaved({ next: true })
  }
  return (
    <div className="form">
      <RefusalBanner refusal={refusal} />
      <RadioField
        name="protocole"
        label={t('protocoleLabel')}
        value={chosen}
        onChange={(it) => choose(it as Protocole)}
        options={options('Protocole').map((it) => ({ ...it, help: t(`protocole.${it.id as Protocole}`) }))}
      />
      <div className="step-foot">
        <Button look="primary" isPending={fetching} isDisabled={!chosen} onPress={() => (loses ? ask(true) : void save())}>
          {t('saveAndNext')}
        </Button>
      </div>
      <Dialog
        title={t('protocoleOther')}
        alert
        isOpen={asking}
        onClose={() => ask(false)}
        actions={
          <>
            <Button onPress={() => ask(false)}>{t('common:cancel')}</Button>
            <Button look="danger" onPress={() => void save()}>
              {t('protocoleConfirm')}
            </Button>
          </>
        }
      >
        <p>{t('protocoleLoses')}</p>
      </Dialog>
    </div>
  )
}
