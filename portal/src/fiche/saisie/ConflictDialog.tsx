import { useTranslation } from 'react-i18next'
import { useMe } from '../../connexion'
import { Button, Dialog } from '../../ui'
import type { Conflict } from './useStep'

/** Two people on one part of a fiche: nobody overwrites the other without having seen what. */
export function ConflictDialog({ conflict }: { conflict?: Conflict }) {
  const { t } = useTranslation('saisie')
  const me = useMe()
  const own = conflict?.by === me.login
  const theirs = conflict && (own ? t('conflictElsewhere') : t('conflictOf', { by: conflict.by }))
  return (
    <Dialog
      title={t(own ? 'conflictTitleOwn' : 'conflictTitle')}
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
          <p>{own ? t('conflictWhatOwn') : t('conflictWhat', { by: conflict.by })}</p>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t('conflictField')}</th>
                <th scope="col">{t('conflictBefore')}</th>
                <th scope="col">{theirs}</th>
                <th scope="col">{t('conflictYours')}</th>
              </tr>
            </thead>
            <tbody>
              {conflict.rows.map((it) => (
                <tr key={it.path}>
                  <th scope="row">
                    {it.label}
                  </th>
                  <td data-title={t('conflictBefore')}>{it.before || '—'}</td>
                  <td data-title={theirs}>{it.theirs || '—'}</td>
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
