import { useState } from 'react'
import { moveToItem, settleTopic, type Cockpit } from '../api/cockpit.ts'
import { langOf } from '../language/theirs.tsx'
import { asMe } from '../sign-in/session.ts'
import { Wrong } from '../ui/wrong.tsx'
import { useDo } from '../use-do.ts'
import { words } from './words.vi.ts'

type Item = NonNullable<Cockpit['item']>
function Settle({ id, item, again }: Readonly<{ id: string; item: Item; again: () => void }>) {
  const [state, setState] = useState<'DONE' | 'UNFINISHED'>()
  const { busy, wrong, run } = useDo()
  const settle = (next: 'DONE' | 'UNFINISHED') => run(async (key) => {
    await asMe((token) => settleTopic(token, id, { item: item.id, state: next, key }))
    setState(next)
    again()
  })
  return (
    <>
      <div className="actions">
        <button type="button" className="button second" aria-disabled={busy} onClick={() => settle('DONE')}>{words.treated}</button>
        <button type="button" className="button second" aria-disabled={busy} onClick={() => settle('UNFINISHED')}>{words.unfinished}</button>
      </div>
      <p role="status" className="muted">{state && words.marked[state]}</p>
      <Wrong words={wrong} />
    </>
  )
}

const Left = ({ minutes }: Readonly<{ minutes: number | undefined }>) => (minutes === undefined ? <span className="tag quiet">{words.open_ended}</span> : <span className={minutes < 0 ? 'tag bad' : 'tag good'}>{words.left(minutes)}</span>)

/** What is treated now, how much of its time is left, and on to the next. */
export function Now({ id, known: { item, nextItem, elapsed, minutesLeft }, again }: Readonly<{ id: string; known: Cockpit; again: () => void }>) {
  const { busy, wrong, run } = useDo()
  if (!item) return null
  const onward = (to: string) => run(async (key) => {
    await asMe((token) => moveToItem(token, id, to, key))
    again()
  })
  return (
    <section className="card now" aria-labelledby="dang-ban">
      <div className="headline"><span className="muted">{words.item(item.number, item.of)}</span><Left minutes={item.minutesLeft} /></div>
      <h2 id="dang-ban">{item.title}</h2>
      {item.prompts.length > 0 && <details className="help"><summary>{words.prompts}</summary><ul>{item.prompts.map((prompt) => <li key={prompt} lang={langOf(prompt)}>{prompt}</li>)}</ul></details>}
      <p className="muted">{words.whole(elapsed)}, {words.wholeLeft(minutesLeft)}</p>
      <Settle key={item.id} id={id} item={item} again={again} />
      <Wrong words={wrong} />
      {nextItem && <button type="button" className="button" aria-disabled={busy} onClick={() => onward(nextItem.id)}>{words.nextItem(nextItem.title)}</button>}
    </section>
  )
}
