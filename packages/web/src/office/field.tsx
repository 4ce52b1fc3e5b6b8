type Props = Readonly<{ id: string; label: string; hint?: string; value: string; onType: (value: string) => void; type?: 'text' | 'date' | 'number'; rows?: number; most?: number }>
/** A field with its name and, where one is given, an example and a rule. */
export function Field({ id, label, hint, value, onType, type = 'text', rows, most }: Props) {
  const told = { id, value, maxLength: most, 'aria-describedby': hint === undefined ? undefined : `${id}-hint` }
  return (
    <div className="field">
      <label className="label" htmlFor={id}>{label}</label>
      {hint !== undefined && <p className="hint" id={`${id}-hint`}>{hint}</p>}
      {rows === undefined ? <input {...told} type={type} onChange={(event) => onType(event.target.value)} /> : <textarea {...told} rows={rows} onChange={(event) => onType(event.target.value)} />}
    </div>
  )
}
/** What was typed, as it is sent. */
export const typedText = (value: string) => value.normalize('NFC').trim()
