import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DropZone, FileTrigger, Text } from 'react-aria-components'
import { useClient, useMutation, useQuery } from 'urql'
import { useLabel } from '../../connexion'
import { graphql, readRefusal, type Refusal } from '../../graphql'
import type { CertificatsStepAnalyseQuery, Protocole } from '../../graphql/generated/graphql'
import { announce, Button, Icon, RefusalBanner } from '../../ui'
import { Certificat } from '../Certificat'
import { edited } from './edited'
import { holdsPrivateKey, LARGEST, toBase64, type Fichier } from './files'
import type { StepProps } from './useStep'

const Analyse = graphql(`
  query CertificatsStepAnalyse($protocole: Protocole!, $environnement: Environnement!, $fichiers: [FichierInput!]!) {
    analyseCertificats(protocole: $protocole, environnement: $environnement, fichiers: $fichiers) {
      conforme
      certificats { sha256 ...Certificat_certificat }
    }
  }
`)
const Deposit = graphql(`
  mutation CertificatsStepDeposit($id: ID!, $fichiers: [FichierInput!]!, $v: Int!) {
    depositCertificats(id: $id, fichiers: $fichiers, expectedVersion: $v) { id ...Saisie_fiche }
  }
`)
const Requirements = graphql(`
  query CertificatsStepRequirements($protocole: Protocole!) { exigencesCertificat(protocole: $protocole) { code severite texte } }
`)

/** Certificates: chosen or dropped, analysed, then kept. A private key never leaves the browser. */
export function CertificatsStep({ fiche: given, onSaved }: StepProps) {
  const { t } = useTranslation('saisie')
  const client = useClient()
  const [fiche] = useState(given)
  const now = edited(fiche)
  const [files, setFiles] = useState<Fichier[]>([])
  const [analysis, setAnalysis] = useState<CertificatsStepAnalyseQuery['analyseCertificats']>()
  const [refusal, setRefusal] = useState<Refusal>()
  const [wrong, setWrong] = useState<string[]>([])
  const [busy, setBusy] = useState(false)
  const results = useRef<HTMLHeadingElement>(null)
  const [{ fetching: depositing }, deposit] = useMutation(Deposit)
  if (!now.protocole) return <p>{t('protocoleFirst')}</p>
  const protocole = now.protocole

  async function add(given: File[]) {
    const problems: string[] = []
    const read: Fichier[] = []
    for (const file of given) {
      const bytes = new Uint8Array(await file.arrayBuffer())
      if (bytes.length > LARGEST) problems.push(t('fileTooLarge', { name: file.name }))
      else if (bytes.length === 0) problems.push(t('fileEmpty', { name: file.name }))
      else if (holdsPrivateKey(bytes)) problems.push(t('filePrivateKey', { name: file.name }))
      else read.push({ nom: file.name, contenu: toBase64(bytes) })
    }
    setWrong(problems)
    setAnalysis(undefined)
    setRefusal(undefined)
    setFiles((all) => [...all.filter((it) => !read.some((one) => one.nom === it.nom)), ...read])
  }
  async function analyse() {
    setBusy(true)
    const { data, error } = await client
      .query(Analyse, { protocole, environnement: fiche.environnement, fichiers: files }, { requestPolicy: 'network-only' })
      .toPromise()
    setBusy(false)
    setRefusal(error && readRefusal(error))
    setAnalysis(data?.analyseCertificats)
    if (data) {
      announce(t(data.analyseCertificats.conforme ? 'analysisGood' : 'analysisBad'))
      requestAnimationFrame(() => results.current?.focus())
    }
  }
  async function keep() {
    const { error } = await deposit({ id: fiche.id, fichiers: files, v: fiche.version })
    if (error) setRefusal(readRefusal(error))
    else onSaved({ next: true })
  }
  return (
    <div className="stack stack-5">
      <p>{t(`certificatsFor.${protocole}`)}</p>
      <RefusalBanner refusal={refusal} />
      {wrong.length > 0 && (
        <div className="banner banner-danger" role="alert">
          <Icon name="error" size={20} />
          <ul className="banner-text">
            {wrong.map((it) => (
              <li key={it}>{it}</li>
            ))}
          </ul>
        </div>
      )}
      <DropZone
        className="drop"
        aria-label={t('dropHere')}
        onDrop={(e) => {
          void Promise.all(e.items.filter((it) => it.kind === 'file').map((it) => it.getFile())).then(add)
        }}
      >
        <Icon name="certificate" size={28} />
        <Text slot="label">{t('dropHere')}</Text>
        <p className="small muted">{t('dropFormat')}</p>
        <FileTrigger allowsMultiple acceptedFileTypes={['.p7b', '.p7c', '.p7', '.pem', '.der', '.cer', '.crt']} onSelect={(list) => list && void add([...list])}>
          <Button icon="search">{t('browse')}</Button>
        </FileTrigger>
      </DropZone>
      {files.length > 0 && (
        <div className="stack">
          <ul className="files">
            {files.map((it) => (
              <li key={it.nom}>
                <Icon name="certificate" /> {it.nom}
                <Button
                  look="quiet"
                  small
                  icon="close"
                  aria-label={t('removeFile', { name: it.nom })}
                  onPress={() => {
                    setFiles(files.filter((one) => one !== it))
                    setAnalysis(undefined)
                  }}
                />
              </li>
            ))}
          </ul>
          <div className="row">
            <Button look={analysis ? 'secondary' : 'primary'} isPending={busy} onPress={() => void analyse()}>
              {t('analyse', { count: files.length })}
            </Button>
          </div>
        </div>
      )}
      {analysis && (
        <section className="stack">
          <h3 ref={results} tabIndex={-1}>
            {t(analysis.conforme ? 'analysisGood' : 'analysisBad')}
          </h3>
          {analysis.certificats.map((it, at) => (
            <Certificat key={it.sha256 ?? at} of={it} />
          ))}
          <div className="step-foot">
            <Button look="primary" isPending={depositing} onPress={() => void keep()}>
              {t(analysis.conforme ? 'keepCertificates' : 'keepAnyway')}
            </Button>
          </div>
        </section>
      )}
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
      <RequirementsList protocole={protocole} />
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
