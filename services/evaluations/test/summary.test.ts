import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { summaryIn, summaryRow } from '../src/rollup/summary.ts'

const count = fc.nat({ max: 10_000_000 })
const summary = fc.record({
  path: fc.array(fc.stringMatching(/^[0-9a-z]{8}$/), { minLength: 1, maxLength: 4 }).map((parts) => `/${parts.join('/')}/`),
  version: fc.integer({ min: 1, max: 1_000_000 }),
  classesAt: count,
  counts: fc.record({ EXCELLENT: count, GOOD: count, COMPLETED: count, NOT_COMPLETED: count, NOT_RATED: count }),
  decided: fc.boolean(),
  published: fc.boolean(),
  steps: fc.record({ members: count, reviews: count, proposed: count, balloted: fc.boolean(), submitted: fc.boolean(), heads: fc.record({ EXCELLENT: count, GOOD: count }), recheck: fc.option(fc.integer({ min: 1, max: 10_000 }), { nil: undefined }) }, { requiredKeys: ['members', 'reviews', 'proposed', 'balloted', 'submitted', 'heads'] }),
})

describe('a cell’s summary', () => {
  test('comes back as it was stored', () => {
    fc.assert(fc.property(summary, (one) => {
      expect(summaryIn(summaryRow(2026, 'org_root', one))).toEqual({ ...one, cellId: `org_${one.path.split('/').at(-2)!}` })
    }))
  })
  test('takes seventeen bytes beside its key for a cell of two hundred', () => {
    const steps = { members: 200, reviews: 190, proposed: 180, balloted: true, submitted: true, heads: { EXCELLENT: 1, GOOD: 0 } }
    const row = summaryRow(2026, 'org_root', { path: '/a/b/', version: 400, classesAt: 390, counts: { EXCELLENT: 30, GOOD: 160, COMPLETED: 8, NOT_COMPLETED: 1, NOT_RATED: 1 }, decided: true, published: false, steps })
    expect(row['s'] as Uint8Array).toHaveLength(17)
  })
})
