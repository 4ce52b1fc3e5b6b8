import { useState } from 'react'
import { acceptTask, closeTask, reportTask, type Task } from '../api/tasks.ts'
import { leads, type Me } from '../me/me.ts'
import { asMe } from '../sign-in/session.ts'
import { dateText } from '../time.ts'
import { useDo } from '../use-do.ts'
import { Wrong } from '../ui/wrong.tsx'
import { words } from './words.vi.ts'
import { tidy } from '../ui/tidy.ts'
import { Field } from '../ui/field.tsx'

type Props = Readonly<{ task: Task; who: string; me: Me; again: () => void }>
const colour = ({ overdue, status }: Task) => (overdue ? 'tag bad' : status === 'DONE' ? 'tag good' : 'tag')
const running: readonly Task['status'][] = ['ASSIGNED', 'ACCEPTED', 'IN_PROGRESS', 'EXTENDED']

function Acts({ task: { id, status, memberId }, me, again }: Omit<Props, 'who'>) {
  const [report, setReport] = useState('')
  const { busy, wrong, run } = useDo()
  const act = (work: (token: string, key: string) => Promise<unknown>) => run(async (key) => {
    await asMe((token) => work(token, key))
    again()
  })
  const said = tidy(report)
  const button = (name: string, work: (token: string, key: string) => Promise<unknown>) => <button type="button" className="button second" aria-disabled={busy} onClick={() => act(work)}>{name}</button>
  const mine = memberId === me.id && running.includes(status)
  return (
    <>
      {mine && <Field id={`kq-${id}`} label={words.detail} hint={words.detailHint}>{(told) => <textarea {...told} rows={2} maxLength={2000} value={report} onChange={(event) => setReport(event.target.value)} />}</Field>}
      <div className="actions">
        {mine && status === 'ASSIGNED' && button(words.accept, (token, key) => acceptTask(token, id, {}, key))}
        {mine && button(words.report, (token, key) => reportTask(token, id, { progress: 100, ...(said === '' ? {} : { report: said }) }, key))}
        {leads(me) && button(words.close, (token, key) => closeTask(token, id, { outcome: 'DONE' }, key))}
        {leads(me) && button(words.fail, (token, key) => closeTask(token, id, { outcome: 'NOT_DONE' }, key))}
      </div>
      <Wrong words={wrong} />
    </>
  )
}

/** One task; pressed, it shows what its reader may do about it. */
export function TaskLine({ task, who, me, again }: Props) {
  const [open, setOpen] = useState(false)
  const mayAct = (leads(me) || task.memberId === me.id) && !['DONE', 'NOT_DONE', 'CANCELLED'].includes(task.status)
  const line = (
    <>
      <span><strong>{task.title}</strong><span className="muted small">{who} · {words.due(dateText(task.dueOn))}</span></span>
      <span><span className={colour(task)}>{task.overdue ? words.overdue : words.statuses[task.status]}</span></span>
    </>
  )
  if (!mayAct) return <li><div className="person">{line}</div></li>
  return (
    <li>
      <button type="button" className="person" aria-expanded={open} onClick={() => setOpen(!open)}>{line}</button>
      {open && <div className="panel one"><Acts task={task} me={me} again={again} /></div>}
    </li>
  )
}
