import type { ReactNode } from 'react'
import { partWords as words } from './words.vi.ts'

type Base = Readonly<{ id: string; label: string; hint?: string | undefined; wrong?: string | undefined }>
/** What a field is described by: its help, and what is wrong with it. */
const described = ({ id, hint, wrong }: Base) => [hint === undefined ? '' : `${id}-hint`, wrong === undefined ? '' : `${id}-loi`].filter(Boolean).join(' ') || undefined

const Frame = ({ id, label, hint, wrong, children }: Base & Readonly<{ children: ReactNode }>) => (
  <div className="field">
    <label className="label" htmlFor={id}>{label}</label>
    {hint !== undefined && <p className="hint" id={`${id}-hint`}>{hint}</p>}
    {wrong !== undefined && <p className="wrong" id={`${id}-loi`}>{wrong}</p>}
    {children}
  </div>
)

type Typed = Base & Readonly<{ value: string; onType: (value: string) => void; most?: number; kind?: 'text' | 'date' | 'search' | 'number' }>
/** One line of text, a day, or a number, with its help above it. */
export const TextField = ({ value, onType, most = 200, kind = 'text', ...base }: Typed) => (
  <Frame {...base}><input id={base.id} type={kind} maxLength={kind === 'text' || kind === 'search' ? most : undefined} inputMode={kind === 'number' ? 'numeric' : undefined} value={value} aria-describedby={described(base)} aria-invalid={base.wrong !== undefined} onChange={(event) => onType(event.target.value)} /></Frame>
)
/** Text of several lines. */
export const AreaField = ({ value, onType, most = 500, ...base }: Typed) => (
  <Frame {...base}><textarea id={base.id} rows={3} maxLength={most} value={value} aria-describedby={described(base)} aria-invalid={base.wrong !== undefined} onChange={(event) => onType(event.target.value)} /></Frame>
)

export type Option = Readonly<{ value: string; name: string }>
/** One of a closed list; nothing chosen at first unless `value` says so. */
export const SelectField = ({ value, onType, options, ...base }: Typed & Readonly<{ options: readonly Option[] }>) => (
  <Frame {...base}>
    <select id={base.id} value={value} aria-describedby={described(base)} aria-invalid={base.wrong !== undefined} onChange={(event) => onType(event.target.value)}>
      {!options.some((option) => option.value === '') && <option value="">{words.choose}</option>}
      {options.map((option) => <option key={option.value} value={option.value}>{option.name}</option>)}
    </select>
  </Frame>
)

type Chosen = Readonly<{ id: string; legend: string; hint?: string; wrong?: string | undefined; value: string; onChoose: (value: string) => void; options: readonly Option[] }>
/** One of a few, all in sight. */
export const Choices = ({ id, legend, hint, wrong, value, onChoose, options }: Chosen) => (
  <fieldset aria-describedby={described({ id, label: legend, hint, wrong })}>
    <legend>{legend}</legend>
    {hint !== undefined && <p className="hint" id={`${id}-hint`}>{hint}</p>}
    {wrong !== undefined && <p className="wrong" id={`${id}-loi`}>{wrong}</p>}
    <div className="choices">
      {options.map((option, index) => <label className="choice" key={option.value}><input id={index === 0 ? id : `${id}-${index}`} type="radio" name={id} value={option.value} checked={value === option.value} onChange={() => onChoose(option.value)} />{option.name}</label>)}
    </div>
  </fieldset>
)

/** Yes or nothing. */
export const Tick = ({ id, label, value, onTick, wrong }: Readonly<{ id: string; label: string; value: boolean; onTick: (value: boolean) => void; wrong?: string | undefined }>) => (
  <div className="field">
    {wrong !== undefined && <p className="wrong" id={`${id}-loi`}>{wrong}</p>}
    <label className="choice"><input id={id} type="checkbox" checked={value} aria-describedby={wrong === undefined ? undefined : `${id}-loi`} onChange={(event) => onTick(event.target.checked)} />{label}</label>
  </div>
)
