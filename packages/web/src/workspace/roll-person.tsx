import { ReasonType } from '../api/meetings.ts'
import type { Head, Mark, Sitting } from '../api/sitting.ts'
import { text } from '../messages.vi.ts'
import { Noted } from './roll-noted.tsx'
import { notesText } from './roll-notes.ts'
import { words } from './words.vi.ts'

const roll = words.roll
/** A mark with what is noted beside it. */
export type Marking = Readonly<{ state: Mark; reasonType?: ReasonType } & Partial<Pick<Head, 'arrivedAt' | 'leftAt' | 'awayFor' | 'approvedBy'>>>
type OnMark = (head: Head, marking: Marking) => void
type Known = Readonly<{ head: Head; heads: readonly Head[]; sitting: Pick<Sitting, 'agenda' | 'startsAt'> }>

/** What sets somebody apart; nothing for the many who are not. */
const standing = ({ owed, official }: Head) => (!owed ? roll.exempt : official ? '' : roll.probationary)
function markText({ state, reasonType }: Head): string {
  if (state === undefined) return roll.none
  return state === 'EXCUSED' && reasonType ? roll.excusedFor(text.reasons[reasonType]) : roll.marks[state]
}

function Why({ head, heads, sitting: { agenda, startsAt }, onMark }: Known & Readonly<{ onMark: OnMark }>) {
  return (
    <>
      <div className="panel" role="group" aria-label={roll.why(head.name)}>
        {ReasonType.options.map((reason) => <button type="button" className="button second" key={reason} onClick={() => onMark(head, { state: 'EXCUSED', reasonType: reason })}>{text.reasons[reason]}</button>)}
        <button type="button" className="button second" onClick={() => onMark(head, { state: 'UNEXCUSED' })}>{roll.marks.UNEXCUSED}</button>
        <button type="button" className="button second" onClick={() => onMark(head, { state: 'PRESENT' })}>{roll.marks.PRESENT}</button>
      </div>
      <Noted head={head} heads={heads} agenda={agenda} startsAt={startsAt} onMark={(marking) => onMark(head, marking)} />
    </>
  )
}

type Props = Known & Readonly<{ asked: boolean; open: boolean; onPress: (head: Head) => void; onMark: OnMark }>
/** One line of the roll: name, standing, mark; pressed again it asks why somebody is away. */
export function Person({ head, heads, sitting, asked, open, onPress, onMark }: Props) {
  const said = markText(head)
  const beside = [standing(head), notesText(head)].filter((one) => one !== '').join(' · ')
  return (
    <li>
      <button type="button" className="person" aria-expanded={head.state === undefined ? undefined : asked} onClick={() => { if (open) onPress(head) }}>
        <span><strong>{head.name}</strong>{beside !== '' && <span className="muted small">{beside}</span>}</span>
        <span className={`mark ${head.state ?? 'none'}`}>{said}</span>
      </button>
      {asked && <Why head={head} heads={heads} sitting={sitting} onMark={onMark} />}
    </li>
  )
}
