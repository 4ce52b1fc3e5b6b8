import { masked } from '../member/view.ts'
import type { Field } from '../roster/columns.ts'
import type { Value } from '../roster/rows.ts'
import type { Compared } from '../roster/values.ts'

const hidden = ['citizenId', 'cardNumber', 'phone', 'email'] as const
/** A number or an address as screens show it; other values as they are. */
export function maskedText(field: Field, text: string | undefined): string | undefined {
  const sensitive = hidden.find((one) => one === field)
  return sensitive === undefined || text === undefined ? text : masked({ [sensitive]: text })[sensitive]
}
/** Values field by field, numbers and addresses masked on both sides. */
export const maskedValues = (values: Partial<Record<Compared, Value>>): Record<string, Value> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => {
    const field = hidden.find((one) => one === name)
    return [name, field === undefined ? value : { ...value, from: maskedText(field, value.from), to: maskedText(field, value.to) }]
  }))
