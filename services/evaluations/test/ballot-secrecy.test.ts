import { freshTable } from '@nen-nep/testing'
import { expect, inject, test } from 'vitest'
import { advantage } from './attacker.ts'
import { careless, election, leaky } from './elections.ts'

// The whole attack, of 200 elections with the files of the engine, is in test/ballots/secrecy.proof.test.ts.
test('who has all that was stored, and the link from voter to ballot, guesses votes no better than the totals let anybody', async () => {
  const table = await freshTable(inject('dynamodb'))
  const elections = []
  for (let at = 0; at < 20; at++) elections.push(await election(table, at))
  expect(advantage(elections)).toBeLessThan(0.06)
})
test('the same attacker reads a box that is careless, and notices one that leaks a little', () => {
  const many = Array.from({ length: 200 }, (_, at) => at)
  expect(advantage(many.map(careless))).toBeGreaterThan(0.2)
  expect(advantage(many.map(leaky))).toBeGreaterThan(0.04)
})
