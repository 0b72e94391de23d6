import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useLabels, useMe } from '../../connexion'
import type { Confiance, Environnement, FicheKind, FicheStatus, Protocole } from '../../graphql/generated/graphql'
import { Button, Choices, Field, Form, SelectField } from '../../ui'
import { DateField } from '../../ui/DateField'
import { conditions, type Search } from './search'

type Facet = { statut: FicheStatus; nombre: number }

const ALL = '-'
const orNull = <T extends string>(it: string) => (it === ALL ? null : (it as T))

/** All that a list of fiches can be narrowed by. Words are looked for when asked; what is chosen counts at once. */
export function FichesFilter(p: { search: Search; facets: readonly Facet[]; onChange: (part: Partial<Search>) => void }) {
  const { t } = useTranslation('fiche')
  const { options } = useLabels()
  const me = useMe()
  const { search, onChange } = p
  const [more, setMore] = useState(conditions(search) > 0)
  const [texts, setTexts] = useState(search)
  const [known, setKnown] = useState(search)
  if (known !== search) {
    setKnown(search)
    setTexts(search)
  }
  const submit = (e: FormEvent) => {
    e.preventDefault()
    onChange({
      q: texts.q.trim(),
      structure: texts.structure.trim(),
      codeApplication: texts.codeApplication.trim(),
      interfaceCode: texts.interfaceCode.trim(),
    })
  }
  const any = (type: string) => [{ id: ALL, label: t('any') }, ...options(type).map(({ id, label }) => ({ id, label }))]
  const count = (statut: FicheStatus) => p.facets.find((it) => it.statut === statut)?.nombre ?? 0
  return (
    <Form className="fiches-filter" role="search" onSubmit={submit}>
      <div className="fiches-words">
        <Field
          name="q"
          type="search"
          label={t('searchWords')}
          placeholder={t('searchExample')}
          value={texts.q}
          onChange={(q) => setTexts({ ...texts, q })}
        />
        <Button type="submit" look="primary" icon="search">
          {t('search')}
        </Button>
        <Button icon="filter" aria-expanded={more} onPress={() => setMore(!more)}>
          {conditions(search) > 0 ? t('criteriaOn', { count: conditions(search) }) : t('criteria')}
        </Button>
      </div>
      {more && (
        <div className="fiches-criteria">
          {(me.isOperator || me.rattachements.length > 1) && (
            <Field name="structure" label={t('partner')} help={t('partnerHelp')} value={texts.structure} onChange={(structure) => setTexts({ ...texts, structure })} />
          )}
          <SelectField name="kind" label={t('column.kind')} value={search.kind ?? ALL} onChange={(it) => onChange({ kind: orNull<FicheKind>(it) })} options={any('FicheKind')} />
          <SelectField
            name="environnement"
            label={t('column.environnement')}
            value={search.environnement ?? ALL}
            onChange={(it) => onChange({ environnement: orNull<Environnement>(it) })}
            options={any('Environnement')}
          />
          <SelectField
            name="protocole"
            label={t('column.protocole')}
            value={search.protocole ?? ALL}
            onChange={(it) => onChange({ protocole: orNull<Protocole>(it) })}
            options={any('Protocole')}
          />
          <Field name="codeApplication" label={t('column.codeApplication')} placeholder="ABC001" value={texts.codeApplication} onChange={(codeApplication) => setTexts({ ...texts, codeApplication })} />
          <Field name="interfaceCode" label={t('interfaceCode')} placeholder="FSO1113A" value={texts.interfaceCode} onChange={(interfaceCode) => setTexts({ ...texts, interfaceCode })} />
          <SelectField
            name="confiance"
            label={t('trust')}
            value={search.confiance ?? ALL}
            onChange={(it) => onChange({ confiance: orNull<Confiance>(it) })}
            options={any('Confiance')}
          />
          <DateField name="expire" label={t('expireBefore')} value={search.expire} onChange={(expire) => onChange({ expire })} />
          <DateField name="depuis" label={t('changedSince')} value={search.depuis} onChange={(depuis) => onChange({ depuis })} />
          <SelectField
            name="tiers"
            label={t('thirdParty')}
            value={search.tiers === null ? ALL : search.tiers ? 'oui' : 'non'}
            onChange={(it) => onChange({ tiers: it === ALL ? null : it === 'oui' })}
            options={[
              { id: ALL, label: t('any') },
              { id: 'oui', label: t('onlyThirdParties') },
              { id: 'non', label: t('noThirdParties') },
            ]}
          />
        </div>
      )}
      <Choices
        label={t('column.statut')}
        options={options('FicheStatus').map((it) => ({ ...it, count: count(it.id as FicheStatus) }))}
        chosen={search.statuts}
        onChange={(statuts) => onChange({ statuts: statuts as FicheStatus[] })}
      />
    </Form>
  )
}
