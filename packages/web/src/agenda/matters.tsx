import { useCallback } from 'react'
import { getMatters, type Matters as Known } from '../api/matters.ts'
import type { Head } from '../api/sitting.ts'
import { asMe } from '../sign-in/session.ts'
import { dateText } from '../time.ts'
import { Loaded } from '../ui/loaded.tsx'
import { useLoad } from '../use-load.ts'
import { words } from './words.vi.ts'

type Line = Readonly<{ key: string; title: string; said: string; late?: boolean }>
const answered: readonly string[] = ['ANSWERED', 'DECLINED']

function linesOf({ tasks, limitations, directives, proposals }: Known, heads: readonly Head[]): readonly Line[] {
  const nameOf = (id: string) => heads.find(({ memberId }) => memberId === id)?.name ?? ''
  return [
    ...tasks.map(({ id, title, memberId, dueOn, overdue }) => ({ key: id, title, said: words.task(nameOf(memberId), dateText(dueOn)), late: overdue })),
    ...directives.map(({ title }, index) => ({ key: `chi-dao-${index}`, title, said: words.directive })),
    ...limitations.map(({ id, text, dueOn }) => ({ key: id, title: text, said: words.limitation(dateText(dueOn)) })),
    ...proposals.map(({ id, text, status }) => ({ key: id, title: text, said: answered.includes(status) ? words.answer : words.waiting })),
  ]
}

/** What waits for the meeting from before and comes up by itself: tasks first, as they are reviewed first. */
export function Matters({ cellId, heads }: Readonly<{ cellId: string; heads: readonly Head[] }>) {
  const loading = useLoad(useCallback(() => asMe((token) => getMatters(token, cellId)), [cellId]))
  return (
    <section className="card" aria-labelledby="viec-cho">
      <h2 id="viec-cho">{words.matters}</h2>
      <Loaded within of={loading} title={words.matters}>
        {(known) => {
          const lines = linesOf(known, heads)
          return lines.length === 0 ? <p className="muted">{words.noMatters}</p> : <ul className="todo">{lines.map(({ key, title, said, late }) => <li key={key}><span className="grow"><strong>{title}</strong><br /><span className="muted small">{said}</span></span>{late && <span className="tag bad">{words.overdue}</span>}</li>)}</ul>
        }}
      </Loaded>
    </section>
  )
}
