import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMutation } from 'urql'
import { useLabel } from '../../connexion'
import { graphql, readRefusal, useQuery, type Refusal } from '../../graphql'
import type { Protocole } from '../../graphql/generated/graphql'
import { Button, RefusalBanner } from '../../ui'
import { Certificat } from '../Certificat'
import { CertificatFiles } from '../depot/CertificatFiles'
import type { Fichier } from '../depot/files'
import { edited } from './edited'
import type { StepProps } from './useStep'

const Deposit = graphql(`
  mutation CertificatsStepDeposit($id: ID!, $fichiers: [FichierInput!]!, $v: Int!) {
    depositCertificats(id: $id, fichiers: $fichiers, expectedVersion: $v) { id ...Saisie_fiche }
  }
`)
const Requirements = graphql(`
  query CertificatsStepRequirements($protocole: Protocole!) { exigencesCertificat(protocole: $protocole) { code severite texte } }
`)

/** Certificates: analysed, then kept. */
export function CertificatsStep({ fiche: given, onSaved }: StepProps) {
  const { t } = useTranslation('saisie')
  const [fiche] = useState(given)
  const now = edited(fiche)
  const [files, setFiles] = useState<Fichier[]>([])
  const [refusal, setRefusal] = useState<Refusal>()
  const [{ fetching: depositing }, deposit] = useMutation(Deposit)
  if (!now.protocole) return <p>{t('protocoleFirst')}</p>

  async function keep() {
    const { error } = await deposit({ id: fiche.id, fichiers: files, v: fiche.version })
    if (error) setRefusal(readRefusal(error))
    else onSaved({ next: true })
  }
  return (
    <div className="stack stack-5">
      <p>{t(`certificatsFor.${now.protocole}`)}</p>
      <RefusalBanner refusal={refusal} />
      <CertificatFiles
        protocole={now.protocole}
        environnement={fiche.environnement}
        files={files}
        onFiles={(it) => {
          setFiles(it)
          setRefusal(undefined)
        }}
      >
        {({ conforme }) => (
          <div className="step-foot">
            <Button look="primary" isPending={depositing} onPress={() => void keep()}>
              {t(conforme ? 'keepCertificates' : 'keepAnyway')}
            </Button>
          </div>
        )}
      </CertificatFiles>
      {files.length === 0 && now.certificats.length > 0 && (
        <section className="stack">
          <h3>{t('kept')}</h3>
          {now.certificats.map((it, at) => (
            <Certificat key={it.sha256 ?? at} of={it} />
          ))}
          <div className="step-foot">
            <Button look="primary" onPress={() => onSaved({ next: true })}>
              {t('next')}
            </Button>
          </div>
        </section>
      )}
      <RequirementsList protocole={now.protocole} />
    </div>
  )
}

/** What a certificate must be, before one is bought. */
function RequirementsList({ protocole }: { protocole: Protocole }) {
  const { t } = useTranslation('saisie')
  const say = useLabel()
  const [result] = useQuery({ query: Requirements, variables: { protocole } })
  const [open, setOpen] = useState(false)
  return (
    <div>
      <Button look="quiet" small icon="info" aria-expanded={open} onPress={() => setOpen(!open)}>
        {t('requirements')}
      </Button>
      {open && (
        <ul className="requirements">
          {result.data?.exigencesCertificat.map((it) => (
            <li key={it.code}>
              {it.texte} {it.severite === 'AVERTISSEMENT' && <span className="muted small">({say('Severite', it.severite)})</span>}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
