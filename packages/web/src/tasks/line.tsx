import { useState } from 'react'
import { acceptTask, closeTask, type Task } from '../api/tasks.ts'
import { leads, records, type Me } from '../me/me.ts'
import { asMe } from '../sign-in/session.ts'
import { dateText } from '../time.ts'
import { Evidence, useEvidence } from '../papers/evidence.tsx'
import { useDo } from '../use-do.ts'
import { Wrong } from '../ui/wrong.tsx'
import { AnswerTime, AskTime } from './extension.tsx'
import { Report } from './report.tsx'
import { words } from './words.vi.ts'

type Props = Readonly<{ task: Task; who: string; helpers: string; me: Me; again: () => void }>
const colour = ({ overdue, status }: Task) => (overdue ? 'tag bad' : status === 'DONE' ? 'tag good' : 'tag')
const running: readonly Task['status'][] = ['ASSIGNED', 'ACCEPTED', 'IN_PROGRESS', 'EXTENDED']

type Shared = Omit<Props, 'who' | 'helpers'>
const isOf = ({ memberId, helperIds = [] }: Task, me: Me) => memberId === me.id || helperIds.includes(me.id)

function useAct(again: () => void) {
  const { busy, wrong, run } = useDo()
  const button = (name: string, work: (token: string, key: string) => Promise<unknown>) => (
    <button type="button" className="button second" aria-disabled={busy} onClick={() => run(async (key) => {
      await asMe((token) => work(token, key))
      again()
    })}>{name}</button>
  )
  return { wrong, button }
}

/** What its owner and helpers do: take it on, say how far it is, ask for more time. */
function Working({ task, me, evidence, again }: Shared & Readonly<{ evidence: readonly string[] }>) {
  const { wrong, button } = useAct(again)
  return (
    <>
      {task.memberId === me.id && task.status === 'ASSIGNED' && <div className="actions">{button(words.accept, (token, key) => acceptTask(token, task.id, {}, key))}</div>}
      <Wrong words={wrong} />
      <Report task={task} evidence={evidence} again={again} />
      {task.asked === undefined && <AskTime task={task} again={again} />}
    </>
  )
}

/** What the leader does with somebody else's task: answers a wish for time, judges. */
function Judging({ task, me, again }: Shared) {
  const { wrong, button } = useAct(again)
  const judge = (name: string, outcome: 'DONE' | 'NOT_DONE' | 'CANCELLED') => button(name, (token, key) => closeTask(token, task.id, { outcome }, key))
  return (
    <>
      <AnswerTime task={task} me={me.id} again={again} />
      {task.memberId !== me.id && <div className="actions">{judge(words.close, 'DONE')}{judge(words.fail, 'NOT_DONE')}{judge(words.cancel, 'CANCELLED')}</div>}
      <Wrong words={wrong} />
    </>
  )
}

const saidOf = ({ dueOn, evidence = [], asked, report }: Task, who: string, helpers: string) => [who, helpers && words.helpedBy(helpers), words.due(dateText(dueOn)), asked && words.waits, evidence.length > 0 && words.shown(evidence.length), report].filter((one) => typeof one === 'string' && one !== '').join(' · ')
const Shown = ({ task, who, helpers }: Pick<Props, 'task' | 'who' | 'helpers'>) => (
  <>
    <span><strong>{task.title}</strong><span className="muted small">{saidOf(task, who, helpers)}</span></span>
    <span><span className={colour(task)}>{task.overdue ? words.overdue : words.statuses[task.status]}</span></span>
  </>
)

const ended: readonly Task['status'][] = ['DONE', 'NOT_DONE', 'CANCELLED']
const isEnded = ({ status }: Task) => ended.includes(status)
const addsTo = (task: Task, me: Me) => (!isEnded(task) && (isOf(task, me) || records(me)) ? { me: me.id, leads: records(me) } : undefined)

/** What shows a task done, and what its reader may do about it. */
function Opened({ task, me, again }: Shared) {
  const known = useEvidence('tasks', task.id)
  const reported = () => {
    known.loading.refresh()
    again()
  }
  return (
    <div className="panel one">
      {leads(me) && !isEnded(task) && <Judging task={task} me={me} again={again} />}
      <Evidence known={known} adds={addsTo(task, me)} />
      {isOf(task, me) && running.includes(task.status) && <Working task={task} me={me} evidence={known.fresh} again={reported} />}
    </div>
  )
}

/** One task; pressed, it shows its evidence and what its reader may do about it. */
export function TaskLine({ task, who, helpers, me, again }: Props) {
  const [open, setOpen] = useState(false)
  const hasMore = isEnded(task) ? (task.evidence ?? []).length > 0 : leads(me) || isOf(task, me)
  const line = <Shown task={task} who={who} helpers={helpers} />
  if (!hasMore) return <li><div className="person">{line}</div></li>
  return (
    <li>
      <button type="button" className="person" aria-expanded={open} onClick={() => setOpen(!open)}>{line}</button>
      {open && <Opened task={task} me={me} again={again} />}
    </li>
  )
}
