import type { ReactNode } from 'react'
import { Icon } from './Icon'

export type Column<Row> = {
  id: string
  title: string
  /** What each row says; the first column names the row. */
  cell: (row: Row) => ReactNode
  /** What the list is asked to be sorted by, upwards and downwards; none where it cannot. */
  sort?: { up: string; down: string }
  align?: 'end'
}

/**
 * A table of the page: the first column is the header of its row, headers sort by buttons, and on a narrow screen each row stands
 * alone with the titles beside its values.
 */
export function DataTable<Row>(p: {
  caption: string
  columns: Column<Row>[]
  rows: Row[]
  keyOf: (row: Row) => string
  order?: string
  onOrder?: (order: string) => void
  empty: ReactNode
  dim?: boolean
}) {
  if (p.rows.length === 0) return <div className="empty">{p.empty}</div>
  return (
    <div className={`table-scroll${p.dim ? ' dim' : ''}`} role="region" aria-label={p.caption} tabIndex={0}>
      <table className="table">
        <caption className="visually-hidden">{p.caption}</caption>
        <thead>
          <tr>
            {p.columns.map((it) => {
              const up = it.sort?.up === p.order
              const down = it.sort?.down === p.order
              return (
                <th
                  key={it.id}
                  scope="col"
                  className={it.align === 'end' ? 'end' : undefined}
                  aria-sort={up ? 'ascending' : down ? 'descending' : it.sort ? 'none' : undefined}
                >
                  {it.sort && p.onOrder ? (
                    <button
                      type="button"
                      className={`sort${up || down ? ' sort-on' : ''}${up ? ' sort-up' : ''}`}
                      onClick={() => p.onOrder?.(up ? it.sort!.down : it.sort!.up)}
                    >
                      {it.title}
                      <Icon name="down" size={12} />
                    </button>
                  ) : (
                    it.title
                  )}
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {p.rows.map((row) => (
            <tr key={p.keyOf(row)}>
              {p.columns.map((it, at) =>
                at === 0 ? (
                  <th key={it.id} scope="row">
                    {it.cell(row)}
                  </th>
                ) : (
                  <td key={it.id} data-title={it.title} className={it.align === 'end' ? 'end' : undefined}>
                    {it.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
