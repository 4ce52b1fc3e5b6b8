import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { Attendance, Dates } from '../src/index.ts'

type Loose = v.InferInput<typeof Attendance.MemberHistory>
const member = (more: Partial<Loose> = {}) =>
  v.parse(Attendance.MemberHistory, { memberId: 'mem_1', inCell: [{ from: '2020-01-01' }], officialFrom: '2021-01-01', ...more })
const thirds = Array.from({ length: 12 }, (_, i) => `2026-${String(i + 1).padStart(2, '0')}-03`)
const held = (date: string, mark?: Attendance.Presence): Attendance.HeldMeeting => ({ date, marks: { mem_1: mark } })

describe('who owes a meeting', () => {
  it('is a member of the cell on that day, probationary or official', () => {
    expect(Attendance.standingOn(member(), '2026-11-03')).toEqual({ owed: true, reason: null, official: true, host: false })
    expect(Attendance.standingOn(v.parse(Attendance.MemberHistory, { memberId: 'm', inCell: [{ from: '2026-01-01' }] }), '2026-11-03')).toMatchObject({ owed: true, official: false })
  })

  it.each<[Attendance.NotOwed, Partial<Loose>]>([
    ['NOT_IN_CELL', { inCell: [{ from: '2026-11-04' }] }],
    ['NOT_IN_CELL', { inCell: [{ from: '2020-01-01', until: '2026-11-03' }] }],
    ['EXEMPT', { exempt: [{ from: '2026-11-03' }] }],
    ['SUSPENDED', { suspended: [{ from: '2026-10-01', until: '2026-12-01' }] }],
    ['IN_TRANSIT', { inTransit: [{ from: '2026-10-30', until: '2026-11-04' }] }],
    ['AWAY', { away: [{ from: '2026-06-01' }] }],
  ])('is not one who is %s', (reason, more) => {
    expect(Attendance.standingOn(member(more), '2026-11-03')).toMatchObject({ owed: false, reason })
  })

  it('is one whose exemption ended that very day', () => {
    expect(Attendance.standingOn(member({ exempt: [{ from: '2026-01-01', until: '2026-11-03' }] }), '2026-11-03').owed).toBe(true)
  })

  it('is a member temporarily here, as a guest of the cell', () => {
    const guest = member({ inCell: [], here: [{ from: '2026-01-01' }] })
    expect(Attendance.standingOn(guest, '2026-11-03')).toMatchObject({ owed: true, host: true })
    expect(Attendance.standingOn(guest, '2025-11-03')).toMatchObject({ owed: false, reason: 'NOT_IN_CELL' })
  })

  it('after a transfer is one cell and not two, on every day', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 364 }), fc.integer({ min: 0, max: 364 }), (moved, asked) => {
      const [day, on] = [Dates.addDays('2026-01-01', moved), Dates.addDays('2026-01-01', asked)]
      const from = member({ inCell: [{ from: '2020-01-01', until: day }] })
      const to = member({ inCell: [{ from: day }] })
      expect(Number(Attendance.standingOn(from, on).owed) + Number(Attendance.standingOn(to, on).owed)).toBe(1)
    }))
  })
})

/** Days of a year, as spans of random begin and length. */
const spans = fc.array(fc.tuple(fc.integer({ min: 0, max: 364 }), fc.integer({ min: 1, max: 90 })), { maxLength: 3 })
const spanned = (all: readonly (readonly [number, number])[]) => all.map(([from, days]) => ({ from: Dates.addDays('2026-01-01', from), until: Dates.addDays('2026-01-01', from + days) }))

