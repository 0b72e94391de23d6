import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useMe } from '../../connexion'
import { graphql, unmask, type FragmentType } from '../../graphql'
import { Distance, Icon } from '../../ui'
import { stepOf } from '../saisie/steps'

const Fragment = graphql(`
  fragment Waits_fiche on Fiche {
    id
    statut
    motif
    soumiseLe
    structure { siret }
    manques { code path message }
    revision { etat depuis }
  }
`)

/** What keeps the fiche where it is, and who has to do something about it. */
export function Waits(p: { fiche: FragmentType<typeof Fragment> }) {
  const { t } = useTranslation('fiche')
  const me = useMe()
  const it = unmask(Fragment, p.fiche)
  const editing = it.statut === 'BROUILLON' || it.revision?.etat === 'OUVERTE'
  const mine = me.holds('RACCORDEMENT_MODIFICATION', it.structure.siret)
  return (
    <>
      {it.motif && (
        <div className="banner banner-warning">
          <Icon name={it.statut === 'DESACTIVEE' ? 'close' : 'undo'} size={20} />
          <div className="banner-text">
            <p className="banner-sentence">{it.statut === 'DESACTIVEE' ? t('closedBecause') : t('returnedBecause')}</p>
            <p className="comment">{it.motif}</p>
          </div>
        </div>
      )}
      {it.soumiseLe && (
        <div className="banner banner-info">
          <Icon name="clock" size={20} />
          <div className="banner-text">
            <p className="banner-sentence">{t(it.statut === 'ENVOYEE_MAJ' ? 'revisionWaits' : 'ficheWaits')}</p>
            <p>
              {t('sentSince')} <Distance at={it.soumiseLe} />.
            </p>
          </div>
        </div>
      )}
      {editing && mine && (
        <div className={`banner ${it.manques.length > 0 ? 'banner-info' : 'banner-good'}`}>
          <Icon name={it.manques.length > 0 ? 'edit' : 'check'} size={20} />
          <div className="banner-text">
            <p className="banner-sentence">
              {it.manques.length > 0 ? t('missing', { count: it.manques.length }) : t('readyToSend')}
            </p>
            {it.manques.length > 0 ? (
              <ul>
                {it.manques.map((manque) => (
                  <li key={manque.code + manque.path}>
                    <Link to={`/fiches/${it.id}/saisie/${stepOf(manque.path)}`}>{manque.message}</Link>
                  </li>
                ))}
              </ul>
            ) : (
              <p>
                <Link to={`/fiches/${it.id}/saisie/envoi`}>{t('goSend')}</Link>
              </p>
            )}
          </div>
        </div>
      )}
    </>
  )
}
