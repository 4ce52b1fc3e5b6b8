import { inProcess, watch, deliver } from '@nen-nep/testing'
import { jobs, messages, reactions, routes } from '@nen-nep/evaluations'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { runRollup } from '../src/rollup/run.ts'
import { summaryRow } from '../src/rollup/summary.ts'
import { putRow } from '@nen-nep/service-kit'
import { districtTable, memOf, review, ROOT } from './district.ts'

const files = { json: () => Promise.reject(new Error('no files here')) } as never
let d: Awaited<ReturnType<typeof prepare>>
async function prepare() {
  const { table, cell, cells, stores } = await districtTable(inject('dynamodb'))
  const deps = { table, box: table, files, ...stores }
  const { published } = watch(table)
  const call = inProcess('evaluations', routes(deps), messages, () => new Date('2026-12-20T02:00:00Z'))
  await call('POST', '/evaluations/campaigns', { as: 'mem_officer', body: { year: 2026, orgId: ROOT, rulePackId: 'rating-366', requires: [] } })
  const started = performance.now()
  await call('POST', `/evaluations/campaigns/cmp_2026.${ROOT.slice(4)}/open`, { as: 'mem_officer', body: { asOf: '2026-11-30' } })
  for (let done = 0; done < published.length; ) {
    const waiting = published.slice(done)
    done = published.length
    await deliver(jobs, deps, waiting)
    await deliver(reactions, deps, waiting)
  }
  return { table, deps, call, cell, cells, published, took: performance.now() - started }
}
beforeAll(async () => { d = await prepare() })

/** What one operation costs: round trips, read units, write units. */
async function cost(work: () => Promise<unknown>) {
  d.table.meter.read(true)
  const answer = await work()
  const { roundTrips, rcu, wcu } = d.table.meter.read()
  return { answer, figures: [roundTrips, rcu, wcu] }
}
const secretary = () => memOf(`${d.cell} 0`)
const sheet = () => `/evaluations/sheets/sht_2026.${d.cell.slice(4)}`
const rowsNow = async () => (await d.call('GET', sheet(), { as: secretary() })).body.rows as { memberId: string; version: number }[]
const classesFor = async (grade: string) => ({ rows: (await rowsNow()).map(({ memberId, version }, at) => ({ memberId, version, class: at < 6 ? 'EXCELLENT' : grade })) })

