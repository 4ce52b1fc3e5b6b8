import { useState } from 'react'
import { Excel, type Column } from '../../excel/excel.tsx'
import { isLike } from '../../names.ts'
import type { Line } from '../api/records.ts'
import { setClasses, type ClassStep, type Sheet } from '../api/sheets.ts'
import { Spread } from '../ui/spread.tsx'
import { Grade as Code } from '../api/classes.ts'
import { Trouble } from '../ui/trouble.tsx'
import { useAct } from '../ui/use-act.ts'
import { grades, shared } from '../words.vi.ts'
import { filled, rowsFor, type Chosen, type Chosens } from './choosing.ts'
import { ClassLine } from './class-line.tsx'
import { Onward } from './onward.tsx'
import { Quota } from './quota.tsx'
import { byName, nameOf, type Room } from './room.ts'
import { words } from './words.vi.ts'

const text = words.classes
const mayChange = (step: ClassStep, { sheet: { status }, leads, superior }: Room) => (step === 'proposals' ? leads && status === 'OPEN' : superior && (step === 'appraisals' ? status === 'SUBMITTED' : status !== 'OPEN'))

const Standing = ({ step, sheet, open }: Readonly<{ step: ClassStep; sheet: Sheet; open: boolean }>) => (
  <>
    <h2>{text.titles[step]}</h2>
    <p className="hint">{open ? text.hints[step] : text.readOnly}</p>
    <section className="card"><h3>{text.counts}</h3><Spread label={text.counts} parts={Code.options.map((grade) => ({ class: grade, count: sheet.counts[grade] ?? 0 }))} /><Quota sheet={sheet} /></section>
    {step === 'decisions' && sheet.recheck > 0 && <p className="note bad" role="status">{text.recheckAll(sheet.recheck)}</p>}
  </>
)

const graded = (value: Line['decided']) => (value ? grades[value.class] : '')
const columnsOf = (voted: ReadonlyMap<string, string>): readonly Column<Line>[] => [
  [text.name, nameOf, 28], [text.post, ({ subject }) => shared.posts[subject]], [text.self, ({ self }) => (self ? grades[self] : '')], [text.ballot, ({ memberId }) => voted.get(memberId) ?? ''], [text.score, ({ score = '' }) => score, 10],
  [text.proposed, ({ proposed }) => graded(proposed)], [text.appraised, ({ appraised }) => graded(appraised)], [text.decided, ({ decided, unrated }) => (unrated === undefined ? graded(decided) : grades.NOT_RATED)],
]

/** Classes of everybody in a cell at one step of the chain: what is known, what is chosen, the counts and the limit as they would stand. */
export default function Classes({ step, room }: Readonly<{ step: ClassStep; room: Room }>) {
  const { sheet, base, again } = room
  const [chosen, setChosen] = useState<Chosens>({})
  const [typed, setTyped] = useState('')
  const acting = useAct()
  const open = mayChange(step, room)
  const many = Object.keys(chosen).length
  const voted = new Map((sheet.ballot?.result?.people ?? []).flatMap(({ id, outcome }) => (outcome ? [[id, grades[outcome]] as const] : [])))
  const choose = (id: string, next: Chosen | undefined) => setChosen((was) => (next ? { ...was, [id]: next } : was))
  const save = () => acting.act(async (key) => {
    await setClasses(sheet.id, step, rowsFor(sheet, chosen), key)
    setChosen({})
    again()
  })
  const first = (line: Line) => (step === 'decisions' && line.recheck ? 0 : 1)
  const rows = sheet.rows.toSorted((a, b) => first(a) - first(b) || byName(a, b)).filter((line) => isLike(nameOf(line), typed))
  return (
    <>
      <Standing step={step} sheet={sheet} open={open} />
      {open && <p><button type="button" className="button second" onClick={() => setChosen(filled(sheet, step, chosen))}>{text.fill[step]}</button></p>}
      {sheet.rows.length > 10 && <div className="field"><label className="label" htmlFor="tim">{words.search}</label><input id="tim" type="search" value={typed} onChange={(event) => setTyped(event.target.value)} /></div>}
      <section className="card"><ul className="todo">
        {rows.map((line) => <ClassLine key={line.id} line={line} step={step} open={open} base={base} voted={voted.get(line.memberId)} chosen={chosen[line.memberId]} onChoose={(next) => choose(line.memberId, next)} />)}
      </ul></section>
      <Excel name={text.titles[step]} columns={columnsOf(voted)} rows={() => rows} />
      <Trouble of={acting} again={again} />
      {many > 0 && <div className="bar stack"><p role="status">{text.changed(many)}</p><button type="button" className="button" aria-disabled={acting.busy} onClick={save}>{text.save[step]}</button></div>}
      {many === 0 && <Onward step={step} room={room} />}
    </>
  )
}
