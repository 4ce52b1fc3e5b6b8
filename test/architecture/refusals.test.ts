import { describe, expect, test } from 'vitest'
import { messages as evaluations } from '../../services/evaluations/src/app.ts'
import { messages as meetings } from '../../services/meetings/src/app.ts'
import { messages as membership } from '../../services/membership/src/app.ts'
import { messages as notifications } from '../../services/notifications/src/app.ts'

type Said = string | ((details: Readonly<Record<string, unknown>>) => string)
/** What rules hand to their sentences: civil days as they are kept, counts, and lists of names. A year plan counts its months, all others write them with their year. */
const DAY = '2026-12-03'
const detailsOf = (code: string) => ({ on: DAY, dueOn: DAY, day: DAY, to: DAY, from: DAY, birthDate: DAY, admittedOn: DAY, until: DAY, presentBy: DAY, asOf: DAY, today: DAY, last: DAY, month: code.startsWith('plan.') ? 12 : '2026-12', count: 3, days: 3, letters: 10, index: 1, name: 'Chi bộ Khu phố 8', names: ['Chi bộ Khu phố 8'], source: '117/2025/QH15', field: 'name', fields: ['name'] })

describe.each(Object.entries({ evaluations, meetings, membership, notifications } as Record<string, Record<string, Said>>))('what %s refuses', (_, messages) => {
  const sentences = Object.entries(messages).map(([code, said]) => [code, typeof said === 'function' ? said(detailsOf(code)) : said] as const)
  test('is said with days and months as Vietnamese people write them', () => {
    expect(sentences.filter(([, text]) => /\b20\d\d-\d\d/.test(text))).toEqual([])
  })
  test('is said in whole sentences', () => {
    expect(sentences.filter(([, text]) => !/[.?!]$/.test(text))).toEqual([])
  })
})
