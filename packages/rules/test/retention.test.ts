import { describe, expect, test } from 'vitest'
import { shippedHolidays } from '../src/dates/holidays.ts'
import { workingCalendar } from '../src/dates/working-days.ts'
import { answeredWithin, dueOn } from '../src/person/index.ts'
import { endOf, isOver, retentions } from '../src/retention/index.ts'

describe('retention', () => {
  test('is over at its moment, not before', () => {
    expect(endOf('personExport', '2026-11-22T03:00:00.000Z')).toBe('2026-11-29T03:00:00.000Z')
    expect([isOver('personExport', '2026-11-22T03:00:00.000Z', '2026-11-29T02:59:59.999Z'), isOver('personExport', '2026-11-22T03:00:00.000Z', '2026-11-29T03:00:00.000Z')]).toEqual([false, true])
  })
  test('says of every rule how long, where, by which text, and whether that is settled', () => {
    for (const [name, { days, holder, source, settled }] of Object.entries(retentions)) expect([name, days > 0, holder.length > 0, source.length > 0, typeof settled]).toEqual([name, true, true, true, 'boolean'])
  })
})

describe('a request of a person', () => {
  const calendar = workingCalendar(shippedHolidays)
  test('is due after so many working days', () => {
    expect(dueOn('CORRECT', '2026-11-20', calendar)).toBe('2026-12-04')
    expect(dueOn('RESTRICT', '2026-11-20', calendar)).toBe('2026-12-11')
    expect(answeredWithin).toEqual({ ACCESS: 10, CORRECT: 10, RESTRICT: 15, DELETE: 20 })
  })
})
