import { test } from 'vitest'
import { holds } from './crossing-runs.ts'

const REACHED = ['reorganise MOVE', 'reorganise MERGE', 'reorganise SPLIT', 'reorganise DISSOLVE', 'undo', 'request OFFICIAL', 'request TEMPORARY', 'accept', 'refuse', 'withdraw', 'return', 'status', 'merge', 'freeze']

test('the law of reorganisations, transfers, states and merges holds over long lives, in which everything happens', async () => {
  await holds({ runs: Number(process.env['CROSSINGS'] ?? 60), least: 100, most: 200, reaching: REACHED })
})
