import { type Asked, Field } from '../../ui/field.tsx'

type Typed = Asked & Readonly<{ value: string; longest: number; onType: (value: string) => void }>
export const Line = ({ value, longest, onType, ...asked }: Typed) => <Field {...asked}>{(more) => <input {...more} type="text" maxLength={longest} value={value} onChange={(event) => onType(event.target.value)} />}</Field>
export const Area = ({ value, longest, onType, rows = 4, ...asked }: Typed & Readonly<{ rows?: number }>) => <Field {...asked}>{(more) => <textarea {...more} rows={rows} maxLength={longest} value={value} onChange={(event) => onType(event.target.value)} />}</Field>
export const Day = ({ value, onType, ...asked }: Omit<Typed, 'longest'>) => <Field {...asked}>{(more) => <input {...more} type="date" value={value} onChange={(event) => onType(event.target.value)} />}</Field>

type Counted = Asked & Readonly<{ value: number; onCount: (value: number) => void; most?: number }>
/** A whole number from nought on. */
export const Count = ({ value, onCount, most, ...asked }: Counted) => (
  <Field {...asked}>{(more) => <input {...more} type="number" inputMode="numeric" min={0} max={most} value={value} onFocus={(event) => event.target.select()} onChange={(event) => onCount(Math.max(0, Math.trunc(event.target.valueAsNumber) || 0))} />}</Field>
)

type Chosen = Asked & Readonly<{ value: string; options: readonly Readonly<{ value: string; name: string }>[]; onChoose: (value: string) => void }>
export const Choose = ({ value, options, onChoose, ...asked }: Chosen) => (
  <Field {...asked}>{(more) => <select {...more} value={value} onChange={(event) => onChoose(event.target.value)}>{options.map((one) => <option key={one.value} value={one.value}>{one.name}</option>)}</select>}</Field>
)
