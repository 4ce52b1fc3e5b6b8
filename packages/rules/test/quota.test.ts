import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { Quota } from '../src/index.ts'
import { bodyQuota, formerQuota, memberQuota } from '../src/packs/rating/quotas.ts'

const check = (good: number, proposed: number, pack: Partial<Quota.QuotaRules> = {}, excellent = proposed) =>
  Quota.checkQuota({ pack: { ...memberQuota, ...pack }, counts: { GOOD: good, EXCELLENT: excellent }, proposed })

describe('a quota', () => {
  it('shows its sum: 61 good, 20% is 12.2, 12; 14 proposed are two too many', () => {
    expect(check(61, 14)).toEqual({
      base: 61, percentage: 2_000, limit: 12, proposed: 14, over: 2,
      sentence: '61 đồng chí được xếp loại Tốt, 20% là 12,2, làm tròn xuống còn 12; đề nghị 14, vượt 2.',
    })
  })

  it('takes the strict reading by default and the lenient one only as a parameter', () => {
    expect(check(63, 13)).toMatchObject({ limit: 12, over: 1 })
    expect(check(63, 13, { rounding: 'HALF_UP' })).toMatchObject({ limit: 13, over: 0, sentence: '63 đồng chí được xếp loại Tốt, 20% là 12,6, làm tròn thành 13; đề nghị 13, trong giới hạn.' })
    expect(check(61, 14, { denominator: 'GOOD_OR_BETTER' })).toMatchObject({ base: 75, limit: 15, over: 0, sentence: '75 đồng chí được xếp loại Tốt trở lên, 20% là 15; đề nghị 14, trong giới hạn.' })
  })

  it('allows none of four', () => expect(check(4, 1)).toMatchObject({ limit: 0, over: 1, sentence: '4 đồng chí được xếp loại Tốt, 20% là 0,8, làm tròn xuống còn 0; đề nghị 1, vượt 1.' }))

  it('turns 10% of 19 into 1, where others make it 2', () => expect(check(19, 2, { pct: 1_000 })).toMatchObject({ limit: 1, over: 1 }))

  it('is raised only where grounds are stated', () => {
    const question = { pack: memberQuota, counts: { GOOD: 60, EXCELLENT: 15 }, proposed: 15 }
    expect(Quota.checkQuota(question)).toMatchObject({ limit: 12, over: 3 })
    expect(Quota.checkQuota({ ...question, raisedBecause: '  ' })).toMatchObject({ limit: 12 })
    expect(Quota.checkQuota({ ...question, raisedBecause: 'vượt toàn diện kế hoạch' })).toMatchObject({
      percentage: 2_500, limit: 15, over: 0, sentence: '60 đồng chí được xếp loại Tốt, 25% là 15; đề nghị 15, trong giới hạn. Áp dụng tỷ lệ nâng, căn cứ: vượt toàn diện kế hoạch.',
    })
    expect(Quota.checkQuota({ ...question, pack: formerQuota, raisedBecause: 'có' })).toMatchObject({ percentage: 2_000, limit: 12 })
  })

  it('never lets more through than the share when rounding down, and at most half a person more otherwise', () => {
    fc.assert(fc.property(fc.nat(100_000), fc.nat(10_000), fc.nat(100_000), (good, pct, proposed) => {
      const down = check(good, proposed, { pct })
      const half = check(good, proposed, { pct, rounding: 'HALF_UP' })
      expect(down.limit * 10_000).toBeLessThanOrEqual(good * pct)
      expect((down.limit + 1) * 10_000).toBeGreaterThan(good * pct)
      expect(half.limit * 20_000).toBeLessThanOrEqual(2 * good * pct + 10_000)
      expect(half.limit - down.limit).toBeLessThanOrEqual(1)
      expect(proposed - down.over).toBeLessThanOrEqual(Math.max(down.limit, 0))
      expect(down.limit).toBeLessThanOrEqual(good)
    }))
  })

  it('counts each group apart', () => {
    const groups = Quota.checkGroups(bodyQuota, [{ key: 'cells', counts: { GOOD: 10, EXCELLENT: 2 }, proposed: 2 }, { key: 'organisations', counts: { GOOD: 4, EXCELLENT: 1 }, proposed: 1 }], 'BODY')
    expect(groups.map(({ key, limit, over }) => [key, limit, over])).toEqual([['cells', 2, 0], ['organisations', 0, 1]])
    expect(groups[0]?.sentence).toBe('10 tập thể được xếp loại Tốt, 20% là 2; đề nghị 2, trong giới hạn.')
  })

  it('ships in the strict reading', () => {
    for (const pack of [memberQuota, bodyQuota, formerQuota]) {
      expect(v.parse(Quota.QuotaRules, pack)).toMatchObject({ pct: 2_000, denominator: 'GOOD', rounding: 'DOWN' })
    }
  })
})

describe('ranking across cells', () => {
  it('leaves a tie at the limit to the committee', () => {
    const candidates = [{ id: 'd', score: 91 }, { id: 'a', score: 98 }, { id: 'c', score: 95 }, { id: 'b', score: 95 }]
    expect(Quota.rankCandidates(candidates, 2)).toEqual({ within: ['a'], tied: ['b', 'c'], beyond: ['d'] })
    expect(Quota.rankCandidates(candidates, 3)).toEqual({ within: ['a', 'b', 'c'], tied: [], beyond: ['d'] })
    expect(Quota.rankCandidates(candidates, 0)).toEqual({ within: [], tied: [], beyond: ['a', 'b', 'c', 'd'] })
  })

  it('loses nobody, and puts no one within who scored less than anyone beyond', () => {
    const candidates = fc.uniqueArray(fc.record({ id: fc.string(), score: fc.nat(100) }), { selector: ({ id }) => id })
    fc.assert(fc.property(candidates, fc.nat(20), (all, limit) => {
      const { within, tied, beyond } = Quota.rankCandidates(all, limit)
      expect([...within, ...tied, ...beyond].sort()).toEqual(all.map(({ id }) => id).sort())
      expect(within.length).toBeLessThanOrEqual(limit)
      const scores = (ids: string[]) => all.filter(({ id }) => ids.includes(id)).map(({ score }) => score)
      expect(Math.min(100, ...scores(within))).toBeGreaterThanOrEqual(Math.max(0, ...scores(beyond)))
    }))
  })
})
