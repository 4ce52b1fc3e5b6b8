import { useCallback } from 'react'
import { dateText } from '../../time.ts'
import { useLoad } from '../../use-load.ts'
import { decideReconsideration, getReconsideration, requestReconsideration } from '../api/records.ts'
import { DecideClass } from '../ui/decide-class.tsx'
import { Grade } from '../ui/grade.tsx'
import { WithWords } from '../ui/with-words.tsx'
import { words } from './words.vi.ts'

const text = words.again
type Known = Awaited<ReturnType<typeof getReconsideration>>
type Part<S extends Known['status']> = Readonly<{ of: Extract<Known, { status: S }>; again: () => void }>

const Ask = ({ id, until, again }: Readonly<{ id: string; until: string; again: () => void }>) => <WithWords id="vi-sao" title={text.title} lead={text.until(dateText(until))} label={text.why} hint={text.whyHint} rows={4} longest={4000} press={text.send} send={(why, key) => requestReconsideration(id, why, key)} again={again} />

const Decide = ({ of: { id, version, why }, again }: Part<'REQUESTED'>) => (
  <>
    <h3>{text.decide}</h3>
    <p>{text.said(why)}</p>
    <DecideClass id="xet-lai" said={{ ...text, legend: words.steps.RECONSIDERED }} send={(decided, key) => decideReconsideration(id, decided, { version, key })} again={again} />
  </>
)

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
