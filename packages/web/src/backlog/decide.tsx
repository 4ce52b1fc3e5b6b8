import { useState } from 'react'
import { decideTopic, type Deciding, type Topic } from '../api/backlog.ts'
import type { Meeting } from '../api/meetings.ts'
import { kinds } from '../messages.vi.ts'
import { SelectField, TextField } from '../registry/parts/field.tsx'
import { asMe } from '../sign-in/session.ts'
import { dateText } from '../time.ts'
import { tidy } from '../ui/tidy.ts'
import { Wrong } from '../ui/wrong.tsx'
import { useDo } from '../use-do.ts'
import { words } from './words.vi.ts'

type Props = Readonly<{ topic: Topic; meetings: readonly Pick<Meeting, 'id' | 'kind' | 'startsAt'>[]; onDone: () => void }>

/** What the leader does with a topic: onto an agenda, later, or not, with the reason. */
export function Decide({ topic: { id, title }, meetings, onDone }: Props) {
  const [meetingId, setMeetingId] = useState(meetings[0]?.id ?? '')
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const { busy, wrong, run } = useDo()
  const decide = (deciding: Deciding) => run(async (key) => {
    await asMe((token) => decideTopic(token, id, deciding, key))
    onDone()
  })
  const decline = () => {
    setMissing(tidy(reason) === '')
    if (tidy(reason) !== '') decide({ decision: 'DECLINE', reason: tidy(reason) })
  }
  const button = (name: string, act: () => void) => <button type="button" className="button second" aria-disabled={busy} aria-label={`${name}: ${title}`} onClick={act}>{name}</button>
  return (
    <div className="wholeline">
      {meetings.length === 0 ? <p className="muted">{words.none}</p> : (
        <>
          {meetings.length > 1 && <SelectField id={`${id}-hop`} label={words.takeTo} hint={words.takeToHint} value={meetingId} onType={setMeetingId} options={meetings.map((one) => ({ value: one.id, name: `${kinds[one.kind]}, ${dateText(one.startsAt)}` }))} />}
          <div className="actions">{button(words.take, () => decide({ decision: 'TAKE', meetingId }))}{button(words.leave, () => decide({ decision: 'LEAVE' }))}</div>
        </>
      )}
      <details className="help"><summary>{words.decline}</summary><TextField id={`${id}-ly-do`} label={words.why} hint={words.whyHint} wrong={missing ? words.whyMissing : undefined} most={500} value={reason} onType={setReason} />{button(words.decline, decline)}</details>
      <Wrong words={wrong} />
    </div>
  )
}
