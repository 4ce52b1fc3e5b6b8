import { projectGrants } from '@nen-nep/service-kit'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { cell9, decideAll, opened, proposeAll, room, rowsOf, type Room } from './room.ts'

let r: Room
const from = '2020-01-01'
const head = 'mem_lead'
const record = '/records/rec_2026.cell9.lead'
const ward = '/collectives/col_2026.ward'
const done = { part: 10, whole: 10 }
const facts = { tasksDone: done, tasksOnTime: done, tasksLate: { part: 0, whole: 10 }, tasksExceeding: done, defectsRemedied: done }
const points = { political: 18, innovation: 4, selfCriticism: 8, tasks: 70 }
const seen = async (path: string, as = 'mem_officer') => ({ ifMatch: (await r.get(as, path)).etag })
const handIn = async (as: string, org: string) => {
  await r.put(as, `/collectives/col_2026.${org}/report`, { text: 'Hoàn thành.', selfClass: 'GOOD' }, { ifMatch: '"0"' })
  return r.post(as, `/collectives/col_2026.${org}/report/submission`)
}
beforeAll(async () => {
  r = await room(inject('dynamodb'))
  await r.setRoster('org_cell9', 3, [...cell9, { ...cell9[1]!, id: head, name: 'Phạm Văn Lead' }])
  await projectGrants(r.table, [{ memberId: head, version: 1, grants: [{ role: 'MEMBER', orgId: 'org_cell9', from }, { role: 'SECRETARY', orgId: 'org_ward', from }] }, { memberId: 'mem_a9', version: 1, grants: [{ role: 'MEMBER', orgId: 'org_cell9', from }, { role: 'SECRETARY', orgId: 'org_ward', from, standsInFor: head }, { role: 'DEPUTY_SECRETARY', orgId: 'org_ward', from, to: '2026-11-29' }] }])
  await opened(r)
})
afterAll(() => r.stop())

describe('who heads a party committee', () => {
  test('is rated in their cell as who leads, with the form of those who lead; whoever stands in for them, or has led before, is not', async () => {
    const { rows, reviewOrder } = (await r.get('mem_secretary9', '/sheets/sht_2026.cell9')).body as { rows: { memberId: string; subject: string; form: string; leads?: object[] }[]; reviewOrder: string[] }
    expect(rows.find(({ memberId }) => memberId === head)).toMatchObject({ subject: 'HEAD', form: '2B', leads: [{ orgId: 'org_ward', as: 'HEAD' }] })
    expect(rows.find(({ memberId }) => memberId === 'mem_a9')).toMatchObject({ subject: 'MEMBER', form: '2C' })
    expect(reviewOrder.slice(0, 2)).toEqual(['org_cell9', 'mem_secretary9'])
  })

  test('is proposed no higher than the committee’s body, and not held down by their cell', async () => {
    await handIn('mem_ward', 'ward')
    const score = async () => (await r.put('mem_secretary9', `${record}/score`, { points, facts: { ...facts, unitExcellent: true } })).body
    expect(await score()).toMatchObject({ proposedClass: 'EXCELLENT' })
    await handIn('mem_secretary9', 'cell9')
    await r.put('mem_ward', '/collectives/col_2026.cell9/score', { points: { collectiveCommon: 20, tasks: 30, subordinates: 10 } })
    expect(await score()).toMatchObject({ proposedClass: 'EXCELLENT' })
    await r.put('mem_officer', `${ward}/score`, { points: { collectiveCommon: 25, tasks: 42, subordinates: 15 } })
    expect(await score()).toMatchObject({ proposedClass: 'GOOD', inputs: { collectiveScore: 82, unitExcellent: false }, why: expect.arrayContaining([expect.stringContaining('Mức của tập thể mình phụ trách')]) })
  })

  test('stands above that body only for a reason, whichever of the two is decided last', async () => {
    await handIn('mem_secretary8', 'cell8')
    const rows = (await rowsOf(r, 'mem_secretary9', 'sht_2026.cell9')).map(({ memberId, version }) => ({ memberId, version, class: memberId === head ? 'EXCELLENT' : 'GOOD' }))
    await r.post('mem_secretary9', '/sheets/sht_2026.cell9/proposals', { rows })
    await proposeAll(r, 'mem_secretary8', 'sht_2026.cell8', 0)
    for (const [as, cell] of [['mem_secretary8', 'cell8'], ['mem_secretary9', 'cell9']] as const) {
      await r.post(as, '/submissions', { year: 2026, orgId: `org_${cell}` })
      await decideAll(r, 'mem_officer', `sht_2026.${cell}`)
      await r.quiet()
      const path = `/collectives/col_2026.${cell}`
      expect((await r.put('mem_officer', `${path}/decision`, { class: 'GOOD', reason: 'Thống nhất.' }, await seen(path))).body.status).toBe('DECIDED')
    }
    await r.quiet()
    const decide = async (more: object) => r.put('mem_officer', `${ward}/decision`, { class: 'GOOD', ...more }, await seen(ward))
    expect((await decide({})).body).toMatchObject({ code: 'collective.head-above', heads: [head] })
    expect((await decide({ reason: 'Còn một chỉ tiêu chưa đạt.' })).body.status).toBe('DECIDED')
    await r.quiet()
    expect((await r.get('mem_officer', '/sheets/sht_2026.cell9')).body).toMatchObject({ collective: 'GOOD', bodies: { org_ward: 'GOOD' } })
    const change = async (grade: string, reason?: string) => (await r.put('mem_officer', `${record}/decision`, { class: grade, ...(reason === undefined ? {} : { reason }) }, await seen(record))).body
    expect(await change('EXCELLENT')).toMatchObject({ code: 'record.above-collective', collective: 'GOOD' })
    expect((await change('EXCELLENT', 'Ban thường vụ thống nhất.')).decided.class).toBe('EXCELLENT')
    expect(r.parked).toEqual([])
  })
})
