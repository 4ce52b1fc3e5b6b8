import type { Import } from '../../api/registry/imports.ts'
import { Link } from '../../router/link.tsx'
import { Good } from '../parts/good.tsx'
import { ErrorsFile } from './errors-file.tsx'
import { words } from './words.vi.ts'

/** What an import wrote, and what it left, each row with its reason. */
export const Done = ({ job: { id, written, refused, counts } }: Readonly<{ job: Import }>) => (
  <>
    <h1>{words.done}</h1>
    <Good><p><strong>{words.written(written)}</strong></p></Good>
    {refused.length > 0 && <section className="note bad"><p className="title">{words.notWritten(refused.length)}</p><ul className="plain">{refused.map(({ row, message }) => <li key={row}>{words.refusedRow(row, message)}</li>)}</ul></section>}
    {counts.error + counts.held > 0 && <section className="card"><p>{words.left(counts.error, counts.held)}</p><ErrorsFile id={id} /></section>}
    <p><Link className="button" to="/dang-vien">{words.toPeople}</Link></p>
  </>
)
