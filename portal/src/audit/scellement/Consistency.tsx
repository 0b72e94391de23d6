import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql, readRefusal, useQuery } from '../../graphql'
import { announce, Button, Icon, RefusalBanner } from '../../ui'
import { download } from '../../ui/download'
import { canCompute, isConsistent } from './consistency'

const Query = graphql(`
  query Consistency($de: Int!, $a: Int!) {
    preuveCoherence(de: $de, a: $a) {
      chemin
      de { taille racine signeLe note }
      a { taille racine signeLe note }
    }
  }
`)

/** That one checkpoint continues another, verified by this browser, and as a file for the verifier. */
export function Consistency(p: { from: number | null; to: number | null }) {
  const { t } = useTranslation('audit')
  const chosen = p.from !== null && p.to !== null
  const [de, a] = chosen && p.from! > p.to! ? [p.to!, p.from!] : [p.from ?? 0, p.to ?? 0]
  const [result] = useQuery({ query: Query, variables: { de, a }, pause: !chosen })
  const proof = chosen ? result.data?.preuveCoherence : undefined
  const [verdict, setVerdict] = useState<{ of: typeof proof; holds: boolean }>()
  useEffect(() => {
    if (!proof || !canCompute()) return
    let current = true
    // What is not even Base64 holds nothing.
    void isConsistent(proof.de, proof.a, proof.chemin)
      .catch(() => false)
      .then((holds) => current && setVerdict({ of: proof, holds }))
    return () => {
      current = false
    }
  }, [proof])
  const holds = verdict !== undefined && verdict.of === proof ? verdict.holds : undefined
  return (
    <section className="card" aria-labelledby="consistency">
      <h2 id="consistency">{t('consistency')}</h2>
      <div className="stack">
      <p className="muted">{t('consistencyHelp')}</p>
      {result.error && chosen && <RefusalBanner refusal={readRefusal(result.error)} quiet />}
      <div role="status">
        {proof === null && <p>{t('consistencyNone')}</p>}
        {proof && (holds !== undefined || !canCompute()) && (
          <p className={`answer${holds ? ' answer-good' : ''}`}>
            <span>
              <Icon name={holds ? 'check' : 'warning'} />{' '}
              {holds === undefined ? t('consistencyUnable') : t(holds ? 'consistencyHolds' : 'consistencyFails', { from: de, to: a })}
            </span>
            <span className="small">{t('signatureNot')}</span>
          </p>
        )}
      </div>
      {proof && (
        <div>
          <Button
            icon="download"
            onPress={() => {
              const file = `coherence-${de}-${a}.json`
              download(file, JSON.stringify({ preuveCoherence: proof }))
              announce(t('downloaded', { file }))
            }}
          >
            {t('downloadConsistency')}
          </Button>
        </div>
      )}
      </div>
    </section>
  )
}
