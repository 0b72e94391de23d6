import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { useMutation } from 'urql'
import { StructureSearch, type Found } from '../annuaire'
import { Closed, useLabels, useMe } from '../connexion'
import { CertificatFiles, type Fichier } from '../fiche'
import { NotFoundInside } from '../frame/NotFound'
import { graphql, namesOf, readRefusal, useQuery, type Refusal } from '../graphql'
import type { Environnement, LoadedRaccordementQuery, LoadRaccordementApiCertificatInput, Protocole } from '../graphql/generated/graphql'
import { announce, Button, Field, Form, RadioField, readForm, RefusalBanner, Screen } from '../ui'

const Query = graphql(`
  query LoadedRaccordement($id: ID!) {
    raccordementApi(id: $id) { id mode certificat environnement statut structure { siret nom version } }
  }
`)
const Load = graphql(`
  mutation LoadRaccordement($input: LoadRaccordementApiCertificatInput!) {
    loadRaccordementApiCertificat(input: $input) {
      id
      version
      motif
      ...RaccordementRow_raccordement
      ...RaccordementCertificat_raccordement
      history { ...Historique_connection }
    }
  }
`)
/** A certificate that calls the API opens sessions, as one that comes with SFTP does. */
const AS: Protocole = 'SFTP'
type Known = NonNullable<LoadedRaccordementQuery['raccordementApi']>

/** A connection in certificate mode, made before PISTE, entered by the operator as its register has it, or has it now. */
export function LoadScreen() {
  const { t } = useTranslation(['raccordementapi', 'common'])
  const me = useMe()
  const [url] = useSearchParams()
  const id = url.get('id')
  const [result, refetch] = useQuery({ query: Query, variables: { id: id ?? '' }, pause: !id, requestPolicy: 'network-only' })
  const above = <Link to="/raccordements-api">{t('title')}</Link>
  if (!me.has('AIFE_ADMIN')) {
    return (
      <Screen title={t('loadTitle')} above={above}>
        <Closed needs={[]} why={t('loadOperatorOnly')} />
      </Screen>
    )
  }
  if (!id) {
    return (
      <Screen title={t('loadTitle')} above={above} lead={t('loadLead')}>
        <LoadForm />
      </Screen>
    )
  }
  const known = result.data?.raccordementApi
  return (
    <Screen
      title={t('followTitle', { name: known?.certificat ?? id })}
      above={above}
      lead={t('followLead')}
      result={result}
      retry={() => refetch({ requestPolicy: 'network-only' })}
    >
      {known?.mode === 'CERTIFICAT' ? <LoadForm key={known.id} known={known} /> : <NotFoundInside />}
    </Screen>
  )
}

function LoadForm({ known }: { known?: Known }) {
  const { t } = useTranslation(['raccordementapi', 'common'])
  const labels = useLabels()
  const navigate = useNavigate()
  const [{ fetching }, load] = useMutation(Load)
  const [refusal, setRefusal] = useState<Refusal>()
  const [structure, setStructure] = useState<Found | undefined>(known?.structure)
  const [environnement, setEnvironnement] = useState<Environnement>(known?.environnement ?? 'PRODUCTION')
  const [files, setFiles] = useState<Fichier[]>([])
  // Sent again after silence it is the same connection.
  const [id] = useState(() => known?.id ?? crypto.randomUUID())
  async function save(e: FormEvent<HTMLFormElement>) {
    e.preventDefault()
    if (!structure) return
    const form = e.currentTarget
    const { certificat, statut } = readForm<LoadRaccordementApiCertificatInput>(form)
    const input = { id, structure: structure.siret, certificat: certificat ?? '', environnement, statut, fichier: files[0] }
    const { data, error } = await load({ input })
    if (error) return setRefusal(readRefusal(error, namesOf(form)))
    announce(t('loaded'))
    void navigate(`/raccordements-api/${data?.loadRaccordementApiCertificat.id}`)
  }
  return (
    <div className="card stack stack-5">
      {structure ? (
        <p className="row">
          <strong>{structure.nom}</strong> <code>{structure.siret}</code>
          <Button small onPress={() => setStructure(undefined)}>
            {t('otherStructure')}
          </Button>
        </p>
      ) : (
        <StructureSearch name="recherche">
          {(it) => (
            <Button small onPress={() => setStructure(it)} aria-label={t('chooseOf', { nom: it.nom })}>
              {t('chooseStructure')}
            </Button>
          )}
        </StructureSearch>
      )}
      <Form onSubmit={(e) => void save(e)} validationErrors={refusal?.byField ?? {}}>
        <RefusalBanner refusal={refusal} />
        <Field name="certificat" label={t('certificat')} help={t('certificatHelp')} isRequired maxLength={500} defaultValue={known?.certificat ?? ''} />
        <RadioField
          name="environnement"
          label={t('platform')}
          row
          value={environnement}
          onChange={(it) => setEnvironnement(it as Environnement)}
          options={labels.options('Environnement')}
        />
        <RadioField name="statut" label={t('state')} row defaultValue={known?.statut ?? 'ACTIF'} options={labels.options('RaccordementApiStatus')} />
        <section className="stack" aria-label={t('certificatFile')}>
          <h2 className="label">{t('certificatFile')}</h2>
          <p className="small muted">{t('certificatFileHelp')}</p>
          <CertificatFiles single protocole={AS} environnement={environnement} files={files} onFiles={setFiles} />
        </section>
        <div className="row">
          <Button type="submit" look="primary" icon="check" isPending={fetching} isDisabled={!structure}>
            {t('load')}
          </Button>
        </div>
      </Form>
    </div>
  )
}
