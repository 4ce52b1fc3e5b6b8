import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Dates, Rating, type Facts } from '../src/index.ts'
import { qd124, qd366 } from '../src/packs/rating/qd366.ts'

const of10 = (part: number) => ({ part, whole: 10 })
/** Ten tasks, all done in time, three beyond what was asked; two defects of last year, both remedied. */
const best: Facts.Facts = { tasksDone: of10(10), tasksOnTime: of10(10), tasksLate: of10(0), tasksExceeding: of10(3), defectsRemedied: { part: 2, whole: 2 } }
const late = (many: number): Facts.Facts => ({ tasksOnTime: of10(10 - many), tasksLate: of10(many) })
const months = (since: string) => Dates.monthsBetween(since, '2026-12-31')

type Case = readonly [what: string, score: number, changes: Facts.Facts, expected: Rating.RatingClass, cap: Rating.RatedClass | null]
type More = Omit<Rating.RatingInputs, 'score' | 'facts'>
const check = (more: More, rules = qd366) => (...[, score, changes, expected, cap]: Case) => {
  const proposal = Rating.proposeClass(rules, { ...more, score, facts: { ...best, ...changes } })
  expect(proposal.proposedClass).toBe(expected)
  expect(proposal.cap).toBe(cap)
  expect(proposal.why.every((sentence) => sentence.endsWith('.'))).toBe(true)
}

describe('a member without a post, regulation 366', () => {
  test.each<Case>([
    // bands: 90, 70, 50 of 100; every condition of every class holds
    ['100 points', 100, {}, 'EXCELLENT', null],
    ['90 points, the lowest of the best class', 90, {}, 'EXCELLENT', null],
    ['89 points, one short of it', 89, {}, 'GOOD', null],
    ['70 points', 70, {}, 'GOOD', null],
    ['69 points', 69, {}, 'COMPLETED', null],
    ['50 points', 50, {}, 'COMPLETED', null],
    ['49 points', 49, {}, 'NOT_COMPLETED', null],
    ['0 points', 0, {}, 'NOT_COMPLETED', null],
    // 9 of 10 done fails "all done" of EXCELLENT, GOOD and COMPLETED in turn
    ['one of ten tasks not done', 95, { tasksDone: of10(9) }, 'NOT_COMPLETED', 'NOT_COMPLETED'],
    // 9 of 10 in time fails EXCELLENT and GOOD; 1 of 10 is 10 % late, within 20
    ['one of ten tasks late', 95, late(1), 'COMPLETED', 'COMPLETED'],
    // 2 of 10 is exactly 20 %
    ['exactly a fifth of tasks late', 95, late(2), 'COMPLETED', 'COMPLETED'],
    // 3 of 10 is 30 % late, more than 20: COMPLETED is out of reach too
    ['three of ten tasks late', 95, late(3), 'NOT_COMPLETED', 'NOT_COMPLETED'],
    // 21 of 100 is the first figure above 20 %
    ['21 of 100 tasks late', 60, { tasksOnTime: { part: 79, whole: 100 }, tasksLate: { part: 21, whole: 100 } }, 'NOT_COMPLETED', 'NOT_COMPLETED'],
    // 2 of 10 is 20 %, below the 30 that the best class asks
    ['two of ten beyond what was asked', 95, { tasksExceeding: of10(2) }, 'GOOD', 'GOOD'],
    // 29.99 % rounds to 30 for people to read and is still below
    ['2,999 of 10,000 beyond what was asked', 95, { tasksExceeding: { part: 2_999, whole: 10_000 } }, 'GOOD', 'GOOD'],
    // 3 of 9 is a third
    ['a third beyond what was asked', 95, { tasksExceeding: { part: 3, whole: 9 } }, 'EXCELLENT', null],
    ['one of two defects left', 95, { defectsRemedied: { part: 1, whole: 2 } }, 'GOOD', 'GOOD'],
    ['no defect to remedy', 95, { defectsRemedied: { part: 0, whole: 0 } }, 'EXCELLENT', null],
    // what nobody has said is open, and costs no class; it is stated before anybody decides
    ['nobody said whether defects were remedied', 95, { defectsRemedied: undefined }, 'EXCELLENT', null],
    ['nobody said how many tasks were late, at 60 points', 60, { tasksLate: undefined }, 'COMPLETED', null],
    ['nobody said anything, at 95 points', 95, { tasksDone: undefined, tasksOnTime: undefined, tasksLate: undefined, tasksExceeding: undefined, defectsRemedied: undefined }, 'EXCELLENT', null],
    // one of two defects left fails EXCELLENT; of GOOD it is not known whether tasks were in time
    ['one demand failed and one open, at 95 points', 95, { defectsRemedied: { part: 1, whole: 2 }, tasksOnTime: undefined }, 'GOOD', 'GOOD'],
    // conditions of a class above one's points hold nobody down
    ['few tasks beyond what was asked, at 80 points', 80, { tasksExceeding: of10(0) }, 'GOOD', null],
    ['two late at 60 points, where 20 % may be', 60, late(2), 'COMPLETED', null],
    // 4 of 10 is 40 %, below half: the mandatory case of 124, art. 12
    ['less than half of the tasks done', 95, { tasksDone: of10(4) }, 'NOT_COMPLETED', 'NOT_COMPLETED'],
    ['disciplined in the year', 100, { disciplined: true }, 'NOT_COMPLETED', 'NOT_COMPLETED'],
    ['concluded to show degradation', 92, { degradationConcluded: true }, 'NOT_COMPLETED', 'NOT_COMPLETED'],
    ['disunity', 75, { disunity: true }, 'NOT_COMPLETED', 'NOT_COMPLETED'],
    ['disciplined and few points', 40, { disciplined: true }, 'NOT_COMPLETED', 'NOT_COMPLETED'],
    // neither of them is a leader's matter of a member without a post
    ['a collective below 70 points', 95, { collectiveScore: 40 }, 'EXCELLENT', null],
    ['a quarter not completed', 95, { quartersNotCompleted: 1 }, 'EXCELLENT', null],
  ])('%s', check({ subject: 'MEMBER' }))
})

