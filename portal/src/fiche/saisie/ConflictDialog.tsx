import { useTranslation } from 'react-i18next'
import { Button, Dialog } from '../../ui'
import type { Conflict } from './useStep'

/** Two people on one part of a fiche: nobody overwrites the other without having seen what. */
export function ConflictDialog({ conflict }: { conflict?: Conflict }) {
  const { t } = useTranslation('saisie')
  return (
    <Dialog
      title={t('conflictTitle')}
      wide
      alert
      isOpen={conflict !== undefined}
      onClose={() => conflict?.close()}
      actions={
        <>
          <Button onPress={() => conflict?.close()}>{t('conflictGoOn')}</Button>
          <Button onPress={() => conflict?.takeTheirs()}>{t('conflictTheirs')}</Button>
          <Button look="primary" onPress={() => conflict?.keepMine()}>
            {t('conflictMine')}
          </Button>
        </>
      }
    >
      {conflict && (
        <>
          <p>{t('conflictWhat', { by: conflict.by })}</p>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t('conflictField')}</th>
                <th scope="col">{t('conflictBefore')}</th>
                <th scope="col">{t('conflictOf', { by: conflict.by })}</th>
                <th scope="col">{t('conflictYours')}</th>
              </tr>
            </thead>
            <tbody>
              {conflict.rows.map((it) => (
                <tr key={it.path}>
                  <th scope="row">
                    <code>{it.path}</code>
                  </th>
                  <td data-title={t('conflictBefore')}>{it.before || '—'}</td>
                  <td data-title={t('conflictOf', { by: conflict.by })}>{it.theirs || '—'}</td>
                  <td data-title={t('conflictYours')}>{it.mine || '—'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </Dialog>
  )
}
