import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { freshTable } from '@nen-nep/testing'
import { inject } from 'vitest'
import { asService } from '@nen-nep/service-kit/as-service'
import { paceOf } from '../src/message/pace.ts'
import { expectOrder } from './storm-laws.ts'

beforeEach(() => { vi.spyOn(console, 'warn').mockImplementation(() => undefined) })
afterEach(() => { vi.restoreAllMocks() })

test('in a small storm each mail goes once, twice only where no answer came, none to who refuses, urgent ones first, at the pace', () => expectOrder(90), 120_000)

test('senders at once never go faster together than the pace', async () => {
  const table = asService(await freshTable(inject('dynamodb')))
  let clock = 0
  const now = () => new Date(clock)
  const paces = Array.from({ length: 5 }, () => paceOf({ table, rate: 10, now }))
  const slots: number[] = []
  for (let round = 0; round < 20; round++) {
    await Promise.all(paces.map(async (pace) => {
      const wait = await pace(60_000)
      slots.push(clock + wait!)
    }))
    clock += 100
  }
  for (const slot of slots) expect(slots.filter((other) => other >= slot && other < slot + 1_000).length).toBeLessThanOrEqual(10)
  expect(await paceOf({ table, rate: 10, now })(0)).toBeUndefined()
})

test.each([{ set: 'forward', by: 34 * 3_600_000 }, { set: 'back', by: -34 * 3_600_000 }])('nobody waits for hours because the clock was set $set', async ({ by }) => {
  const table = asService(await freshTable(inject('dynamodb')))
  let [clock, asked] = [Date.UTC(2026, 11, 3, 5), 0]
  // The clock is set while the first sender has asked what the time is, and not yet the table.
  const now = () => new Date(++asked === 2 ? (clock += by) : clock)
  const paces = [1, 2].map(() => paceOf({ table, rate: 10, now }))
  for (const pace of [...paces, ...paces]) expect(await pace(60_000)).toBeLessThanOrEqual(1_000)
  clock -= by
  for (const pace of [...paces, ...paces]) expect(await pace(60_000)).toBeLessThanOrEqual(1_000)
})
