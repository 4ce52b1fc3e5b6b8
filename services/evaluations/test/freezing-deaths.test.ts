import { bare } from '@nen-nep/contracts'
import { readAll, type Row } from '@nen-nep/service-kit'
import { roster } from '@nen-nep/testing'
import { expect, inject, test } from 'vitest'
import { whoIn } from '../src/campaign/where.ts'
import { freezeNext } from '../src/campaign/opening.ts'
import { mortal } from './mortal.ts'
import { cell9, DISTRICT, room, type Room } from './room.ts'

const act = { by: 'service:evaluations', at: '2026-12-31T18:00:00Z' }
const YEAR = 2026
/** A district that is being opened: somebody moved on the last day and stands on two rosters, somebody after it and stands on none, and the school's roster is not known. */
async function opening(): Promise<Room> {
  const r = await room(inject('dynamodb'), { rosters: false, now: '2026-12-31T17:30:00Z' })
  await r.setRoster('org_cell8', 4, [...roster(2), { ...cell9[1]!, since: '2026-12-31' }, { ...cell9[2]!, since: '2027-01-01' }])
  await r.setRoster('org_cell9', 6, cell9.filter((_, at) => at !== 2))
  await r.post('mem_officer', '/campaigns', { year: YEAR, orgId: 'org_district', rulePackId: 'rating-366' })
  await r.post('mem_officer', `/campaigns/${DISTRICT}/open`, { asOf: '2026-12-31' })
  return r
}
/** The school's roster comes: somebody of cell 9 belongs there since, so what was settled is settled otherwise. */
async function again(r: Room): Promise<void> {
  await r.setRoster('org_school', 1, [{ ...cell9[3]!, since: '2026-12-30' }])
  expect((await r.post('mem_officer', `/campaigns/${DISTRICT}/open`)).status).toBe(202)
}
const freeze = (r: Room) => freezeNext(r.deps, act, DISTRICT, 0)
/** Freezes with a death at the first call, the second and so on, before and after it by turns, until it lives to the end. */
async function freezeDying(r: Room, fate: ReturnType<typeof mortal>): Promise<number> {
  for (let calls = 1; ; calls++) {
    fate.forGood(calls, calls % 2 === 0 ? 'before' : 'after')
    const lived = await freeze(r).then(() => true, () => false)
    await fate.still()
    fate.never()
    if (lived) return calls - 1
  }
}
const said = ({ pk, sk, status, digest, members, unknown, lines, body, rosterVersion, who }: Row) => ({ pk, sk, status, digest, members, unknown, lines, body, rosterVersion, who })
async function left(r: Room) {
  const partitions = [`K#${YEAR}`, `W#${YEAR}#district`, ...['cell8', 'cell9', 'school'].map((cell) => `E#${YEAR}#${cell}`)]
  return (await Promise.all(partitions.map((pk) => readAll(r.table, { pk })))).map((rows) => rows.map(said))
}
/** Everybody on every sheet, and where they are noted to stand. */
async function standing(r: Room) {
  const sheets = await Promise.all(['cell8', 'cell9', 'school'].map(async (cell) => (await r.get('mem_officer', `/sheets/sht_${YEAR}.${cell}`)).body as { cellId: string; rows: { memberId: string }[] }))
  const noted = (await readAll(r.table, { pk: `W#${YEAR}#district` })).flatMap((row) => Object.entries(whoIn(row)!))
  return { on: sheets.flatMap(({ cellId, rows }) => rows.map(({ memberId }) => [bare(memberId), bare(cellId)])).toSorted(), noted: noted.toSorted() }
}

test('a freezing that dies at every one of its calls, and one again after a roster came late, leave exactly what an undisturbed one leaves', async () => {
  const [plain, dying] = [await opening(), await opening()]
  const fate = mortal([dying.table.db])
  await freeze(plain)
  expect(await freezeDying(dying, fate)).toBeGreaterThan(20)
  expect(await left(dying)).toEqual(await left(plain))
  for (const r of [plain, dying]) {
    const { on, noted } = await standing(r)
    expect(noted).toEqual(on)
    await again(r)
  }
  await freeze(plain)
  expect(await freezeDying(dying, fate)).toBeGreaterThan(10)
  expect(await left(dying)).toEqual(await left(plain))
  const { on, noted } = await standing(plain)
  expect([noted, on.find(([who]) => who === 'c9')]).toEqual([on, ['c9', 'school']])
  await Promise.all([plain.stop(), dying.stop()])
})