it('nobody owes two cells on any day, whatever became of them; and who is exempt or in transit owes none', () => {
  const day = fc.integer({ min: 0, max: 364 })
  fc.assert(fc.property(fc.record({ exempt: spans, inTransit: spans, lent: spans, moved: day, asked: day }), ({ exempt, inTransit, lent, moved, asked }) => {
    const [from, on] = [Dates.addDays('2026-01-01', moved), Dates.addDays('2026-01-01', asked)]
    const everywhere = { exempt: spanned(exempt), inTransit: spanned(inTransit) }
    const cells = [
      member({ ...everywhere, away: spanned(lent), inCell: [{ from: '2020-01-01', until: from }] }),
      member({ ...everywhere, away: spanned(lent), inCell: [{ from }] }),
      member({ ...everywhere, inCell: [], here: spanned(lent) }),
    ]
    const owing = cells.filter((cell) => Attendance.standingOn(cell, on).owed).length
    const within = (all: readonly { from: string; until: string }[]) => all.some((span) => span.from <= on && on < span.until)
    expect(owing).toBe(within(everywhere.exempt) || within(everywhere.inTransit) ? 0 : 1)
  }))
})

describe('attendance', () => {
  it('of a member admitted on 15 June with 6 of 6 is 100%', () => {
    const admitted = v.parse(Attendance.MemberHistory, { memberId: 'mem_1', inCell: [{ from: '2026-06-15' }] })
    const year = thirds.map((date) => held(date, date > '2026-06-15' ? 'PRESENT' : undefined))
    expect(Attendance.attendanceOf(admitted, year)).toEqual({ owed: 6, present: 6, excused: 0, unexcused: 0, unrecorded: 0, percentage: 10_000 })
  })

  it('gives 13 of 15 as 86.67%', () => {
    expect(Attendance.tallyPresence(Array.from({ length: 15 }, (_, i) => (i < 13 ? 'PRESENT' : 'EXCUSED'))).percentage).toBe(8_667)
  })

  it('of nothing owed is no percentage', () => expect(Attendance.attendanceOf(member({ inCell: [] }), thirds.map((date) => held(date))).percentage).toBeNull())

  it('does not change with meetings that were not owed, whatever their roll says', () => {
    const mark = fc.constantFrom<Attendance.Presence | undefined>('PRESENT', 'EXCUSED', 'UNEXCUSED', undefined)
    const days = fc.array(fc.tuple(fc.integer({ min: 0, max: 800 }), mark))
    fc.assert(fc.property(days, fc.integer({ min: 0, max: 800 }), fc.integer({ min: 0, max: 200 }), (marks, joined, exemptFor) => {
      const from = Dates.addDays('2025-01-01', joined)
      const someone = member({ inCell: [{ from }], exempt: [{ from: Dates.addDays(from, 100), until: Dates.addDays(from, 100 + exemptFor) }] })
      const meetings = marks.map(([day, each]) => held(Dates.addDays('2025-01-01', day), each))
      const owed = meetings.filter(({ date }) => Attendance.standingOn(someone, date).owed)
      const all = Attendance.attendanceOf(someone, meetings)
      expect(all).toEqual(Attendance.attendanceOf(someone, owed))
      expect(all.present + all.excused + all.unexcused + all.unrecorded).toBe(all.owed)
      expect(all.percentage === null || (all.percentage >= 0 && all.percentage <= 10_000)).toBe(true)
    }))
  })

  it('at a meeting leaves out exempt members and guests who came', () => {
    const roster = [member(), member({ memberId: 'mem_2' }), member({ memberId: 'mem_3', exempt: [{ from: '2026-01-01' }] })]
    const marks = { mem_1: 'PRESENT', mem_3: 'PRESENT', visitor: 'PRESENT' } as const
    expect(Attendance.attendanceAt(roster, { date: '2026-11-03', marks })).toMatchObject({ owed: 2, present: 1, unrecorded: 1, percentage: 5_000 })
  })

  it('knows the longest run missed with leave, in order of date', () => {
    const marks = ['EXCUSED', 'EXCUSED', 'PRESENT', 'EXCUSED', 'EXCUSED', 'EXCUSED', 'UNEXCUSED'] as const
    const meetings = marks.map((mark, i) => held(thirds[i]!, mark))
    expect(Attendance.longestExcusedRun(member(), meetings.reverse())).toBe(3)
    expect(Attendance.longestExcusedRun(member(), [])).toBe(0)
  })
})

