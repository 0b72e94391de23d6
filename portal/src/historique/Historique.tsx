import { useTranslation } from 'react-i18next'
import { useLabel } from '../connexion'
import { graphql, unmask, type FragmentType } from '../graphql'
import { Button, Day, Instant } from '../ui'
import { asideOf, enumerationOf, eventKey } from './entries'
import './historique.css'

const Fragment = graphql(`
  fragment Historique_connection on HistoryConnection {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes {
      aggregateId
      sequence
      type
      at
      actor
      onBehalfOf
      correlationId
      changes { path libelle old new }
    }
  }
`)

/**
 * What happened to something, oldest first: when, what, who for whom, and what it changed.
 *
 * @param more asks for what follows, where not all is shown
 */
export function Historique(p: { of: FragmentType<typeof Fragment>; title: string; more?: () => void }) {
  const { t } = useTranslation('historique')
  const it = unmask(Fragment, p.of)
  return (
    <section className="card">
      <h2>{p.title}</h2>
      <ol className="history">
        {it.nodes.map((entry) => {
          const changes = entry.changes.filter((change) => !asideOf(change.path))
          return (
            <li key={`${entry.aggregateId} ${entry.sequence}`}>
              <p>
                <strong>{t(eventKey(entry.type), { defaultValue: entry.type })}</strong>
              </p>
              <p className="small muted">
                <Instant at={entry.at} seconds />
                {' · '}
                {entry.actor === 'systeme' ? t('bySystem') : t('by', { actor: entry.actor })}
                {entry.onBehalfOf && !['systeme', 'soi-meme', 'destinataire'].includes(entry.onBehalfOf) && <> · {t('for', { structure: entry.onBehalfOf })}</>}
              </p>
              {changes.length > 0 && (
                <details>
                  <summary>{t('changes', { count: changes.length })}</summary>
                  <dl className="history-changes">
                    {changes.map((change) => (
                      <div key={change.path}>
                        <dt>{change.libelle}</dt>
                        <dd>
                          {change.old !== null && (
                            <del>
                              <Value path={change.path} of={change.old} />
                            </del>
                          )}{' '}
                          {change.new !== null && (
                            <ins>
                              <Value path={change.path} of={change.new} />
                            </ins>
                          )}
                        </dd>
                      </div>
                    ))}
                  </dl>
                  {entry.correlationId && (
                    <p className="small muted">
                      {t('request')} <code>{entry.correlationId}</code>
                    </p>
                  )}
                </details>
              )}
            </li>
          )
        })}
      </ol>
      {it.pageInfo.hasNextPage && p.more && (
        <Button small onPress={p.more}>
          {t('more', { count: it.totalCount - it.nodes.length })}
        </Button>
      )}
    </section>
  )
}

function Value({ path, of }: { path: string; of: string }) {
  const { t } = useTranslation('common')
  const say = useLabel()
  const type = enumerationOf(path, of)
  if (type) return say(type, of)
  if (of === 'true' || of === 'false') return of === 'true' ? t('yes') : t('no')
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(of)) return <Instant at={of} />
  if (/^\d{4}-\d{2}-\d{2}$/.test(of)) return <Day day={of} />
  return of
}