describe('who stands apart', () => {
  test.each<Case>([
    ['exempt from work and meetings', 95, { exempt: true }, 'NOT_RATED', null],
    ['suspended from party life', 95, { suspended: true }, 'NOT_RATED', null],
    // 2 July to 31 December: five months and 29 days
    ['admitted five months and 29 days ago', 95, { monthsSinceAdmission: months('2026-07-02') }, 'NOT_RATED', null],
    // 1 July and five months is 1 December; the sixth ends on 1 January
    ['admitted one day short of six months ago', 95, { monthsSinceAdmission: months('2026-07-01') }, 'NOT_RATED', null],
    ['admitted on 30 June, six months and a day ago', 95, { monthsSinceAdmission: months('2026-06-30') }, 'EXCELLENT', null],
    ['admitted in the year, of which nothing is known', 95, { monthsSinceAdmission: undefined }, 'EXCELLENT', null],
    ['ill for two months', 95, { sickMonths: 2 }, 'EXCELLENT', null],
    ['ill for three months', 95, { sickMonths: 3 }, 'COMPLETED', 'COMPLETED'],
    ['ill for five months, at 55 points', 55, { sickMonths: 5 }, 'COMPLETED', 'COMPLETED'],
    ['ill for three months, at 49 points', 49, { sickMonths: 3 }, 'NOT_COMPLETED', 'COMPLETED'],
    ['on maternity leave', 88, { maternity: true }, 'GOOD', null],
    ['transferred in December', 91, { transferred: true }, 'EXCELLENT', null],
    ['suspended from the committee only', 75, { suspendedFromCommittee: true }, 'GOOD', null],
    // not being rated is no grade: a discipline waits until there is one
    ['exempt, and disciplined', 95, { exempt: true, disciplined: true }, 'NOT_RATED', null],
  ])('%s', check({ subject: 'MEMBER' }))

  test('still reviews when new, and not when exempt or suspended; both when one is all of it', () => {
    const reviewed = (facts: Facts.Facts) => Rating.proposeClass(qd366, { subject: 'MEMBER', score: 80, facts }).reviewed
    expect([reviewed({ monthsSinceAdmission: 5 }), reviewed({ exempt: true }), reviewed({ monthsSinceAdmission: 5, suspended: true }), reviewed(best)]).toEqual([true, false, false, true])
  })

  test('is told by which article', () => {
    expect(Rating.proposeClass(qd366, { subject: 'MEMBER', score: 80, facts: { exempt: true } }).why).toEqual(['Đảng viên được miễn công tác và sinh hoạt đảng: không xếp loại, theo Quy định 124-QĐ/TW, Điều 5 khoản 2.'])
    expect(Rating.proposeClass(qd366, { subject: 'MEMBER', score: 91, facts: { ...best, transferred: true } }).why).toContain('Chuyển sinh hoạt trong năm: cần nhận xét của chi bộ cũ nếu đã ở đó từ 6 tháng, theo Hướng dẫn 21-HD/BTCTW năm 2019.')
    expect(Rating.proposeClass(qd366, { subject: 'MEMBER', score: 91, facts: { ...best, disciplined: true } }).why).toContain('Bị kỷ luật trong năm đánh giá (Bị kỷ luật trong năm: có): không xếp cao hơn mức Không hoàn thành nhiệm vụ, theo Quy định 124-QĐ/TW, Điều 12.')
  })
})

