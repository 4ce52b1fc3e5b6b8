import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { Attendance, Tally } from '../src/index.ts'

const count: Tally.PaperCount = { issued: 20, returned: 19, unreturned: 1, valid: 18, invalid: 1, votes: { mem_1: { EXCELLENT: 11, GOOD: 7 }, mem_2: { GOOD: 17 } } }
const heads = { summoned: 20, present: 17 }

describe('a paper count', () => {
  it('that adds up has no problem, blank lines included', () => {
    expect(Tally.checkCount(count, { people: 20 })).toEqual([])
    expect(v.safeParse(Tally.PaperCount, count).success).toBe(true)
  })

  it.each<[string, string, Partial<Tally.PaperCount>]>([
    ['tally.issued', '/issued', { unreturned: 0 }],
    ['tally.returned', '/returned', { invalid: 0 }],
    ['tally.person', '/votes/mem_1', { votes: { mem_1: { EXCELLENT: 12, GOOD: 7 } } }],
  ])('shows %s', (code, pointer, change) => {
    expect(Tally.checkCount({ ...count, ...change })).toMatchObject([{ code, pointer }])
  })

  it('shows more ballots than people, in words', () => {
    expect(Tally.checkCount(count, { people: 19 }).map(({ message }) => message)).toEqual(['Phát ra 20 phiếu, nhiều hơn 19 người có quyền bỏ phiếu có mặt.'])
    expect(Tally.checkCount({ ...count, issued: 21 })[0]?.message).toBe('Phiếu phát ra 21 khác tổng phiếu thu về 19 và không thu về 1.')
  })

  it('refuses fractions and negatives at the door', () => {
    for (const issued of [-1, 0.5]) expect(v.safeParse(Tally.PaperCount, { ...count, issued }).success).toBe(false)
  })

  it('made to add up always passes, and any one figure changed is found', () => {
    const made = fc.record({ valid: fc.nat(40), invalid: fc.nat(5), unreturned: fc.nat(5), good: fc.nat(40) })
    fc.assert(fc.property(made, fc.constantFrom('issued', 'returned', 'unreturned', 'valid', 'invalid'), ({ valid, invalid, unreturned, good }, field) => {
      const returned = valid + invalid
      const right = { issued: returned + unreturned, returned, unreturned, valid, invalid, votes: { m: { GOOD: Math.min(good, valid) } } } satisfies Tally.PaperCount
      expect(Tally.checkCount(right)).toEqual([])
      expect(Tally.checkCount({ ...right, [field]: right[field as 'issued'] + 1 })).not.toEqual([])
      expect(Tally.checkCount({ ...right, votes: { m: { GOOD: valid, EXCELLENT: 1 } } })).toHaveLength(1)
    }))
  })
})

describe('two tellers', () => {
  it('agree on equal counts that add up', () => {
    expect(Tally.reconcile(count, structuredClone(count), { people: 20 })).toEqual({ agreed: true, differences: [], problems: [] })
  })

  it('see every difference', () => {
    const other: Tally.PaperCount = { ...count, valid: 17, invalid: 2, votes: { mem_1: { EXCELLENT: 10, GOOD: 7 }, mem_3: { GOOD: 1 } } }
    const { agreed, differences } = Tally.reconcile(count, other)
    expect(agreed).toBe(false)
    expect(differences.map(({ pointer, first, second }) => [pointer, first, second])).toEqual([
      ['/valid', 18, 17], ['/invalid', 1, 2], ['/votes/mem_1/EXCELLENT', 11, 10], ['/votes/mem_2/GOOD', 17, 0], ['/votes/mem_3/GOOD', 0, 1],
    ])
    expect(differences[0]?.message).toBe('Phiếu hợp lệ: người kiểm phiếu thứ nhất ghi 18, người thứ hai ghi 17.')
  })

  it('are told the person by name', () => {
    const nameOf = () => 'Nguyễn Văn An'
    expect(Tally.checkCount({ ...count, votes: { mem_1: { GOOD: 19 } } }, { nameOf })[0]?.message).toBe('Tổng phiếu của Nguyễn Văn An là 19, nhiều hơn 18 phiếu hợp lệ.')
    expect(Tally.reconcile(count, { ...count, votes: { ...count.votes, mem_2: { GOOD: 16 } } }, { nameOf }).differences[0]?.message).toBe('Nguyễn Văn An, mức Hoàn thành tốt nhiệm vụ: người kiểm phiếu thứ nhất ghi 17, người thứ hai ghi 16.')
  })

  it('do not agree on a count that both got wrong', () => {
    const wrong = { ...count, unreturned: 3 }
    expect(Tally.reconcile(wrong, wrong)).toMatchObject({ agreed: false, differences: [], problems: [{ code: 'tally.issued' }] })
  })
})

describe('a result', () => {
  it('names its base and takes every percentage of it', () => {
    const result = Tally.tallyResult(count, heads, { baseRule: 'SUMMONED' })
    expect(result).toMatchObject({ base: 20, baseRule: 'SUMMONED', baseName: 'Tính trên 20 đảng viên chính thức được triệu tập.' })
    expect(result.people[0]).toMatchObject({ id: 'mem_1', outcome: 'EXCELLENT', warnings: [] })
    expect(result.people[0]?.classes?.[0]).toEqual({ class: 'EXCELLENT', votes: 11, ratio: 5_500 })
  })

  it('may turn with the base', () => {
    const close = { ...count, votes: { mem_1: { EXCELLENT: 10, GOOD: 8 } } }
    const outcome = (baseRule: Tally.TallyBase) => Tally.tallyResult(close, heads, { baseRule }).people[0]?.outcome
    expect(outcome('SUMMONED')).toBeNull()
    expect(outcome('ISSUED')).toBeNull()
    expect(outcome('VALID')).toBe('EXCELLENT')
    expect(outcome('PRESENT')).toBe('EXCELLENT')
    expect(Tally.tallyResult(close, heads, { baseRule: 'VALID', threshold: Attendance.twoThirds }).people[0]?.outcome).toBeNull()
  })

  it('shows no breakdown under five ballots', () => {
    const small: Tally.PaperCount = { issued: 4, returned: 4, unreturned: 0, valid: 4, invalid: 0, votes: { mem_1: { GOOD: 3, COMPLETED: 1 } } }
    const [person] = Tally.tallyResult(small, { summoned: 4, present: 4 }, { baseRule: 'VALID' }).people
    expect(person).toMatchObject({ outcome: 'GOOD', classes: null })
    expect(person?.warnings.map(({ code }) => code)).toEqual(['FEW', 'ALL_BUT_ONE'])
  })

  it.each<[Tally.Votes, boolean, string[]]>([
    [{ GOOD: 9 }, true, ['UNANIMOUS']],
    [{ GOOD: 8, COMPLETED: 1 }, true, ['ALL_BUT_ONE']],
    [{ GOOD: 7, COMPLETED: 2 }, true, []],
    [{ GOOD: 1 }, false, ['FEW', 'UNANIMOUS']],
    [{}, false, ['FEW']],
  ])('guards %j', (votes, breakdown, codes) => {
    const guarded = Tally.guard(votes)
    expect([guarded.breakdown, guarded.warnings.map(({ code }) => code)]).toEqual([breakdown, codes])
  })
})
