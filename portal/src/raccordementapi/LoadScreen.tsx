import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { useMutation } from 'urql'
import { StructureSearch, type Found } from '../annuaire'
import { Closed, useLabels, useMe } from '../connexion'
import { graphql, namesOf, readRefusal, type Refusal } from '../graphql'
import type { LoadRaccordementApiCertificatInput } from '../graphql/generated/graphql'
import { announce, Button, Field, Form, RadioField, readForm, RefusalBanner, Screen } from '../ui'

const Load = graphql(`
  mutation LoadRaccordement($input: LoadRaccordementApiCertificatInput!) {
    loadRaccordementApiCertificat(input: $input) { id version ...RaccordementRow_raccordement }
  }
`)

/** A connection in certificate mode, made before PISTE, entered by the operator as its register has it. */
export function LoadScreen() {
  const { t } = useTranslation(['raccordementapi', 'common'])
  const me = useMe()
  const labels = useLabels()
  const navigate = useNavigate()
  const [{ fetching }, load] = useMutation(Load)
  const [refusal, setRefusal] = useState<Refusal>()
  const [structure, setStructure] = useState<Found>()
  const [id] = useState(() => crypto.randomUUID())
  const above = <Link to="/raccordements-api">{t('title')}</Link>
  if (!me.has('AIFE_ADMIN')) {
    return (
      <Screen title={t('loadTitle')} above={above}>
        <Closed needs={[]} why={t('loadOperatorOnly')} />
      </Screen>
    )
  }
  async function save(e: FormEvent<HTMLFormElement>) {
    e.preventDefault()
    if (!structure) return
    const form = e.currentTarget
    const { certificat, environnement, statut } = readForm<LoadRaccordementApiCertificatInput>(form)
    const { data, error } = await load({ input: { id, structure: structure.siret, certificat: certificat ?? '', environnement, statut } })
    if (error) return setRefusal(readRefusal(error, namesOf(form)))
    announce(t('loaded'))
    void navigate(`/raccordements-api/${data?.loadRaccordementApiCertificat.id}`)
  }
  return (
    <Screen title={t('loadTitle')} above={above} lead={t('loadLead')}>
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
          <Field name="certificat" label={t('certificat')} help={t('certificatHelp')} isRequired maxLength={500} />
          <RadioField name="environnement" label={t('platform')} row defaultValue="PRODUCTION" options={labels.options('Environnement')} />
          <RadioField name="statut" label={t('state')} row defaultValue="ACTIF" options={labels.options('RaccordementApiStatus')} />
          <div className="row">
            <Button type="submit" look="primary" icon="check" isPending={fetching} isDisabled={!structure}>
              {t('load')}
            </Button>
          </div>
        </Form>
      </div>
    </Screen>
  )
}
