import { Field, type Asked } from '../../ui/field.tsx'
import { partWords as words } from './words.vi.ts'

type Typed = Asked & Readonly<{ value: string; onType: (value: string) => void; most?: number; kind?: 'text' | 'date' | 'search' | 'number' }>
/** One line of text, a day, or a number, with its help above it. */
export const TextField = ({ value, onType, most = 200, kind = 'text', ...asked }: Typed) => (
  <Field {...asked}>{(told) => <input {...told} type={kind} maxLength={kind === 'text' || kind === 'search' ? most : undefined} inputMode={kind === 'number' ? 'numeric' : undefined} value={value} onChange={(event) => onType(event.target.value)} />}</Field>
)
/** Text of several lines. */
export const AreaField = ({ value, onType, most = 500, ...asked }: Typed) => (
  <Field {...asked}>{(told) => <textarea {...told} rows={3} maxLength={most} value={value} onChange={(event) => onType(event.target.value)} />}</Field>
)

export type Option = Readonly<{ value: string; name: string }>
/** One of a closed list; nothing chosen at first unless `value` says so. */
export const SelectField = ({ value, onType, options, ...asked }: Typed & Readonly<{ options: readonly Option[] }>) => (
  <Field {...asked}>
    {(told) => (
      <select {...told} value={value} onChange={(event) => onType(event.target.value)}>
        {!options.some((option) => option.value === '') && <option value="">{words.choose}</option>}
        {options.map((option) => <option key={option.value} value={option.value}>{option.name}</option>)}
      </select>
    )}
  </Field>
)

/** Yes or nothing. */
export const Tick = ({ id, label, value, onTick, wrong }: Readonly<{ id: string; label: string; value: boolean; onTick: (value: boolean) => void; wrong?: string | undefined }>) => (
  <div className="field">
    {wrong !== undefined && <p className="wrong" id={`${id}-loi`}>{wrong}</p>}
    <label className="choice"><input id={id} type="checkbox" checked={value} aria-describedby={wrong === undefined ? undefined : `${id}-loi`} onChange={(event) => onTick(event.target.checked)} />{label}</label>
  </div>
)
