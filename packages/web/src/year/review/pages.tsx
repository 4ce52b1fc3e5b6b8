import { Rated } from '../api/classes.ts'
import { Choices } from '../../ui/choices.tsx'
import { Area } from '../ui/field.tsx'
import { fullGrades } from '../words.vi.ts'
import type { Writing } from '../writing/use-writing.ts'
import type { Name, Parts } from './parts.ts'
import { words } from './words.vi.ts'

const LONGEST = 4000
export type Typing = Readonly<{ parts: Parts; onType: (name: Name, typed: string) => void; writing: Writing }>
const Part = ({ name, rows = 8, parts, onType }: Pick<Typing, 'parts' | 'onType'> & Readonly<{ name: Name; rows?: number }>) => (
  <Area id={name} label={words.fields[name].label} hint={words.fields[name].hint} rows={rows} longest={LONGEST} value={parts[name]} onType={(typed) => onType(name, typed)} />
)

export const Strengths = (props: Typing) => <section className="card"><Part name="strengths" rows={12} {...props} /></section>
export const Defects = (props: Typing) => <section className="card"><Part name="defects" {...props} /><Part name="remedies" {...props} /></section>
export const Direction = ({ writing, ...props }: Typing) => (
  <>
    <section className="card"><Part name="direction" {...props} /></section>
    <section className="card">
      <Choices id="tu-nhan" four legend={words.selfClass} hint={words.selfClassHint} options={Rated.options.map((value) => ({ value, name: fullGrades[value] }))} value={writing.written.selfClass} onChoose={(selfClass) => writing.change({ ...writing.written, selfClass })} />
    </section>
  </>
)
