import { useTranslation } from 'react-i18next'
import { useClient } from 'urql'
import { useLabels } from '../connexion'
import { graphql } from '../graphql'
import type { FrequenceAvis, Langue, PreferencesQuery } from '../graphql/generated/graphql'
import { Field, RadioField } from '../ui'
import { FormDialog } from '../ui/FormDialog'

const Define = graphql(`
  mutation PreferencesDefine($frequence: FrequenceAvis!, $langue: Langue!, $courriel: String) {
    definePreferencesAvis(frequence: $frequence, langue: $langue, courriel: $courriel) { frequence langue courriel injoignable dernierEnvoi }
  }
`)

/** Asks how one wants to be told by mail. */
export function PreferencesDialog(p: { of: PreferencesQuery['preferencesAvis']; onClose: () => void; onDone: () => void }) {
  const { t, i18n } = useTranslation(['accueil', 'common'])
  const { options } = useLabels()
  const client = useClient()
  return (
    <FormDialog
      onClose={p.onClose}
      act={{
        title: t('mail'),
        action: t('mailSave'),
        done: t('mailSaved'),
        inside: (
          <>
            <p>{t('mailWhat')}</p>
            <RadioField name="frequence" label={t('mailWhen')} defaultValue={p.of.frequence} options={options('FrequenceAvis')} />
            <Field name="courriel" type="email" label={t('mailAddress')} help={t('mailAddressHelp')} defaultValue={p.of.courriel ?? ''} autoComplete="email" />
            <RadioField
              name="langue"
              label={t('common:chooseLanguage')}
              row
              defaultValue={p.of.courriel ? p.of.langue : i18n.language === 'en' ? 'EN' : 'FR'}
              options={[
                { id: 'FR', label: t('common:language.fr') },
                { id: 'EN', label: t('common:language.en') },
              ]}
            />
          </>
        ),
        run: (values) =>
          client
            .mutation(Define, {
              frequence: values['frequence'] as FrequenceAvis,
              langue: values['langue'] as Langue,
              courriel: (values['courriel'] as string | null) ?? null,
            })
            .toPromise(),
        after: p.onDone,
      }}
    />
  )
}
