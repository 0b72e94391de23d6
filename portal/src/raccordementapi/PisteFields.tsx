import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLabels } from '../connexion'
import type { TypeUtilisation } from '../graphql/generated/graphql'
import { Field, Icon, SelectField } from '../ui'
import { doubtsOf, namedBy } from './fields'

export type Piste = {
  nomApplicationPiste: string | null
  typeUtilisation: TypeUtilisation | null
  nomEditeurOuOperateur: string | null
  contact: { nom: string; email: string; telephone: string } | null
}

/** What one says of an application of PISTE, for the first time or again. The name goes as it is typed, to the byte (S-39). */
export function PisteFields({ of }: { of?: Piste }) {
  const { t } = useTranslation('raccordementapi')
  const labels = useLabels()
  const [name, setName] = useState(of?.nomApplicationPiste ?? '')
  const [type, setType] = useState<TypeUtilisation | null>(of?.typeUtilisation ?? null)
  const named = namedBy(type)
  return (
    <>
      <Field name="nomApplicationPiste" label={t('applicationName')} help={t('applicationNameHelp')} isRequired value={name} onChange={setName} maxLength={300} />
      {doubtsOf(name).map((it) => (
        <p key={it} className="small" role="status">
          <Icon name="warning" /> {t(`doubt.${it}`)}
        </p>
      ))}
      <SelectField
        name="typeUtilisation"
        label={t('usage')}
        isRequired
        options={labels.options('TypeUtilisation')}
        value={type}
        onChange={(it) => setType(it as TypeUtilisation)}
      />
      {named !== 'none' && (
        <Field
          name="nomEditeurOuOperateur"
          label={t(type === 'SOLUTION_EDITEUR' ? 'publisher' : type === 'SOLUTION_OPERATEUR' ? 'operator' : 'ownSolution')}
          isRequired={named === 'required'}
          defaultValue={of?.nomEditeurOuOperateur ?? ''}
          maxLength={200}
        />
      )}
      <fieldset className="stack">
        <legend>
          <h2>{t('contact')}</h2>
        </legend>
        <p className="small muted">{t('contactHelp')}</p>
        <Field name="contact.nom" label={t('contactName')} isRequired defaultValue={of?.contact?.nom ?? ''} autoComplete="name" />
        <Field name="contact.email" type="email" label={t('contactEmail')} isRequired defaultValue={of?.contact?.email ?? ''} autoComplete="email" />
        <Field name="contact.telephone" type="tel" label={t('contactPhone')} isRequired defaultValue={of?.contact?.telephone ?? ''} autoComplete="tel" />
      </fieldset>
    </>
  )
}

/** A name as it was typed: reading a form takes blanks away, and here they would be somebody's mistake to see. */
export const nameIn = (form: HTMLFormElement) => (form.elements.namedItem('nomApplicationPiste') as HTMLInputElement | null)?.value ?? ''
