import { editable, type Changes, type Profile } from '../../api/registry/members.ts'
import { fieldText, valueText } from '../codes.vi.ts'
import { SelectField, TextField } from '../parts/field.tsx'
import { type Fault } from '../parts/check.ts'
import { tidy } from '../../ui/tidy.ts'
import { words } from './words.vi.ts'

export type Field = (typeof editable)[number]
export type Typed = Readonly<Partial<Record<Field, string>>>
const days: readonly Field[] = ['birthDate', 'admittedOn', 'officialOn']
const idOf = (field: Field) => `muc-${field}`

const forms: Readonly<Partial<Record<Field, RegExp>>> = { citizenId: /^\d{12}$/, cardNumber: /^\d{8}$/, phone: /^0\d{9}$/, email: /^[^\s@]+@[^\s@]+\.[^\s@]+$/ }
const said: Readonly<Partial<Record<Field, string>>> = words.wrong
/** What is wrong with what was typed: numbers and addresses have forms. */
export const faultsIn = (typed: Typed): Fault[] => editable.flatMap((field) => {
  const value = tidy(typed[field] ?? '')
  const form = forms[field]
  return form && value !== '' && !form.test(value) ? [{ id: idOf(field), words: said[field] ?? '' }] : []
})
/** What was typed, as the registry takes it; fields left blank stay as they are. */
export const changesOf = (typed: Typed): Changes => Object.fromEntries(editable.flatMap((field) => (tidy(typed[field] ?? '') === '' ? [] : [[field, tidy(typed[field] ?? '')]])))

type Props = Readonly<{ person?: Profile; typed: Typed; wrong: (id: string) => string | undefined; onType: (typed: Typed) => void }>
/** The fields of a record, each with what stands there now, its rule and an example. */
export function RecordFields({ person, typed, wrong, onType }: Props) {
  const hintOf = (field: Field) => {
    const now = person?.[field]
    return person === undefined ? words.examples[field] : `${now === undefined ? words.empty : words.now(valueText(field, now))} ${words.examples[field]}`
  }
  return (
    <div className="two">
      {editable.map((field) => {
        const shared = { id: idOf(field), label: fieldText(field), hint: hintOf(field), wrong: wrong(idOf(field)), value: typed[field] ?? '', onType: (value: string) => onType({ ...typed, [field]: value }) }
        return field === 'sex' ? <SelectField key={field} {...shared} options={words.sexes} /> : <TextField key={field} {...shared} most={field === 'concurrentPost' ? 500 : 254} kind={days.includes(field) ? 'date' : 'text'} />
      })}
    </div>
  )
}
