import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useMutation } from 'urql'
import { graphql, readRefusal, type Refusal } from '../../graphql'
import { announce, Button, Dialog, RefusalBanner } from '../../ui'
import { Changes } from '../Changes'
import { Missing } from './Missing'
import { Recap } from './Recap'
import type { StepProps } from './useStep'

const Submit = graphql(`
  mutation EnvoiStep($id: ID!, $v: Int!) {
    submitFiche(id: $id, expectedVersion: $v) { id ...Saisie_fiche ...FicheHeader_fiche ...Waits_fiche ...FicheActions_fiche }
  }
`)

/** "Soumettre", then "Confirmer et envoyer": what is sent is read once more. */
export function EnvoiStep({ fiche, onReload }: StepProps) {
  const { t } = useTranslation(['saisie', 'fiche', 'common'])
  const navigate = useNavigate()
  const [asking, ask] = useState<number>()
  const [refusal, setRefusal] = useState<Refusal>()
  const [{ fetching }, submit] = useMutation(Submit)
  async function send(version: number) {
    const { error } = await submit({ id: fiche.id, v: version })
    ask(undefined)
    if (error) {
      const refused = readRefusal(error)
      setRefusal(refused)
      if (refused.code === 'CONFLICT') onReload()
      return
    }
    announce(t('sent'))
    void navigate(`/fiches/${fiche.id}`)
  }
  return (
    <div className="stack stack-5">
      <RefusalBanner refusal={refusal} />
      <Missing fiche={fiche} />
      {fiche.revision && (
        <section>
          <h3>{t('fiche:revisionTitle')}</h3>
          <Changes of={fiche.revision.changes} before={t('fiche:inUseNow')} after={t('fiche:toBe')} empty={t('fiche:revisionEmpty')} />
        </section>
      )}
      <Recap fiche={fiche} />
      <div className="step-foot">
        <Button look="primary" icon="send" isDisabled={fiche.manques.length > 0} onPress={() => ask(fiche.version)}>
          {t('submit')}
        </Button>
      </div>
      <Dialog
        title={t('confirmTitle')}
        isOpen={asking !== undefined}
        onClose={() => ask(undefined)}
        actions={
          <>
            <Button onPress={() => ask(undefined)}>{t('common:cancel')}</Button>
            <Button look="primary" icon="send" isPending={fetching} onPress={() => asking !== undefined && void send(asking)}>
              {t('confirmAndSend')}
            </Button>
          </>
        }
      >
        <p>{t('confirmWhat', { structure: fiche.structure.nom })}</p>
        <p className="muted">{t('confirmUndo')}</p>
      </Dialog>
    </div>
  )
}
