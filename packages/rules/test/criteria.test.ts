import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { Criteria } from '../src/index.ts'
import { anPhuSheet } from '../src/packs/meeting/an-phu.ts'
import { hd12Sheet } from '../src/packs/meeting/hd12.ts'
import { hd42Sheet } from '../src/packs/meeting/hd42.ts'

const shipped = [['central', hd42Sheet], ['An Phu', anPhuSheet], ['2018', hd12Sheet]] as const
const full = (set: Criteria.CriteriaSet) => Object.fromEntries(set.items.map(({ code, max, scale }) => [code, scale.kind === 'TOGGLE' ? true : max]))
const record: Criteria.MeetingRecord = {
  members: 20, minutesHeld: 95, thematic: true, hasCommittee: true, committeeMet: true, noticeSent: true, unexcused: 0, longestExcusedRun: 1,
  attendance: { part: 18, whole: 20 }, speakers: { part: 11, whole: 18 }, documentsLeadDays: 2, uploadDelayDays: 1, targets: { part: 9, whole: 10 },
}
const factsOf = (set: Criteria.CriteriaSet, changes: Criteria.MeetingRecord = {}) => Criteria.meetingFacts({ ...record, ...changes }, set.length!)
const line = (sheet: Criteria.ScoreSheet, code: string) => sheet.items.find((item) => item.code === code)!
const sheetOf = (changes: Criteria.MeetingRecord = {}, entered: Criteria.Entered = full(anPhuSheet)) => {
  const byHand = Object.fromEntries(Object.entries(entered).filter(([code]) => anPhuSheet.items.find((item) => item.code === code)?.scale.kind !== 'BAND'))
  const thematic = changes.thematic ?? record.thematic
  const { thematic: points, ...rest } = byHand
  return Criteria.scoreSheet(anPhuSheet, factsOf(anPhuSheet, changes), thematic ? { ...rest, thematic: points } : rest)
}

describe.each(shipped)('the %s sheet', (_, set) => {
  it('may be published', () => {
    expect(v.safeParse(Criteria.CriteriaSet, set).success).toBe(true)
    expect(Criteria.checkSet(set)).toEqual([])
  })

  it('has maxima that add up to 100 in every case its conditions can tell apart', () => {
    for (const facts of Criteria.casesOf(set) ?? []) expect(Criteria.maximumOf(Criteria.weigh(set, facts))).toBe(100)
  })

  it('gives 100 and the best class for full marks', () => {
    const sheet = Criteria.scoreSheet(set, factsOf(set), full(set))
    expect(sheet).toMatchObject({ total: 100, max: 100, band: 'TOT', problems: [] })
    expect(Criteria.coach(set, sheet)).toEqual([])
  })

  it('gives no more than each maximum, sums exactly, and explains every line', () => {
    const answers = fc.dictionary(fc.constantFrom(...set.items.map(({ code }) => code)), fc.oneof(fc.integer({ min: -3, max: 40 }), fc.boolean(), fc.string(), fc.double()))
    fc.assert(fc.property(answers, fc.record({ members: fc.nat(60), minutesHeld: fc.nat(200), thematic: fc.boolean(), hasCommittee: fc.boolean() }, { requiredKeys: [] }), (entered, changes) => {
      const sheet = Criteria.scoreSheet(set, Criteria.meetingFacts(changes, set.length!), entered)
      expect(sheet.total).toBe(sheet.items.reduce((sum, { points }) => sum + points, 0))
      expect(sheet.max).toBe(100)
      for (const { points, max, why } of sheet.items) {
        expect(points).toBeLessThanOrEqual(max)
        expect(Number.isSafeInteger(points) && points >= 0).toBe(true)
        expect(why).not.toBe('')
      }
      const lost = Criteria.coach(set, sheet).reduce((sum, hint) => sum + hint.lost, 0)
      expect(lost).toBe(sheet.max - sheet.total)
    }))
  })
})

