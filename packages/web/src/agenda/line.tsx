import { useState, type DragEvent } from 'react'
import type { Head } from '../api/sitting.ts'
import { Tick } from '../office/tick.tsx'
import { SelectField, TextField } from '../registry/parts/field.tsx'
import { minutesOf, type Line } from './lines.ts'
import { words } from './words.vi.ts'

/** What may be done with a line: changed, moved to a place, taken off. */
export type Acts = Readonly<{ onChange: (line: Line) => void; onMove: (from: number, to: number) => void; onRemove: (at: number) => void }>
type Props = Acts & Readonly<{ line: Line; at: number; last: boolean; heads: readonly Head[] }>

function Fields({ line, at, heads, onChange, onRemove }: Omit<Props, 'last' | 'onMove'>) {
  const id = `muc-${line.key}`
  const people = [{ value: '', name: words.nobody }, ...heads.map(({ memberId, name }) => ({ value: memberId, name }))]
  return (
    <div className="wholeline">
      {line.code === undefined && <TextField id={`${id}-ten`} label={words.item} hint={words.itemHint} most={300} value={line.title} onType={(title) => onChange({ ...line, title })} />}
      <div className="pair">
        <SelectField id={`${id}-nguoi`} label={words.presenter} hint={words.presenterHint} value={line.presenterId} onType={(presenterId) => onChange({ ...line, presenterId })} options={people} />
        <TextField id={`${id}-phut`} label={words.minutes} hint={words.minutesHint} kind="number" value={line.minutes} onType={(minutes) => onChange({ ...line, minutes })} />
      </div>
      <Tick name={words.focal} on={line.focal} onChange={(focal) => onChange({ ...line, focal })} />
      <p><button type="button" className="button second" onClick={() => onRemove(at)}>{words.remove}</button></p>
    </div>
  )
}

const tagOf = ({ rolled, proposed, code }: Line) => (rolled ? words.rolled : proposed ? words.proposed : code === undefined ? undefined : words.standing)
const saidOf = (line: Line, heads: readonly Head[]) => {
  const minutes = minutesOf(line) ?? 0
  return [heads.find(({ memberId }) => memberId === line.presenterId)?.name, minutes > 0 ? words.minutesText(minutes) : undefined, line.focal ? words.focal : undefined].filter((one) => one !== undefined).join(' · ')
}

/** A line of the agenda with its buttons; open, its fields. It can be dragged where there is a mouse. */
export function LineRow(props: Props) {
  const { line, at, last, heads, onMove } = props
  const [open, setOpen] = useState(line.id === undefined)
  const title = line.title === '' ? words.untitled : line.title
  const tag = tagOf(line)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    onMove(Number(event.dataTransfer.getData('text/plain')), at)
  }
  const button = (name: string, act: () => void, off = false) => <button type="button" className="button second short" aria-label={`${name}: ${title}`} aria-disabled={off} onClick={() => { if (!off) act() }}>{name}</button>
  return (
    <li draggable={!open} onDragStart={(event) => event.dataTransfer.setData('text/plain', String(at))} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <span className="grow"><strong>{words.at(at + 1, title)}</strong><br /><span className="muted small">{saidOf(line, heads)}</span></span>
      {tag !== undefined && <span className="tag quiet">{tag}</span>}
      <span className="trio-buttons">
        {button(words.up, () => onMove(at, at - 1), at === 0)}
        {button(words.down, () => onMove(at, at + 1), last)}
        <button type="button" className="button second short" aria-expanded={open} aria-label={`${open ? words.done : words.change}: ${title}`} onClick={() => setOpen(!open)}>{open ? words.done : words.change}</button>
      </span>
      {open && <Fields {...props} />}
    </li>
  )
}
