import { useState } from 'react'
import { locale } from '../../formats.vi.ts'
import { confirmImport, type Decision, type Import, type RowState } from '../../api/registry/imports.ts'
import { Wrong } from '../../ui/wrong.tsx'
import { useDo } from '../../use-do.ts'
import { Columns } from './columns.tsx'
import { ErrorsFile } from './errors-file.tsx'
import { Meanings } from './meanings.tsx'
import { Rows } from './rows.tsx'
import { words } from './words.vi.ts'

const states: readonly RowState[] = ['NEW', 'CHANGED', 'SAME', 'HELD', 'ERROR']
const countOf = ({ counts }: Import, state: RowState) => ({ NEW: counts.new, CHANGED: counts.changed, SAME: counts.same, HELD: counts.held, ERROR: counts.error })[state]
const isWritten = ({ decision }: Decision) => decision !== 'SKIP'

const Notes = ({ job: { counts, organisations, skipped } }: Readonly<{ job: Import }>) => (
  <>
    {organisations !== undefined && organisations.new > 0 && <p className="note">{words.organisations(organisations.new)}</p>}
    {counts.warning > 0 && <p className="note">{words.warnings(counts.warning)}</p>}
    {skipped.length > 0 && <details className="help"><summary>{words.skipped(skipped.length)}</summary><ul className="plain">{skipped.map(({ row, text }) => <li key={row}>{words.row(row)}: {text}</li>)}</ul></details>}
  </>
)

/** What an import would do: how many of which kind, each kind with its rows; what words were not understood; and the press that writes. */
export function Preview({ job, again }: Readonly<{ job: Import; again: () => void }>) {
  const [state, setState] = useState<RowState>(() => states.findLast((one) => countOf(job, one) > 0) ?? 'NEW')
  const [decisions, setDecisions] = useState<readonly Decision[]>([])
  const { busy, wrong, run } = useDo()
  const count = job.counts.new + job.counts.changed + decisions.filter(isWritten).length
  const confirm = () => run(async (key) => {
    await confirmImport(job.id, decisions, key)
    again()
  })
  const decide = (next: Decision) => setDecisions([...decisions.filter(({ row }) => row !== next.row), next])
  return (
    <>
      <h1>{words.preview(job.name)}</h1>
      <div className="figures dense">
        {states.map((one) => <button type="button" className="card figure" key={one} aria-pressed={one === state} onClick={() => setState(one)}><span>{words.counts[one]}</span><span className="big">{countOf(job, one).toLocaleString(locale)}</span></button>)}
      </div>
      <Notes job={job} />
      <Meanings job={job} />
      <Rows key={state} job={job} state={state} decisions={decisions} onDecide={decide} />
      {job.counts.error + job.counts.held > 0 && <ErrorsFile id={job.id} />}
      <Columns job={job} />
      <Wrong words={wrong} />
      <div className="bar">{count === 0 ? <p>{words.nothingToWrite}</p> : <button type="button" className="button" aria-disabled={busy} onClick={confirm}>{words.accept(count)}</button>}</div>
    </>
  )
}
