import { useState } from 'react'
import { answerProposal, type Proposal, type Status } from '../api/proposals.ts'
import { AreaField } from '../registry/parts/field.tsx'
import { asMe } from '../sign-in/session.ts'
import { dateText } from '../time.ts'
import { tidy } from '../ui/tidy.ts'
import { Wrong } from '../ui/wrong.tsx'
import { useDo } from '../use-do.ts'
import { words } from './words.vi.ts'

const colours: Readonly<Record<Status, string>> = { RAISED: 'tag', RECEIVED: 'tag', ANSWERED: 'tag good', DECLINED: 'tag quiet', PASSED_UP: 'tag' }
const outcomes = ['RECEIVED', 'ANSWERED', 'DECLINED', 'PASSED_UP'] as const
export const isAnswered = ({ status }: Proposal) => status === 'ANSWERED' || status === 'DECLINED'

function Answer({ id, again }: Readonly<{ id: string; again: () => void }>) {
  const [text, setText] = useState('')
  const { busy, wrong, run } = useDo()
  const answer = (outcome: (typeof outcomes)[number]) => run(async (key) => {
    await asMe((token) => answerProposal(token, id, { outcome, ...(tidy(text) === '' ? {} : { text: tidy(text) }) }, key))
    again()
  })
  return (
    <details className="help wholeline">
      <summary>{words.answer}</summary>
      <AreaField id={`tl-${id}`} label={words.answerText} hint={words.answerHint} most={2000} value={text} onType={setText} />
      <Wrong words={wrong} />
      <div className="actions">{outcomes.map((outcome) => <button type="button" className="button second" key={outcome} aria-disabled={busy} onClick={() => answer(outcome)}>{words.acts[outcome]}</button>)}</div>
    </details>
  )
}

/** One thing that was raised, its way so far, and for whoever must answer the ways to answer. */
export const Line = ({ one, mayAnswer, again }: Readonly<{ one: Proposal; mayAnswer: boolean; again: () => void }>) => (
  <li>
    <span className="grow"><strong>{one.text}</strong><br /><span className="muted small">{words.kinds[one.kind]} · {words.on(dateText(one.raisedOn))}{!isAnswered(one) && ` · ${words.dueOn(dateText(one.dueOn))}`}</span></span>
    <span className={one.overdue ? 'tag bad' : colours[one.status]}>{one.overdue ? words.overdue : words.states[one.status]}</span>
    {one.steps.length > 0 && <ul className="timeline wholeline">{one.steps.map(({ status, on, text }, index) => <li key={index}><span className="when">{words.step(words.states[status], dateText(on))}</span>{text}</li>)}</ul>}
    {mayAnswer && !isAnswered(one) && <Answer id={one.id} again={again} />}
  </li>
)
