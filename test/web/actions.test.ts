import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Meeting } from '../../packages/web/src/api/meetings.ts'
import type { Head } from '../../packages/web/src/api/sitting.ts'
import type { Task } from '../../packages/web/src/api/tasks.ts'
import { nextActions } from '../../packages/web/src/home/actions.ts'
import { fold, isLike } from '../../packages/web/src/names.ts'
import { asSent, linesOf, moved, timeOf } from '../../packages/web/src/agenda/lines.ts'
import { matched } from '../../packages/web/src/router/matched.ts'
import { countsOf, rollNow } from '../../packages/web/src/workspace/marks.ts'
import { instantAt, notesText } from '../../packages/web/src/workspace/roll-notes.ts'
import { asking, clock, nextSpeech } from '../../packages/web/src/workspace/speech.ts'

const now = Date.parse('2026-11-22T03:00:00Z')
const meeting = (id: string, startsAt: string, status: Meeting['status'], more: Partial<Meeting> = {}): Meeting => ({ id, kind: 'REGULAR', status, startsAt, venue: 'Hội trường', minutesPlanned: 90, agenda: [], ...more })
const task = (id: string, more: Partial<Task> = {}): Task => ({ id, memberId: 'me', title: 'Việc', dueOn: '2026-11-30', status: 'ASSIGNED', overdue: false, ...more })
const known = { me: 'me', leads: true, now, meetings: [] as Meeting[], tasks: [] as Task[] }

test('what cannot wait comes first, and three things are enough', () => {
  const meetings = [meeting('mtg_a.2026.1', '2026-10-03T12:00:00Z', 'CLOSED'), meeting('mtg_b.2026.2', '2026-11-22T12:00:00Z', 'OPEN'), meeting('mtg_c.2026.3', '2026-12-03T12:00:00Z', 'DRAFT')]
  const found = nextActions({ ...known, meetings, tasks: [task('t', { memberId: 'other', overdue: true }), task('u')] })
  expect(found.map(({ title }) => title)).toEqual(['Bắt đầu buổi họp', 'Đọc lại và ký biên bản', 'Soạn xong chương trình, gửi giấy mời'])
  expect(found[0]).toMatchObject({ hot: true, tag: 'Hôm nay', to: '/buoi-hop/mtg_b.2026.2/chuong-trinh' })
})

test('a month without a meeting asks its secretary for one; a member is asked for an answer and told of their tasks', () => {
  expect(nextActions(known).map(({ title }) => title)).toEqual(['Lên lịch buổi họp tháng này'])
  const asked = meeting('mtg_b.2026.2', '2026-11-28T12:00:00Z', 'OPEN', { myAnswer: null })
  const member = nextActions({ ...known, leads: false, meetings: [asked], tasks: [task('t'), task('u', { memberId: 'other' })] })
  expect(member.map(({ title, tag }) => [title, tag])).toEqual([['Báo dự họp hoặc xin vắng', 'Đang chờ'], ['Nhiệm vụ của đồng chí', '1 việc']])
})

test('names are found by what one types without marks, each word from its beginning', () => {
  expect(fold('Đặng Ngọc HƯỞNG')).toBe('dang ngoc huong')
  expect(isLike('Đặng Ngọc Hưởng', 'dang huong')).toBe(true)
  expect(isLike('Đặng Ngọc Hoà', 'hòa')).toBe(true)
  expect(isLike('Đặng Ngọc Hưởng', 'uong')).toBe(false)
})

test('a path fits its pattern part by part', () => {
  expect(matched('/buoi-hop/:id/:step', '/buoi-hop/mtg_a.2026.1/diem-danh/')).toEqual({ id: 'mtg_a.2026.1', step: 'diem-danh' })
  expect(matched('/', '/')).toEqual({})
  expect(matched('/buoi-hop', '/lich')).toBeUndefined()
})

test('the roll on this phone is what the server holds, then what was recorded here since, in order', () => {
  const head = (memberId: string, owed = true): Head => ({ memberId, name: memberId, official: true, owed })
  const roll = rollNow({ roll: [head('a'), head('b'), head('c', false)] }, [{ rows: [{ memberId: 'a', state: 'EXCUSED', reasonType: 'HEALTH' }] }, { others: 'PRESENT' }, { rows: [{ memberId: 'a', state: 'PRESENT' }] }])
  expect(roll.map(({ state }) => state)).toEqual(['PRESENT', 'PRESENT', undefined])
  expect(countsOf(roll)).toEqual({ owed: 2, present: 2, unmarked: 0, share: '100%' })
})

test('whoever asks while another speaks waits, and is taken off by asking again', () => {
  const first = asking(undefined, 'a', 1000)
  const second = asking(first, 'b', 2000)
  expect(second).toEqual({ memberId: 'a', since: 1000, queue: ['b'] })
  expect(asking(second, 'b', 3000).queue).toEqual([])
  expect(nextSpeech(second, 5000)).toEqual({ memberId: 'b', since: 5000, queue: [] })
  expect(nextSpeech(first, 5000)).toBeUndefined()
  expect(clock(135)).toBe('02:15')
})

test('an agenda line goes back by its id and code, so that nothing is lost of it; moving lines loses and doubles none', () => {
  const lines = linesOf([{ id: 'a1', title: 'Kiểm điểm nhiệm vụ đã giao', code: 'REVIEW_TASKS', minutes: 15 }, { id: 'a7', title: 'Sửa đèn', topicId: 'top', presenterId: 'mem_a', focal: true }])
  expect(lines.map(asSent)).toEqual([{ id: 'a1', code: 'REVIEW_TASKS', minutes: 15 }, { id: 'a7', title: 'Sửa đèn', presenterId: 'mem_a', focal: true }])
  expect(timeOf([...lines, { ...lines[0]!, minutes: '90' }], 90)).toEqual({ sum: 105, over: 15, focal: 1 })
  fc.assert(fc.property(fc.uniqueArray(fc.nat(), { maxLength: 12 }), fc.integer({ min: -2, max: 13 }), fc.integer({ min: -2, max: 13 }), (all, from, to) => {
    expect([...moved(all, from, to)].sort()).toEqual([...all].sort())
  }))
})

test('who came late is noted by the clock in the hall, past midnight too', () => {
  const startsAt = '2026-11-03T12:00:00.000Z'
  expect(instantAt(startsAt, '19:20')).toBe('2026-11-03T12:20:00.000Z')
  expect(instantAt('2026-11-03T16:00:00.000Z', '00:10')).toBe('2026-11-03T17:10:00.000Z')
  expect(notesText({ memberId: 'a', name: 'A', official: true, owed: true, arrivedAt: '2026-11-03T12:20:00.000Z', awayFor: ['a1'] })).toBe('đến muộn 19 giờ 20 · vắng 1 nội dung')
})
