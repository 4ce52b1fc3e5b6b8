import { useState, type SubmitEvent } from 'react'
import { createImport, type Import } from '../../api/registry/imports.ts'
import { go } from '../../router/path.ts'
import { Wrong } from '../../ui/wrong.tsx'
import { useDo } from '../../use-do.ts'
import { fieldText } from '../codes.vi.ts'
import { TextField } from '../parts/field.tsx'
import { rememberImport } from './recent.ts'
import { words } from './words.vi.ts'

const needed = ['name', 'birthDate', 'status', 'cell'] as const

/** For a file whose header was not understood: where the columns stand that no roster is without. */
export function PickColumns({ job }: Readonly<{ job: Import }>) {
  const [letters, setLetters] = useState<Readonly<Record<string, string>>>({})
  const { busy, wrong, run } = useDo()
  function submit(event: SubmitEvent): void {
    event.preventDefault()
    run(async (key) => {
      const { uploadId, matchOn, values, name } = job
      const said = needed.flatMap((field) => ((letters[field] ?? '').trim() === '' ? [] : [[(letters[field] ?? '').trim().toUpperCase(), field] as const]))
      const { id } = await createImport({ uploadId, matchOn, values, mapping: { ...job.mapping, ...Object.fromEntries(said) } }, key)
      await rememberImport({ id, name })
      go(`/dang-vien/nhap/${id}`)
    })
  }
  return (
    <form className="card" noValidate onSubmit={submit}>
      <h2>{words.pickColumns}</h2>
      <div className="pair">{needed.map((field) => <TextField key={field} id={`o-${field}`} most={3} label={words.pickColumn(fieldText(field).toLowerCase())} hint={words.pickHint} value={letters[field] ?? ''} onType={(value) => setLetters({ ...letters, [field]: value })} />)}</div>
      <Wrong words={wrong} />
      <button className="button" aria-disabled={busy}>{words.readAgain}</button>
    </form>
  )
}
