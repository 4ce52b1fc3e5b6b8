import { runProbes, sampled, summary, unexpected } from '@nen-nep/testing/access/battery'
import { operationsOf, type Operation } from '@nen-nep/testing/access/operations'
import type { Body } from '@nen-nep/testing/year/index'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sender } from './sender.ts'
import { startAccess, type Access } from './whole.ts'

let access: Access
let operations: Operation[]
beforeAll(async () => {
  access = await startAccess()
  operations = operationsOf((await (await fetch(`${access.whole.url}/openapi.json`)).json()) as Body)
}, 300_000)
afterAll(() => access.stop())

it('Every operation has an expectation: who may do it, who is refused, and what its answer may show', () => {
  expect(unexpected(operations)).toEqual([])
})

it('2,000 probes of operation × role × place × token leak nothing', async () => {
  const { asked, faults } = await runProbes(sampled(operations, access.world, { many: 2000, seed: 'two thousand probes' }), access.world, await sender(access.whole))
  expect(asked).toBeGreaterThanOrEqual(2000)
  expect(summary(faults)).toEqual([])
}, 300_000)
