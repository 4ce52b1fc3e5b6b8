import { errorsOf } from '../../api/registry/imports.ts'
import { Wrong } from '../../ui/wrong.tsx'
import { useDo } from '../../use-do.ts'
import { words } from './words.vi.ts'

/** The rows that cannot be written, as a workbook with a column that says why. */
export function ErrorsFile({ id }: Readonly<{ id: string }>) {
  const { busy, wrong, run } = useDo()
  const download = () => run(async () => location.assign((await errorsOf(id)).url))
  return <><Wrong words={wrong} /><p><button type="button" className="button second" aria-disabled={busy} onClick={download}>{words.errorsFile}</button></p></>
}
