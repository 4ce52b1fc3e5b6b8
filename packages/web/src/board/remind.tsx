import { useState, type SubmitEvent } from 'react'
import { sendDirective } from '../api/directives.ts'
import { Field } from '../office/field.tsx'
import { tidy } from '../ui/tidy.ts'
import { useGuarded } from '../office/use-guarded.tsx'
import { officeWords } from '../office/words.vi.ts'
import { Link } from '../router/link.tsx'
import { asMe } from '../sign-in/session.ts'
import { dayText } from '../time.ts'
import { words } from './words.vi.ts'

const remind = words.remind
/** The service takes so many bodies in one message. */
const MOST = 200
const lastDay = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)

export type Reminding = Readonly<{ orgId: string; month: number; year: number; cells: readonly string[] }>
type Props = Reminding & Readonly<{ onSent: (id: string, count: number) => void; onBack: () => void }>

/** A word to the secretaries of the chosen cells, ready to be sent: a directive to exactly them, which their leaders are mailed and whose board shows who has seen it. */
export function Remind({ orgId, month, year, cells, onSent, onBack }: Props) {
  const today = dayText(Date.now())
  const [title, setTitle] = useState(remind.subjectOf(month))
  const [question, setQuestion] = useState(remind.bodyOf(month, year))
  const [dueOn, setDueOn] = useState(lastDay(year, month) < today ? today : lastDay(year, month))
  const { busy, said, send } = useGuarded()
  function submit(event: SubmitEvent): void {
    event.preventDefault()
    send(async (key, confirmed) => {
      let last = ''
      for (let from = 0; from < cells.length; from += MOST) {
        const body = { orgId, toOrgIds: cells.slice(from, from + MOST), title: tidy(title), question: tidy(question), dueOn, ...confirmed }
        last = (await asMe((token) => sendDirective(token, body, from === 0 ? key : `${key}.${from}`))).id
      }
      onSent(last, cells.length)
    })
  }
  return (
    <form className="card now" noValidate onSubmit={submit} aria-labelledby="loi-nhac">
      <h3 id="loi-nhac">{remind.title}</h3>
      <Field id="nhac-noi-dung" label={remind.subject} hint={remind.subjectHint} value={title} onType={setTitle} most={300} />
      <Field id="nhac-loi" label={remind.body} hint={remind.bodyHint} value={question} onType={setQuestion} rows={3} most={1000} />
      <Field id="nhac-han" label={remind.due} hint={remind.dueHint} value={dueOn} onType={setDueOn} type="date" />
      {said}
      <div className="actions"><button className="button" aria-disabled={busy}>{remind.send(cells.length)}</button><button type="button" className="button second" onClick={onBack}>{officeWords.cancel}</button></div>
    </form>
  )
}

/** That it is out, and where its answers will show. */
export const Reminded = ({ id, count }: Readonly<{ id: string; count: number }>) => <div className="note good" role="status"><p>{remind.sent(count)}</p><Link className="tall" to={`/chi-dao/${id}/thuc-hien`}>{remind.follow}</Link></div>
