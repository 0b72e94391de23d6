import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from 'urql'
import { graphql, readRefusal, type Refusal } from '../../graphql'
import { announce, Button, RefusalBanner } from '../../ui'

const Proof = graphql(`query ProofPart($id: ID!) { preuveFiche(id: $id) }`)

/** All that is needed to verify, without this system, what happened to the fiche. */
export function ProofPart({ id }: { id: string }) {
  const { t } = useTranslation('vie')
  const client = useClient()
  const [refusal, setRefusal] = useState<Refusal>()
  const [pending, setPending] = useState(false)
  async function download() {
    setPending(true)
    const { data, error } = await client.query(Proof, { id }, { requestPolicy: 'network-only' }).toPromise()
    setPending(false)
    setRefusal(error && readRefusal(error))
    if (!data?.preuveFiche) return
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([JSON.stringify(data.preuveFiche)], { type: 'application/json' }))
    link.download = `preuve-${id}.json`
    link.click()
    URL.revokeObjectURL(link.href)
    announce(t('proofDownloaded'))
  }
  return (
    <section className="card no-print" aria-labelledby="proof">
      <h2 id="proof">{t('proof')}</h2>
      <div className="stack">
        <RefusalBanner refusal={refusal} />
        <p>{t('proofWhat')}</p>
        <p>
          <code>java -jar verifier.jar preuve-{id}.json</code>
        </p>
        <div>
          <Button icon="download" isPending={pending} onPress={() => void download()}>
            {t('downloadProof')}
          </Button>
        </div>
      </div>
    </section>
  )
}
