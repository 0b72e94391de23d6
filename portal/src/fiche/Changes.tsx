import { useTranslation } from 'react-i18next'
import { useLabel } from '../connexion'
import { Day, Icon, Instant } from '../ui'
import { summarise, typeOf, type Change } from './changes'

/** What two states say differently, side by side. */
export function Changes(p: { of: readonly Change[]; before?: string; after?: string; empty?: string }) {
  const { t } = useTranslation('fiche')
  const { fields, certificates } = summarise(p.of)
  if (fields.length + certificates.length === 0) return <p className="muted">{p.empty ?? t('noChange')}</p>
  return (
    <div className="stack">
      {certificates.length > 0 && (
        <ul className="certificate-changes">
          {certificates.map((it) => (
            <li key={it.sha256} className={`change-${it.kind}`}>
              <Icon name={it.kind === 'removed' ? 'trash' : 'certificate'} /> {t(`certificate.${it.kind}`, { name: it.subject })}{' '}
              <code className="muted" title={it.sha256}>
                {it.sha256.slice(0, 12)}…
              </code>
              {it.kind === 'changed' && <Fields of={it.changes} />}
            </li>
          ))}
        </ul>
      )}
      {fields.length > 0 && <Fields of={fields} before={p.before} after={p.after} />}
    </div>
  )
}

function Fields(p: { of: readonly Change[]; before?: string; after?: string }) {
  const { t } = useTranslation('fiche')
  return (
    <table className="table changes">
      <thead>
        <tr>
          <th scope="col">{t('changedField')}</th>
          <th scope="col">{p.before ?? t('before')}</th>
          <th scope="col">{p.after ?? t('after')}</th>
        </tr>
      </thead>
      <tbody>
        {p.of.map((it) => (
          <tr key={it.path}>
            <th scope="row">{it.libelle}</th>
            <td data-title={p.before ?? t('before')} className={it.old === null ? '' : 'change-old'}>
              <Value path={it.path} of={it.old} />
            </td>
            <td data-title={p.after ?? t('after')} className={it.new === null ? '' : 'change-new'}>
              <Value path={it.path} of={it.new} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Value({ path, of }: { path: string; of: string | null }) {
  const { t } = useTranslation('common')
  const say = useLabel()
  if (of === null) return <span className="muted">—</span>
  const type = typeOf(path)
  if (type) return say(type, of)
  if (of === 'true' || of === 'false') return of === 'true' ? t('yes') : t('no')
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(of)) return <Instant at={of} />
  if (/^\d{4}-\d{2}-\d{2}$/.test(of)) return <Day day={of} />
  return <span className="change-text">{of}</span>
}
