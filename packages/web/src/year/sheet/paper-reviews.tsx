import { useState, type SubmitEvent } from 'react'
import { isRated, Rated } from '../api/classes.ts'
import type { Line } from '../api/records.ts'
import { recordPaperReviews } from '../api/sheets.ts'
import { Choose } from '../ui/field.tsx'
import { Trouble } from '../ui/trouble.tsx'
import { useAct } from '../ui/use-act.ts'
import { grades } from '../words.vi.ts'
import { nameOf, type Room } from './room.ts'
import { words } from './words.vi.ts'

const text = words.reviews
const options = [{ value: '', name: text.notSaid }, ...Rated.options.map((value) => ({ value, name: grades[value] }))]

/** Reviews that came on paper, noted for everybody who wrote by hand, with the class each gives themselves. */
export function PaperReviews({ room: { sheet, again }, missing }: Readonly<{ room: Room; missing: readonly Line[] }>) {
  const [said, setSaid] = useState<Readonly<Record<string, string>>>({})
  const [nobody, setNobody] = useState(false)
  const acting = useAct()
  const mark = (id: string, is: boolean) => setSaid((before) => (is ? { ...before, [id]: '' } : Object.fromEntries(Object.entries(before).filter(([one]) => one !== id))))
  function submit(event: SubmitEvent): void {
    event.preventDefault()
    const rows = Object.entries(said).map(([memberId, self]) => ({ memberId, ...(isRated(self) ? { selfClass: self } : {}) }))
    setNobody(rows.length === 0)
    if (rows.length === 0) return
    acting.act(async (key) => {
      await recordPaperReviews(sheet.id, rows, key)
      setSaid({})
      again()
    })
  }
  return (
    <details className="help">
      <summary>{text.paper}</summary>
      <form noValidate onSubmit={submit}>
        <p className="hint">{text.paperHint}</p>
        {missing.map((line) => (
          <div key={line.id}>
            <label className="choice"><input type="checkbox" checked={line.memberId in said} onChange={(event) => mark(line.memberId, event.target.checked)} />{nameOf(line)}</label>
            {line.memberId in said && <Choose id={`tu-nhan-${line.memberId}`} label={words.classes.self} value={said[line.memberId] ?? ''} options={options} onChoose={(value) => setSaid((before) => ({ ...before, [line.memberId]: value }))} />}
          </div>
        ))}
        <Trouble of={{ ...acting, wrong: nobody ? text.paperMissing : acting.wrong }} />
        <p><button className="button second" aria-disabled={acting.busy}>{text.savePaper}</button></p>
      </form>
    </details>
  )
}