describe('the class of a meeting', () => {
  const classAt = (total: number) => Criteria.scoreSheet(hd12Sheet, {}, { preparation: Math.min(15, total), attendance: Math.min(20, Math.max(0, total - 15)), conduct: Math.min(45, Math.max(0, total - 35)), closing: Math.max(0, total - 80) }).band

  it.each([[100, 'TOT'], [90, 'TOT'], [89, 'KHA'], [70, 'KHA'], [69, 'TRUNG_BINH'], [50, 'TRUNG_BINH'], [49, 'KEM'], [0, 'KEM']])('at %i points is %s', (total, band) =>
    expect(classAt(total)).toBe(band))

  it('is held down by a gate without full marks on length, attendance, speaking and minutes, as one province asks', () => {
    const gated = { ...anPhuSheet, gates: [{ kind: 'FULL_MARKS', items: ['length', 'attendance', 'speakers', 'minutes'], cap: 'KHA' }] } satisfies Criteria.CriteriaSet
    const open = Criteria.scoreSheet(gated, factsOf(gated), full(gated))
    const shut = Criteria.scoreSheet(gated, factsOf(gated), { ...full(gated), minutes: false })
    expect(open.band).toBe('TOT')
    expect(shut).toMatchObject({ total: 99, band: 'KHA' })
    expect(shut.why).toEqual(['Chưa đạt điểm tối đa ở Ghi biên bản nên chỉ xếp tới loại Khá.', 'Tổng 99/100 điểm, xếp loại Khá.'])
  })

  it('is held down by a condition, and a gate never lifts it', () => {
    const gated = { ...hd12Sheet, gates: [{ kind: 'CONDITION', when: [{ fact: 'unexcused', test: 'AT_LEAST', limit: 1 }], cap: 'TRUNG_BINH' }] } satisfies Criteria.CriteriaSet
    expect(Criteria.scoreSheet(gated, { unexcused: 2 }, full(gated))).toMatchObject({ band: 'TRUNG_BINH', why: ['Số vắng không lý do: 2, cần từ 1 trở lên nên chỉ xếp tới loại Trung bình.', 'Tổng 100/100 điểm, xếp loại Trung bình.'] })
    expect(Criteria.scoreSheet(gated, { unexcused: 2 }, {}).band).toBe('KEM')
    expect(Criteria.scoreSheet(gated, {}, full(gated)).band).toBe('TOT')
  })
})

describe('the An Phu sheet', () => {
  it.each([[90, 5], [89, 4], [75, 4], [74, 3], [60, 3], [59, 2], [45, 2], [44, 1], [0, 1]])('gives a small cell that met for %i minutes %i points', (minutesHeld, points) =>
    expect(line(sheetOf({ minutesHeld }), 'length').points).toBe(points))

  it('asks 120 minutes from 30 members', () => {
    expect(line(sheetOf({ minutesHeld: 119, members: 29 }), 'length').points).toBe(5)
    expect(line(sheetOf({ minutesHeld: 119, members: 30 }), 'length').points).toBe(4)
    expect(line(sheetOf({ minutesHeld: 60, members: 30 }), 'length').points).toBe(2)
  })

  it.each([[9, 10, 0, 4], [89, 99, 0, 3], [15, 20, 0, 3], [13, 20, 0, 2], [12, 20, 0, 1], [20, 20, 1, 1]])(
    'gives attendance %i of %i with %i unexcused %i points', (part, whole, unexcused, points) =>
      expect(line(sheetOf({ attendance: { part, whole }, unexcused }), 'attendance').points).toBe(points))

  it.each([[9, 18, 4], [10, 18, 5], [8, 20, 4], [6, 20, 3], [5, 20, 2]])('gives %i speakers of %i %i points', (part, whole, points) =>
    expect(line(sheetOf({ speakers: { part, whole } }), 'speakers').points).toBe(points))

  it.each([[9, 30], [8, 27], [7, 24], [6, 20], [5, 15], [4, 10]])('gives %i of 10 targets %i points', (part, points) =>
    expect(line(sheetOf({ targets: { part, whole: 10 } }), 'results').points).toBe(points))

  it('says where a figure comes from', () => {
    expect(line(sheetOf(), 'attendance')).toMatchObject({ source: 'auto', why: 'Tỷ lệ dự họp: 18/20 (90%); số vắng không lý do: 0. Được 4/4 điểm.' })
    expect(line(sheetOf({ uploadDelayDays: 3 }), 'upload').why).toBe('Số ngày đăng kết quả sau cuộc họp: 3. Được 0/1 điểm.')
  })

  it('gives a cell with only a secretary the points for a committee meeting', () => {
    expect(line(sheetOf({ hasCommittee: false, committeeMet: false }), 'committee')).toMatchObject({ points: 2, max: 2, source: 'auto' })
    expect(line(sheetOf({ hasCommittee: true, committeeMet: false }), 'committee').points).toBe(0)
  })

  it('moves the thematic points to the regular content in a month without a thematic meeting', () => {
    const sheet = sheetOf({ thematic: false }, { ...full(anPhuSheet), regular: 15 })
    expect(line(sheet, 'thematic')).toMatchObject({ max: 0, points: 0, why: 'Không áp dụng với chi bộ hoặc kỳ họp này, điểm chuyển sang nội dung khác.' })
    expect(line(sheet, 'regular')).toMatchObject({ max: 15, points: 15, why: 'Người chấm cho 15/15 điểm. Điểm tối đa cộng thêm 5 từ nội dung không áp dụng.' })
    expect(sheet.total).toBe(100)
  })
})

