import { useMemo, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { useClient } from 'urql'
import { AllowedRole, ForRoles, OPERATORS, useLabel, useLabels } from '../../connexion'
import { ListExport } from '../../exporter'
import { graphql, useQuery } from '../../graphql'
import type { RegisterStructureInput } from '../../graphql/generated/graphql'
import { Button, CheckboxField, DataTable, Day, Empty, Field, Form, ConnectionPager, RadioField, Screen, SelectField, Status } from '../../ui'
import { FormDialog, type FormAct } from '../../ui/FormDialog'
import { parisDay } from '../../ui/time'
import { AdministrationTabs } from '../AdministrationTabs'
import { parseSearch, variablesOf, writeSearch, type Search } from './search'

const Query = graphql(`
  query StructuresScreen($recherche: String, $type: StructureType, $statut: StructureStatus, $tiers: Boolean, $first: Int, $after: String, $last: Int, $before: String) {
    structures(recherche: $recherche, type: $type, statut: $statut, tiersDeDematerialisation: $tiers, first: $first, after: $after, last: $last, before: $before) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      nodes { siret nom type typeIdentifiant statut tiersDeDematerialisation enregistreeLe }
    }
  }
`)
const Register = graphql(`mutation RegisterStructure($input: RegisterStructureInput!) { registerStructure(input: $input) { siret nom } }`)

const Export = graphql(`
  mutation StructuresExport($recherche: String, $type: StructureType, $statut: StructureStatus, $tiers: Boolean, $format: ExportFormat!) {
    exportStructures(recherche: $recherche, type: $type, statut: $statut, tiersDeDematerialisation: $tiers, format: $format) { id ...ExportTicket_export }
  }
`)

const ALL = '-'

export function StructuresScreen() {
  const { t } = useTranslation('administration')
  return (
    <ForRoles roles={OPERATORS} title={t('structuresTitle')}>
      <Structures />
    </ForRoles>
  )
}

/** The structures of the register, and how another one enters it. */
function Structures() {
  const { t } = useTranslation('administration')
  const { options, say } = useLabels()
  const client = useClient()
  const navigate = useNavigate()
  const [url, setUrl] = useSearchParams()
  const search = useMemo(() => parseSearch(url), [url])
  const [words, setWords] = useState(search.q)
  const [act, setAct] = useState<FormAct>()
  const [result, refetch] = useQuery({ query: Query, variables: variablesOf(search), requestPolicy: 'cache-and-network' })
  const page = result.data?.structures
  const change = (part: Partial<Search>) => setUrl(writeSearch({ ...search, after: null, before: null, ...part }))
  const any = (type: string) => [{ id: ALL, label: t('any') }, ...options(type).map(({ id, label }) => ({ id, label }))]
  const submit = (e: FormEvent) => {
    e.preventDefault()
    change({ q: words.trim() })
  }
  const register = () => {
    let registered = ''
    setAct({
      title: t('create'),
      action: t('create'),
      done: t('created'),
      inside: <RegisterFields />,
      run: async (values) => {
        const input = { ...values, fictive: values['fictive'] === true, tiersDeDematerialisation: values['tiersDeDematerialisation'] === true } as RegisterStructureInput
        const { data, error } = await client.mutation(Register, { input }).toPromise()
        registered = data?.registerStructure.siret ?? ''
        return { error }
      },
      after: () => void navigate(`/administration/structures/${registered}`),
    })
  }
  return (
    <Screen
      title={t('structuresTitle')}
      lead={t('structuresLead')}
      result={result}
      retry={() => refetch({ requestPolicy: 'network-only' })}
      actions={
        <>
          <ListExport
            count={page?.totalCount ?? 0}
            start={async (format) => {
              const { recherche, type, statut, tiers } = variablesOf(search)
              const { data, error } = await client.mutation(Export, { recherche, type, statut, tiers, format }).toPromise()
              return { data: data?.exportStructures, error }
            }}
          />
          <AllowedRole needs="AIFE_ADMIN" look="primary" icon="add" onPress={register}>
            {t('create')}
          </AllowedRole>
        </>
      }
    >
      <AdministrationTabs />
      <Form role="search" className="bar-outer" onSubmit={submit}>
        <div className="bar">
          <Field name="q" type="search" label={t('words')} value={words} onChange={setWords} />
          <SelectField name="type" label={t('type')} value={search.type ?? ALL} onChange={(it) => change({ type: it === ALL ? null : (it as Search['type']) })} options={any('StructureType')} />
          <SelectField
            name="statut"
            label={t('status')}
            value={search.statut ?? ALL}
            onChange={(it) => change({ statut: it === ALL ? null : (it as Search['statut']) })}
            options={any('StructureStatus')}
          />
          <CheckboxField isSelected={search.tiers} onChange={(tiers) => change({ tiers })}>
            {t('onlyThirdParties')}
          </CheckboxField>
          <Button type="submit" look="primary" icon="search">
            {t('search')}
          </Button>
        </div>
      </Form>
      {page && (
        <>
          <DataTable
            caption={t('structuresTitle')}
            columns={[
              { id: 'nom', title: t('name'), cell: (it) => <Link to={`/administration/structures/${it.siret}`}>{it.nom}</Link> },
              {
                id: 'siret',
                title: t('identifier'),
                cell: (it) => (
                  <>
                    <code>{it.siret}</code>
                    {it.typeIdentifiant !== 'SIRET' && <span className="small muted"> {say('TypeIdentifiant', it.typeIdentifiant)}</span>}
                  </>
                ),
              },
              { id: 'type', title: t('type'), cell: (it) => say('StructureType', it.type) },
              { id: 'tiers', title: t('thirdParty'), cell: (it) => <YesNo of={it.tiersDeDematerialisation} /> },
              { id: 'statut', title: t('status'), cell: (it) => <Status of={`StructureStatus.${it.statut}`} /> },
              { id: 'le', title: t('registered'), cell: (it) => <Day day={parisDay(it.enregistreeLe)} /> },
            ]}
            rows={[...page.nodes]}
            keyOf={(it) => it.siret}
            empty={
              <Empty title={t('nothingFound')}>
                <p>{t('nothingFoundHelp')}</p>
              </Empty>
            }
          />
          <ConnectionPager page={page} onPrevious={(before) => change({ before })} onNext={(after) => change({ after })} />
        </>
      )}
      <FormDialog act={act} onClose={() => setAct(undefined)} />
    </Screen>
  )
}

export function YesNo({ of }: { of: boolean }) {
  const { t } = useTranslation('common')
  return of ? t('yes') : t('no')
}

function RegisterFields() {
  const { t } = useTranslation('administration')
  const { options } = useLabels()
  const say = useLabel()
  return (
    <>
      <p>{t('createWhat')}</p>
      <Field name="nom" label={t('name')} isRequired />
      <SelectField name="typeIdentifiant" label={t('identifierType')} defaultValue="SIRET" options={options('TypeIdentifiant').map(({ id, label }) => ({ id, label }))} />
      <Field name="siret" label={t('identifier')} isRequired />
      <RadioField
        row
        name="type"
        label={t('type')}
        defaultValue="PUBLIQUE"
        options={(['PUBLIQUE', 'PRIVEE'] as const).map((id) => ({ id, label: say('StructureType', id) }))}
      />
      <CheckboxField name="tiersDeDematerialisation">{t('receivesForOthers')}</CheckboxField>
      <CheckboxField name="fictive">{t('fictive')}</CheckboxField>
      <Field name="gestionnairePrincipal" label={t('manager')} help={t('managerHelp')} />
    </>
  )
}
