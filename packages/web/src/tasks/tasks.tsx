import { useCallback, useState } from 'react'
import { listTasks, type Task } from '../api/tasks.ts'
import { dayCell } from '../excel/day.ts'
import { Excel, type Column } from '../excel/excel.tsx'
import { leads, type Me } from '../me/me.ts'
import { getNames } from '../api/people.ts'
import { isLike } from '../names.ts'
import { TextField } from '../registry/parts/field.tsx'
import { asMe } from '../sign-in/session.ts'
import { civilOf } from '../time.ts'
import { Loaded } from '../ui/loaded.tsx'
import { useLoad } from '../use-load.ts'
import { TaskLine } from './line.tsx'
import { words } from './words.vi.ts'

const ended: readonly Task['status'][] = ['DONE', 'NOT_DONE', 'CANCELLED']
const isOpen = ({ status }: Task) => !ended.includes(status)

async function load(cellId: string) {
  const { year, month } = civilOf(Date.now())
  const years = month <= 3 ? [year - 1, year] : [year]
  const [names, ...lists] = await Promise.all([asMe((token) => getNames(token, cellId)), ...years.map((one) => asMe((token) => listTasks(token, cellId, one)))])
  return { names, tasks: lists.flatMap(({ items }) => items) }
}

type Group = Readonly<{ title: string; tasks: readonly Task[]; names: ReadonlyMap<string, string>; me: Me; again: () => void }>
const Group = ({ title, tasks, names, me, again }: Group) => (
  <section className="card" aria-label={title}>
    <h2>{title}</h2>
    {tasks.length === 0 && <p className="muted">{words.empty}</p>}
    <ul className="people">{tasks.map((task) => <TaskLine key={task.id} task={task} who={names.get(task.memberId) ?? ''} helpers={(task.helperIds ?? []).map((id) => names.get(id) ?? '').join(', ')} me={me} again={again} />)}</ul>
  </section>
)

type Known = Awaited<ReturnType<typeof load>>
const columnsOf = (names: Known['names']): readonly Column<Task>[] => [
  [words.columns.title, ({ title }) => title, 44], [words.columns.who, ({ memberId }) => names.get(memberId) ?? '', 28], [words.columns.due, ({ dueOn }) => dayCell(dueOn)],
  [words.columns.status, ({ status, overdue }) => (overdue ? words.overdue : words.statuses[status])], [words.columns.report, ({ report = '' }) => report, 44],
]

function All({ known: { tasks, names }, me, again }: Readonly<{ known: Known; me: Me; again: () => void }>) {
  const [typed, setTyped] = useState('')
  const isMine = ({ memberId, helperIds = [] }: Task) => memberId === me.id || helperIds.includes(me.id)
  const shown = tasks.filter((task) => (leads(me) || isMine(task)) && isLike(`${task.title} ${names.get(task.memberId) ?? ''}`, typed))
  const shared = { names, me, again }
  return (
    <>
      {tasks.length > 0 && <TextField id="tim-viec" kind="search" most={100} label={words.search} hint={words.searchHint} value={typed} onType={setTyped} />}
      <Group {...shared} title={words.mine} tasks={shown.filter((task) => isOpen(task) && isMine(task))} />
      {leads(me) && <Group {...shared} title={words.cell} tasks={shown.filter((task) => isOpen(task) && !isMine(task))} />}
      <Group {...shared} title={words.done} tasks={shown.filter((task) => !isOpen(task))} />
      {shown.length > 0 && <Excel name={words.title} columns={columnsOf(names)} rows={() => shown} />}
    </>
  )
}

/** What the cell gave its members to do: one's own first, the others' for whoever leads; found by its words or its owner. */
export default function Tasks({ me }: Readonly<{ me: Me }>) {
  const { cellId = '' } = me
  const loading = useLoad(useCallback(() => load(cellId), [cellId]))
  return (
    <>
      <h1>{words.title}</h1>
      <Loaded within of={loading} title={words.title}>{(known) => <All known={known} me={me} again={loading.refresh} />}</Loaded>
    </>
  )
}
