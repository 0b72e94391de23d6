import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql, insist, useQuery } from '../graphql'
import { Button, Icon, Instant } from '../ui'

const Query = graphql(`query Preferences { preferencesAvis { frequence langue courriel injoignable dernierEnvoi } }`)
/** Fetched when it is first asked for: forms are no part of a first visit. */
const PreferencesDialog = lazy(() => insist(() => import('./PreferencesDialog')).then((it) => ({ default: it.PreferencesDialog })))
const ForgetCourriel = lazy(() => insist(() => import('./ForgetCourriel')).then((it) => ({ default: it.ForgetCourriel })))

/** How one is told of one's notices by mail, and whether that reaches one. */
export function Preferences() {
  const { t } = useTranslation('accueil')
  const [result, refetch] = useQuery({ query: Query, requestPolicy: 'cache-and-network' })
  const [asking, ask] = useState(false)
  const again = () => refetch({ requestPolicy: 'network-only' })
  const it = result.data?.preferencesAvis
  if (!it) return null
  return (
    <div className="notices-mail">
      {it.injoignable && (
        <p className="check check-bad">
          <Icon name="error" /> {t('mailUndeliverable')}
        </p>
      )}
      <p className="small muted">
        {it.frequence === 'AUCUN' || it.courriel === null ? t('mailNone') : t('mailTo', { address: it.courriel })}
        {it.dernierEnvoi && (
          <>
            {' '}
            {t('mailLast')} <Instant at={it.dernierEnvoi} />.
          </>
        )}
      </p>
      <div className="row">
        <Button look="quiet" small icon="bell" onPress={() => ask(true)}>
          {t('mail')}
        </Button>
        {it.courriel !== null && (
          <Suspense>
            <ForgetCourriel onDone={again} />
          </Suspense>
        )}
      </div>
      {asking && (
        <Suspense>
          <PreferencesDialog of={it} onClose={() => ask(false)} onDone={again} />
        </Suspense>
      )}
    </div>
  )
}
