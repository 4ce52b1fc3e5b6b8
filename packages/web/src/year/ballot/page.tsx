import type { Choice, Line, Marks } from '../api/ballots.ts'
import { optionsOf, PAGE } from './marks.ts'
import { choices } from './words.vi.ts'

type Props = Readonly<{ lines: readonly Line[]; marks: Marks; page: number; onMark: (at: number, choice: Choice) => void }>

/** Some lines of a ballot; a press on what is chosen takes it back. */
export function LinesOfPage({ lines, marks, page, onMark }: Props) {
  const first = page * PAGE
  return lines.slice(first, first + PAGE).map((line, index) => {
    const at = first + index
    return (
      <fieldset key={line.id} className="card line">
        <legend>{at + 1}. {line.text ?? line.name}</legend>
        <div className="choices four">
          {optionsOf(line).map((choice) => (
            <label className="choice" key={choice}>
              <input type="radio" name={`dong-${at}`} autoComplete="off" value={choice} checked={marks[at] === choice} onChange={() => onMark(at, choice)} onClick={() => { if (marks[at] === choice) onMark(at, choice) }} />
              {choices[choice]}
            </label>
          ))}
        </div>
      </fieldset>
    )
  })
}
