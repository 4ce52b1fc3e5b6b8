import { useCallback, useState, type SubmitEvent } from 'react'
import { getAreaReview, setAreaReview, type Area, type Review } from '../api/areas.ts'
import { langOf } from '../language/theirs.tsx'
import { records, type Me } from '../me/me.ts'
import { thisYear, YearField } from '../office/year.tsx'
import { AreaField } from '../registry/parts/field.tsx'
import { asMe } from '../sign-in/session.ts'
import { Loaded } from '../ui/loaded.tsx'
import { useLoad } from '../use-load.ts'
import { Trouble } from '../year/ui/trouble.tsx'
import { useAct } from '../year/ui/use-act.ts'
import { words } from './words.vi.ts'

const MOST = 2000
const texts = ['strengths', 'limitations', 'solutions'] as const
const hints = { strengths: words.strengthsHint, limitations: words.limitationsHint, solutions: words.solutionsHint } as const
const isWritten = (area: Area) => texts.some((text) => area[text].trim() !== '')
const partOf = (area: Area) => ({ area: area.area, ...Object.fromEntries(texts.flatMap((text) => (area[text].trim() === '' ? [] : [[text, area[text].trim()]]))) })

const Read = ({ one }: Readonly<{ one: Area }>) => <>{texts.filter((text) => one[text] !== '').map((text) => <div key={text}><h3>{words[text]}</h3><p className="paper">{one[text]}</p></div>)}</>
const Write = ({ one, onChange }: Readonly<{ one: Area; onChange: (one: Area) => void }>) => <>{texts.map((text) => <AreaField key={text} id={`${one.area}-${text}`} label={words[text]} hint={hints[text]} most={MOST} value={one[text]} onType={(typed) => onChange({ ...one, [text]: typed })} />)}</>

type Of = Readonly<{ cellId: string; year: number }>
type Props = Readonly<{ of: Of; review: Review; mayWrite: boolean; onSaved: () => void; anew: () => void }>
/** All areas in one form. What somebody else saved meanwhile is said, and shown in place of one's own when asked. */
function Form({ of, review: { version, areas: loaded }, mayWrite, onSaved, anew }: Props) {
  const [areas, setAreas] = useState<readonly Area[]>(loaded)
  const [saved, setSaved] = useState(false)
  const acting = useAct()
  function submit(event: SubmitEvent): void {
    event.preventDefault()
    setSaved(false)
    acting.act(async (key) => {
      await asMe((token) => setAreaReview(token, { ...of, version }, areas.filter(isWritten).map(partOf), key))
      setSaved(true)
      onSaved()
    })
  }
  return (
    <form noValidate onSubmit={submit} aria-label={words.title}>
      <p><strong>{words.written(areas.filter(isWritten).length, areas.length)}</strong></p>
      {mayWrite && <p className="hint">{words.hint}</p>}
      {areas.map((one) => (
        <details className="help" key={one.area}>
          <summary><span><span lang={langOf(one.name)}>{one.name}</span> · {isWritten(one) ? words.is : words.isNot}</span></summary>
          {mayWrite ? <Write one={one} onChange={(next) => setAreas(areas.map((each) => (each.area === next.area ? next : each)))} /> : <Read one={one} />}
        </details>
      ))}
      <Trouble of={acting} again={anew} />
      <div role="status">{saved && <p className="note good">{words.saved}</p>}</div>
      {mayWrite && <div className="bar"><button className="button" aria-disabled={acting.busy}>{words.save}</button></div>}
    </form>
  )
}

/** How a cell judges its own leadership of a year, area by area (practice, row 84). */
export default function Areas({ me }: Readonly<{ me: Me }>) {
  const { cellId = '' } = me
  const [year, setYear] = useState(thisYear)
  const loading = useLoad(useCallback(() => asMe((token) => getAreaReview(token, cellId, year)), [cellId, year]))
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <YearField year={year} onYear={setYear} />
      <Loaded within of={loading} title={words.title}>{(review) => <Form key={year} of={{ cellId, year }} review={review} mayWrite={records(me)} onSaved={loading.refresh} anew={loading.again} />}</Loaded>
    </>
  )
}
