import { describe, expect, test } from 'vitest'
import { Quota } from '../src/index.ts'
import { memberQuota } from '../src/packs/rating/quotas.ts'

type Case = readonly [what: string, good: number, excellent: number, pack: Partial<Quota.QuotaRules>, base: number, limit: number, over: number]
const check = (grounds?: string) => (...[, good, excellent, pack, base, limit, over]: Case) => {
  const found = Quota.checkQuota({ pack: { ...memberQuota, ...pack }, counts: { GOOD: good, EXCELLENT: excellent }, proposed: excellent, ...(grounds === undefined ? {} : { raisedBecause: grounds }) })
  expect([found.base, found.limit, found.over]).toEqual([base, limit, over])
  expect(found.sentence).toContain(over > 0 ? `vượt ${over}` : 'trong giới hạn')
}
const better = { denominator: 'GOOD_OR_BETTER' } as const
const halfUp = { rounding: 'HALF_UP' } as const

describe('the limit of the best class', () => {
  test.each<Case>([
    // 0 of 0
    ['nobody good, nobody proposed', 0, 0, {}, 0, 0, 0],
    ['nobody good, one proposed', 0, 1, {}, 0, 0, 1],
    // 4 × 0.20 = 0.8
    ['four good: 0 when rounded down', 4, 1, {}, 4, 0, 1],
    ['four good: 1 when rounded half up', 4, 1, halfUp, 4, 1, 0],
    // 2 × 0.20 = 0.4 is below a half
    ['two good: 0 also half up', 2, 1, halfUp, 2, 0, 1],
    // 5 × 0.20 = 1
    ['five good', 5, 1, {}, 5, 1, 0],
    // 12 × 0.125 = 1.5, exactly a half
    ['exactly a half, rounded down', 12, 2, { pct: 1_250 }, 12, 1, 1],
    ['exactly a half, half up', 12, 2, { pct: 1_250, ...halfUp }, 12, 2, 0],
    // 2 × 0.25 = 0.5: half a comrade is one, or none
    ['half a comrade, half up', 2, 1, { pct: 2_500, ...halfUp }, 2, 1, 0],
    ['half a comrade, rounded down', 2, 1, { pct: 2_500 }, 2, 0, 1],
    // 9 × 0.20 = 1.8; 10 × 0.20 = 2
    ['nine good', 9, 2, {}, 9, 1, 1],
    ['ten good', 10, 2, {}, 10, 2, 0],
    // base GOOD_OR_BETTER: (8 + 2) × 0.20 = 2
    ['eight good and two excellent, of all of them', 8, 2, better, 10, 2, 0],
    // the same of GOOD alone: 8 × 0.20 = 1.6
    ['eight good and two excellent, of the good alone', 8, 2, {}, 8, 1, 1],
    // (61 + 14) × 0.20 = 15
    ['61 good and 14 excellent, of all of them', 61, 14, better, 75, 15, 0],
    // 61 × 0.20 = 12.2
    ['61 good and 14 excellent, of the good alone', 61, 14, {}, 61, 12, 2],
    // 63 × 0.20 = 12.6
    ['63 good, half up', 63, 13, halfUp, 63, 13, 0],
    // 37 × 0.20 = 7.4
    ['37 good, half up', 37, 8, halfUp, 37, 7, 1],
    // 6,100 × 0.20 = 1,220
    ['a district', 6_100, 1_204, {}, 6_100, 1_220, 0],
    // 0 % lets nobody through, 100 % everybody who is good
    ['no share at all', 50, 1, { pct: 0 }, 50, 0, 1],
    ['the whole', 3, 3, { pct: 10_000 }, 3, 3, 0],
    // the raised share stays away without grounds: 60 × 0.20 = 12
    ['a raised share without grounds', 60, 15, {}, 60, 12, 3],
  ])('%s', check())

  test.each<Case>([
    // 60 × 0.25 = 15
    ['60 good', 60, 15, {}, 60, 15, 0],
    // 10 × 0.25 = 2.5
    ['ten good, rounded down', 10, 3, {}, 10, 2, 1],
    ['ten good, half up', 10, 3, halfUp, 10, 3, 0],
    // (6 + 2) × 0.25 = 2
    ['six good and two excellent, of all of them', 6, 2, better, 8, 2, 0],
    // no raised share in the pack: 60 × 0.20 = 12
    ['a pack that knows no raised share', 60, 15, { raisedPct: undefined }, 60, 12, 3],
  ])('with grounds for the raised share: %s', check('vượt toàn diện kế hoạch'))
})

describe('one limit over several cells', () => {
  // 25 good in three cells: 25 × 0.20 = 5, where each cell alone would have 2 + 1 + 1 = 4 (12 × 0.2 = 2.4, 8 × 0.2 = 1.6, 5 × 0.2 = 1)
  test('is of the sum, not the sum of limits', () => {
    const limitOf = (good: number) => Quota.checkQuota({ pack: memberQuota, counts: { GOOD: good, EXCELLENT: 0 }, proposed: 0 }).limit
    expect([limitOf(25), limitOf(12) + limitOf(8) + limitOf(5)]).toEqual([5, 4])
  })

  test('lists a tie across cells at the limit, and lets the committee choose', () => {
    // 97, 95, 94, 93, 93, 93, 91 against 5: the fourth and fifth place are level with the sixth
    const candidates = [97, 95, 94, 93, 93, 93, 91].map((score, at) => ({ id: `cell${at % 3}.${at}`, score }))
    expect(Quota.rankCandidates(candidates, 5)).toEqual({ within: ['cell0.0', 'cell1.1', 'cell2.2'], tied: ['cell0.3', 'cell1.4', 'cell2.5'], beyond: ['cell0.6'] })
  })

  test('has no tie where the level ones all fit, or none does', () => {
    // 93 three times from the fourth place: six places hold them all, three hold none
    const candidates = [97, 95, 94, 93, 93, 93, 91].map((score, at) => ({ id: `m${at}`, score }))
    expect([Quota.rankCandidates(candidates, 6).tied, Quota.rankCandidates(candidates, 3).tied]).toEqual([[], []])
  })
})