describe('answers', () => {
  it('that are missing count nothing and make the result provisional', () => {
    const sheet = Criteria.scoreSheet(hd42Sheet, {}, {})
    expect(sheet).toMatchObject({ total: 0, band: 'KEM' })
    expect(sheet.items.every(({ source }) => source === 'missing')).toBe(true)
    expect(line(sheet, 'length').why).toBe('Chưa có số liệu: Số phút họp thiếu so với mức quy định.')
    expect(sheet.why.at(-1)).toBe('Còn 10 nội dung chưa chấm, kết quả là tạm tính.')
  })

  it('that need a fact which is not known are missing, not zero', () => {
    expect(line(Criteria.scoreSheet(hd42Sheet, { attendance: { part: 10, whole: 10 } }, {}), 'attendance')).toMatchObject({ source: 'missing', why: 'Chưa có số liệu: Số vắng không lý do.' })
  })

  it('that fit nothing are listed and not counted', () => {
    const sheet = Criteria.scoreSheet(hd42Sheet, {}, { discussion: 26, chairing: true, closing: 2.5, nothing: 1, results: 'A' })
    expect(sheet.total).toBe(0)
    expect(sheet.problems.map(({ code, at }) => `${code} ${at}`)).toEqual([
      'criteria.bad-entry discussion', 'criteria.bad-entry chairing', 'criteria.bad-entry closing', 'criteria.unknown-entry nothing', 'criteria.bad-entry results',
    ])
  })

  it('win over the record and say so', () => {
    const sheet = Criteria.scoreSheet(hd42Sheet, factsOf(hd42Sheet, { minutesHeld: 80 }), { length: 3 })
    expect(line(sheet, 'length')).toMatchObject({ points: 3, source: 'entered', why: 'Người chấm cho 3/5 điểm; theo số liệu là 0/5 điểm.' })
  })

  it('may be one of several', () => {
    const radio = { ...hd12Sheet, items: hd12Sheet.items.map((item) => item.code === 'closing' ? { ...item, scale: { kind: 'RADIO' as const, options: [{ code: 'half', label: 'Một nửa', points: 10 }] } } : item) }
    expect(line(Criteria.scoreSheet(radio, {}, { closing: 'half' }), 'closing')).toMatchObject({ points: 10, why: 'Một nửa: 10/20 điểm.' })
    expect(Criteria.scoreSheet(radio, {}, { closing: 10 }).problems).toHaveLength(1)
  })
})

