import { useState } from 'react'
import { acceptTask, closeTask, type Task } from '../api/tasks.ts'
import { leads, type Me } from '../me/me.ts'
import { asMe } from '../sign-in/session.ts'
import { dateText } from '../time.ts'
import { useDo } from '../use-do.ts'
import { Wrong } from '../ui/wrong.tsx'
import { AnswerTime, AskTime } from './extension.tsx'
import { Report } from './report.tsx'
import { words } from './words.vi.ts'

type Props = Readonly<{ task: Task; who: string; helpers?: string; me: Me; again: () => void }>
const colour = ({ overdue, status }: Task) => (overdue ? 'tag bad' : status === 'DONE' ? 'tag good' : 'tag')
const running: readonly Task['status'][] = ['ASSIGNED', 'ACCEPTED', 'IN_PROGRESS', 'EXTENDED']

function Acts({ task, me, again }: Omit<Props, 'who'>) {
  const { id, status, memberId, helperIds = [] } = task
  const { busy, wrong, run } = useDo()
  const act = (work: (token: string, key: string) => Promise<unknown>) => run(async (key) => {
    await asMe((token) => work(token, key))
    again()
  })
  const button = (name: string, work: (token: string, key: string) => Promise<unknown>) => <button type="button" className="button second" aria-disabled={busy} onClick={() => act(work)}>{name}</button>
  const works = (memberId === me.id || helperIds.includes(me.id)) && running.includes(status)
  return (
    <>
      {leads(me) && <AnswerTime task={task} me={me.id} again={again} />}
      {works && memberId === me.id && status === 'ASSIGNED' && <div className="actions">{button(words.accept, (token, key) => acceptTask(token, id, {}, key))}</div>}
      {works && <Report task={task} me={me} again={again} />}
      {works && task.asked === undefined && <AskTime task={task} again={again} />}
      {leads(me) && memberId !== me.id && (
        <div className="actions">
          {button(words.close, (token, key) => closeTask(token, id, { outcome: 'DONE' }, key))}
          {button(words.fail, (token, key) => closeTask(token, id, { outcome: 'NOT_DONE' }, key))}
          {button(words.cancel, (token, key) => closeTask(token, id, { outcome: 'CANCELLED' }, key))}
        </div>
      )}
      <Wrong words={wrong} />
    </>
  )
}

const saidOf = ({ dueOn, evidence = [], asked, report }: Task, who: string, helpers: string) => [who, helpers && words.helpedBy(helpers), words.due(dateText(dueOn)), asked && words.waits, evidence.length > 0 && words.shown(evidence.length), report].filter((one) => typeof one === 'string' && one !== '').join(' · ')
/** One task; pressed, it shows what its reader may do about it. */
export function TaskLine({ task, who, helpers = '', me, again }: Props) {
  const [open, setOpen] = useState(false)
  const mayAct = (leads(me) || task.memberId === me.id || task.helperIds?.includes(me.id) === true) && !['DONE', 'NOT_DONE', 'CANCELLED'].includes(task.status)
  const line = (
    <>
      <span><strong>{task.title}</strong><span className="muted small">{saidOf(task, who, helpers)}</span></span>
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