describe('a head and a deputy, regulation 366', () => {
  const led: Facts.Facts = { unitExcellent: true, collectiveScore: 95, quartersNotCompleted: 0 }
  test.each<Case>([
    ['a head whose body is excellent', 95, led, 'EXCELLENT', null],
    // the best class asks that the unit met the same
    ['a head whose body is not excellent', 95, { ...led, unitExcellent: false }, 'GOOD', 'GOOD'],
    ['a head with one quarter not completed', 95, { ...led, quartersNotCompleted: 1 }, 'GOOD', 'GOOD'],
    ['a head of a body with 70 points', 95, { ...led, collectiveScore: 70 }, 'EXCELLENT', null],
    ['a head of a body with 69 points', 95, { ...led, collectiveScore: 69 }, 'NOT_COMPLETED', 'NOT_COMPLETED'],
  ])('%s', check({ subject: 'HEAD' }))
  test.each<Case>([
    // 95 points, and the body was rated GOOD: never above it
    ['95 points of their own', 95, { ...led, unitExcellent: true }, 'GOOD', 'GOOD'],
    ['65 points of their own, below the body', 65, led, 'COMPLETED', 'GOOD'],
  ])('a head of a good body: %s', check({ subject: 'HEAD', collective: 'GOOD' }))
  test.each<Case>([
    ['a deputy in a body with 69 points', 95, { ...led, collectiveScore: 69 }, 'GOOD', 'GOOD'],
    ['a deputy with two quarters not completed', 95, { ...led, quartersNotCompleted: 2 }, 'GOOD', 'GOOD'],
    ['a deputy at 72 points in a body with 40', 72, { ...led, collectiveScore: 40 }, 'GOOD', 'GOOD'],
  ])('%s', check({ subject: 'DEPUTY' }))

  test('is to be thought over after two quarters in a row, not after two with a good one between', () => {
    expect(Rating.factsOfQuarters(['GOOD', 'NOT_COMPLETED', 'NOT_COMPLETED'])).toEqual({ quartersNotCompleted: 2, quartersInRow: 2 })
    expect(Rating.factsOfQuarters(['NOT_COMPLETED', 'GOOD', 'NOT_COMPLETED'])).toEqual({ quartersNotCompleted: 2, quartersInRow: 1 })
    expect(Rating.factsOfQuarters(['NOT_COMPLETED', null, 'NOT_COMPLETED'])).toEqual({ quartersNotCompleted: 2, quartersInRow: 1 })
    expect(Rating.factsOfQuarters([null, null, null])).toEqual({})
    const why = (quarters: Rating.Quarters) => Rating.proposeClass(qd366, { subject: 'HEAD', score: 80, facts: { ...best, ...Rating.factsOfQuarters(quarters) } }).why.join(' ')
    expect(why(['NOT_COMPLETED', 'NOT_COMPLETED', 'GOOD'])).toContain('xem xét thay thế')
    expect(why(['NOT_COMPLETED', 'GOOD', 'NOT_COMPLETED'])).not.toContain('xem xét thay thế')
  })
})