describe('votes', () => {
  const date = '2026-11-03'
  const people = (n: number, more: Partial<Loose>, name: string) => Array.from({ length: n }, (_, i) => v.parse(Attendance.MemberHistory, { memberId: `${name}${i}`, inCell: [{ from: '2020-01-01' }], ...more }))
  const present = (...roster: Attendance.MemberHistory[]) => Object.fromEntries(roster.map(({ memberId }) => [memberId, 'PRESENT' as const]))
  const official = people(20, { officialFrom: '2021-01-01' }, 'o')
  const probationary = people(2, {}, 'p')
  const example = Attendance.votingHeads([...official, ...probationary], { date, marks: present(...official.slice(0, 17), ...probationary) })

  it('count 20 with 22 members, 20 official and 17 of them present', () => {
    expect(example).toEqual({ official: 20, away: 0, exemptAbsent: 0, present: 17 })
    expect(Attendance.voteBase(example)).toMatchObject({ base: 20, baseRule: 'CONVENED' })
    expect(Attendance.voteBase(example, 'PRESENT').base).toBe(17)
  })

  it('leave out the temporarily away, the suspended, absent exempt members and guests, but not an exempt member who came', () => {
    const away = people(1, { officialFrom: '2021-01-01', away: [{ from: '2026-01-01' }] }, 'a')
    const exempt = people(2, { officialFrom: '2021-01-01', exempt: [{ from: '2026-01-01' }] }, 'e')
    const suspended = people(1, { officialFrom: '2021-01-01', suspended: [{ from: '2026-01-01' }] }, 's')
    const guests = people(1, { officialFrom: '2021-01-01', inCell: [], here: [{ from: '2026-01-01' }] }, 'g')
    const heads = Attendance.votingHeads([...official, ...away, ...exempt, ...suspended, ...guests], { date, marks: present(...official, exempt[0]!, ...guests) })
    expect(heads).toEqual({ official: 24, away: 2, exemptAbsent: 1, present: 21 })
    expect(Attendance.voteBase(heads)).toEqual({ base: 21, baseRule: 'CONVENED', sentence: 'Tính trên 21 đảng viên chính thức được triệu tập (24 đảng viên chính thức, trừ 2 đi sinh hoạt nơi khác hoặc bị đình chỉ, 1 được miễn và vắng mặt).' })
  })

  it('pass with more than half of the base, not of those present', () => {
    const vote = (inFavour: number) => Attendance.voteResult({ for: inFavour, against: 17 - inFavour, abstain: 0 }, example)
    expect(vote(10)).toMatchObject({ base: 20, baseRule: 'CONVENED', ratio: 5_000, passed: false, problems: [] })
    expect(vote(11)).toMatchObject({ ratio: 5_500, passed: true, sentence: '11/20 đảng viên chính thức được triệu tập tán thành (55%): thông qua.' })
  })

  it('on admission need two thirds exactly', () => {
    expect(Attendance.passes(14, 21, Attendance.twoThirds)).toBe(true)
    expect(Attendance.passes(13, 20, Attendance.twoThirds)).toBe(false)
    expect(Attendance.passes(0, 0, Attendance.twoThirds)).toBe(false)
  })

  it('with more hands than people say so', () => {
    expect(Attendance.voteResult({ for: 18, against: 0, abstain: 0 }, example).problems.map(({ code }) => code)).toEqual(['vote.more-than-present'])
  })

  it('warn below half of the official members', () => {
    expect(Attendance.quorum({ official: 21, away: 0, exemptAbsent: 0, present: 10 })).toEqual({ rule: 'OFFICIAL_5000', need: 11, have: 10, met: false, sentence: 'Có mặt 10/21 đảng viên chính thức, cần ít nhất 11: chưa đủ số lượng để biểu quyết.' })
    expect(Attendance.quorum({ official: 20, away: 0, exemptAbsent: 0, present: 10 }).met).toBe(true)
    expect(Attendance.quorum({ official: 10, away: 1, exemptAbsent: 3, present: 4 }, { of: 'ENTITLED', share: 5_000 })).toMatchObject({ need: 3, met: true })
  })
})
