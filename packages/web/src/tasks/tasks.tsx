import { useCallback } from 'react'
import { listMembers } from '../api/membership.ts'
import { listOpenTasks, type Task } from '../api/tasks.ts'
import { leads, type Me } from '../me/me.ts'
import { asMe } from '../sign-in/session.ts'
import { Loaded } from '../ui/loaded.tsx'
import { useLoad } from '../use-load.ts'
import { isOpen, TaskRow } from './row.tsx'
import { words } from './words.vi.ts'

async function load(cellId: string) {
  const [tasks, people] = await Promise.all([asMe((token) => listOpenTasks(token, cellId)), asMe((token) => listMembers(token, cellId))])
  return { tasks: tasks.items, names: new Map(people.items.map(({ id, name }) => [id, name])) }
}

type Group = Readonly<{ id: string; title: string; tasks: readonly Task[]; names: ReadonlyMap<string, string>; me: Me; again: () => void }>
const Group = ({ id, title, tasks, names, me, again }: Group) => (
  <section className="card" aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    {tasks.length === 0 && <p className="muted">{words.none}</p>}
    <ul className="plain">{tasks.map((task) => <TaskRow key={task.id} task={task} owner={names.get(task.memberId)} mine={task.memberId === me.id} leads={leads(me)} again={again} />)}</ul>
  </section>
)

/** What the reader owes, then what their cell does; those who lead it conclude each. */
export default function Tasks({ me }: Readonly<{ me: Me }>) {
  const { cellId = '', id } = me
  const loading = useLoad(useCallback(() => load(cellId), [cellId]))
  return (
    <>
      <h1>{words.title}</h1>
      <Loaded of={loading}>
        {({ tasks, names }) => {
          const [open, closed] = [tasks.filter(isOpen), tasks.filter((task) => !isOpen(task))]
          const shared = { names, me, again: loading.again }
          return (
            <>
              <Group id="cua-toi" title={words.mine} tasks={open.filter(({ memberId }) => memberId === id)} {...shared} />
              <Group id="cua-chi-bo" title={words.cell} tasks={open.filter(({ memberId }) => memberId !== id)} {...shared} />
              {closed.length > 0 && <Group id="da-xong" title={words.done(closed.length)} tasks={closed} {...shared} />}
            </>
          )
        }}
      </Loaded>
    </>
  )
}
