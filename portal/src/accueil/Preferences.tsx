import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient, useQuery } from 'urql'
import { useLabels } from '../connexion'
import { graphql } from '../graphql'
import type { FrequenceAvis, Langue } from '../graphql/generated/graphql'
import { Button, Field, Icon, Instant, RadioField } from '../ui'
import { FormDialog, type FormAct } from '../ui/FormDialog'

const Query = graphql(`query Preferences { preferencesAvis { frequence langue courriel injoignable dernierEnvoi } }`)
const Define = graphql(`
  mutation PreferencesDefine($frequence: FrequenceAvis!, $langue: Langue!, $courriel: String) {
    definePreferencesAvis(frequence: $frequence, langue: $langue, courriel: $courriel) { frequence langue courriel injoignable dernierEnvoi }
  }
`)

/** How one is told of one's notices by mail, and whether that reaches one. */
export function Preferences() {
  const { t, i18n } = useTranslation(['accueil', 'common'])
  const { options } = useLabels()
  const client = useClient()
  const [result, refetch] = useQuery({ query: Query, requestPolicy: 'cache-and-network' })
  const [act, setAct] = useState<FormAct>()
  const it = result.data?.preferencesAvis
  if (!it) return null
  const change = () =>
    setAct({
      title: t('mail'),
      action: t('mailSave'),
      done: t('mailSaved'),
      inside: (
        <>
          <p>{t('mailWhat')}</p>
          <RadioField name="frequence" label={t('mailWhen')} defaultValue={it.frequence} options={options('FrequenceAvis')} />
          <Field name="courriel" type="email" label={t('mailAddress')} help={t('mailAddressHelp')} defaultValue={it.courriel ?? ''} autoComplete="email" />
          <RadioField
            name="langue"
            label={t('common:chooseLanguage')}
            row
            defaultValue={it.courriel ? it.langue : i18n.language === 'en' ? 'EN' : 'FR'}
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
      after: () => refetch({ requestPolicy: 'network-only' }),
    })
  return (
    <div className="notices-mail">
      {it.injoignable && (
        <p className="check check-bad">
          <Icon name="error" /> {t('mailUndeliverable')}
        </p>
      )}
      <p className="small muted">
        {it.frequence === 'AUCUN' ? t('mailNone') : t('mailTo', { address: it.courriel ?? '—' })}
        {it.dernierEnvoi && (
          <>
            {' '}
            {t('mailLast')} <Instant at={it.dernierEnvoi} />.
          </>
        )}
      </p>
      <Button look="quiet" small icon="bell" onPress={change}>
        {t('mail')}
      </Button>
      <FormDialog act={act} onClose={() => setAct(undefined)} />
    </div>
  )
}
