import { reactions } from '@nen-nep/evaluations'
import { readAll } from '@nen-nep/service-kit'
import { expect, inject, test } from 'vitest'
import { runRollup } from '../src/rollup/run.ts'
import { mortal } from './mortal.ts'
import { decideAll, opened, proposeAll, room, type Room } from './room.ts'

const act = { by: 'service:evaluations', at: '2026-12-31T18:30:00Z' }
const days = ['2026-12-01', '2026-12-08', '2026-12-15', '2026-12-22', '2026-12-31']
/** How many calls are made before each of a day's deaths, and on which side of the call it falls: the reading, the writing, and once the revision stands but nobody was told. */
const DEATHS = [[1, 'before'], [1, 'after'], [2, 'before'], [2, 'after'], [1, 'after']] as const
/** Rolls up and tells of it, as the job and the reaction do after each other. */
async function rollUp(r: Room, asOf: string): Promise<void> {
  const before = r.published.length
  await runRollup(r.deps, act, { year: 2026, rootId: 'org_district', asOf })
  await reactions['rollup.completed.v1']?.handle(r.deps, r.published.slice(before).filter(({ type }) => type === 'rollup.completed.v1'))
}
/** A room in which two cells are decided, one of them with a secretary of its own. */
async function decided(): Promise<Room> {
  const r = await room(inject('dynamodb'))
  await opened(r)
  for (const [cell, secretary, decider] of [['school', 'mem_schoolsec', 'mem_officer'], ['cell9', 'mem_secretary9', 'mem_ward']] as const) {
    await proposeAll(r, secretary, `sht_2026.${cell}`, 1)
    await r.post(secretary, '/submissions', { year: 2026, orgId: `org_${cell}` })
    await decideAll(r, decider, `sht_2026.${cell}`)
  }
  await r.quiet()
  return r
}
const tables = async ({ table }: Room) => (await readAll(table, { pk: 'Y#2026#district' })).map(({ sk, digest, asOf, total }) => ({ sk, digest, asOf, total }))

test('a roll-up that dies 25 times on its way, before or after any call, ends in the same revisions with the same digests', async () => {
  const [plain, dying] = [await decided(), await decided()]
  for (const day of days) await rollUp(plain, day)
  const fate = mortal([dying.table.db])
  let deaths = 0
  for (const day of days) {
    for (const [calls, side] of DEATHS) {
      fate.after(calls, side)
      await rollUp(dying, day).catch(() => (deaths += 1))
    }
    fate.never()
    await rollUp(dying, day)
  }
  await Promise.all([plain.quiet(), dying.quiet()])
  expect(deaths).toBe(25)
  expect(await tables(dying)).toEqual(await tables(plain))
  expect(await tables(plain)).toHaveLength(days.length)
  const wards = ({ published }: Room) => [...new Set(published.filter(({ type, data }) => type === 'rollup.completed.v1' && data['orgId'] === 'org_ward').map(({ data }) => data['digest'] as string))].toSorted()
  expect(wards(dying)).toEqual(wards(plain))
  expect([plain.parked, dying.parked]).toEqual([[], []])
  await Promise.all([plain.stop(), dying.stop()])
})
