import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContactInput } from '../../graphql/generated/graphql'
import { Button, Field } from '../../ui'
import { edited } from './edited'
import { StepForm } from './StepForm'
import { useStep, type StepProps } from './useStep'

type Values = { contacts: ContactInput[] }
const MOST = 10

/** Whom support calls: the person in charge of the technical side. */
export function ContactsStep(p: StepProps) {
  const { t } = useTranslation('saisie')
  const step = useStep<Values>('contacts', p, ({ contacts }) => ({ contacts: contacts ?? [] }))
  const [start] = useState(() => step.draft?.contacts ?? edited(step.fiche).contacts)
  // Each keeps its fields when another is removed.
  const [keys, setKeys] = useState(() => (start.length > 0 ? start.map((_, at) => at) : [0]))
  return (
    <StepForm step={step as never}>
      <p>{t('contactsLead')}</p>
      <p className="muted">{t('contactsMail')}</p>
      {keys.map((key, at) => (
        <fieldset key={key} className="contact-fields">
          <legend>{t('contact', { number: at + 1 })}</legend>
          <Field name={`contacts.${at}.nom`} label={t('field.contact.nom')} defaultValue={start[key]?.nom ?? ''} autoComplete="name" />
          <Field name={`contacts.${at}.email`} type="email" label={t('field.contact.email')} defaultValue={start[key]?.email ?? ''} autoComplete="email" />
          <Field
            name={`contacts.${at}.telephone`}
            type="tel"
            label={t('field.contact.telephone')}
            defaultValue={start[key]?.telephone ?? ''}
            autoComplete="tel"
          />
          {keys.length > 1 && (
            <Button look="quiet" small icon="trash" onPress={() => setKeys(keys.filter((it) => it !== key))}>
              {t('removeContact', { number: at + 1 })}
            </Button>
          )}
        </fieldset>
      ))}
      {keys.length < MOST && (
        <div>
          <Button icon="add" onPress={() => setKeys([...keys, Math.max(...keys) + 1])}>
            {t('addContact')}
          </Button>
        </div>
      )}
    </StepForm>
  )
}
