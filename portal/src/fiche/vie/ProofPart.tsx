import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from 'urql'
import { graphql, readRefusal, type Refusal } from '../../graphql'
import { announce, Button, Facts, Icon, Instant, RefusalBanner } from '../../ui'
import { ProofRefused, verifyProof, type Verified } from './proof'

const Proof = graphql(`query ProofPart($id: ID!) { preuveFiche(id: $id) }`)

/** All that is needed to verify, without this system, what happened to the fiche; and its verification, here in the browser. */
export function ProofPart({ id }: { id: string }) {
  const { t } = useTranslation('vie')
  const client = useClient()
  const [refusal, setRefusal] = useState<Refusal>()
  const [pending, setPending] = useState<'verify' | 'download'>()
  const [verified, setVerified] = useState<Verified>()
  const [refused, setRefused] = useState<ProofRefused>()
  async function fetchProof(what: 'verify' | 'download') {
    setPending(what)
    const { data, error } = await client.query(Proof, { id }, { requestPolicy: 'network-only' }).toPromise()
    setPending(undefined)
    setRefusal(error && readRefusal(error))
    return data?.preuveFiche
  }
  async function download() {
    const proof = await fetchProof('download')
    if (!proof) return
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([JSON.stringify(proof)], { type: 'application/json' }))
    link.download = `preuve-${id}.json`
    link.click()
    URL.revokeObjectURL(link.href)
    announce(t('proofDownloaded'))
  }
  async function verify() {
    const proof = await fetchProof('verify')
    setVerified(undefined)
    setRefused(undefined)
    if (!proof) return
    try {
      const found = await verifyProof(proof)
      setVerified(found)
      announce(t('verified', { count: found.events }))
    } catch (e) {
      if (!(e instanceof ProofRefused)) throw e
      setRefused(e)
    }
  }
  return (
    <section className="card no-print" aria-labelledby="proof">
      <h2 id="proof">{t('proof')}</h2>
      <div className="stack">
        <RefusalBanner refusal={refusal} />
        <p>{t('proofWhat')}</p>
        <div className="row">
          <Button icon="shield" isPending={pending === 'verify'} onPress={() => void verify()}>
            {t('verify')}
          </Button>
          <Button icon="download" isPending={pending === 'download'} onPress={() => void download()}>
            {t('downloadProof')}
          </Button>
        </div>
        {refused && (
          <div className="banner banner-danger" role="alert">
            <Icon name="error" size={20} />
            <p className="banner-text">
              {t(`refused.${refused.reason}`)} {refused.event !== undefined && t('refusedEvent', { number: refused.event })}
            </p>
          </div>
        )}
        {verified && (
          <div className="banner banner-good">
            <Icon name="check" size={20} />
            <div className="banner-text">
              <p className="banner-sentence">{t('verified', { count: verified.events })}</p>
              {verified.unsealed > 0 && <p>{t('unsealed', { count: verified.unsealed })}</p>}
              <Facts
                of={[
                  [t('log'), verified.log],
                  [t('signedAt'), verified.signedAt && <Instant at={verified.signedAt} seconds />],
                  [t('key'), <code key="k">{verified.key}</code>],
                ]}
              />
              <p className="small">{t('verifiedWhere')}</p>
            </div>
          </div>
        )}
        <p className="small muted">
          {t('offline')} <code>java -jar verifier.jar</code>
        </p>
      </div>
    </section>
  )
}
