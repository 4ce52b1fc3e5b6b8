import type { Me } from '../../me/me.ts'
import { Rated } from '../api/classes.ts'
import { saveReport, submitReport, type Collective } from '../api/collectives.ts'
import { Choices } from '../../ui/choices.tsx'
import { Area } from '../ui/field.tsx'
import { Trouble } from '../ui/trouble.tsx'
import { useAct } from '../ui/use-act.ts'
import { fullGrades } from '../words.vi.ts'
import { standingOf } from '../writing/send.ts'
import { Standing } from '../writing/standing.tsx'
import { useWriting } from '../writing/use-writing.ts'
import { words } from './words.vi.ts'

const LONGEST = 24_000
/** A body's own report: saved as one writes, handed in by one press. */
export function Report({ body, me, again }: Readonly<{ body: Collective; me: Me; again: () => void }>) {
  const { id } = body
  const writing = useWriting({ id, by: me.id, loaded: standingOf(body), save: (written, seen) => saveReport(id, written, seen).then(standingOf) })
  const { written, change, flush } = writing
  const acting = useAct()
  const submit = () => acting.act(async (key) => {
    if (!(await flush())) return
    await submitReport(id, key)
    again()
  })
  return (
    <section className="card">
      <Area id="bao-cao" label={words.text} hint={words.textHint} rows={14} longest={LONGEST} value={written.text} onType={(text) => change({ ...written, text })} />
      <Choices id="tap-the-nhan" four legend={words.selfClass} hint={words.selfClassHint} options={Rated.options.map((value) => ({ value, name: fullGrades[value] }))} value={written.selfClass} onChoose={(selfClass) => change({ ...written, selfClass })} />
      <Standing of={writing} />
      <Trouble of={acting} />
      <button type="button" className="button" aria-disabled={acting.busy} onClick={submit}>{words.submit}</button>
    </section>
  )
}