describe('what operations cost (round trips, read units, write units)', () => {
  test('opening a campaign of 204 cells makes 204 sheets, in events of forty cells', async () => {
    expect(d.published.filter(({ type }) => type === 'opening.requested.v1').map(({ data }) => data['from'])).toEqual([0, 40, 80, 120, 160, 200])
    const { body } = await d.call('GET', `/evaluations/campaigns/cmp_2026.${ROOT.slice(4)}`, { as: 'mem_officer' })
    expect(body).toMatchObject({ status: 'OPEN', cells: 204, done: 204, unknown: [] })
  })

  test('saving a self-review of 2,400 characters: 2 / 1 / 2', async () => {
    const author = memOf(`${d.cell} 5`)
    const path = `/evaluations/records/rec_2026.${d.cell.slice(4)}.${author.slice(4)}/review`
    expect(review('một')).toHaveLength(2_400)
    const first = await cost(() => d.call('PUT', path, { as: author, ifMatch: '"0"', body: { text: review('một'), selfClass: 'GOOD' } }))
    const { answer, figures } = await cost(() => d.call('PUT', path, { as: author, ifMatch: '"1"', body: { text: review('hai'), selfClass: 'GOOD' } }))
    expect(answer).toMatchObject({ status: 200 })
    expect({ first: first.figures, figures }).toEqual({ first: [3, 1.5, 2], figures: [2, 1, 2] })
  })

  test('scoring a member, who may lead a body, from their year: 6 / 4.5 / 3, read at once; proposing one class: 2 / 1.5 / 2', async () => {
    const record = `/evaluations/records/rec_2026.${d.cell.slice(4)}.${memOf(`${d.cell} 4`).slice(4)}`
    const score = () => cost(() => d.call('PUT', `${record}/score`, { as: secretary(), body: { points: { political: 18, innovation: 4, selfCriticism: 8, tasks: 55 } } }))
    const [first, again] = [await score(), await score()]
    expect(first.answer).toMatchObject({ status: 200 })
    const { etag } = await d.call('GET', record, { as: secretary() })
    const proposed = await cost(() => d.call('PUT', `${record}/proposal`, { as: secretary(), ifMatch: etag ?? '', body: { class: 'GOOD' } }))
    expect(proposed.answer).toMatchObject({ status: 200 })
    expect({ first: first.figures, again: again.figures, proposed: proposed.figures }).toEqual({ first: [6, 4.5, 3], again: [6, 4.5, 3], proposed: [2, 1.5, 2] })
  })

  test('classifying a cell of 30 after its ballot, proposed 2 / 1.5 / 2, decided 2 / 1.5 / 2', async () => {
    const members = (await rowsNow()).map(({ memberId }) => memberId)
    const votes = members.map((memberId, at) => ({ memberId, EXCELLENT: (at * 7) % 9, GOOD: 20 - ((at * 5) % 11), COMPLETED: at % 2 }))
    const entry = { issued: 30, returned: 29, unreturned: 1, valid: 29, invalid: 0, votes }
    for (const teller of members.slice(1, 3)) await d.call('POST', `${sheet()}/tallies`, { as: secretary(), body: { teller, ...entry } })
    const proposals = await classesFor('GOOD')
    const proposed = await cost(() => d.call('POST', `${sheet()}/proposals`, { as: secretary(), body: proposals }))
    expect(proposed.answer).toMatchObject({ status: 200 })
    await d.call('POST', '/evaluations/submissions', { as: secretary(), body: { year: 2026, orgId: d.cell } })
    const decisions = await classesFor('GOOD')
    const decided = await cost(() => d.call('POST', `${sheet()}/decisions`, { as: 'mem_ward', body: decisions }))
    expect(decided.answer).toMatchObject({ status: 200, body: { status: 'DECIDED' } })
    expect({ proposed: proposed.figures, decided: decided.figures }).toEqual({ proposed: [2, 1.5, 2], decided: [2, 1.5, 2] })
  })

  test('rolling up a district of 50 organisations, 204 cells and 9,791 members, once its cells are in: 2 / 2 / 3 (goal 2 / 2 / 5); again, when nothing changed: 1 / 2 / 0', async () => {
    const paths = new Map(d.published.filter(({ type }) => type === 'sheet.changed.v1').map(({ data }) => [data['cellId'], data['path'] as string]))
    await Promise.all(d.cells.map((cellId, at) => {
      const counts = { EXCELLENT: 5 + (at % 4), GOOD: 30 + (at % 7), COMPLETED: at % 5, NOT_COMPLETED: at % 2, NOT_RATED: at % 3 }
      const steps = { members: 48, reviews: 47, proposed: 46, balloted: true, submitted: true, heads: { EXCELLENT: 1, GOOD: 0 } }
      return putRow(d.table, { row: summaryRow(2026, ROOT, { path: paths.get(cellId)!, version: 139 + (at % 30), classesAt: 135 + (at % 30), counts, decided: true, published: false, steps }), when: { is: 'any' } })
    }))
    const act = { by: 'service:evaluations', at: '2026-12-31T18:30:00Z' }
    const first = await cost(() => runRollup(d.deps, act, { year: 2026, rootId: ROOT }))
    expect(d.published.at(-1)).toMatchObject({ type: 'rollup.completed.v1', data: { orgId: ROOT, revision: 1, cells: 204, missing: 0 } })
    const told = await cost(() => reactions['rollup.completed.v1']!.handle(d.deps, d.published.slice(-1)))
    const again = await cost(() => runRollup(d.deps, act, { year: 2026, rootId: ROOT }))
    expect({ first: first.figures, told: told.figures, again: again.figures }).toEqual({ first: [2, 2, 3], told: [9, 2.5, 21], again: [1, 2, 0] })
  })
})
