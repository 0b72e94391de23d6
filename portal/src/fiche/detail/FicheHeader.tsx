import { useTranslation } from 'react-i18next'
import { useLabel } from '../../connexion'
import { graphql, unmask, type FragmentType } from '../../graphql'
import { Distance, Facts, Icon, Instant, Status } from '../../ui'

const Fragment = graphql(`
  fragment FicheHeader_fiche on EtatDeFiche {
    id
    statut
    enService
    kind
    environnement
    codeApplication
    creeeLe
    modifieeLe
    modifieePar
    structure { siret nom statut }
  }
`)

export function FicheHeader(p: { fiche: FragmentType<typeof Fragment> }) {
  const { t } = useTranslation('fiche')
  const say = useLabel()
  const it = unmask(Fragment, p.fiche)
  return (
    <section className="card fiche-head" aria-label={it.structure.nom}>
      <div className="fiche-head-top">
        <div>
          <h2>{it.structure.nom}</h2>
          <code className="muted">{it.structure.siret}</code>
        </div>
        <div className="row">
          <Status of={`FicheStatus.${it.statut}`} />
          {it.enService && (
            <span className="in-use">
              <Icon name="check" /> {t('inUse')}
            </span>
          )}
          {it.structure.statut === 'INACTIVE' && <Status of="StructureStatus.INACTIVE" />}
        </div>
      </div>
      <Facts
        of={[
          [t('column.kind'), say('FicheKind', it.kind)],
          [t('column.environnement'), say('Environnement', it.environnement)],
          [t('column.codeApplication'), it.codeApplication && <code>{it.codeApplication}</code>],
          [t('column.creeeLe'), <Instant key="c" at={it.creeeLe} />],
          [
            t('column.modifieeLe'),
            <span key="m">
              <Distance at={it.modifieeLe} />, {it.modifieePar === 'systeme' ? t('bySystem') : it.modifieePar}
            </span>,
          ],
        ]}
      />
    </section>
  )
}
