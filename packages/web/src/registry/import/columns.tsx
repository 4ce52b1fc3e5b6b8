import { useState } from 'react'
import { createImport, type Import } from '../../api/registry/imports.ts'
import { go } from '../../router/path.ts'
import { Wrong } from '../../ui/wrong.tsx'
import { useDo } from '../../use-do.ts'
import { fieldText } from '../codes.vi.ts'
import { rosterFields } from '../roster-fields.ts'
import { SelectField } from '../parts/field.tsx'
import { rememberImport } from './recent.ts'
import { words } from './words.vi.ts'

const options = [{ value: '', name: words.unused }, ...rosterFields.map((value) => ({ value, name: fieldText(value) }))]

/** Which column was taken for what, to be said otherwise. */
export function Columns({ job }: Readonly<{ job: Import }>) {
  const [changed, setChanged] = useState<Readonly<Record<string, string>>>({})
  const { busy, wrong, run } = useDo()
  const again = () => run(async (key) => {
    const { uploadId, matchOn, mapping, values, name } = job
    const { id } = await createImport({ uploadId, matchOn, values, mapping: { ...mapping, ...changed } }, key)
    await rememberImport({ id, name })
    go(`/dang-vien/nhap/${id}`)
  })
  return (
    <details className="card help">
      <summary>{words.columns}</summary>
      <p className="hint">{words.columnsHint}</p>
      <div className="two">{job.columns.map(({ letter, header, field = '', perfect }) => <SelectField key={letter} id={`cot-${letter}`} label={words.column(letter, header)} hint={perfect || field === '' ? undefined : words.imperfect} value={changed[letter] ?? field} onType={(value) => setChanged({ ...changed, [letter]: value })} options={options} />)}</div>
      <Wrong words={wrong} />
      {Object.keys(changed).length > 0 && <p><button type="button" className="button second" aria-disabled={busy} onClick={again}>{words.readAgain}</button></p>}
    </details>
  )
}
