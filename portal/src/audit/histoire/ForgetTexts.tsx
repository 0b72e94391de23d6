import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from 'urql'
import { useMe } from '../../connexion'
import { graphql } from '../../graphql'
import { ActDialog, Button } from '../../ui'
import { useAuditWords } from '../words'
import { keptWith } from './texts'

const Texts = graphql(`mutation ForgetTextes($type: String!, $id: ID!, $motif: String!) { forgetTextes(aggregateType: $type, aggregateId: $id, motif: $motif) }`)
const OfFiche = graphql(`mutation ForgetContacts($id: ID!, $motif: String!) { forgetContacts(id: $id, motif: $motif) { id version contactsDetruits } }`)
const OfRaccordement = graphql(`
  mutation ForgetRaccordementApiContact($id: ID!, $motif: String!) { forgetRaccordementApiContact(id: $id, motif: $motif) { id version contactDetruit } }
`)

/** Destroys what people typed of a thing, with its contacts where it has some; for administrators, who are told first what that does. */
export function ForgetTexts(p: { thing: string; id: string; onDone?: () => void }) {
  const { t } = useTranslation('audit')
  const me = useMe()
  const client = useClient()
  const { sayThing } = useAuditWords()
  const [open, setOpen] = useState(false)
  const [nothing, setNothing] = useState(false)
  const kept = keptWith(p.thing)
  if (!kept || !me.has('AIFE_ADMIN')) return null
  const destroy = (motif: string) =>
    kept === 'texts'
      ? client.mutation(Texts, { type: p.thing, id: p.id, motif }).toPromise()
      : client.mutation<unknown, { id: string; motif: string }>(p.thing === 'Fiche' ? OfFiche : OfRaccordement, { id: p.id, motif }).toPromise()
  return (
    <>
      <Button small look="quiet" icon="trash" onPress={() => setOpen(true)}>
        {t(`forget.${kept}`)}
      </Button>
      <ActDialog
        title={t(`forget.${kept}`)}
        label={t('forget.act')}
        done={t('forget.done')}
        danger
        reason="required"
        reasonHelp={t('forget.reasonHelp')}
        isOpen={open}
        onClose={() => {
          setOpen(false)
          setNothing(false)
        }}
        onDone={p.onDone}
        onRefused={(refusal) => setNothing(refusal.code === 'NOT_FOUND')}
        run={(motif) => destroy(motif ?? '')}
      >
        {nothing && <p>{t('forget.nothing')}</p>}
        <p>
          {sayThing(p.thing)} <code>{p.id}</code>
        </p>
        <p>{t(`forget.${kept}.what`)}</p>
        <p>
          <strong>{t('forget.noReturn')}</strong>
        </p>
      </ActDialog>
    </>
  )
}
