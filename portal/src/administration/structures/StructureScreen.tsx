import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useParams } from 'react-router'
import { useClient } from 'urql'
import { EntryList } from '../../audit'
import { AllowedRole, ForRoles, OPERATORS, useLabels } from '../../connexion'
import { NotFoundInside } from '../../frame/NotFound'
import { graphql, useQuery } from '../../graphql'
import type { TypeIdentifiant } from '../../graphql/generated/graphql'
import { ButtonLink, DataTable, Facts, Field, Icon, Instant, Screen, SelectField, Status } from '../../ui'
import { FormDialog, type FormAct } from '../../ui/FormDialog'
import { AdministrationTabs } from '../AdministrationTabs'
import { YesNo } from './StructuresScreen'

const Query = graphql(`
  query StructureScreen($siret: ID!) {
    structure(siret: $siret) {
      __typename
      ... on Structure {
        siret nom type typeIdentifiant statut motif version operateur siretVerifie tiersDeDematerialisation enregistreeLe delegationsActives
        identifiants { identifiant typeIdentifiant depuis jusqua }
        history(first: 200) { totalCount nodes { position ...EntryList_entry } }
      }
    }
  }
`)
const Rename = graphql(`mutation RenameStructure($siret: ID!, $v: Int!, $nom: String!) { renameStructure(siret: $siret, nom: $nom, expectedVersion: $v) { siret nom version } }`)
const ChangeIdentifiant = graphql(`
  mutation ChangeIdentifiant($siret: ID!, $v: Int!, $identifiant: ID!, $type: TypeIdentifiant!, $motif: String) {
    changeIdentifiant(siret: $siret, identifiant: $identifiant, typeIdentifiant: $type, motif: $motif, expectedVersion: $v) { siret version }
  }
`)
const Deactivate = graphql(`
  mutation DeactivateStructure($siret: ID!, $v: Int!, $motif: String!) {
    deactivateStructure(siret: $siret, motif: $motif, expectedVersion: $v) { siret statut motif version }
  }
`)
const Reactivate = graphql(`
  mutation ReactivateStructure($siret: ID!, $v: Int!) { reactivateStructure(siret: $siret, expectedVersion: $v) { siret statut motif version } }
`)

export function StructureScreen() {
  const { t } = useTranslation('administration')
  return (
    <ForRoles roles={OPERATORS} title={t('structuresTitle')}>
      <Structure />
    </ForRoles>
  )
}

