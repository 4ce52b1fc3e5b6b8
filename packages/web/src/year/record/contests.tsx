import { useState } from 'react'
import { settleFact, type Contest, type Settling } from '../api/dossier.ts'
import type { Year } from '../review/load.ts'
import { words as review } from '../review/words.vi.ts'
import { Area, Choose } from '../ui/field.tsx'
import { tidy } from '../../ui/tidy.ts'
import { Trouble } from '../ui/trouble.tsx'
import { useAct } from '../ui/use-act.ts'
import { words } from './words.vi.ts'

type Answer = 'KEEP' | keyof typeof words.corrections
const answersFor = (source: string): readonly Answer[] => (source.startsWith('mtg_') ? ['KEEP', 'PRESENT', 'EXCUSED'] : ['KEEP', 'DONE', 'LATE'])
const nameOf = (answer: Answer) => (answer === 'KEEP' ? words.keep : words.corrections[answer])

/** What an answer is to the service. */
export function settlingOf(source: string, answer: Answer, reason: string): Settling {
  if (answer === 'KEEP') return { source, reason, outcome: 'KEPT' }
  if (answer === 'PRESENT' || answer === 'EXCUSED') return { source, reason, outcome: 'CORRECTED', correction: { kind: 'MEETING', state: answer } }
  return { source, reason, outcome: 'CORRECTED', correction: { kind: 'TASK', done: true, inTime: answer === 'DONE' } }
}

type Props = Readonly<{ id: string; contest: Contest; name: string; again: () => void }>
function One({ id, contest: { source, why }, name, again }: Props) {
  const [answer, setAnswer] = useState<Answer>('KEEP')
  const [reason, setReason] = useState('')
  const acting = useAct()
  const options = answersFor(source)
  const send = () => acting.act(async (key) => {
    await settleFact(id, settlingOf(source, answer, tidy(reason)), key)
    again()
  })
  return (
    <li>
      <div className="wide">
        <p><strong>{name}</strong>. {review.contest.asked(why)}</p>
        <Choose id={`tra-loi-${source}`} label={review.contest.settle} hint={words.settleHint} value={answer} options={options.map((value) => ({ value, name: nameOf(value) }))} onChoose={(value) => setAnswer(options.find((one) => one === value) ?? 'KEEP')} />
        <Area id={`ly-do-${source}`} label={review.contest.answer} hint={words.settleReasonHint} rows={2} longest={2000} value={reason} onType={setReason} />
        <Trouble of={acting} />
        <button type="button" className="button second" aria-disabled={acting.busy} onClick={send}>{review.contest.settle}</button>
      </div>
    </li>
  )
}

/** Facts that a member contests and the cell has not answered. */
export function Contests({ year: { dossier, names }, again }: Readonly<{ year: Year; again: () => void }>) {
  const open = dossier.contests.filter(({ status }) => status === 'OPEN')
  if (open.length === 0) return null
  const nameOfSource = (source: string) => { const name = names.get(source); return source.startsWith('mtg_') ? (name === undefined ? review.facts.unknownMeeting : review.facts.meeting(name)) : (name ?? review.facts.unknownTask) }
  return <section className="card now" aria-labelledby="xem-lai"><h2 id="xem-lai">{words.settle}</h2><ul className="todo">{open.map((contest) => <One key={contest.source} id={dossier.id} contest={contest} name={nameOfSource(contest.source)} again={again} />)}</ul></section>
}
