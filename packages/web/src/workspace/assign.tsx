import { useCallback, useState, type SubmitEvent } from 'react'
import { createTask, listTasks, type Task } from '../api/tasks.ts'
import type { Head } from '../api/sitting.ts'
import { Tick } from '../office/tick.tsx'
import { asMe } from '../sign-in/session.ts'
import { civilOf, dateText, dayText } from '../time.ts'
import { useDo } from '../use-do.ts'
import { useLoad } from '../use-load.ts'
import { Wrong } from '../ui/wrong.tsx'
import { words } from './words.vi.ts'
import type { Room } from './workspace.tsx'
import { tidy } from '../ui/tidy.ts'
import { Field } from '../ui/field.tsx'

const decide = words.decide
const MONTH = 30 * 86_400_000

const Given = ({ tasks, heads }: Readonly<{ tasks: readonly Task[]; heads: readonly Head[] }>) => (
  <ul className="todo">
    {tasks.map(({ id, title, memberId, dueOn }) => <li key={id}><span><strong>{title}</strong><br />{heads.find((head) => head.memberId === memberId)?.name}</span><span className="tag">{dateText(dueOn)}</span></li>)}
  </ul>
)

type Fields = Readonly<{ title: string; memberId: string; dueOn: string; helperIds: readonly string[] }>
function Inputs({ fields, heads, onChange }: Readonly<{ fields: Fields; heads: readonly Head[]; onChange: (fields: Fields) => void }>) {
  return (
    <>
      <Field id="viec-moi" label={decide.task} hint={decide.taskHint}>{(told) => <input {...told} type="text" maxLength={500} value={fields.title} onChange={(event) => onChange({ ...fields, title: event.target.value })} />}</Field>
      <div className="pair">
        <Field id="nguoi" label={decide.who} hint={decide.whoHint}>{(told) => <select {...told} value={fields.memberId} onChange={(event) => onChange({ ...fields, memberId: event.target.value })}><option value="">{decide.choose}</option>{heads.map(({ memberId, name }) => <option key={memberId} value={memberId}>{name}</option>)}</select>}</Field>
        <Field id="han" label={decide.due} hint={decide.dueHint}>{(told) => <input {...told} type="date" value={fields.dueOn} onChange={(event) => onChange({ ...fields, dueOn: event.target.value })} />}</Field>
      </div>
      <details className="help"><summary>{decide.helpers(fields.helperIds.length)}</summary><div className="choices">{heads.filter(({ memberId }) => memberId !== fields.memberId).map(({ memberId, name }) => <Tick key={memberId} name={name} on={fields.helperIds.includes(memberId)} onChange={(on) => onChange({ ...fields, helperIds: on ? [...fields.helperIds, memberId] : fields.helperIds.filter((one) => one !== memberId) })} />)}</div></details>
    </>
  )
}

/** Gives members of the cell something to do, by a day a month away unless another is chosen. */
export function Assign({ sitting: { id, cellId, startsAt, roll = [] } }: Room) {
  const year = civilOf(startsAt).year
  const { state, refresh } = useLoad(useCallback(() => asMe((token) => listTasks(token, cellId, year)), [cellId, year]))
  const usual: Fields = { title: '', memberId: '', dueOn: dayText(Date.parse(startsAt) + MONTH), helperIds: [] }
  const [fields, setFields] = useState(usual)
  const [missing, setMissing] = useState(false)
  const [given, setGiven] = useState('')
  const { busy, wrong, run } = useDo()
  function submit(event: SubmitEvent): void {
    event.preventDefault()
    const { memberId, dueOn } = fields
    const title = tidy(fields.title)
    const helpers = fields.helperIds.filter((one) => one !== memberId)
    const lacking = title === '' || memberId === '' || dueOn === ''
    setMissing(lacking)
    setGiven('')
    if (lacking) return
    run(async (key) => {
      await asMe((token) => createTask(token, { title, memberId, dueOn, cellId, meetingId: id, ...(helpers.length > 0 ? { helperIds: helpers } : {}) }, key))
      setFields(usual)
      setGiven(title)
      refresh()
    })
  }
  return (
    <form className="card" noValidate onSubmit={submit} aria-labelledby="giao-viec">
      <h3 id="giao-viec">{decide.tasks}</h3>
      {state.is === 'done' && <Given tasks={state.value.items.filter(({ meetingId }) => meetingId === id)} heads={roll} />}
      <Inputs fields={fields} heads={roll} onChange={setFields} />
      <Wrong words={missing ? decide.taskMissing : wrong} />
      <p role="status" className={given === '' ? undefined : 'note good'}>{given !== '' && decide.gave(given)}</p>
      <button className="button second" aria-disabled={busy}>{decide.give}</button>
    </form>
  )
}
