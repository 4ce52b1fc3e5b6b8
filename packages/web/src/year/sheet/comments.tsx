import { isRated, Rated } from '../api/classes.ts'
import type { Line } from '../api/records.ts'
import type { Conference } from '../api/sheets.ts'
import { Area, Choose } from '../ui/field.tsx'
import { tidy } from '../../ui/tidy.ts'
import { grades } from '../words.vi.ts'
import { byName, nameOf } from './room.ts'
import { words } from './words.vi.ts'

type Comment = Conference['comments'][number]
type Props = Readonly<{ rows: readonly Line[]; comments: readonly Comment[]; onChange: (comments: Comment[]) => void }>
const text = words.conference
const options = [{ value: '', name: words.classes.choose }, ...Rated.options.map((value) => ({ value, name: grades[value] }))]

/** What the cell says of each member, with the class it sees them in; left empty where it said nothing. */
export function Comments({ rows, comments, onChange }: Props) {
  const known = new Map(comments.map((one) => [one.memberId, one]))
  const set = (memberId: string, next: Comment) => onChange([...comments.filter((one) => one.memberId !== memberId), ...(tidy(next.text) === '' && next.class === undefined ? [] : [next])])
  return (
    <details className="help">
      <summary>{text.comments} ({comments.length}/{rows.length})</summary>
      <p className="hint">{text.commentHint}</p>
      {rows.toSorted(byName).map((line) => {
        const said = known.get(line.memberId) ?? { memberId: line.memberId, text: '' }
        return (
          <section className="card" key={line.id}>
            <Area id={`y-kien-${line.memberId}`} label={text.comment(nameOf(line))} rows={2} longest={2000} value={said.text} onType={(typed) => set(line.memberId, { ...said, text: typed })} />
            <Choose id={`muc-${line.memberId}`} label={text.seen(nameOf(line))} value={said.class ?? ''} options={options} onChoose={(value) => set(line.memberId, { memberId: line.memberId, text: said.text, ...(isRated(value) ? { class: value } : {}) })} />
          </section>
        )
      })}
    </details>
  )
}
