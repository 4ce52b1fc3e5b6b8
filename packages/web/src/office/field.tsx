import { Field as Framed } from '../ui/field.tsx'

type Props = Readonly<{ id: string; label: string; hint?: string; value: string; onType: (value: string) => void; type?: 'text' | 'date' | 'number'; rows?: number; most?: number }>
/** A line, a day, a number, or with `rows` a text, with its name and, where one is given, an example and a rule. */
export const Field = ({ value, onType, type = 'text', rows, most, ...asked }: Props) => (
  <Framed {...asked}>
    {(told) => (rows === undefined ? <input {...told} type={type} value={value} maxLength={most} onChange={(event) => onType(event.target.value)} /> : <textarea {...told} rows={rows} value={value} maxLength={most} onChange={(event) => onType(event.target.value)} />)}
  </Framed>
)
