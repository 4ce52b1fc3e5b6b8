import { useState } from 'react'
import { locale } from '../../formats.vi.ts'
import type { Counts, Headcount } from '../../api/registry/headcounts.ts'
import { Excel, type Column } from '../../excel/excel.tsx'
import { Link } from '../../router/link.tsx'
import { words } from './words.vi.ts'

/** So many rows are shown at once; a district has hundreds. */
const FIRST = 100
const columns: readonly (readonly [string, (counts: Counts) => number])[] = [
  [words.total, ({ members }) => members], [words.official, ({ status }) => status['OFFICIAL'] ?? 0], [words.probationary, ({ status }) => status['PROBATIONARY'] ?? 0],
  [words.exempt, ({ flags }) => flags['exempt'] ?? 0], [words.female, ({ sex }) => sex['FEMALE'] ?? 0], [words.under30, ({ age }) => age['TO_30'] ?? 0],
]

const sheetColumns: readonly Column<Headcount['rows'][number]>[] = [[words.organisation, ({ name }) => name, 40], ...columns.map(([name, pick]): Column<Headcount['rows'][number]> => [name, ({ total }) => pick(total), 14])]

/** Organisations and those at or below each; scrolls within itself on a phone. */
export function Table({ rows }: Pick<Headcount, 'rows'>) {
  const [all, setAll] = useState(false)
  return (
    <section className="card">
      <h2 id="bang-so">{words.table}</h2>
      <div className="scroll" role="region" aria-labelledby="bang-so" tabIndex={0}>
        <table>
          <thead><tr><th scope="col">{words.organisation}</th>{columns.map(([name]) => <th scope="col" key={name}>{name}</th>)}</tr></thead>
          <tbody>{(all ? rows : rows.slice(0, FIRST)).map(({ id, name, total }) => <tr key={id}><th scope="row"><Link className="row" to={`/to-chuc/${id}`}>{name}</Link></th>{columns.map(([column, pick]) => <td key={column}>{pick(total).toLocaleString(locale)}</td>)}</tr>)}</tbody>
        </table>
      </div>
      {!all && rows.length > FIRST && <p><button type="button" className="button second" onClick={() => setAll(true)}>{words.more(rows.length)}</button></p>}
      <Excel name={words.table} columns={sheetColumns} rows={() => rows} />
    </section>
  )
}
