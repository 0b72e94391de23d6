import { useTranslation } from 'react-i18next'
import { graphql, unmask, type FragmentType } from '../../graphql'
import { Distance, Status } from '../../ui'
import { Changes } from '../Changes'

const Fragment = graphql(`
  fragment RevisionDiff_fiche on EtatDeFiche {
    id
    revision { etat depuis ouverteLe changes { path old new libelle } }
  }
`)

/** What is to be in use instead, beside what is. */
export function RevisionDiff(p: { fiche: FragmentType<typeof Fragment> }) {
  const { t } = useTranslation('fiche')
  const { revision } = unmask(Fragment, p.fiche)
  if (!revision) return null
  return (
    <section className="card">
      <div className="card-head">
        <h2>{t('revisionTitle')}</h2>
        <span className="row">
          <Status of={`RevisionStatus.${revision.etat}`} />
          <span className="small muted">
            <Distance at={revision.depuis} />
          </span>
        </span>
      </div>
      <Changes of={revision.changes} before={t('inUseNow')} after={t('toBe')} empty={t('revisionEmpty')} />
    </section>
  )
}
