import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { useClient } from 'urql'
import { AllowedRole, ForRoles, OPERATORS, useLabels } from '../../connexion'
import { graphql, useQuery } from '../../graphql'
import type { AddInterfaceCodeInput, CodesScreenQuery, Environnement, FicheKind } from '../../graphql/generated/graphql'
import { CheckboxField, DataTable, Empty, Field, RadioField, Screen, SelectField } from '../../ui'
import { FormDialog, type FormAct } from '../../ui/FormDialog'
import { AdministrationTabs } from '../AdministrationTabs'
import { chosenOf } from './chosen'

const Query = graphql(`
  query CodesScreen($kind: FicheKind!, $environnement: Environnement!, $retires: Boolean!) {
    interfaceCodes(kind: $kind, environnement: $environnement, retires: $retires) {
      code version kind direction famille format modes environnements obligatoire retire certitude source
      libelle
      fr: libelle(langue: FR)
      en: libelle(langue: EN)
    }
  }
`)
const Add = graphql(`mutation AddInterfaceCode($input: AddInterfaceCodeInput!) { addInterfaceCode(input: $input) { code version retire } }`)
const Retire = graphql(`
  mutation RetireInterfaceCode($code: ID!, $motif: String!, $v: Int!) { retireInterfaceCode(code: $code, motif: $motif, expectedVersion: $v) { code version retire } }
`)
const Impose = graphql(`
  mutation ImposeInterfaceCodes($kind: FicheKind!, $codes: [ID!]!, $source: String!) { imposeInterfaceCodes(kind: $kind, codes: $codes, source: $source) { code obligatoire version } }
`)

type Code = CodesScreenQuery['interfaceCodes'][number]


export function CodesScreen() {
  const { t } = useTranslation('administration')
  return (
    <ForRoles roles={OPERATORS} title={t('codesTitle')}>
      <Codes />
    </ForRoles>
  )
}

/** The catalogue of flows: added, retired, brought back, and made mandatory. */
function Codes() {
  const { t } = useTranslation('administration')
  const { options, say } = useLabels()
  const client = useClient()
  const [url, setUrl] = useSearchParams()
  const kind: FicheKind = url.get('sens') === 'RECEPTEUR' ? 'RECEPTEUR' : 'EMETTEUR'
  const environnement: Environnement = url.get('environnement') === 'QUALIFICATION' ? 'QUALIFICATION' : 'PRODUCTION'
  const retires = url.get('retires') === 'oui'
  const put = (name: string, value: string | null) => {
    const next = new URLSearchParams(url)
    if (value === null) next.delete(name)
    else next.set(name, value)
    setUrl(next)
  }
  const [act, setAct] = useState<FormAct>()
  const [result, refetch] = useQuery({ query: Query, variables: { kind, environnement, retires }, requestPolicy: 'cache-and-network' })
  const again = () => refetch({ requestPolicy: 'network-only' })
  const rows = result.data?.interfaceCodes
  const add = (from?: Code) =>
    setAct({
      title: from ? `${t('bringBack')} ${from.code}` : t('addCode'),
      action: from ? t('bringBack') : t('addCode'),
      done: t('added'),
      inside: <CodeFields from={from} kind={kind} environnement={environnement} />,
      run: (values) => {
        const { modes, environnements, ...rest } = values as { modes?: Record<string, boolean>; environnements?: Record<string, boolean> }
        const input = { ...rest, modes: chosenOf(modes), environnements: chosenOf(environnements) } as AddInterfaceCodeInput
        return client.mutation(Add, { input }).toPromise()
      },
      after: again,
    })
  const retire = (it: Code) =>
    setAct({
      title: `${t('retire')} ${it.code}`,
      action: t('retire'),
      done: t('retireDone'),
      danger: true,
      reason: { label: t('reason'), required: true },
      inside: <p>{t('retireWhat')}</p>,
      run: (values) => client.mutation(Retire, { code: it.code, v: it.version, motif: String(values['motif'] ?? '') }).toPromise(),
      after: again,
    })
  const impose = () =>
    setAct({
      title: t('impose'),
      action: t('impose'),
      done: t('imposeDone'),
      danger: true,
      inside: (
        <>
          <p>{t('imposeWhat')}</p>
          {(rows ?? [])
            .filter((it) => !it.retire)
            .map((it) => (
              <CheckboxField key={it.code} name={`codes.${it.code}`} defaultSelected={it.obligatoire}>
                <code>{it.code}</code> {it.libelle}
              </CheckboxField>
            ))}
          <Field name="source" label={t('source')} help={t('sourceHelp')} isRequired />
        </>
      ),
      run: (values) =>
        client
          .mutation(Impose, { kind, codes: chosenOf(values['codes'] as Record<string, boolean>), source: String(values['source'] ?? '') })
          .toPromise(),
      after: again,
    })
  return (
    <Screen
      title={t('codesTitle')}
      lead={t('codesLead')}
      result={result}
      retry={again}
      actions={
        <>
          <AllowedRole needs="AIFE_ADMIN" onPress={impose}>
            {t('impose')}
          </AllowedRole>
          <AllowedRole needs="AIFE_ADMIN" look="primary" icon="add" onPress={() => add()}>
            {t('addCode')}
          </AllowedRole>
        </>
      }
    >
      <AdministrationTabs />
      <div className="bar">
        <SelectField name="sens" label={t('kind')} value={kind} onChange={(it) => put('sens', it)} options={options('FicheKind').map(({ id, label }) => ({ id, label }))} />
        <SelectField
          name="environnement"
          label={t('environnement')}
          value={environnement}
          onChange={(it) => put('environnement', it)}
          options={options('Environnement').map(({ id, label }) => ({ id, label }))}
        />
        <CheckboxField isSelected={retires} onChange={(on) => put('retires', on ? 'oui' : null)}>
          {t('showRetired')}
        </CheckboxField>
      </div>
      {rows && (
        <DataTable
          caption={t('codesTitle')}
          columns={[
            { id: 'code', title: t('code'), cell: (it) => <code className="nowrap">{it.code}</code> },
            { id: 'libelle', title: t('carries'), cell: (it) => it.libelle },
            { id: 'direction', title: t('direction'), cell: (it) => say('Direction', it.direction) },
            { id: 'modes', title: t('modes'), cell: (it) => it.modes.map((one) => say('ModeTraitement', one)).join(', ') },
            {
              id: 'statut',
              title: t('status'),
              cell: (it) => (
                <span className={`status status-${it.retire ? 'off' : 'good'}`}>{t(it.retire ? 'retired' : it.obligatoire ? 'mandatory' : 'offered')}</span>
              ),
            },
            { id: 'certitude', title: t('certainty'), cell: (it) => say('Certitude', it.certitude) },
            {
              id: 'acts',
              title: t('retire'),
              cell: (it) =>
                it.retire ? (
                  <AllowedRole needs="AIFE_ADMIN" small aria-label={`${t('bringBack')} ${it.code}`} onPress={() => add(it)}>
                    {t('bringBack')}
                  </AllowedRole>
                ) : (
                  <AllowedRole needs="AIFE_ADMIN" small look="danger" aria-label={`${t('retire')} ${it.code}`} onPress={() => retire(it)}>
                    {t('retire')}
                  </AllowedRole>
                ),
            },
          ]}
          rows={[...rows]}
          keyOf={(it) => it.code}
          empty={
            <Empty title={t('noCode')}>
              <p>{t('noCodeHelp')}</p>
            </Empty>
          }
        />
      )}
      <FormDialog act={act} onClose={() => setAct(undefined)} />
    </Screen>
  )
}

