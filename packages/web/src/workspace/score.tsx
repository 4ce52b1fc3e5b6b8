import { useCallback, useState } from 'react'
import { getCoaching, getScore, getScoreSheet, scoreMeeting, type Scale, type ScoreLine } from '../api/sitting.ts'
import { langOf } from '../language/theirs.tsx'
import { go } from '../router/path.ts'
import { asMe } from '../sign-in/session.ts'
import { useDo } from '../use-do.ts'
import { useLoad } from '../use-load.ts'
import { Loaded } from '../ui/loaded.tsx'
import { Wrong } from '../ui/wrong.tsx'
import { Choices, worthOf, type Entry } from './score-choices.tsx'
import { Onward } from './steps.tsx'
import { words } from './words.vi.ts'
import type { Room } from './workspace.tsx'

const score = words.score
type Known = Readonly<{ items: readonly ScoreLine[]; scales: ReadonlyMap<string, Scale>; total: number; max: number; class: string | null; hints: readonly Readonly<{ code: string; lost: number; text: string }>[] }>

async function load(id: string, cellId: string, ended: boolean): Promise<Known> {
  const [filled, sheet, coaching] = await Promise.all([asMe((token) => getScore(token, id)), asMe((token) => getScoreSheet(token, cellId)), ended ? undefined : asMe((token) => getCoaching(token, id))])
  return { items: filled.self.items, scales: new Map(sheet.items.map(({ code, scale }) => [code, scale])), total: filled.total, max: filled.max, class: filled.class, hints: coaching?.hints ?? [] }
}

const isBand = (text: string): text is keyof typeof score.classes => text in score.classes
const worthTag = ({ points, max }: ScoreLine) => (points >= max ? 'tag good' : points > 0 ? 'tag' : 'tag bad')
type LineProps = Readonly<{ line: ScoreLine; scale: Scale | undefined; open: boolean; chosen: Entry | undefined; onChoose: (entry: Entry) => void }>
function Line(props: LineProps) {
  const { line, open } = props
  if (line.source === 'auto' || !open) return <li><span>{line.label}<br /><span className="muted small" lang={langOf(line.why)}>{line.why}</span></span><span className={worthTag(line)}>{score.points(line.points, line.max)}</span></li>
  return <li><span>{line.label}</span><Choices {...props} /></li>
}

type Entered = Readonly<Record<string, Entry>>
const gainedBy = ({ items, scales }: Known, entered: Entered) => items.reduce((sum, { code, max, points }) => sum + (entered[code] === undefined ? 0 : worthOf(entered[code], scales.get(code), max) - points), 0)
/** What stands, or with lines freshly judged what it would come to; how many are still to be judged; the class once every line is judged and saved, since a sheet's own rules may lower it. */
function Sum({ known, entered }: Readonly<{ known: Known; entered: Entered }>) {
  const { items, total, max, class: band } = known
  const open = items.filter(({ code, source }) => source === 'missing' && entered[code] === undefined).length
  const fresh = Object.keys(entered).length > 0
  return (
    <p className="headline">
      <span className="big">{fresh ? score.now(total + gainedBy(known, entered), max) : score.total(total, max)}</span>
      {open > 0 ? <span className="tag">{score.unscored(open)}</span> : !fresh && band !== null && isBand(band) && <span className={band === 'KEM' ? 'tag bad' : band === 'TRUNG_BINH' ? 'tag' : 'tag good'}>{score.classes[band]}</span>}
    </p>
  )
}

function Sheet({ known, id, open }: Readonly<{ known: Known; id: string; open: boolean }>) {
  const [entered, setEntered] = useState<Entered>({})
  const hints = known.hints.filter(({ code }) => entered[code] === undefined)
  const { busy, wrong, run } = useDo()
  const save = () => run(async (key) => {
    await asMe((token) => scoreMeeting(token, id, { items: entered }, key))
    go(`/buoi-hop/${id}/ket-thuc`)
  })
  return (
    <>
      <Sum known={known} entered={entered} />
      <section className="card"><ul className="todo wide">{known.items.map((line) => <Line key={line.code} line={line} scale={known.scales.get(line.code)} open={open} chosen={entered[line.code]} onChoose={(entry) => setEntered((before) => ({ ...before, [line.code]: entry }))} />)}</ul></section>
      <Wrong words={wrong} />
      {open && <section className="card" aria-labelledby="mat-diem"><h3 id="mat-diem">{score.hints}</h3>{hints.length === 0 ? <p>{score.noHints}</p> : <ul>{hints.map(({ code, text }) => <li key={code} lang={langOf(text)}>{text}</li>)}</ul>}</section>}
      <div className="bar">
        {open && Object.keys(entered).length > 0 ? <><p className="wide" role="status">{score.now(known.total + gainedBy(known, entered), known.max)}</p><button type="button" className="button" aria-disabled={busy} onClick={save}>{score.save}</button></> : <Onward id={id} from="cham-diem" />}
      </div>
    </>
  )
}

/** Step 5: what the record already tells is filled in; people judge the rest, and read where points are still lost. */
export function Score({ sitting: { id, cellId, status } }: Room) {
  const ended = status !== 'IN_SESSION'
  const loading = useLoad(useCallback(() => load(id, cellId, ended), [id, cellId, ended]))
  return (
    <>
      <h2>{score.title}</h2>
      <Loaded within of={loading} title={score.title}>{(known) => <Sheet known={known} id={id} open={!ended} />}</Loaded>
    </>
  )
}
