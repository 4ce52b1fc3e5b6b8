import { describe, it } from 'vitest'
import { dieOften } from './kill.ts'

describe('Years in which the machine fails again and again', () => {
  for (const seed of ['hết pin', 'sập nguồn', 'ba lần', 'sương muối']) it(`of seed ${seed}: five kills each, twenty in all`, () => dieOften({ seed, kills: 5 }), 1_800_000)
})
