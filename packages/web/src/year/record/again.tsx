import { useCallback, useState } from 'react'
import { dateText } from '../../time.ts'
import { useLoad } from '../../use-load.ts'
import { Rated } from '../api/classes.ts'
import { decideReconsideration, getReconsideration, requestReconsideration } from '../api/records.ts'
import { Choices } from '../../ui/choices.tsx'
import { Area } from '../ui/field.tsx'
import { tidy } from '../../ui/tidy.ts'
import { Grade } from '../ui/grade.tsx'
import { Trouble } from '../ui/trouble.tsx'
import { useAct } from '../ui/use-act.ts'
import { fullGrades } from '../words.vi.ts'
import { words } from './words.vi.ts'

const text = words.again
type Known = Awaited<ReturnType<typeof getReconsideration>>
type Part<S extends Known['status']> = Readonly<{ of: Extract<Known, { status: S }>; again: () => void }>

function Ask({ id, until, again }: Readonly<{ id: string; until: string; again: () => void }>) {
  const [why, setWhy] = useState('')
  const acting = useAct()
  const send = () => acting.act(async (key) => {
    await requestReconsideration(id, tidy(why), key)
    again()
  })
  return (
    <details className="help">
      <summary>{text.title}</summary>
      <p>{text.until(dateText(until))}</p>
      <Area id="vi-sao" label={text.why} hint={text.whyHint} longest={4000} value={why} onType={setWhy} />
      <Trouble of={acting} />
      <button type="button" className="button second" aria-disabled={acting.busy} onClick={send}>{text.send}</button>
    </details>
  )
}

function Decide({ of: { id, version, why }, again }: Part<'REQUESTED'>) {
  const [grade, setGrade] = useState<Rated>()
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const acting = useAct()
  function decide(): void {
    setMissing(grade === undefined)
    if (grade === undefined) return
    acting.act(async (key) => {
      await decideReconsideration(id, { class: grade, reason: tidy(reason) }, { version, key })
      again()
    })
  }
  return (
    <>
      <h3>{text.decide}</h3>
      <p>{text.said(why)}</p>
      <Choices id="muc-xet-lai" four legend={words.steps.RECONSIDERED} options={Rated.options.map((value) => ({ value, name: fullGrades[value] }))} value={grade} onChoose={setGrade} wrong={missing ? text.choose : undefined} />
      <Area id="ly-do-xet-lai" label={text.reason} hint={text.reasonHint} rows={2} longest={2000} value={reason} onType={setReason} />
      <Trouble of={acting} again={again} />
      <button type="button" className="button" aria-disabled={acting.busy} onClick={decide}>{text.press}</button>
    </>
  )
}

const Answered = ({ of: { status, class: grade, reason } }: Omit<Part<'UPHELD' | 'REVISED'>, 'again'>) => <p><strong>{text[status]}</strong>: <Grade of={grade} /> {reason}</p>

const Asked = ({ value, superior, again }: Readonly<{ value: Exclude<Known, { status: 'NONE' }>; superior: boolean; again: () => void }>) => (
  <section className="card" aria-labelledby="xet-lai">
    <h2 id="xet-lai">{text.title}</h2>
    {value.status !== 'REQUESTED' && <Answered of={value} />}
    {value.status === 'REQUESTED' && <p>{text.asked(dateText(value.decideBy))}</p>}
    {value.status === 'REQUESTED' && superior && <Decide of={value} again={again} />}
  </section>
)

type Props = Readonly<{ id: string; mine: boolean; superior: boolean; changed: () => void }>
/** A request to consider a class again: its member asks once, somebody else decides. */
export function Again({ id, mine, superior, changed }: Props) {
  const { state, refresh } = useLoad(useCallback(() => getReconsideration(id), [id]))
  if (state.is !== 'done') return null
  const { value } = state
  const again = () => { refresh(); changed() }
  if (value.status !== 'NONE') return <Asked value={value} superior={superior} again={again} />
  return mine && value.askUntil !== undefined ? <Ask id={id} until={value.askUntil} again={again} /> : null
}
