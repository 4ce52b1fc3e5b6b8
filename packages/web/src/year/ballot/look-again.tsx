import type { Line, Marks } from '../api/ballots.ts'
import { PAGE, summary } from './marks.ts'
import { choices, words } from './words.vi.ts'

type Props = Readonly<{ lines: readonly Line[]; marks: Marks; onEdit: (page: number) => void }>

/** The ballot once more before it goes: how many of each, and everybody by choice, each a press away from change. */
export function LookAgain({ lines, marks, onEdit }: Props) {
  return (
    <>
      <dl className="counts">{summary(marks, lines).map(({ choice, count }) => <div key={choice ?? ''}><dt>{choice === null ? words.blank : choices[choice]}</dt><dd>{count}</dd></div>)}</dl>
      {marks.includes(null) && <p className="muted">{words.blankHint}</p>}
      <section className="card"><ol className="todo">
        {lines.map(({ id, name, text }, at) => {
          const mark = marks[at] ?? null
          return <li key={id}><span className="grow">{at + 1}. {text ?? name}<span className="block"><strong>{mark === null ? words.blank : choices[mark]}</strong></span></span><button type="button" className="text" aria-label={`${words.edit}: ${text ?? name ?? ''}`} onClick={() => onEdit(Math.floor(at / PAGE))}>{words.edit}</button></li>
        })}
      </ol></section>
    </>
  )
}
