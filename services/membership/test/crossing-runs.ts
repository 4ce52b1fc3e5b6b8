import fc from 'fast-check'
import { expect } from 'vitest'
import { crossing, deed } from './crossing.ts'
import { demandLaw } from './crossing-law.ts'

type Runs = Readonly<{ runs: number; least: number; most: number; reaching: readonly string[] }>

/** The law holds in so many lives of so many deeds; what they must have reached between them was done at least once. */
export async function holds({ runs, least, most, reaching }: Runs): Promise<void> {
  const done = new Map<string, number>()
  const lives = fc.array(deed, { minLength: least, maxLength: most, size: 'max' })
  await fc.assert(fc.asyncProperty(lives, async (deeds) => {
    const w = await crossing()
    try {
      await demandLaw(w, deeds)
    } finally {
      await w.bucket.stop()
    }
    for (const [name, times] of w.told) if (name.endsWith(' done')) done.set(name.slice(0, -' done'.length), (done.get(name.slice(0, -' done'.length)) ?? 0) + times)
  }), { numRuns: runs, endOnFailure: true })
  expect(reaching.filter((name) => !done.has(name))).toEqual([])
}
