import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { Criteria, Rating, type Facts } from '../src/index.ts'
import { qd124, qd366 } from '../src/packs/rating/qd366.ts'
import { collectiveSheet, memberSheet } from '../src/packs/rating/sheets.ts'

const whole = { part: 10, whole: 10 }
const best: Facts.Facts = { tasksDone: whole, tasksOnTime: whole, tasksLate: { part: 0, whole: 10 }, tasksExceeding: { part: 3, whole: 10 }, defectsRemedied: { part: 0, whole: 0 } }
const propose = (score: number, facts: Facts.Facts = {}, more: Partial<Rating.RatingInputs> = {}) =>
  Rating.proposeClass(qd366, { subject: 'MEMBER', score, facts: { ...best, ...facts }, ...more })
const rank = (grade: Rating.RatingClass) => ['EXCELLENT', 'GOOD', 'COMPLETED', 'NOT_COMPLETED'].indexOf(grade)

describe('a class under 366-QD/TW', () => {
  it.each([[90, 'EXCELLENT'], [89, 'GOOD'], [70, 'GOOD'], [69, 'COMPLETED'], [50, 'COMPLETED'], [49, 'NOT_COMPLETED']])('at %i points with every condition met is %s', (score, grade) => {
    expect(propose(score).proposedClass).toBe(grade)
  })

  it('needs its conditions as well as its points', () => {
    expect(propose(95, { tasksExceeding: { part: 29, whole: 100 } })).toMatchObject({ byScore: 'EXCELLENT', cap: 'GOOD', proposedClass: 'GOOD' })
    expect(propose(95, { defectsRemedied: { part: 2, whole: 3 } }).proposedClass).toBe('GOOD')
    expect(propose(95, { tasksOnTime: { part: 9, whole: 10 }, tasksLate: { part: 1, whole: 10 } }).proposedClass).toBe('COMPLETED')
    expect(propose(95, { tasksOnTime: { part: 7, whole: 10 }, tasksLate: { part: 3, whole: 10 } }).proposedClass).toBe('NOT_COMPLETED')
    expect(propose(80, { tasksDone: { part: 9, whole: 10 } }).proposedClass).toBe('NOT_COMPLETED')
  })

  it('is not lost by what nobody has stated, and says what to state before it is proposed', () => {
    const { proposedClass, cap, conditions, why } = Rating.proposeClass(qd366, { subject: 'MEMBER', score: 92, facts: { ...best, tasksExceeding: undefined } })
    expect([proposedClass, cap]).toEqual(['EXCELLENT', null])
    expect(Rating.openDemands(conditions, proposedClass).map(({ code }) => code)).toEqual(['exceeding'])
    expect(why).toEqual([
      '92 điểm thuộc khung Hoàn thành xuất sắc nhiệm vụ.',
      'Ghi nhận trước khi đề nghị mức Hoàn thành xuất sắc nhiệm vụ, vì chưa có dữ liệu: Ít nhất 30% nhiệm vụ vượt mức yêu cầu (Nhiệm vụ vượt mức yêu cầu: chưa có số liệu), theo Quy định 366-QĐ/TW, Điều 11.',
      'Đề nghị mức Hoàn thành xuất sắc nhiệm vụ; cấp có thẩm quyền quyết định.',
    ])
  })

  it('is not sunk by a year of which nothing is recorded', () => {
    expect(Rating.proposeClass(qd366, { subject: 'MEMBER', score: 60, facts: {} })).toMatchObject({ proposedClass: 'COMPLETED', cap: null })
  })

  it('stands until a fact is known at what the best value of that fact would give: learning it never lifts a class, and some value keeps it', () => {
    const names = [...new Set(qd366.demands.flatMap(({ when }) => when.map(({ fact }) => fact)))]
    const yesNo = (name: string) => qd366.demands.some(({ when }) => when.some(({ fact, test }) => fact === name && test === 'IS'))
    const share = fc.nat(20).map((part) => ({ part, whole: 20 }))
    const known: fc.Arbitrary<Facts.Facts> = fc.record(Object.fromEntries(names.map((name) => [name, fc.oneof(fc.constant(undefined), yesNo(name) ? fc.boolean() : share)])))
    fc.assert(fc.property(fc.nat(100), known, fc.constantFrom(...Rating.Subject.options), fc.constantFrom(...names), (score, facts, subject, name) => {
      const rankWith = (fact: Facts.Fact | undefined) => rank(Rating.proposeClass(qd366, { subject, score, facts: { ...facts, [name]: fact } }).proposedClass)
      const values: Facts.Fact[] = yesNo(name) ? [true, false] : [0, 4, 5, 10, 20].map((part) => ({ part, whole: 20 }))
      expect(rankWith(undefined)).toBe(Math.min(...values.map(rankWith)))
    }), { numRuns: 200 })
  })

  it.each(['disciplined', 'degradationConcluded', 'disunity'])('is NOT_COMPLETED when %s holds', (fact) => {
    expect(propose(98, { [fact]: true })).toMatchObject({ cap: 'NOT_COMPLETED', proposedClass: 'NOT_COMPLETED' })
    expect(propose(98, { [fact]: false }).proposedClass).toBe('EXCELLENT')
  })

  it('is not held against someone who had no task', () => {
    const none = { part: 0, whole: 0 }
    expect(propose(85, { tasksDone: none, tasksOnTime: none, tasksLate: none }).proposedClass).toBe('GOOD')
  })

  it('of a collective suffers from a disciplined unit; of a member it does not', () => {
    const facts = { unitDisciplined: true, leaderDisciplined: false }
    expect(propose(95, facts, { subject: 'COLLECTIVE' }).proposedClass).toBe('GOOD')
    expect(propose(95, facts).proposedClass).toBe('EXCELLENT')
  })

  it('of a head is never above the class of the collective', () => {
    expect(propose(95, { unitExcellent: true }, { subject: 'HEAD', collective: 'COMPLETED' })).toMatchObject({ cap: 'COMPLETED', proposedClass: 'COMPLETED', why: expect.arrayContaining([expect.stringContaining('theo hướng dẫn đánh giá cán bộ lãnh đạo')]) })
    expect(propose(95, { unitExcellent: true }, { subject: 'DEPUTY', collective: 'COMPLETED' }).proposedClass).toBe('EXCELLENT')
  })

  it('of leaders follows their quarters and the points of their collective', () => {
    expect(propose(95, { unitExcellent: true, quartersNotCompleted: 1 }, { subject: 'HEAD' }).proposedClass).toBe('GOOD')
    expect(propose(95, { unitExcellent: true, collectiveScore: 69 }, { subject: 'HEAD' }).proposedClass).toBe('NOT_COMPLETED')
    expect(propose(95, { unitExcellent: true, collectiveScore: 69 }, { subject: 'DEPUTY' }).proposedClass).toBe('GOOD')
    expect(propose(95, { quartersNotCompleted: 1, collectiveScore: 0 }).proposedClass).toBe('EXCELLENT')
  })

  it('is never above its points or its cap, and worse facts never lift it', () => {
    const shares = fc.record({ tasksDone: fc.nat(20), tasksOnTime: fc.nat(20), tasksExceeding: fc.nat(20) })
    const subject = fc.constantFrom(...Rating.Subject.options)
    fc.assert(fc.property(fc.nat(100), shares, subject, fc.boolean(), (score, parts, who, disciplined) => {
      const facts = { ...Object.fromEntries(Object.entries(parts).map(([fact, part]) => [fact, { part, whole: 20 }])), disciplined }
      const { byScore, cap, proposedClass, why } = propose(score, facts, { subject: who })
      expect(rank(proposedClass)).toBe(Math.max(rank(byScore), cap === null ? 0 : rank(cap)))
      expect(rank(propose(score, { ...facts, disciplined: true }, { subject: who }).proposedClass)).toBeGreaterThanOrEqual(rank(proposedClass))
      expect(why.length).toBeGreaterThanOrEqual(2)
    }))
  })
})

