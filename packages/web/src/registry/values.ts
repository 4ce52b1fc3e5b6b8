import { dayAs } from '../formats.vi.ts'

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/
/** How values of fields are shown: days as people write them, codes of the fields given in their words, anything else as it is. */
export const valuesIn = (said: Readonly<Record<string, (code: string) => string>>) => (field: string, value: string): string => {
  const [whole, year, month, day] = DAY.exec(value) ?? []
  return whole === undefined ? (said[field]?.(value) ?? value) : dayAs({ year: Number(year), month: Number(month), day: Number(day) })
}
