import { useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { DropZone, FileTrigger, Text } from 'react-aria-components'
import { useClient } from 'urql'
import { graphql, readRefusal, type Refusal } from '../../graphql'
import type { CertificatFilesAnalyseQuery, Environnement, Protocole } from '../../graphql/generated/graphql'
import { announce, Button, Icon, RefusalBanner } from '../../ui'
import { Certificat } from '../Certificat'
import { holdsPrivateKey, LARGEST, toBase64, type Fichier } from './files'
import './depot.css'

const Analyse = graphql(`
  query CertificatFilesAnalyse($protocole: Protocole!, $environnement: Environnement!, $fichiers: [FichierInput!]!) {
    analyseCertificats(protocole: $protocole, environnement: $environnement, fichiers: $fichiers) {
      conforme
      certificats { sha256 ...Certificat_certificat }
    }
  }
`)
type Props = {
  protocole: Protocole
  environnement: Environnement
  files: Fichier[]
  onFiles: (files: Fichier[]) => void
  /** One certificate alone: another file takes the place of the first. */
  single?: boolean
  /** What one does next with files that were analysed. */
  children?: (analysed: { conforme: boolean }) => ReactNode
}

/** Certificates: chosen or dropped, then analysed. A private key never leaves the browser. */
export function CertificatFiles({ protocole, environnement, files, onFiles, single = false, children }: Props) {
  const { t } = useTranslation('saisie')
  const client = useClient()
  const [analysis, setAnalysis] = useState<{ of: string; found: CertificatFilesAnalyseQuery['analyseCertificats'] }>()
  const [refusal, setRefusal] = useState<Refusal>()
  const [wrong, setWrong] = useState<string[]>([])
  const [busy, setBusy] = useState(false)
  const results = useRef<HTMLHeadingElement>(null)
  const asked = `${protocole} ${environnement}`
  // What was found for another platform says nothing of this one.
  const found = analysis?.of === asked ? analysis.found : undefined

  async function add(given: File[]) {
    const problems: string[] = []
    const read: Fichier[] = []
    for (const file of single ? given.slice(0, 1) : given) {
      const bytes = new Uint8Array(await file.arrayBuffer())
      if (bytes.length > LARGEST) problems.push(t('fileTooLarge', { name: file.name }))
      else if (bytes.length === 0) problems.push(t('fileEmpty', { name: file.name }))
      else if (holdsPrivateKey(bytes)) problems.push(t('filePrivateKey', { name: file.name }))
      else read.push({ nom: file.name, contenu: toBase64(bytes) })
    }
    setWrong(problems)
    setAnalysis(undefined)
    setRefusal(undefined)
    if (single ? read.length > 0 : true) onFiles(single ? read : [...files.filter((it) => !read.some((one) => one.nom === it.nom)), ...read])
  }
  async function analyse() {
    setBusy(true)
    const { data, error } = await client.query(Analyse, { protocole, environnement, fichiers: files }, { requestPolicy: 'network-only' }).toPromise()
    setBusy(false)
    setRefusal(error && readRefusal(error))
    setAnalysis(data && { of: asked, found: data.analyseCertificats })
    if (data) {
      announce(t(data.analyseCertificats.conforme ? 'analysisGood' : 'analysisBad'))
      requestAnimationFrame(() => results.current?.focus())
    }
  }
  return (
    <>
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
        aria-label={t(single ? 'dropOneHere' : 'dropHere')}
        onDrop={(e) => {
          void Promise.all(e.items.filter((it) => it.kind === 'file').map((it) => it.getFile())).then(add)
        }}
      >
        <Icon name="certificate" size={28} />
        <Text slot="label">{t(single ? 'dropOneHere' : 'dropHere')}</Text>
        <p className="small muted">{t('dropFormat')}</p>
        <FileTrigger
          allowsMultiple={!single}
          acceptedFileTypes={['.p7b', '.p7c', '.p7', '.pem', '.der', '.cer', '.crt']}
          onSelect={(list) => list && void add([...list])}
        >
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
                    onFiles(files.filter((one) => one !== it))
                    setAnalysis(undefined)
                  }}
                />
              </li>
            ))}
          </ul>
          <div className="row">
            <Button look={found || !children ? 'secondary' : 'primary'} isPending={busy} onPress={() => void analyse()}>
              {t('analyse', { count: files.length })}
            </Button>
          </div>
        </div>
      )}
      {found && (
        <section className="stack">
          <h3 ref={results} tabIndex={-1}>
            {t(found.conforme ? 'analysisGood' : 'analysisBad')}
          </h3>
          {found.certificats.map((it, at) => (
            <Certificat key={it.sha256 ?? at} of={it} />
          ))}
          {children?.(found)}
        </section>
      )}
    </>
  )
}
