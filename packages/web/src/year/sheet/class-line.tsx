import { Link } from '../../router/link.tsx'
import { dateText } from '../../time.ts'
import { isRated, Rated } from '../api/classes.ts'
import type { Line } from '../api/records.ts'
import type { ClassStep } from '../api/sheets.ts'
import { bare } from '../ids.ts'
import { Line as Typed } from '../ui/field.tsx'
import { Grade } from '../ui/grade.tsx'
import { grades, shared } from '../words.vi.ts'
import { owesReason, standingAt, type Chosen } from './choosing.ts'
import { nameOf } from './room.ts'
import { words } from './words.vi.ts'

const text = words.classes
type Props = Readonly<{ line: Line; step: ClassStep; open: boolean; base: string; voted: string | undefined; chosen: Chosen | undefined; onChoose: (chosen: Chosen | undefined) => void }>

function known({ line: { self, score, proposed, appraised, subject }, voted, step }: Props): string {
  const said = [
    shared.posts[subject],
    ...(self ? [`${text.self}: ${grades[self]}`] : []),
    ...(voted === undefined ? [] : [`${text.ballot}: ${voted}`]),
    ...(score === undefined ? [] : [`${text.score}: ${score}`]),
    ...(proposed && step !== 'proposals' ? [`${text.proposed}: ${grades[proposed.class]}`] : []),
    ...(appraised && step === 'decisions' ? [`${text.appraised}: ${grades[appraised.class]}`] : []),
  ]
  return said.join(' · ')
}

function Choosing({ line, step, chosen, onChoose }: Props) {
  const name = nameOf(line)
  const value = chosen?.class ?? standingAt(line, step)?.class ?? ''
  const pick = (next: string) => { if (isRated(next)) onChoose({ class: next, reason: chosen?.reason ?? '' }) }
  return (
    <>
      <select aria-label={text.mark(name)} value={value} onChange={(event) => pick(event.target.value)}>
        <option value="" disabled>{text.choose}</option>
        {Rated.options.map((grade) => <option key={grade} value={grade}>{grades[grade]}</option>)}
      </select>
      {chosen && owesReason(line, step, chosen) && <Typed id={`ly-do-${line.memberId}`} label={text.reason(name)} hint={text.reasonHint} longest={1000} value={chosen.reason} onType={(reason) => onChoose({ ...chosen, reason })} />}
    </>
  )
}

/** That facts of a decided member were set right since, what they come to now, and what may be done: the class stays until somebody decides again. */
function Recheck({ line, open, onChoose }: Pick<Props, 'line' | 'open' | 'onChoose'>) {
  const { decided, reckoned } = line
  if (!decided || !reckoned) return null
  return (
    <span className="note block">
      <strong>{text.recheck}.</strong> {text.rechecked(dateText(reckoned.at), grades[reckoned.class])}
      {open && <> {text.recheckWays} <button type="button" className="button second small" aria-label={text.keepOf(nameOf(line))} onClick={() => onChoose({ class: decided.class, reason: '' })}>{text.keep(grades[decided.class])}</button></>}
    </span>
  )
}

/** One member at one step: what is known of them beside the class that is chosen. */
export function ClassLine(props: Props) {
  const { line, step, open, base, chosen } = props
  return (
    <li className={chosen ? 'changed' : undefined}>
      <span className="grow"><strong>{nameOf(line)}</strong><span className="muted small block">{known(props)}</span><Link className="row small" to={`${base}/ho-so/${bare(line.memberId)}`}>{text.detail}<span className="unseen"> {nameOf(line)}</span></Link>{step === 'decisions' && line.recheck && !chosen && <Recheck line={line} open={open} onChoose={props.onChoose} />}</span>
      {line.unrated !== undefined ? <Grade of="NOT_RATED" /> : open ? <span className="pick"><Choosing {...props} /></span> : <Grade of={standingAt(line, step)?.class} />}
    </li>
  )
}
