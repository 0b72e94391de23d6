import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { passes, type Refusal } from '../graphql/refusal'
import { Button } from './Button'
import { Icon } from './Icon'

/** Why something was refused or failed: the sentence, the other broken rules, and what support asks for. It takes the focus. */
export function RefusalBanner({ refusal, retry, quiet = false }: { refusal?: Refusal; retry?: () => void; quiet?: boolean }) {
  const { t } = useTranslation('common')
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (refusal && !quiet) ref.current?.focus()
  }, [refusal, quiet])
  if (!refusal) return null
  const passing = passes(refusal)
  const count = Object.values(refusal.byField).flat().length
  return (
    <div ref={ref} tabIndex={-1} role="alert" className={`banner banner-${passing ? 'warning' : 'danger'}`}>
      <Icon name={passing ? 'cloud' : 'error'} size={20} />
      <div className="banner-text">
        <p className="banner-sentence">
          {refusal.code === 'UNREACHABLE' ? t('unreachable') : refusal.message || t('failed')}
        </p>
        {refusal.others.length > 0 && (
          <ul>
            {refusal.others.map((it) => (
              <li key={it}>{it}</li>
            ))}
          </ul>
        )}
        {count > 0 && <p>{t('fieldsToCorrect', { count })}</p>}
        <Needed refusal={refusal} />
        {refusal.code !== 'UNREACHABLE' && (
          <p className="banner-support">
            {t('code')} <code>{refusal.code}</code>
            {refusal.correlationId && (
              <>
                {' · '}
                {t('forSupport')} <code>{refusal.correlationId}</code>
              </>
            )}
          </p>
        )}
      </div>
      {retry && (
        <Button small onPress={retry}>
          {t('retry')}
        </Button>
      )}
    </div>
  )
}

/** What would have been enough, and where it is asked for. */
function Needed({ refusal }: { refusal: Refusal }) {
  const { t } = useTranslation('common')
  const profils = refusal.access.flatMap((it) => it.manquants ?? it.profils ?? [])
  if (profils.length === 0) return null
  return (
    <p>
      {t('neededProfiles', { profils: [...new Set(profils)].map((it) => t(`profil.${it}` as 'retry', { defaultValue: it })).join(', ') })}{' '}
      <a href="/habilitations">{t('askForIt')}</a>
    </p>
  )
}
