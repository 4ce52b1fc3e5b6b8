import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Board } from '../../packages/web/src/api/board.ts'
import type { Meeting } from '../../packages/web/src/api/meetings.ts'
import type { Task } from '../../packages/web/src/api/tasks.ts'
import { notMet, shareText } from '../../packages/web/src/board/figures.ts'
import { nextActions, type Known } from '../../packages/web/src/home/actions.ts'
import { fold, isLike } from '../../packages/web/src/names.ts'
import { matched } from '../../packages/web/src/router/path.ts'
import { countsOf, rollNow } from '../../packages/web/src/workspace/marks.ts'
import { asking, clock, nextSpeech, type Speech } from '../../packages/web/src/workspace/speech.ts'

const now = Date.parse('2026-11-22T03:00:00Z')
const meeting = (status: Meeting['status'], startsAt = '2026-11-22T12:00:00Z'): Meeting => ({ id: `m_${status}`, kind: 'REGULAR', status, startsAt, venue: 'Hội trường', minutesPlanned: 90, agenda: [], myAnswer: null })
const task = (memberId: string, more: Partial<Task> = {}): Task => ({ id: `t_${memberId}`, memberId, title: 'Vận động', dueOn: '2026-11-30', status: 'ACCEPTED', overdue: false, ...more })
const known = (more: Partial<Known>): Known => ({ me: 'mem_1', leads: true, now, meetings: [], tasks: [], ...more })
const titles = (more: Partial<Known>) => nextActions(known(more)).map(({ title }) => title)

test('what goes on or is due today comes first, and never more than three', () => {
  expect(titles({ meetings: [meeting('OPEN', '2026-11-25T12:00:00Z'), meeting('IN_SESSION')], tasks: [task('mem_1'), task('mem_2', { overdue: true })] })).toEqual(['Tiếp tục buổi họp', 'Chuẩn bị buổi họp tới', 'Nhắc nhiệm vụ quá hạn'])
})
test('a month without a meeting asks its secretary for one; a member is asked for an answer', () => {
  expect(titles({})).toEqual(['Lên lịch buổi họp tháng này'])
  expect(titles({ leads: false, meetings: [meeting('OPEN')] })).toEqual(['Báo dự họp hoặc xin vắng'])
})

test('names are found by the beginning of any word, with or without accents', () => {
  expect(isLike('Đặng Ngọc Hưởng', 'dang huong')).toBe(true)
  expect(isLike('Hòa', 'Hoà')).toBe(true)
  expect(isLike('Đặng Ngọc Hưởng', 'uong')).toBe(false)
  fc.assert(fc.property(fc.string(), (text) => { expect(fold(fold(text))).toBe(fold(text)) }), { numRuns: 50 })
})

const head = (memberId: string) => ({ memberId, name: memberId, official: true, owed: true })
const ids = ['a', 'b', 'c', 'd'] as const
const call = fc.oneof(fc.record({ others: fc.constant('PRESENT') }), fc.record({ rows: fc.array(fc.record({ memberId: fc.constantFrom(...ids), state: fc.constantFrom('PRESENT', 'EXCUSED', 'UNEXCUSED') }), { minLength: 1, maxLength: 3 }) }))
test('the roll on a phone is what was recorded last for each, and counts everybody once', () => {
  fc.assert(fc.property(fc.array(call, { maxLength: 8 }), (calls) => {
    const roll = rollNow({ roll: ids.map(head) }, calls)
    expect(roll.map(({ memberId }) => memberId)).toEqual(ids)
    const { owed, present, unmarked } = countsOf(roll)
    expect(owed).toBe(4)
    expect(present + unmarked).toBeLessThanOrEqual(4)
    expect(rollNow({ roll }, [{ others: 'PRESENT' }]).filter(({ state }) => state === undefined)).toEqual([])
  }), { numRuns: 100 })
})
test('everybody present does not overwrite who was marked away', () => {
  const roll = rollNow({ roll: ids.map(head) }, [{ rows: [{ memberId: 'b', state: 'EXCUSED', reasonType: 'HEALTH' }] }, { others: 'PRESENT' }])
  expect(roll.map(({ state }) => state)).toEqual(['PRESENT', 'EXCUSED', 'PRESENT', 'PRESENT'])
})

test('one speaks and the others wait in the order they asked; asked again, they wait no more', () => {
  const first = asking(undefined, 'a', 0)
  const both = asking(asking(first, 'b', 5), 'c', 6)
  expect(both).toEqual({ memberId: 'a', since: 0, queue: ['b', 'c'] })
  expect(asking(both, 'b', 7).queue).toEqual(['c'])
  expect(nextSpeech(both, 90_000)).toEqual({ memberId: 'b', since: 90_000, queue: ['c'] } satisfies Speech)
  expect(clock(135)).toBe('02:15')
})

test('an address fits its pattern part by part', () => {
  expect(matched('/buoi-hop/:id/:step', '/buoi-hop/mtg_1/diem-danh')).toEqual({ id: 'mtg_1', step: 'diem-danh' })
  expect(matched('/buoi-hop/:id', '/buoi-hop')).toBeUndefined()
  expect(matched('/', '/')).toEqual({})
})

test('cells without a plan stand before those that only have not met', () => {
  const counts = { planned: 0, held: 0, minutes: 0, confirmed: 0, owed: 0, present: 0, tasksOverdue: 0 }
  const cell = (cellId: string, [planned, announced, held]: readonly [boolean, boolean, boolean]) => ({ cellId, name: cellId, tasksOverdue: 0, months: [{ month: 11, planned, announced, held, minutes: false, confirmed: false, thematic: false, score: null, band: null, owed: 0, present: 0, tasksOverdue: 0 }] })
  const board: Board = { cells: [cell('met', [true, true, true]), cell('announced', [true, true, false]), cell('nothing', [false, false, false]), cell('planned', [true, false, false])], months: [], totals: { cells: 4, ...counts } }
  expect(notMet(board, 11).map(({ cellId }) => cellId)).toEqual(['nothing', 'planned', 'announced'])
  expect(shareText(8667)).toBe('86,7')
})
