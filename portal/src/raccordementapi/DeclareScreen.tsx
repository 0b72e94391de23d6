import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { useMutation } from 'urql'
import { Closed, useLabels, useMe } from '../connexion'
import { graphql, namesOf, readRefusal, useQuery, type Refusal } from '../graphql'
import type { DeclareRaccordementApiInput } from '../graphql/generated/graphql'
import { announce, Button, Form, Icon, RadioField, readForm, RefusalBanner, Screen } from '../ui'
import { nameIn, PisteFields } from './PisteFields'

const Account = graphql(`
  query DeclareAccount($siret: ID!) { compteTechnique(structure: $siret) { structure { siret } login statut version } }
`)
const Declare = graphql(`
  mutation DeclareRaccordement($input: DeclareRaccordementApiInput!) {
    declareRaccordementApi(input: $input) { id version ...RaccordementRow_raccordement }
  }
`)

/** "Déclarer un raccordement PISTE": the connection is active in the answer (S-41). */
export function DeclareScreen() {
  const { t } = useTranslation(['raccordementapi', 'common'])
  const me = useMe()
  const labels = useLabels()
  const navigate = useNavigate()
  const structure = me.acting?.structure
  const [account] = useQuery({ query: Account, variables: { siret: structure?.siret ?? '' }, pause: !structure, requestPolicy: 'cache-and-network' })
  const [{ fetching }, declare] = useMutation(Declare)
  const [refusal, setRefusal] = useState<Refusal>()
  // Sent again after silence it is the same declaration.
  const [id] = useState(() => crypto.randomUUID())
  const above = <Link to="/raccordements-api">{t('title')}</Link>
  if (!structure || !me.opens('API_DECLARER_PISTE')) {
    return (
      <Screen title={t('declareTitle')} above={above}>
        <Closed needs={['RACCORDEMENT_MODIFICATION']} />
      </Screen>
    )
  }
  async function save(e: FormEvent<HTMLFormElement>) {
    e.preventDefault()
    const form = e.currentTarget
    const input = readForm<DeclareRaccordementApiInput>(form)
    const { data, error } = await declare({ input: { ...input, nomApplicationPiste: nameIn(form), id, structure: structure!.siret } })
    if (error) return setRefusal(readRefusal(error, namesOf(form)))
    announce(t('declared'))
    void navigate(`/raccordements-api/${data?.declareRaccordementApi.id}`)
  }
  const compte = account.data?.compteTechnique
  const ready = account.data === undefined || compte?.statut === 'UTILISABLE'
  return (
    <Screen title={t('declareTitle')} above={above} lead={t('declareLead', { structure: structure.nom })}>
      {!ready && (
        <div className="banner banner-warning">
          <Icon name="warning" size={20} />
          <div className="banner-text">
            <p className="banner-sentence">{t(compte ? 'accountExpired' : 'accountFirst')}</p>
            <Link to="/raccordements-api">{t('seeAccount')}</Link>
          </div>
        </div>
      )}
      <Form className="card" onSubmit={(e) => void save(e)} validationErrors={refusal?.byField ?? {}}>
        <RefusalBanner refusal={refusal} />
        <p>{t('before')}</p>
        <RadioField name="environnement" label={t('platform')} row defaultValue="PRODUCTION" options={labels.options('Environnement')} />
        <PisteFields />
        <div className="row">
          <Button type="submit" look="primary" icon="check" isPending={fetching}>
            {t('declare')}
          </Button>
        </div>
      </Form>
    </Screen>
  )
}