describe('exceptions', () => {
  it.each([['exempt', { exempt: true }, false], ['suspended', { suspended: true }, false], ['new', { monthsSinceAdmission: 5 }, true]])('leave out a member who is %s', (_, facts, reviewed) => {
    expect(propose(95, facts)).toMatchObject({ proposedClass: 'NOT_RATED', reviewed, cap: null })
  })

  it('rate a member admitted six months ago, and leave out a body founded five months ago', () => {
    expect(propose(75, { monthsSinceAdmission: 6 }).proposedClass).toBe('GOOD')
    expect(propose(75, { monthsSinceFounding: 5 }, { subject: 'COLLECTIVE' })).toMatchObject({ proposedClass: 'NOT_RATED', why: ['Tổ chức thành lập chưa đủ 6 tháng: không xếp loại, vẫn kiểm điểm, theo Hướng dẫn 21-HD/BTCTW năm 2019.'] })
  })

  it('hold down who was ill for three months, and note maternity and transfer', () => {
    expect(propose(95, { sickMonths: 3 }).proposedClass).toBe('COMPLETED')
    expect(propose(95, { sickMonths: 2 }).proposedClass).toBe('EXCELLENT')
    expect(propose(95, { maternity: true }).why).toContain('Nghỉ thai sản: đánh giá theo thời gian làm việc thực tế, theo Hướng dẫn 21-HD/BTCTW năm 2019.')
    expect(propose(95, { suspendedFromCommittee: true }).proposedClass).toBe('EXCELLENT')
  })
})

describe('the shipped rules', () => {
  it('are well formed', () => {
    for (const rules of [qd366, qd124]) expect(v.safeParse(Rating.RatingRules, rules).success).toBe(true)
    for (const sheet of [memberSheet, collectiveSheet]) {
      expect(v.safeParse(Criteria.CriteriaSet, sheet).success).toBe(true)
      expect(Criteria.checkSet(sheet)).toEqual([])
    }
  })

  it('give a sheet without bands a total and no class', () => {
    expect(Criteria.scoreSheet(memberSheet, {}, { political: 16, innovation: 4, selfCriticism: 8, tasks: 65 })).toMatchObject({ total: 93, band: null, why: ['Tổng 93/100 điểm.'] })
  })

  it('ask for an explanation from five points of difference', () => {
    expect(Rating.differenceToExplain(qd366, 92, 88)).toBeUndefined()
    expect(Rating.differenceToExplain(qd366, 88, 93)).toBe('Tự chấm 88 điểm, thẩm định 93 điểm: cần giải trình.')
  })

  it('under 124-QD/TW judge by points and the mandatory cases', () => {
    expect(Rating.proposeClass(qd124, { subject: 'MEMBER', score: 91, facts: {} }).proposedClass).toBe('EXCELLENT')
    expect(Rating.proposeClass(qd124, { subject: 'MEMBER', score: 91, facts: { disciplined: true } }).proposedClass).toBe('NOT_COMPLETED')
  })
})
