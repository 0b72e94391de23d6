import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useLabel } from '../../connexion'
import { graphql, unmask, type FragmentType } from '../../graphql'
import { Day, Distance, Instant, Status, type Column } from '../../ui'
import { DaysLeft } from '../DaysLeft'
import type { ColumnId } from './search'

export const FicheRow = graphql(`
  fragment FicheRow_fiche on Fiche {
    id
    version
    statut
    kind
    environnement
    protocole
    codeApplication
    creeeLe
    modifieeLe
    soumiseLe
    enService
    structure { siret nom }
    validite { du au }
    certificats { sha256 joursRestants }
    revision { etat }
  }
`)

type Row = FragmentType<typeof FicheRow>

const sorts: Partial<Record<ColumnId, string>> = {
  id: 'IDENTIFIANT',
  structure: 'STRUCTURE',
  kind: 'KIND',
  environnement: 'ENVIRONNEMENT',
  protocole: 'PROTOCOLE',
  statut: 'STATUT',
  codeApplication: 'CODE_APPLICATION',
  validite: 'FIN_DE_VALIDITE',
  certificat: 'EXPIRATION_CERTIFICAT',
  soumiseLe: 'SOUMISE_LE',
  creeeLe: 'CREEE_LE',
  modifieeLe: 'MODIFIEE_LE',
}

/** The columns of a list of fiches, in the order given. */
export function useFicheColumns(ids: ColumnId[]): Column<Row>[] {
  const { t } = useTranslation('fiche')
  return ids.map((id) => ({
    id,
    title: t(`column.${id}`),
    cell: (row) => <Cell row={row} column={id} />,
    sort: sorts[id] ? { up: `${sorts[id]}_ASC`, down: `${sorts[id]}_DESC` } : undefined,
  }))
}

function Cell({ row, column }: { row: Row; column: ColumnId }) {
  const say = useLabel()
  const it = unmask(FicheRow, row)
  switch (column) {
    case 'id':
      return <Link to={`/fiches/${it.id}`}>{it.id}</Link>
    case 'structure':
      return (
        <>
          {it.structure.nom}
          <br />
          <code className="muted">{it.structure.siret}</code>
        </>
      )
    case 'kind':
      return say('FicheKind', it.kind)
    case 'environnement':
      return say('Environnement', it.environnement)
    case 'protocole':
      return it.protocole && say('Protocole', it.protocole)
    case 'statut':
      return <Status of={`FicheStatus.${it.statut}`} />
    case 'codeApplication':
      return it.codeApplication && <code>{it.codeApplication}</code>
    case 'validite':
      return it.validite && <Day day={it.validite.au} style="short" />
    case 'certificat': {
      const days = it.certificats.map((c) => c.joursRestants).filter((d) => d !== null)
      return days.length > 0 && <DaysLeft days={Math.min(...days)} />
    }
    case 'soumiseLe':
      return it.soumiseLe && <Distance at={it.soumiseLe} />
    case 'creeeLe':
      return <Instant at={it.creeeLe} />
    case 'modifieeLe':
      return <Instant at={it.modifieeLe} />
  }
}
