import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../../ui'
import { readHealth } from './progress'

const EVERY = 10_000
/** What health says of a processor that is neither stopped nor in error. */
const FOLLOWS = 'follows'

/** How the program fares, as its public address of health says it; the parts are for administrators. */
export function Health() {
  const { t } = useTranslation('administration')
  const [health, setHealth] = useState<ReturnType<typeof readHealth>>()
  useEffect(() => {
    let current = true
    const ask = async () => {
      if (document.visibilityState !== 'visible') return
      try {
        // What is down answers 503, and says what.
        const answer = await fetch('/actuator/health', { credentials: 'same-origin', headers: { Accept: 'application/json' } })
        const read = readHealth(await answer.json())
        if (current) setHealth(read)
      } catch {
        if (current) setHealth(null)
      }
    }
    void ask()
    const clock = setInterval(() => void ask(), EVERY)
    return () => {
      current = false
      clearInterval(clock)
    }
  }, [])
  if (health === undefined) return null
  const sayLag = (events: string | undefined) => events !== undefined && (events === '0' ? t('upToDate') : t('behind', { count: Number(events) }))
  const processors = health?.components.find((it) => it.name === 'processors')?.details ?? []
  const lag = new Map(health?.components.find((it) => it.name === 'lag')?.details)
  const letters = new Map(health?.components.find((it) => it.name === 'deadLetters')?.details)
  return (
    <section className="card" aria-labelledby="health">
      <h2 id="health">{t('health')}</h2>
      <div className="stack">
        <p>
          <span className={`status status-${health === null ? 'waiting' : health.status === 'UP' ? 'good' : 'bad'}`}>
            {t(health === null ? 'healthUnknown' : health.status === 'UP' ? 'healthUp' : 'healthDown')}
          </span>
        </p>
        {health && health.components.length > 0 && (
          <DataTable
            caption={t('component')}
            columns={[
              { id: 'name', title: t('component'), cell: (it) => <span title={it.name}>{t(`part.${it.name}` as 'part.db', { defaultValue: it.name })}</span> },
              { id: 'status', title: t('status'), cell: (it) => <span className={`status status-${it.status === 'UP' ? 'good' : 'bad'}`}>{t(it.status === 'UP' ? 'partUp' : 'partDown')}</span> },
            ]}
            rows={health.components}
            keyOf={(it) => it.name}
            empty={null}
          />
        )}
        {processors.length > 0 && (
          <DataTable
            caption={t('processors')}
            columns={[
              { id: 'name', title: t('processor'), cell: ([name]) => <code>{name}</code> },
              {
                id: 'state',
                title: t('status'),
                cell: ([, state]) => (
                  <span className={`status status-${state === FOLLOWS ? 'good' : 'bad'}`}>{t(state === FOLLOWS ? 'follows' : 'stopped')}</span>
                ),
              },
              { id: 'lag', title: t('lag'), cell: ([name]) => sayLag(lag.get(name)) },
              { id: 'letters', title: t('tab.letters'), align: 'end', cell: ([name]) => letters.get(name) ?? 0 },
            ]}
            rows={processors}
            keyOf={([name]) => name}
            empty={null}
          />
        )}
      </div>
    </section>
  )
}
