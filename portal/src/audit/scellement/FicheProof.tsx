import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from 'urql'
import { graphql, readRefusal, type Refusal } from '../../graphql'
import { announce, Button, Field, Form, RefusalBanner } from '../../ui'
import { download } from '../../ui/download'

const Proof = graphql(`query FicheProof($id: ID!) { preuveFiche(id: $id) }`)

/** The proof of what happened to a fiche, of which only the identifier is known. */
export function FicheProof() {
  const { t } = useTranslation('audit')
  const client = useClient()
  const [id, setId] = useState('')
  const [pending, setPending] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const [unknown, setUnknown] = useState(false)
  async function ask(e: FormEvent) {
    e.preventDefault()
    setPending(true)
    const { data, error } = await client.query(Proof, { id: id.trim() }, { requestPolicy: 'network-only' }).toPromise()
    setPending(false)
    setRefusal(error && readRefusal(error))
    setUnknown(data?.preuveFiche === null)
    if (!data?.preuveFiche) return
    const file = `preuve-${id.trim()}.json`
    download(file, JSON.stringify(data.preuveFiche))
    announce(t('downloaded', { file }))
  }
  return (
    <section className="card" aria-labelledby="fiche-proof">
      <h2 id="fiche-proof">{t('ficheProof')}</h2>
      <div className="stack">
      <p className="muted">{t('ficheProofHelp')}</p>
      <RefusalBanner refusal={refusal} />
      <Form className="bar-form bar-form-end" onSubmit={(e) => void ask(e)} validationErrors={unknown ? { fiche: [t('ficheUnknown')] } : {}}>
        <Field name="fiche" label={t('ficheId')} value={id} onChange={setId} isRequired />
        <Button type="submit" icon="download" isPending={pending} isDisabled={id.trim() === ''}>
          {t('downloadProof')}
        </Button>
      </Form>
      </div>
    </section>
  )
}
