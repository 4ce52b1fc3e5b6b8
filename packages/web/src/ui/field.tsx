import type { ReactNode } from 'react'
import type { Fault } from './faults.tsx'

/** One labelled field of a form, with the words of its fault above it. */
export function Field({ id, name, hint, faults = [], children }: Readonly<{ id: string; name: string; hint?: string | undefined; faults?: readonly Fault[]; children: ReactNode }>) {
  const fault = faults.find(({ at }) => at === id)
  return (
    <div className="field">
      <label className="label" htmlFor={id}>{name}</label>
      {hint !== undefined && <p className="hint small">{hint}</p>}
      {fault && <p className="wrong">{fault.words}</p>}
      {children}
    </div>
  )
}