/** A structure: what it is, what it was called, what happened to it, and what an administrator may do. */
function Structure() {
  const { t } = useTranslation(['administration', 'common'])
  const { siret = '' } = useParams()
  const { options, say } = useLabels()
  const client = useClient()
  const navigate = useNavigate()
  const [act, setAct] = useState<FormAct>()
  const [result, refetch] = useQuery({ query: Query, variables: { siret }, requestPolicy: 'cache-and-network' })
  const again = () => refetch({ requestPolicy: 'network-only' })
  const found = result.data?.structure
  const it = found?.__typename === 'Structure' ? found : undefined
  const of = it && { siret: it.siret, v: it.version }
  const acts = it && of && {
    rename: (): FormAct => ({
      title: t('rename'),
      action: t('rename'),
      done: t('renamed'),
      inside: (
        <>
          <p>{t('renameWhat')}</p>
          <Field name="nom" label={t('name')} defaultValue={it.nom} isRequired />
        </>
      ),
      run: (values) => client.mutation(Rename, { ...of, nom: String(values['nom'] ?? '') }).toPromise(),
      after: again,
    }),
    changeId: (): FormAct => {
      let next = it.siret
      return {
        title: t('changeId'),
        action: t('changeId'),
        done: t('idChanged'),
        reason: { label: t('reason') },
        inside: (
          <>
            <p>{t('changeIdWhat')}</p>
            <SelectField name="typeIdentifiant" label={t('identifierType')} defaultValue={it.typeIdentifiant} options={options('TypeIdentifiant').map(({ id, label }) => ({ id, label }))} />
            <Field name="identifiant" label={t('newId')} isRequired />
          </>
        ),
        run: async (values) => {
          const { data, error } = await client
            .mutation(ChangeIdentifiant, {
              ...of,
              identifiant: String(values['identifiant'] ?? ''),
              type: values['typeIdentifiant'] as TypeIdentifiant,
              motif: values['motif'] as string | null,
            })
            .toPromise()
          next = data?.changeIdentifiant.siret ?? next
          return { error }
        },
        after: () => {
          void navigate(`/administration/structures/${next}`, { replace: true })
          again()
        },
      }
    },
    deactivate: (): FormAct => ({
      title: t('deactivate'),
      action: t('deactivate'),
      done: t('deactivated'),
      danger: true,
      reason: { label: t('reason'), required: true },
      inside: (
        <>
          <p>{t('deactivateWhat')}</p>
          <p className="hits">
            <strong>{t('stops', { count: it.delegationsActives })}</strong>
          </p>
        </>
      ),
      run: (values) => client.mutation(Deactivate, { ...of, motif: String(values['motif'] ?? '') }).toPromise(),
      after: again,
    }),
    reactivate: (): FormAct => ({
      title: t('reactivate'),
      action: t('reactivate'),
      done: t('reactivated'),
      inside: <p>{t('reactivateWhat')}</p>,
      run: () => client.mutation(Reactivate, of).toPromise(),
      after: again,
    }),
  }
  return (
    <Screen
      title={it?.nom ?? siret}
      above={<Link to="/administration">{t('structuresTitle')}</Link>}
      result={result}
      retry={again}
      actions={
        acts && (
          <>
            <ButtonLink icon="clock" to={`/administration/structures/${it.siret}/vie`}>
              {t('common:replay')}
            </ButtonLink>
            <AllowedRole needs="AIFE_ADMIN" icon="edit" onPress={() => setAct(acts.rename())}>
              {t('rename')}
            </AllowedRole>
            <AllowedRole needs="AIFE_ADMIN" icon="swap" onPress={() => setAct(acts.changeId())}>
              {t('changeId')}
            </AllowedRole>
            {it.statut === 'ACTIVE' ? (
              <AllowedRole needs="AIFE_ADMIN" look="danger" onPress={() => setAct(acts.deactivate())}>
                {t('deactivate')}
              </AllowedRole>
            ) : (
              <AllowedRole needs="AIFE_ADMIN" look="primary" onPress={() => setAct(acts.reactivate())}>
                {t('reactivate')}
              </AllowedRole>
            )}
          </>
        )
      }
    >
      <AdministrationTabs />
      {!it ? (
        <NotFoundInside />
      ) : (
        <div className="stack stack-5">
          <section className="card stack" aria-label={it.nom}>
            <div>
              <Status of={`StructureStatus.${it.statut}`} />
            </div>
            {it.motif && (
              <p>
                {t('inactiveBecause')} {it.motif}
              </p>
            )}
            {!it.siretVerifie && (
              <p>
                <Icon name="warning" /> {t('checksumWrong')}
              </p>
            )}
            <Facts
              of={[
                [say('TypeIdentifiant', it.typeIdentifiant), <code key="id">{it.siret}</code>],
                [t('type'), say('StructureType', it.type)],
                [t('thirdParty'), <YesNo key="tiers" of={it.tiersDeDematerialisation} />],
                [t('isOperator'), it.operateur && <YesNo of />],
                [t('activeDelegations'), String(it.delegationsActives)],
                [t('registered'), <Instant key="le" at={it.enregistreeLe} />],
              ]}
            />
          </section>
          {it.identifiants.length > 1 && (
            <section className="stack" aria-label={t('identifiers')}>
              <h2>{t('identifiers')}</h2>
              <DataTable
                caption={t('identifier')}
                columns={[
                  { id: 'id', title: t('identifier'), cell: (one) => <code>{one.identifiant}</code> },
                  { id: 'type', title: t('identifierType'), cell: (one) => say('TypeIdentifiant', one.typeIdentifiant) },
                  { id: 'since', title: t('since'), cell: (one) => <Instant at={one.depuis} /> },
                  { id: 'until', title: t('until'), cell: (one) => (one.jusqua ? <Instant at={one.jusqua} /> : t('inForce')) },
                ]}
                rows={[...it.identifiants]}
                keyOf={(one) => one.depuis}
                empty={null}
              />
            </section>
          )}
          <section className="stack" aria-label={t('history')}>
            <h2>{t('history')}</h2>
            <EntryList label={it.nom} entries={[...it.history.nodes].reverse()} />
          </section>
        </div>
      )}
      <FormDialog act={act} onClose={() => setAct(undefined)} />
    </Screen>
  )
}
