import { useState } from 'react'
import { acceptTask, closeTask, type Task } from '../api/tasks.ts'
import { asMe } from '../sign-in/session.ts'
import { dayWords } from '../time.ts'
import { Wrong } from '../ui/wrong.tsx'
import { useDo } from '../use-do.ts'
import { ReportForm } from './report-form.tsx'
import { words } from './words.vi.ts'

/** Open: something is still to be done about it. */
export const isOpen = ({ status }: Task) => status !== 'DONE' && status !== 'NOT_DONE' && status !== 'CANCELLED'

function Tag({ task: { status, overdue } }: Readonly<{ task: Task }>) {
  if (overdue) return <span className="tag bad">{words.late}</span>
  return <span className={status === 'DONE' ? 'tag good' : 'tag quiet'}>{words.status[status]}</span>
}

type Props = Readonly<{ task: Task; owner: string | undefined; mine: boolean; leads: boolean; again: () => void }>

function Acts({ task, mine, leads, again, onReport }: Props & Readonly<{ onReport: () => void }>) {
  const { busy, wrong, run } = useDo()
  const { id, status } = task
  const does = (act: (token: string, key: string) => Promise<unknown>) => () => run(async (key) => {
    await asMe((token) => act(token, key))
    again()
  })
  return (
    <>
      <Wrong words={wrong} />
      <div className="actions row-acts">
        {mine && status === 'ASSIGNED' && <button type="button" className="button second" aria-disabled={busy} onClick={does((token, key) => acceptTask(token, id, {}, key))}>{words.accept}</button>}
        {mine && <button type="button" className="button second" onClick={onReport}>{words.report}</button>}
        {leads && <button type="button" className="button second" aria-disabled={busy} onClick={does((token, key) => closeTask(token, id, { outcome: 'DONE' }, key))}>{words.finished}</button>}
        {leads && <button type="button" className="button second" aria-disabled={busy} onClick={does((token, key) => closeTask(token, id, { outcome: 'NOT_DONE' }, key))}>{words.notFinished}</button>}
      </div>
    </>
  )
}

function Facts({ task: { dueOn, progress, report }, owner }: Pick<Props, 'task' | 'owner'>) {
  return (
    <>
      <p className="muted small">{[owner, words.due(dayWords(dueOn)), progress === undefined ? undefined : words.progress(progress)].filter(Boolean).join(' · ')}</p>
      {report !== undefined && <p>{report}</p>}
    </>
  )
}

/** One task: what, who, until when, how it stands; and, unfolded, what the reader may do about it. */
export function TaskRow(props: Props) {
  const { task, owner, mine, leads, again } = props
  const [reporting, setReporting] = useState(false)
  const mayAct = isOpen(task) && (mine || leads)
  return (
    <li className="task">
      <div className="headline"><strong>{task.title}</strong><Tag task={task} /></div>
      <Facts task={task} owner={owner} />
      {reporting && <ReportForm id={task.id} onDone={again} onBack={() => setReporting(false)} />}
      {mayAct && !reporting && <details className="help"><summary>{leads && !mine ? words.judge : words.report}</summary><Acts {...props} onReport={() => setReporting(true)} /></details>}
    </li>
  )
}
