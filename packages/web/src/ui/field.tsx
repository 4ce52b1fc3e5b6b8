import type { ReactNode } from 'react'
import { inOneLine } from './tidy.ts'

/** What a field is called, its help (the rule and an example), and what is wrong with it. */
export type Asked = Readonly<{ id: string; label: string; hint?: string | undefined; wrong?: string | undefined }>
type Told = Readonly<{ id: string; 'aria-describedby'?: string | undefined; 'aria-invalid'?: true | undefined }>

/** The ids by which those who listen are told help and fault. */
export const described = ({ id, hint, wrong }: Omit<Asked, 'label'>) => [...(hint === undefined ? [] : [`${id}-hint`]), ...(wrong === undefined ? [] : [`${id}-loi`])].join(' ') || undefined

/** Help and fault of a field or a group, above what is filled in. */
export const Said = ({ id, hint, wrong }: Omit<Asked, 'label'>) => (
  <>
    {hint !== undefined && <p className="hint" id={`${id}-hint`}>{hint}</p>}
    {wrong !== undefined && <p className="wrong" id={`${id}-loi`}>{wrong}</p>}
  </>
)

/** A field with its name, its help and its fault, whatever is typed into. */
export const Field = ({ children, ...asked }: Asked & Readonly<{ children: (told: Told) => ReactNode }>) => (
  <div className="field">
    <label className="label" htmlFor={asked.id}>{asked.label}</label>
    <Said {...asked} />
    {children({ id: asked.id, 'aria-describedby': described(asked), 'aria-invalid': asked.wrong === undefined ? undefined : true })}
  </div>
)

type Long = Asked & Readonly<{ most: number; value: string; onType: (value: string) => void }>
/** One line that is often long: it stands on two, so that a phone shows all of it. */
export const LongLine = ({ most, value, onType, ...asked }: Long) => (
  <Field {...asked}>{(told) => <textarea {...told} rows={2} maxLength={most} value={value} onChange={(event) => onType(inOneLine(event.target.value))} />}</Field>
)
