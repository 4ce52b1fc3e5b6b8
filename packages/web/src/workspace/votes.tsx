import { useState, type SubmitEvent } from 'react'
import { percentText } from '../percent.ts'
import { recordVote, type Vote } from '../api/sitting.ts'
import { asMe } from '../sign-in/session.ts'
import { useDo } from '../use-do.ts'
import { Choices } from '../ui/choices.tsx'
import { Wrong } from '../ui/wrong.tsx'
import { bodiesAt, countsOf, rollNow } from './marks.ts'
import { place } from '../api/sitting.ts'
import { useOutbox } from '../device/use-outbox.ts'
import { words } from './words.vi.ts'
import type { Room } from './workspace.tsx'
import { tidy } from '../ui/tidy.ts'
import { Field, LongLine } from '../ui/field.tsx'

const decide = words.decide
const passings = (['MORE_THAN_HALF', 'TWO_THIRDS'] as const).map((value) => ({ value, name: decide.passings[value] }))

const Taken = ({ votes }: Readonly<{ votes: readonly Vote[] }>) => (
  <ul className="todo">
    {votes.map(({ motion, for: yes, base, baseRule, passing, ratio, passed }, index) => <li key={index}><span><strong>{motion}</strong><br />{decide.result(yes, base, percentText(ratio))}<br /><span className="muted small">{[baseRule && decide.bases[baseRule], passing && decide.passings[passing].toLowerCase()].filter(Boolean).join(', ')}</span></span><span className={passed ? 'tag good' : 'tag bad'}>{passed ? decide.passed : decide.failed}</span></li>)}
  </ul>
)

const Number = ({ id, name, hint, value, onChange }: Readonly<{ id: string; name: string; hint: string; value: number; onChange: (value: number) => void }>) => (
  <Field id={id} label={name} hint={hint}>{(told) => <input {...told} type="number" inputMode="numeric" min={0} value={value} onChange={(event) => onChange(Math.max(0, Math.trunc(event.target.valueAsNumber) || 0))} />}</Field>
)

/** A vote by show of hands: everybody present is for it but those counted against or otherwise. Sent while one looks, never later. */
export function Votes({ sitting, taken, again }: Room) {
  const path = place.attendance(sitting.id)
  const { present } = countsOf(rollNow(sitting, [...bodiesAt(path, taken), ...bodiesAt(path, useOutbox(path))]).filter(({ official }) => official))
  const [motion, setMotion] = useState<string>((sitting.votes ?? []).length === 0 ? decide.usual : '')
  const [said, setSaid] = useState<'missing' | 'saved'>()
  const [against, setAgainst] = useState(0)
  const [abstain, setAbstain] = useState(0)
  const [passing, setPassing] = useState<'MORE_THAN_HALF' | 'TWO_THIRDS'>('MORE_THAN_HALF')
  const { busy, wrong, run } = useDo()
  const yes = Math.max(0, present - against - abstain)
  function submit(event: SubmitEvent): void {
    event.preventDefault()
    const put = tidy(motion)
    setSaid(put === '' ? 'missing' : undefined)
    // The same show of hands is not written down twice by a second press.
    if (put !== '') run(async (key) => {
      await asMe((token) => recordVote(token, sitting.id, { motion: put, for: yes, against, abstain, passing }, key))
      setMotion('')
      setAgainst(0)
      setAbstain(0)
      setSaid('saved')
      again()
    })
  }
  return (
    <form className="card" noValidate onSubmit={submit} aria-labelledby="bieu-quyet">
      <h3 id="bieu-quyet">{decide.vote}</h3>
      <Taken votes={sitting.votes ?? []} />
      <LongLine id="noi-dung-bq" label={decide.motion} hint={decide.motionHint} most={500} value={motion} onType={setMotion} />
      <p><strong>{decide.for}: {yes}</strong></p>
      <div className="pair"><Number id="khong" name={decide.against} hint={decide.againstHint} value={against} onChange={setAgainst} /><Number id="khac" name={decide.abstain} hint={decide.abstainHint} value={abstain} onChange={setAbstain} /></div>
      <Choices id="ty-le" legend={decide.passing} hint={decide.passingHint} options={passings} value={passing} onChoose={setPassing} />
      <Wrong words={said === 'missing' ? decide.motionMissing : wrong} />
      <p role="status" className={said === 'saved' ? 'note good' : undefined}>{said === 'saved' && decide.voted}</p>
      <button className="button second" aria-disabled={busy}>{decide.save}</button>
    </form>
  )
}
