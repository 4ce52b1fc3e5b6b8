import { useState } from 'react'
import type { Scale } from '../api/sitting.ts'
import { words } from './words.vi.ts'

const score = words.score
/** Points, yes or no, or an answer's code. */
export type Entry = number | boolean | string

/** What an answer is worth: the whole line for a yes, what the sheet says of an option, or the points themselves. */
export function worthOf(entry: Entry, scale: Scale | undefined, max: number): number {
  if (typeof entry === 'boolean') return entry ? max : 0
  if (typeof entry === 'number') return entry
  return scale?.kind === 'RADIO' ? scale.options.find(({ code }) => code === entry)?.points ?? 0 : 0
}

/** The answers a line takes, with the words of each; points are offered as whole numbers from the most down. */
function optionsOf(scale: Scale | undefined, max: number): readonly Readonly<{ value: string; label: string; entry: Entry }>[] {
  if (scale?.kind === 'TOGGLE') return [{ value: 'yes', label: score.yes, entry: true }, { value: 'no', label: score.no, entry: false }]
  if (scale?.kind === 'RADIO') return scale.options.map(({ code, label }) => ({ value: code, label, entry: code }))
  return Array.from({ length: max + 1 }, (_, index) => ({ value: String(max - index), label: score.points(max - index, max), entry: max - index }))
}

/** The answers offered for one tap: all of a short list; of many points the whole, three quarters, half and none. */
function quick<T>(options: readonly T[]): readonly T[] {
  if (options.length <= 4) return options
  const last = options.length - 1
  return [...new Set([0, Math.round(last / 4), Math.round(last / 2), last])].flatMap((at) => options[at] ?? [])
}

type Props = Readonly<{ line: Readonly<{ label: string; max: number; points: number; source?: string | undefined }>; scale: Scale | undefined; chosen: Entry | undefined; onChoose: (entry: Entry) => void }>
/** The answers of one line of a score sheet, a tap each. */
export function Choices({ line, scale, chosen, onChoose }: Props) {
  const options = optionsOf(scale, line.max)
  const short = quick(options)
  const [other, setOther] = useState(false)
  return (
    <span className="chips" role="group" aria-label={line.label}>
      {(other ? options : short).map(({ value, label, entry }) => <button type="button" className="chip" key={value} aria-pressed={chosen === undefined ? line.source === 'entered' && entry === line.points : chosen === entry} onClick={() => onChoose(entry)}>{label}</button>)}
      {short.length < options.length && <button type="button" className="chip" aria-expanded={other} onClick={() => setOther(!other)}>{score.other}</button>}
    </span>
  )
}
