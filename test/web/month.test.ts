import { expect, test } from 'vitest'
import type { Meeting } from '../../packages/web/src/api/meetings.ts'
import { monthOf, yearsFrom } from '../../packages/web/src/pages/month.ts'
import { dateText, momentText } from '../../packages/web/src/time.ts'

const at = (text: string) => Date.parse(text)
const one = (id: string, startsAt: string, status: Meeting['status'] = 'OPEN'): Meeting => ({ id, kind: 'REGULAR', status, startsAt, venue: 'Hội trường', minutesPlanned: 90, agenda: [] })
const now = at('2026-11-22T03:00:00Z')

test('moments are written as invitations write them, in Vietnamese civil time', () => {
  expect(momentText('2026-12-03T12:00:00Z')).toBe('19 giờ 00, thứ Năm, 03/12/2026')
  expect(momentText('2026-12-05T17:05:00Z')).toBe('0 giờ 05, Chủ nhật, 06/12/2026')
  expect(dateText('2026-12-31T17:00:00Z')).toBe('01/01/2027')
})

test('the next meeting is the earliest announced one that is not over', () => {
  const meetings = [one('late', '2026-12-03T12:00:00Z'), one('draft', '2026-11-23T12:00:00Z', 'DRAFT'), one('off', '2026-11-24T12:00:00Z', 'CANCELLED'), one('soon', '2026-11-28T12:00:00Z'), one('past', '2026-11-03T12:00:00Z')]
  expect(monthOf(meetings, now)).toMatchObject({ year: 2026, month: 11, next: { id: 'soon' }, nextIsNow: true, held: undefined })
})

test('a meeting stays the next one until its planned end, and while it is in session', () => {
  const planned = one('a', '2026-11-22T02:00:00Z')
  expect(monthOf([planned], at('2026-11-22T03:29:59Z')).next?.id).toBe('a')
  expect(monthOf([planned], at('2026-11-22T03:30:00Z')).next).toBeUndefined()
  expect(monthOf([one('b', '2026-11-20T02:00:00Z', 'IN_SESSION')], now).next?.id).toBe('b')
})

test('a month that met says so; the next meeting may belong to another month', () => {
  const month = monthOf([one('held', '2026-11-03T12:00:00Z', 'SIGNED'), one('next', '2026-12-03T12:00:00Z')], now)
  expect(month).toMatchObject({ next: { id: 'next' }, nextIsNow: false, held: { id: 'held' } })
})

test('the month is Vietnam’s: the last evening of November in London is December already', () => {
  const evening = at('2026-11-30T18:00:00Z')
  expect(monthOf([one('a', '2026-11-30T17:00:00Z', 'CLOSED')], evening)).toMatchObject({ month: 12, held: { id: 'a' } })
  expect(yearsFrom(evening)).toEqual([2026, 2027])
  expect(yearsFrom(now)).toEqual([2026])
})