function CodeFields({ from, kind, environnement }: { from?: Code; kind: FicheKind; environnement: Environnement }) {
  const { t } = useTranslation('administration')
  const { options, say } = useLabels()
  return (
    <>
      <p>{t('addWhat')}</p>
      <Field name="code" label={t('code')} help={t('codeExample')} size="short" defaultValue={from?.code} isRequired />
      <Field name="libelleFr" label={t('labelFr')} defaultValue={from?.fr} isRequired />
      <Field name="libelleEn" label={t('labelEn')} defaultValue={from?.en} isRequired />
      <RadioField row name="kind" label={t('kind')} defaultValue={from?.kind ?? kind} options={options('FicheKind').map(({ id, label }) => ({ id, label }))} />
      <RadioField
        row
        name="direction"
        label={t('direction')}
        defaultValue={from?.direction ?? (kind === 'EMETTEUR' ? 'SORTANT' : 'ENTRANT')}
        options={options('Direction').map(({ id, label }) => ({ id, label }))}
      />
      <SelectField name="famille" label={t('family')} defaultValue={from?.famille} options={options('Famille').map(({ id, label }) => ({ id, label }))} />
      <Field name="format" label={t('format')} size="short" defaultValue={from?.format ?? undefined} />
      <fieldset className="stack">
        <legend>{t('environnement')}</legend>
        {(['PRODUCTION', 'QUALIFICATION'] as const).map((id) => (
          <CheckboxField key={id} name={`environnements.${id}`} defaultSelected={from ? from.environnements.includes(id) : id === environnement}>
            {say('Environnement', id)}
          </CheckboxField>
        ))}
      </fieldset>
      <fieldset className="stack">
        <legend>{t('modes')}</legend>
        {options('ModeTraitement').map(({ id }) => (
          <CheckboxField key={id} name={`modes.${id}`} defaultSelected={from?.modes.some((it) => it === id) ?? false}>
            {say('ModeTraitement', id)}
          </CheckboxField>
        ))}
      </fieldset>
      <Field name="source" label={t('source')} help={t('sourceHelp')} defaultValue={from?.source} isRequired />
    </>
  )
}
