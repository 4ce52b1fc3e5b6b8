import type { Scale, ScoreLine } from '../api/sitting.ts'
import { words } from './words.vi.ts'

const score = words.score
/** What a person gives for a line: points, yes or no, or an answer's code. */
export type Given = number | boolean | string
type Props = Readonly<{ line: ScoreLine; scale: Scale | undefined; given: Given | undefined; onGive: (value: Given) => void }>

const down = (max: number) => Array.from({ length: max + 1 }, (_, less) => max - less)

function Points({ line: { code, label, max, points, source }, given, onGive }: Props) {
  const value = typeof given === 'number' ? given : source === 'entered' ? points : ''
  return (
    <div className="points">
      <label className="choice"><input type="radio" name={`du-${code}`} checked={value === max} onChange={() => onGive(max)} />{score.whole(max)}</label>
      <select id={`diem-${code}`} aria-label={label} value={value} onChange={(event) => onGive(Number(event.target.value))}>
        <option value="" disabled>{score.choose}</option>
        {down(max).map((one) => <option key={one} value={one}>{score.points(one, max)}</option>)}
      </select>
    </div>
  )
}

type Option = Readonly<{ value: string | boolean; name: string }>
function Choices({ line: { code, label }, options, chosen, onGive }: Readonly<{ line: ScoreLine; options: readonly Option[]; chosen: Given | undefined; onGive: (value: Given) => void }>) {
  return (
    <fieldset>
      <legend className="unseen">{label}</legend>
      <div className="choices">
        {options.map(({ value, name }) => <label className="choice" key={name}><input type="radio" name={`diem-${code}`} checked={chosen === value} onChange={() => onGive(value)} />{name}</label>)}
      </div>
    </fieldset>
  )
}

/** The one of two answers that was given before, as far as the points tell. */
const before = ({ source, points }: ScoreLine) => (source === 'entered' ? points > 0 : undefined)
const yesOrNo = [{ value: true, name: score.yes }, { value: false, name: score.no }]

function Entry(props: Props) {
  const { line, scale, given, onGive } = props
  if (scale?.kind === 'NUMERIC') return <Points {...props} />
  if (scale?.kind === 'TOGGLE') return <Choices line={line} chosen={given ?? before(line)} onGive={onGive} options={yesOrNo} />
  if (scale?.kind === 'RADIO') return <Choices line={line} chosen={given} onGive={onGive} options={scale.options.map(({ code, label }) => ({ value: code, name: label }))} />
  return null
}

/** One line of the sheet: filled by the record, or given by people. */
export function Line(props: Props & Readonly<{ open: boolean }>) {
  const { line, scale, open } = props
  const { label, points, max, source, why } = line
  return (
    <li className="score-line">
      <div className="headline"><strong>{label}</strong><span className={source !== 'missing' && points === max ? 'tag good' : 'tag'}>{score.points(points, max)}{source === 'auto' && ` · ${score.auto}`}</span></div>
      {source !== 'entered' && <p className="muted small">{why}</p>}
      {open && scale?.kind !== 'BAND' && <Entry {...props} />}
    </li>
  )
}