describe('a collective, regulation 366', () => {
  const quiet: Facts.Facts = { unitDisciplined: false, leaderDisciplined: false }
  test.each<Case>([
    ['nobody below disciplined', 93, quiet, 'EXCELLENT', null],
    ['a disciplined unit', 93, { ...quiet, unitDisciplined: true }, 'GOOD', 'GOOD'],
    ['a disciplined leading member', 93, { ...quiet, leaderDisciplined: true }, 'GOOD', 'GOOD'],
    ['nobody said whether anybody was disciplined', 93, {}, 'EXCELLENT', null],
    ['a body founded five months ago', 93, { ...quiet, monthsSinceFounding: 5 }, 'NOT_RATED', null],
    ['a body founded six months ago', 75, { ...quiet, monthsSinceFounding: 6 }, 'GOOD', null],
    // an exempt member is nobody's collective
    ['a fact about a person', 93, { ...quiet, exempt: true }, 'EXCELLENT', null],
  ])('%s', check({ subject: 'COLLECTIVE' }))

  test('is told of its members by share of those who are rated', () => {
    // 4 + 26 of 4 + 26 + 6 + 1 = 37; the two who are not rated weigh on nobody
    expect(Rating.factsOfCollective({ members: { EXCELLENT: 4, GOOD: 26, COMPLETED: 6, NOT_COMPLETED: 1, NOT_RATED: 2 }, bodies: { GOOD: 3 }, disciplined: { members: 0, leaders: 1 } })).toEqual({
      membersGoodOrBetter: { part: 30, whole: 37 }, membersNotCompleted: 1, bodiesGoodOrBetter: { part: 3, whole: 3 }, bodiesNotCompleted: 0, memberDisciplined: false, leaderDisciplined: true,
    })
    expect(Rating.factsOfCollective({})).toEqual({})
  })

  test('may be asked for a share of its members by a body’s own pack', () => {
    const strict: Rating.RatingRules = { ...qd366, demands: [...qd366.demands, { code: 'members', class: 'EXCELLENT', label: '80% đảng viên', when: [{ fact: 'membersGoodOrBetter', test: 'AT_LEAST', limit: 8_000 }], subjects: ['COLLECTIVE'], certainty: 'RECALLED' }] }
    const grade = (good: number, completed: number) => Rating.proposeClass(strict, { subject: 'COLLECTIVE', score: 95, facts: { ...best, ...quiet, ...Rating.factsOfCollective({ members: { GOOD: good, COMPLETED: completed } }) } }).proposedClass
    // 8 of 10 is exactly 80 %; 7 of 9 is 77.78 %
    expect([grade(8, 2), grade(7, 2)]).toEqual(['EXCELLENT', 'GOOD'])
  })
})

describe('regulation 124, for past years', () => {
  test.each<Case>([
    ['90 points', 90, {}, 'EXCELLENT', null],
    ['69 points', 69, {}, 'COMPLETED', null],
    // it left the conditions of each class to the committee
    ['three of ten tasks late', 95, late(3), 'EXCELLENT', null],
    ['disciplined', 95, { disciplined: true }, 'NOT_COMPLETED', 'NOT_COMPLETED'],
  ])('%s', check({ subject: 'MEMBER' }, qd124))
})

test('no input yields a class above its points or its cap, and no exception gives a grade', () => {
  const rank = (grade: Rating.RatedClass) => Rating.RatedClass.options.indexOf(grade)
  const names = [...new Set([...qd366.demands, ...qd366.ceilings, ...qd366.exceptions].flatMap(({ when }) => when.map(({ fact }) => fact)))]
  const fact = fc.oneof(fc.boolean(), fc.nat(12), fc.record({ part: fc.nat(10), whole: fc.nat(10) }))
  fc.assert(fc.property(fc.nat(120), fc.dictionary(fc.constantFrom(...names), fact), fc.constantFrom(...Rating.Subject.options), fc.option(fc.constantFrom(...Rating.RatedClass.options), { nil: undefined }), (score, facts, subject, collective) => {
    const { proposedClass, byScore, cap } = Rating.proposeClass(qd366, { subject, score, facts, ...(collective ? { collective } : {}) })
    if (proposedClass === 'NOT_RATED') return
    expect(rank(proposedClass)).toBeGreaterThanOrEqual(rank(byScore))
    if (cap !== null) expect(rank(proposedClass)).toBeGreaterThanOrEqual(rank(cap))
    if (subject === 'HEAD' && collective) expect(rank(proposedClass)).toBeGreaterThanOrEqual(rank(collective))
  }), { numRuns: 300 })
})
