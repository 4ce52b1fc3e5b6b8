import { deliver } from '@nen-nep/testing'
import { find, putRow, readAll } from '@nen-nep/service-kit'
import { reactions } from '@nen-nep/evaluations'
import { beforeEach, describe, expect, inject, test } from 'vitest'
import { readHead } from '../src/rollup/head.ts'
import { revisionKey } from '../src/rollup/revisions.ts'
import { runRollup } from '../src/rollup/run.ts'
import { decideAll, opened, proposeAll, room, type Room } from './room.ts'

let r: Room
beforeEach(async () => {
  r = await room(inject('dynamodb'))
  await opened(r)
  await decided('school', 'mem_schoolsec', 'mem_officer')
  return r.stop
})
const act = { by: 'service:evaluations', at: '2026-12-31T18:30:00Z' }
const run = (asOf?: string) => runRollup(r.deps, act, { year: 2026, rootId: 'org_district', asOf })
const revisions = () => readAll(r.table, { pk: 'Y#2026#district' })
async function decided(cell: string, secretary: string, decider: string) {
  await proposeAll(r, secretary, `sht_2026.${cell}`, 1)
  await r.post(secretary, '/submissions', { year: 2026, orgId: `org_${cell}` })
  await decideAll(r, decider, `sht_2026.${cell}`)
  await r.quiet()
}

describe('a roll-up', () => {
  test('run ten times at once makes one revision', async () => {
    await Promise.all(Array.from({ length: 10 }, () => run()))
    expect(await revisions()).toHaveLength(1)
    await r.quiet()
    await run()
    expect(await revisions()).toHaveLength(1)
  })

  test('cut off before its head was told goes on from the revision that stands', async () => {
    await run()
    const untold = r.published.filter(({ type }) => type === 'rollup.completed.v1')
    await proposeAll(r, 'mem_secretary9', 'sht_2026.cell9', 0)
    await r.post('mem_secretary9', '/submissions', { year: 2026, orgId: 'org_cell9' })
    await decideAll(r, 'mem_ward', 'sht_2026.cell9')
    await deliver(reactions, r.deps, r.published.filter(({ type }) => type === 'sheet.changed.v1'))
    await run()
    expect((await revisions()).map((row) => row['revision'])).toEqual([1, 2])
    await deliver(reactions, r.deps, untold)
    await r.quiet()
    expect(await readHead(r.table, 2026, 'org_district')).toMatchObject({ version: 2, asOf: '2026-11-30' })
  })

  test('speaks of the day it is given, and keeps speaking of it', async () => {
    await run('2026-12-31')
    await r.quiet()
    await run()
    await r.quiet()
    expect((await revisions()).map((row) => row['asOf'])).toEqual(['2026-12-31'])
    expect((await r.get('mem_officer', '/rollups?year=2026&orgId=org_district&asOf=2026-11-30')).body.code).toBe('rollup.none')
  })

  test('is not renewed by changes that touch no class', async () => {
    await run()
    await r.quiet()
    await r.put('mem_secretary9', '/records/rec_2026.cell9.secretary9/review', { text: 'Một' }, { ifMatch: '"0"' })
    await r.post('mem_secretary9', '/records/rec_2026.cell9.secretary9/review/submission')
    await r.quiet()
    await run()
    expect(await revisions()).toHaveLength(1)
  })

  test('that somebody tampered with is found out', async () => {
    await run()
    await r.quiet()
    const key = revisionKey(2026, 'org_district', 1)
    const { state } = (await find(r.deps.revisions, key))!
    const [row] = await revisions()
    const forged = { ...state.total, counts: { EXCELLENT: 3 } }
    await putRow(r.table, { row: { ...row, total: forged }, when: { is: 'any' } })
    expect((await r.get('mem_officer', '/rollups/verification?year=2026&orgId=org_district')).body).toMatchObject({ ok: false, faults: [{ code: 'rollup.total', at: 'org_district' }] })
  })
})

describe('a table that may be told', () => {
  const told = () => r.published.filter(({ type }) => type === 'rollup.published.v1').map(({ data }) => [data['orgId'], data['revision'], data['counts']])
  const publish = async (cell: string, decider: string) => expect((await r.post(decider, `/sheets/sht_2026.${cell}/publication`)).status).toBe(200)
  const night = async () => { await r.quiet(); await run(); await r.quiet() }

  test('is whole, and known to all whose classes are in it; it is told once, and again after a correction', async () => {
    for (const cell of ['cell8', 'cell9']) await decided(cell, `mem_secretary${cell.slice(4)}`, 'mem_ward')
    await night()
    expect(told()).toEqual([])
    await publish('cell8', 'mem_ward')
    await night()
    expect(told()).toEqual([])
    await publish('cell9', 'mem_ward')
    await night()
    await night()
    expect(told().map(([orgId, revision]) => [orgId, revision])).toEqual([['org_ward', 1]])
    await publish('school', 'mem_officer')
    await night()
    expect(told().slice(1).map(([orgId, revision]) => [orgId, revision])).toEqual([['org_district', 1], ['org_school', 1]])
    const [line] = (await r.get('mem_ward', '/sheets/sht_2026.cell9')).body.rows
    expect((await r.post('mem_ward', '/sheets/sht_2026.cell9/decisions', { rows: [{ memberId: line.memberId, version: line.version, class: 'COMPLETED', reason: 'Đính chính.' }] })).status).toBe(200)
    await night()
    expect(told().slice(3)).toEqual([['org_district', 2, { EXCELLENT: 2, GOOD: 35, COMPLETED: 1 }], ['org_ward', 2, { EXCELLENT: 1, GOOD: 33, COMPLETED: 1 }]])
  })
})
