import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { crossing, deed } from './crossing.ts'
import { demandLaw } from './crossing-law.ts'

describe('after any sequence of reorganisations, transfers, changes of state and merges', () => {
  test('everybody is owed by one cell that stands, children add up, the past stays, and rosters and rights say what the members say', async () => {
    await fc.assert(fc.asyncProperty(fc.array(deed, { minLength: 40, maxLength: 60, size: 'max' }), async (deeds) => {
      const w = await crossing()
      try {
        await demandLaw(w, deeds)
        if (process.env['TOLD']) console.log(Object.fromEntries([...w.told].toSorted()))
      } finally {
        await w.bucket.stop()
      }
    }), { numRuns: Number(process.env['RUNS'] ?? 1), endOnFailure: true, ...(process.env['SEED'] ? { seed: Number(process.env['SEED']) } : {}) })
    expect(true).toBe(true)
  }, 9 * 60_000)
})