describe('a coach', () => {
  it('names the dearest loss first', () => {
    const sheet = Criteria.scoreSheet(hd42Sheet, factsOf(hd42Sheet), { ...full(hd42Sheet), results: 20, discussion: 24 })
    expect(Criteria.coach(hd42Sheet, sheet)).toEqual([
      { code: 'results', lost: 10, text: 'Mất 10 điểm: Kết quả thực hiện kết luận, nghị quyết. Kiểm điểm từng nhiệm vụ kỳ trước, ghi rõ người phụ trách và thời hạn.' },
      { code: 'discussion', lost: 1, text: 'Mất 1 điểm: Đủ nội dung, có biểu dương, phê bình, nhiều ý kiến phát biểu. Người chấm cho 24/25 điểm.' },
    ])
  })
})

describe('weights', () => {
  const item = (code: string, max: number, more: Partial<Criteria.Item> = {}): Criteria.Item => ({ code, group: 'g', label: code, max, scale: { kind: 'NUMERIC' }, ...more })
  const setOf = (...items: Criteria.Item[]): Criteria.CriteriaSet => ({ kind: 'MEETING', groups: [{ code: 'g', label: 'g' }], items, bands: [{ band: 'TOT', from: 90 }, { band: 'KEM', from: 0 }], gates: [] })
  const off = { appliesWhen: [{ fact: 'on', test: 'IS' as const, value: true }] }
  const codesOf = (set: Criteria.CriteriaSet) => Criteria.checkSet(set).map(({ code, at }) => `${code} ${at}`)

  it('are shared out whole, and nothing is lost', () => {
    expect(Criteria.apportion(10, [1, 1, 1])).toEqual([4, 3, 3])
    expect(Criteria.apportion(5, [0, 0])).toEqual([0, 0])
    fc.assert(fc.property(fc.nat(200), fc.array(fc.nat(50), { minLength: 1 }).filter((weights) => weights.some((weight) => weight > 0)), (points, weights) => {
      expect(Criteria.apportion(points, weights).reduce((a, b) => a + b, 0)).toBe(points)
    }))
  })

  it('of an item that leaves the sheet lower the maximum, and the class follows the share', () => {
    const set = setOf(item('a', 80), item('b', 20, { ...off, fallback: 'EXCLUDE' }))
    expect(Criteria.checkSet(set)).toEqual([])
    expect(Criteria.scoreSheet(set, { on: false }, { a: 72 })).toMatchObject({ total: 72, max: 80, band: 'TOT' })
    expect(Criteria.scoreSheet(set, { on: false }, { a: 71 }).band).toBe('KEM')
  })

  it('go to the rest of the group, or to everyone when the group is empty', () => {
    const set = { ...setOf(item('a', 60), item('b', 20, { group: 'h' }), item('c', 20, { ...off, fallback: 'REDISTRIBUTE', group: 'h' })), groups: [{ code: 'g', label: 'g' }, { code: 'h', label: 'h' }] }
    expect(Criteria.weigh(set, { on: false }).map(({ max }) => max)).toEqual([60, 40, 0])
    const alone = { ...set, items: set.items.map((each) => ({ ...each, group: each.code === 'c' ? 'h' : 'g' })) }
    expect(Criteria.weigh(alone, { on: false }).map(({ max }) => max)).toEqual([75, 25, 0])
  })

  it('change with the case, and points of a scale grow with them', () => {
    const scale = { kind: 'RADIO' as const, options: [{ code: 'some', label: 'Một phần', points: 5 }] }
    const set = setOf(item('a', 90, { maxWhen: [{ when: [{ fact: 'large', test: 'IS', value: true }], max: 80 }] }), item('b', 10, { scale, maxWhen: [{ when: [{ fact: 'large', test: 'IS', value: true }], max: 20 }] }))
    expect(Criteria.checkSet(set)).toEqual([])
    expect(line(Criteria.scoreSheet(set, { large: true }, { b: 'some' }), 'b').points).toBe(10)
    expect(line(Criteria.scoreSheet(set, { large: false }, { b: 'some' }), 'b').points).toBe(5)
  })

  it('of bonus items lift the total, never above the maximum', () => {
    const set = setOf(item('a', 100), item('extra', 5, { bonus: true }))
    expect(Criteria.checkSet(set)).toEqual([])
    expect(Criteria.scoreSheet(set, {}, { a: 88, extra: 5 })).toMatchObject({ total: 93, max: 100, band: 'TOT' })
    expect(Criteria.scoreSheet(set, {}, { a: 98, extra: 5 })).toMatchObject({ total: 100, why: ['Tổng 100/100 điểm, xếp loại Tốt.', 'Cộng cả điểm thưởng được 103, tính không quá 100.'] })
  })

  it('that do not add up, and other faults, keep a set from being published', () => {
    expect(codesOf(setOf(item('a', 99)))).toEqual(['criteria.not-hundred 99'])
    expect(codesOf(setOf(item('a', 50), item('a', 50)))).toEqual(['criteria.duplicate-code a'])
    expect(codesOf(setOf(item('a', 100, { group: 'x' })))).toEqual(['criteria.unknown-group a'])
    expect(codesOf(setOf(item('a', 100, { scale: { kind: 'RADIO', options: [{ code: 'o', label: 'o', points: 101 }] } })))).toEqual(['criteria.above-maximum a'])
    expect(codesOf(setOf(item('a', 80), item('b', 20, off)))).toEqual(['criteria.fallback-missing b'])
    expect(codesOf(setOf(item('a', 80), item('b', 20, { ...off, fallback: 'REDISTRIBUTE', redistributeTo: ['z'] })))).toEqual(['criteria.unknown-item z', 'criteria.not-hundred 80'])
    expect(codesOf({ ...setOf(item('a', 100)), bands: [{ band: 'KEM', from: 0 }, { band: 'TOT', from: 90 }] })).toEqual(['criteria.bands 0, 90'])
    expect(codesOf({ ...setOf(item('a', 100)), gates: [{ kind: 'FULL_MARKS', items: ['q'], cap: 'KHA' }] })).toEqual(['criteria.unknown-item q'])
    expect(codesOf(setOf(item('a', 80), ...Array.from({ length: 20 }, (_, i) => item(`i${i}`, 1, { fallback: 'FULL', appliesWhen: [{ fact: `f${i}`, test: 'IS', value: true }] }))))).toEqual(['criteria.too-many-cases 4096'])
  })
})

