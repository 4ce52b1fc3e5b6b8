import { useCallback } from 'react'
import { listTasks, type Task } from '../api/tasks.ts'
import { leads, type Me } from '../me/me.ts'
import { getNames } from '../api/people.ts'
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

/** What the cell gave its members to do: one's own first, the others' for whoever leads. */
export default function Tasks({ me }: Readonly<{ me: Me }>) {
  const { cellId = '' } = me
  const loading = useLoad(useCallback(() => load(cellId), [cellId]))
  const again = loading.refresh
  return (
    <>
      <h1>{words.title}</h1>
      <Loaded of={loading} title={words.title}>
        {({ tasks, names }) => {
          const shared = { names, me, again }
          const isMine = ({ memberId, helperIds = [] }: Task) => memberId === me.id || helperIds.includes(me.id)
          return (
            <>
              <Group {...shared} title={words.mine} tasks={tasks.filter((task) => isOpen(task) && isMine(task))} />
              {leads(me) && <Group {...shared} title={words.cell} tasks={tasks.filter((task) => isOpen(task) && !isMine(task))} />}
              <Group {...shared} title={words.done} tasks={tasks.filter((task) => !isOpen(task) && (leads(me) || isMine(task)))} />
            </>
          )
        }}
      </Loaded>
    </>
  )
}
