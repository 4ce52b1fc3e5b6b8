import { ReasonType } from '../api/meetings.ts'
import type { Head, Mark } from '../api/sitting.ts'
import { text } from '../messages.vi.ts'
import { words } from './words.vi.ts'

const roll = words.roll
type OnMark = (head: Head, mark: Mark, reason?: ReasonType) => void

/** What sets somebody apart; nothing for the many who are not. */
const standing = ({ owed, official }: Head) => (!owed ? roll.exempt : official ? '' : roll.probationary)
function markText({ state, reasonType }: Head): string {
  if (state === undefined) return roll.none
  return state === 'EXCUSED' && reasonType ? roll.excusedFor(text.reasons[reasonType]) : roll.marks[state]
}

function Why({ head, onMark }: Readonly<{ head: Head; onMark: OnMark }>) {
  return (
    <div className="panel" role="group" aria-label={roll.why(head.name)}>
      {ReasonType.options.map((reason) => <button type="button" className="button second" key={reason} onClick={() => onMark(head, 'EXCUSED', reason)}>{text.reasons[reason]}</button>)}
      <button type="button" className="button second" onClick={() => onMark(head, 'UNEXCUSED')}>{roll.marks.UNEXCUSED}</button>
      <button type="button" className="button second" onClick={() => onMark(head, 'PRESENT')}>{roll.marks.PRESENT}</button>
    </div>
  )
}

type Props = Readonly<{ head: Head; asked: boolean; open: boolean; onPress: (head: Head) => void; onMark: OnMark }>
/** One line of the roll: name, standing, mark; pressed again it asks why somebody is away. */
export function Person({ head, asked, open, onPress, onMark }: Props) {
  const said = markText(head)
  return (
    <li>
      <button type="button" className="person" aria-expanded={head.state === undefined ? undefined : asked} onClick={() => { if (open) onPress(head) }}>
        <span><strong>{head.name}</strong>{standing(head) !== '' && <span className="muted small">{standing(head)}</span>}</span>
        <span className={`mark ${head.state ?? 'none'}`}>{said}</span>
      </button>
      {asked && <Why head={head} onMark={onMark} />}
    </li>
  )
}
