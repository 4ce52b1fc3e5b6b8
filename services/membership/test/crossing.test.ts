import { test } from 'vitest'
import { holds } from './crossing-runs.ts'

test('after any sequence of reorganisations, transfers, changes of state and merges, everybody is owed by one cell that stands, children add up, the past stays, and rosters and rights say what the members say', async () => {
  await holds({ runs: 2, least: 25, most: 50, reaching: [] })
})