describe('the length a meeting must have', () => {
  const norm = anPhuSheet.length!
  it('is 90 minutes, 120 with a thematic part or from 30 members, or what the committee agreed for a small cell', () => {
    expect(Criteria.requiredMinutes(norm, { members: 12 })).toBe(90)
    expect(Criteria.requiredMinutes(norm, { members: 12, combined: true })).toBe(120)
    expect(Criteria.requiredMinutes(norm, { members: 30 })).toBe(120)
    expect(Criteria.requiredMinutes(norm, { members: 5, agreedMinutes: 60 })).toBe(60)
    expect(Criteria.meetingFacts({ members: 5 }, norm)).toEqual({ members: 5 })
  })
})

describe('the year of a cell', () => {
  const months = (tot: number, rest: Criteria.MeetingBand) => Array.from({ length: 12 }, (_, i) => (i < tot ? 'TOT' as const : rest))
  it('is good with seven good meetings and none below fair', () => {
    expect(Criteria.bandOfYear(hd12Sheet.year!, months(7, 'KHA'))).toEqual({ band: 'TOT', why: 'Cả năm 12 kỳ: 7 Tốt, 5 Khá.' })
    expect(Criteria.bandOfYear(hd12Sheet.year!, months(6, 'KHA')).band).toBe('KHA')
    expect(Criteria.bandOfYear(hd12Sheet.year!, months(11, 'TRUNG_BINH')).band).toBe('KHA')
    expect(Criteria.bandOfYear(hd12Sheet.year!, months(11, 'KEM')).band).toBe('KEM')
    expect(Criteria.bandOfYear(hd12Sheet.year!, []).band).toBeNull()
  })
})
