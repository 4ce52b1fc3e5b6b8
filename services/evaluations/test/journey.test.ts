import { roster } from '@nen-nep/testing'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { decideAll, DISTRICT, opened, proposeAll, room, rowsOf, type Room } from './room.ts'

let r: Room
beforeAll(async () => {
  r = await room(inject('dynamodb'))
  await opened(r)
})
afterAll(() => r.stop())

describe('the year of a district', () => {
  test('opens with its population frozen, one sheet a cell', async () => {
    const { body } = await r.get('mem_secretary8', `/campaigns/${DISTRICT}`)
    expect(body).toMatchObject({ status: 'OPEN', asOf: '2026-11-30', treeVersion: 1, cells: 3, done: 3, members: 38, unknown: [] })
    const sheet = await r.get('mem_secretary8', '/sheets/sht_2026.cell8')
    expect(sheet.body).toMatchObject({ status: 'OPEN', rosterVersion: 3, path: '/ward/cell8/', counts: { GOOD: 0 } })
    expect(sheet.body.rows).toHaveLength(30)
    expect(r.published.filter(({ type }) => type === 'campaign.opened.v1').map(({ data }) => data)).toEqual([{ campaignId: DISTRICT, orgId: 'org_district', year: 2026, asOf: '2026-11-30', cells: 3, members: 38, reviewsDueOn: '2026-12-10' }])
  })

  test('a member reads the facts of the year, writes, hands in, and the sheet learns it', async () => {
    const id = 'rec_2026.cell8.member8'
    const dossier = await r.get('mem_member8', `/records/${id}/dossier`)
    expect([dossier.etag, dossier.body.attendance]).toMatchObject(['"0"', { owed: 0, present: 0, percentage: null }])
    const saved = await r.put('mem_member8', `/records/${id}/review`, { text: 'Năm 2026 tôi đã…', selfClass: 'GOOD' }, { ifMatch: '"0"' })
    expect([saved.status, saved.body.status, saved.etag]).toEqual([200, 'DRAFT', '"1"'])
    expect((await r.get('mem_secretary8', `/records/${id}/review`)).body.code).toBe('review.private')
    expect((await r.post('mem_member8', `/records/${id}/review/submission`)).body.status).toBe('SUBMITTED')
    await r.quiet()
    expect((await r.get('mem_secretary8', `/records/${id}/review`)).body.text).toBe('Năm 2026 tôi đã…')
    expect((await r.get('mem_secretary8', `/records/${id}`)).body).toMatchObject({ review: 'SUBMITTED', self: 'GOOD', form: '2C' })
  })

  test('two tellers count on their own, see where they differ, and agree', async () => {
    const votes = (good: number) => roster().map(({ id }) => ({ memberId: id, EXCELLENT: 20 - good, GOOD: good }))
    const count = { issued: 28, returned: 27, unreturned: 1, valid: 26, invalid: 1 }
    await r.put('mem_secretary8', '/sheets/sht_2026.cell8/conference', { heldOn: '2026-12-10', summoned: 30, present: 28, tellers: ['mem_member8', 'mem_p1'], comments: [{ memberId: 'mem_member8', text: 'Gương mẫu.' }] }, { ifMatch: '"0"' })
    const wrong = await r.post('mem_member8', '/sheets/sht_2026.cell8/tallies', { teller: 'mem_member8', ...count, valid: 27, votes: votes(15) })
    expect([wrong.status, wrong.body.code, wrong.body.errors[0].pointer]).toEqual([400, 'tally.sums', '/returned'])
    const first = await r.post('mem_member8', '/sheets/sht_2026.cell8/tallies', { teller: 'mem_member8', ...count, votes: votes(15) })
    expect(first.body).toMatchObject({ agreed: false, tellers: ['mem_member8'] })
    const second = await r.post('mem_secretary8', '/sheets/sht_2026.cell8/tallies', { teller: 'mem_p1', ...count, votes: votes(14) })
    expect(second.body).toMatchObject({ agreed: false })
    expect(second.body.differences).toHaveLength(60)
    expect(JSON.stringify(second.body.differences.map(({ message }: { message: string }) => message))).not.toContain('mem_')
    const again = await r.post('mem_secretary8', '/sheets/sht_2026.cell8/tallies', { teller: 'mem_p1', ...count, votes: votes(15) })
    expect(again.body).toMatchObject({ agreed: true, differences: [], result: { base: 30, baseRule: 'SUMMONED', issued: 28 } })
    expect(again.body.result.people[0]).toMatchObject({ id: 'mem_member8', outcome: null, classes: [{ class: 'EXCELLENT', votes: 5, ratio: 1667 }, { class: 'GOOD', votes: 15, ratio: 5000 }, { votes: 0 }, { votes: 0 }] })
    expect((await r.post('mem_member8', '/sheets/sht_2026.cell8/tallies', { teller: 'mem_member8', ...count, votes: votes(15) })).body.code).toBe('tally.agreed')
    expect((await r.get('mem_secretary8', '/sheets/sht_2026.cell8')).body.ballot).toEqual((({ id: _id, version: _version, ...ballot }: Record<string, unknown>) => ballot)(again.body))
  })

  test('the cell proposes and sends up; the ward is warned of the quota, decides, and says why where it differs', async () => {
    const early = await r.post('mem_secretary8', '/submissions', { year: 2026, orgId: 'org_cell8' })
    expect([early.body.code, early.body.count]).toEqual(['sheet.incomplete', 30])
    await proposeAll(r, 'mem_secretary8', 'sht_2026.cell8', 14)
    await proposeAll(r, 'mem_secretary9', 'sht_2026.cell9', 0)
    await r.quiet()
    const quota = await r.get('mem_ward', '/quota?year=2026&orgId=org_ward')
    expect(quota.body).toMatchObject({ orgId: 'org_ward', base: 21, percentage: 2000, limit: 4, proposed: 14, over: 10 })
    expect(quota.body.sentence).toContain('20% là 4,2, làm tròn xuống còn 4; đề nghị 14, vượt 10')
    expect((await r.post('mem_secretary8', '/submissions', { year: 2026, orgId: 'org_cell8' })).body.status).toBe('SUBMITTED')
    expect((await r.post('mem_secretary9', '/submissions', { year: 2026, orgId: 'org_cell9' })).body.status).toBe('SUBMITTED')
    const one = await r.get('mem_ward', '/records/rec_2026.cell8.member8')
    const bare = await r.put('mem_ward', '/records/rec_2026.cell8.member8/decision', { class: 'GOOD' }, { ifMatch: one.etag })
    expect([bare.status, bare.body.code]).toEqual([400, 'record.reason-needed'])
    const decided = await r.put('mem_ward', '/records/rec_2026.cell8.member8/decision', { class: 'GOOD', reason: 'Vượt tỷ lệ.' }, { ifMatch: one.etag })
    expect(decided.body).toMatchObject({ proposed: { class: 'EXCELLENT' }, decided: { class: 'GOOD', reason: 'Vượt tỷ lệ.' } })
    const late = await r.put('mem_ward', '/records/rec_2026.cell8.member8/decision', { class: 'EXCELLENT' }, { ifMatch: one.etag })
    expect([late.status, late.body.code, late.body.current.version]).toEqual([412, 'record.stale', Number(decided.body.version)])
    const rest = (await rowsOf(r, 'mem_ward', 'sht_2026.cell8')).filter(({ memberId }) => memberId !== 'mem_member8').map(({ memberId, version, proposed }) => ({ memberId, version, class: proposed!.class }))
    expect((await r.post('mem_ward', '/sheets/sht_2026.cell8/decisions', { rows: rest })).body).toMatchObject({ status: 'DECIDED', undecided: 0 })
    await decideAll(r, 'mem_ward', 'sht_2026.cell9')
    await r.quiet()
  })

  test('the roll-up names missing cells, changes only with what was decided, and can be computed again', async () => {
    const first = await r.post('mem_officer', '/rollups', { year: 2026, orgId: 'org_district' })
    expect(first.body).toMatchObject({ revision: 1, asOf: '2026-11-30', rulePack: 'rating-366', treeVersion: 1, reported: 2, expected: 3, missing: [{ orgId: 'org_school', name: 'Chi bộ Trường THPT số 2' }], counts: { EXCELLENT: 13, GOOD: 22 } })
    expect((await r.post('mem_officer', '/rollups', { year: 2026, orgId: 'org_district' })).body.digest).toBe(first.body.digest)
    await r.quiet()
    await proposeAll(r, 'mem_schoolsec', 'sht_2026.school', 1)
    await r.post('mem_schoolsec', '/submissions', { year: 2026, orgId: 'org_school' })
    await decideAll(r, 'mem_officer', 'sht_2026.school')
    await r.quiet()
    const second = await r.post('mem_officer', '/rollups', { year: 2026, orgId: 'org_district' })
    expect(second.body).toMatchObject({ revision: 2, missing: [], counts: { EXCELLENT: 14, GOOD: 24 } })
    await r.quiet()
    const old = await r.get('mem_officer', '/rollups?year=2026&orgId=org_district&revision=1')
    expect(old.body).toEqual(first.body)
    const ward = await r.get('mem_ward', '/rollups?year=2026&orgId=org_ward')
    expect(ward.body).toMatchObject({ orgId: 'org_ward', reported: 2, expected: 2, counts: { EXCELLENT: 13, GOOD: 22 } })
    expect(ward.body.classes[0]).toEqual({ class: 'EXCELLENT', count: 13, of: 35, percentage: 3714 })
    expect((await r.get('mem_officer', '/rollups/verification?year=2026&orgId=org_district')).body).toMatchObject({ ok: true, revision: 2, recomputed: second.body.digest, faults: [], changedSince: [] })
    const told = r.published.filter(({ type }) => type === 'rollup.completed.v1').map(({ data }) => `${String(data['orgId'])} ${String(data['revision'])}`)
    expect(new Set(told)).toEqual(new Set(['org_district 1', 'org_ward 1', 'org_school 1', 'org_district 2', 'org_school 2']))
  })

  test('the board shows every step, the ward sends up after its cells, and the campaign ends', async () => {
    const { body } = await r.get('mem_officer', `/campaigns/${DISTRICT}/board`)
    expect(body).toMatchObject({ orgId: 'org_district', cells: 3, members: 38, reviews: 1, proposed: 38, balloted: 1, submitted: 3, decided: 3 })
    expect(body.items).toMatchObject([{ orgId: 'org_ward', cells: 2 }, { orgId: 'org_school', cells: 1 }])
    expect((await r.post('mem_ward', '/submissions', { year: 2026, orgId: 'org_ward' })).body.status).toBe('SUBMITTED')
    expect((await r.post('mem_officer', '/returns', { year: 2026, orgId: 'org_ward', reason: 'Thiếu tập thể.' })).body).toMatchObject({ status: 'RETURNED' })
    expect((await r.post('mem_officer', `/campaigns/${DISTRICT}/close`)).body.status).toBe('CLOSED')
  })

  test('nothing was parked', () => expect(r.parked).toEqual([]))
})
