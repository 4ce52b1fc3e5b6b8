import { projectGrants } from '@nen-nep/service-kit'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { decideAll, opened, proposeAll, room, rowsOf, type Room } from './room.ts'

let r: Room
beforeAll(async () => {
  r = await room(inject('dynamodb'))
  await opened(r, ['FORMS'])
})
afterAll(() => r.stop())

const year = 2026
const body = (org: string) => `/collectives/col_2026.${org}`
const report = (as: string, org: string, version = 0, text = 'Chi bộ đã hoàn thành các chỉ tiêu.') => r.put(as, `${body(org)}/report`, { text, selfClass: 'GOOD' }, { ifMatch: `"${version}"` })
const handIn = async (as: string, org: string) => {
  await report(as, org)
  return r.post(as, `${body(org)}/report/submission`)
}
const codes = async (answers: readonly Promise<{ body: { code: string } }>[]) => (await Promise.all(answers)).map((one) => one.body.code)

describe('the forms of a year', () => {
  test('block sending up while one lacks, each named with its address; a head fills in another form than a member', async () => {
    await proposeAll(r, 'mem_secretary9', 'sht_2026.cell9', 0)
    const { status, body: refused } = await r.post('mem_secretary9', '/submissions', { year, orgId: 'org_cell9' })
    expect([status, refused.code, refused.count]).toEqual([409, 'sheet.forms-missing', 6])
    expect(refused.missing).toEqual(expect.arrayContaining([{ form: '01', at: '/evaluations/collectives/col_2026.cell9/report' }, { form: '2B', memberId: 'mem_secretary9', at: '/evaluations/records/rec_2026.cell9.secretary9/review' }, { form: '2C', memberId: 'mem_a9', at: '/evaluations/records/rec_2026.cell9.a9/review' }]))
    const school = await r.get('mem_schoolsec', '/sheets/sht_2026.school')
    expect(school.body.rows.map(({ form }: { form: string }) => form)).toEqual(['2A', '2A', '2A'])
    expect(school.body.reviewOrder).toEqual(['org_school', 'mem_x', 'mem_y', 'mem_z'])
  })
  test('are there once handed in, or taken in on paper by the cell; a review written here is not overwritten by paper', async () => {
    const paper = (rows: object[], as = 'mem_secretary9') => r.post(as, '/sheets/sht_2026.cell9/paper-reviews', { rows })
    expect((await paper([{ memberId: 'mem_a9' }], 'mem_ward')).body.code).toBe('sheet.not-leader')
    await r.put('mem_secretary9', '/records/rec_2026.cell9.secretary9/review', { text: 'Tôi kiểm điểm', selfClass: 'GOOD' }, { ifMatch: '"0"' })
    await r.post('mem_secretary9', '/records/rec_2026.cell9.secretary9/review/submission')
    await r.quiet()
    await paper(['secretary9', 'a9', 'b9', 'c9', 'd9'].map((name) => ({ memberId: `mem_${name}`, selfClass: 'COMPLETED' })))
    const rows = (await r.get('mem_secretary9', '/sheets/sht_2026.cell9')).body.rows as { memberId: string; review: string; self: string }[]
    expect(rows.map(({ memberId, review, self }) => `${memberId} ${review} ${self}`)).toEqual(['mem_a9 ON_PAPER COMPLETED', 'mem_b9 ON_PAPER COMPLETED', 'mem_c9 ON_PAPER COMPLETED', 'mem_d9 ON_PAPER COMPLETED', 'mem_secretary9 SUBMITTED GOOD'])
    expect((await r.post('mem_secretary9', '/submissions', { year, orgId: 'org_cell9' })).body.missing).toEqual([{ form: '01', at: '/evaluations/collectives/col_2026.cell9/report' }])
  })
  test('of the collective come before the conference of its members', async () => {
    const conference = { heldOn: '2026-12-10', summoned: 5, present: 5 }
    expect((await r.put('mem_secretary9', '/sheets/sht_2026.cell9/conference', conference, { ifMatch: '"0"' })).body).toMatchObject({ code: 'conference.report-first', missing: [{ form: '01' }] })
    expect((await handIn('mem_secretary9', 'cell9')).body.status).toBe('SUBMITTED')
    expect((await r.put('mem_secretary9', '/sheets/sht_2026.cell9/conference', conference, { ifMatch: '"0"' })).status).toBe(200)
    expect((await r.post('mem_secretary9', '/submissions', { year, orgId: 'org_cell9' })).body.status).toBe('SUBMITTED')
  })
})

describe('a body as a collective', () => {
  test('writes its own report, which its superior reads once it is handed in, and may give back', async () => {
    expect(await codes([report('mem_ward', 'cell8'), report('mem_member8', 'cell8'), r.get('mem_member8', body('cell8'))])).toEqual(['collective.not-leader', 'collective.not-leader', 'collective.not-yours'])
    expect((await report('mem_secretary8', 'cell8')).etag).toBe('"1"')
    expect((await report('mem_secretary8', 'cell8')).body).toMatchObject({ code: 'version.stale', current: { version: 1 } })
    expect((await r.get('mem_ward', body('cell8'))).body.code).toBe('collective.not-yours')
    await r.post('mem_secretary8', `${body('cell8')}/report/submission`)
    expect((await r.get('mem_ward', body('cell8'))).body).toMatchObject({ form: '01', status: 'SUBMITTED', text: 'Chi bộ đã hoàn thành các chỉ tiêu.' })
    expect((await r.post('mem_ward', `${body('cell8')}/report/return`, { reason: 'Nêu rõ hạn chế.' })).body.status).toBe('RETURNED')
    expect((await report('mem_secretary8', 'cell8', 3, 'Đã bổ sung hạn chế.')).body).toMatchObject({ status: 'RETURNED', reason: 'Nêu rõ hạn chế.' })
    expect((await r.post('mem_secretary8', `${body('cell8')}/report/submission`)).body.changes.map(({ step }: { step: string }) => step)).toEqual(['SUBMITTED', 'RETURNED', 'SUBMITTED'])
  })

  test('is decided after its members, by its superior, from their results', async () => {
    const decide = (as: string, version: number, more: object = {}) => r.put(as, `${body('cell9')}/decision`, { class: 'GOOD', ...more }, { ifMatch: `"${version}"` })
    expect(await codes([decide('mem_secretary9', 2), decide('mem_ward', 2)])).toEqual(['collective.not-superior', 'collective.members-open'])
    await decideAll(r, 'mem_ward', 'sht_2026.cell9')
    await r.quiet()
    await projectGrants(r.table, [{ memberId: 'mem_both', version: 1, grants: [{ role: 'MEMBER', orgId: 'org_cell9', from: '2020-01-01' }, { role: 'OFFICER', orgId: 'org_ward', from: '2020-01-01' }] }])
    expect((await r.put('mem_both', `${body('cell9')}/score`, { points: { collectiveCommon: 30, tasks: 50, subordinates: 20 } })).body.code).toBe('collective.own')
    const scored = await r.put('mem_ward', `${body('cell9')}/score`, { points: { collectiveCommon: 28, tasks: 45, subordinates: 18 }, facts: { membersGoodOrBetter: { part: 0, whole: 5 } } })
    expect(scored.body.judged).toMatchObject({ score: 91, max: 100, byScore: 'EXCELLENT', inputs: { membersGoodOrBetter: { part: 5, whole: 5 } }, by: 'mem_ward' })
    expect((await decide('mem_ward', 2)).body).toMatchObject({ code: 'version.stale', current: { version: 3 } })
    expect((await decide('mem_ward', 3)).body).toMatchObject({ code: 'collective.reason-needed', proposed: 'EXCELLENT' })
    expect((await decide('mem_ward', 3, { class: 'EXCELLENT' })).body).toMatchObject({ code: 'collective.open-demands', demands: expect.arrayContaining(['Không có đơn vị trực thuộc bị kỷ luật']) })
    expect((await decide('mem_ward', 3, { reason: 'Ban thường vụ thống nhất.' })).body).toMatchObject({ status: 'DECIDED', decided: { class: 'GOOD', by: 'mem_ward' } })
    const { body: shown } = await r.get('mem_ward', body('cell9'))
    expect(shown.results).toMatchObject({ members: { counts: { GOOD: 5, EXCELLENT: 0 } }, open: [] })
    const own = async () => (await r.get('mem_secretary9', body('cell9'))).body
    expect([(await own()).results, Object.keys((await own()).judged.inputs)]).toEqual([{ bodies: expect.anything(), open: [] }, []])
    const corrected = await decide('mem_ward', 4, { class: 'COMPLETED', reason: 'Kết luận kiểm tra.' })
    expect(corrected.body.changes.at(-1)).toMatchObject({ step: 'DECIDED', was: { class: 'GOOD' } })
    expect(r.published.filter(({ type }) => type === 'collective.decided.v1').map(({ data }) => data['class'])).toEqual(['GOOD', 'COMPLETED'])
  })

  test('stands in the list of its superior with a quota among similar bodies, and a ward is not decided by who belongs to it', async () => {
    const { body: list } = await r.get('mem_ward', '/collectives?year=2026&orgId=org_ward')
    expect(list.items).toMatchObject([{ orgId: 'org_cell8', status: 'SUBMITTED', class: 'GOOD' }, { orgId: 'org_cell9', status: 'DECIDED', class: 'COMPLETED' }])
    expect(list.quota.groups).toMatchObject([{ key: 'CELL_SUBORDINATE', base: 1, limit: 0, proposed: 0, sentence: expect.stringContaining('tập thể') }])
    expect((await r.post('mem_ward', '/submissions', { year, orgId: 'org_ward' })).body.code).toBe('node.children-open')
    expect((await handIn('mem_ward', 'ward')).body.status).toBe('SUBMITTED')
    expect((await r.put('mem_ward', `${body('ward')}/decision`, { class: 'GOOD' }, { ifMatch: '"2"' })).body.code).toBe('collective.not-superior')
    expect((await r.put('mem_officer', `${body('ward')}/decision`, { class: 'GOOD' }, { ifMatch: '"2"' })).body).toMatchObject({ code: 'collective.members-open', open: ['org_cell8'] })
  })

  test('is decided after the bodies below it', async () => {
    await r.put('mem_secretary8', '/sheets/sht_2026.cell8/conference', { heldOn: '2026-12-10', summoned: 30, present: 30 }, { ifMatch: '"0"' })
    await r.post('mem_secretary8', '/sheets/sht_2026.cell8/paper-reviews', { rows: (await rowsOf(r, 'mem_secretary8', 'sht_2026.cell8')).map(({ memberId }) => ({ memberId })) })
    await proposeAll(r, 'mem_secretary8', 'sht_2026.cell8', 0)
    await r.post('mem_secretary8', '/submissions', { year, orgId: 'org_cell8' })
    await decideAll(r, 'mem_ward', 'sht_2026.cell8')
    await r.quiet()
    const decide = () => r.put('mem_officer', `${body('ward')}/decision`, { class: 'GOOD' }, { ifMatch: '"2"' })
    const refused = await decide()
    expect([refused.status, refused.body]).toMatchObject([409, { code: 'collective.bodies-open', open: ['org_cell8'], count: 1 }])
    await r.put('mem_ward', `${body('cell8')}/decision`, { class: 'GOOD' }, { ifMatch: (await r.get('mem_ward', body('cell8'))).etag })
    expect((await decide()).body).toMatchObject({ status: 'DECIDED', decided: { class: 'GOOD', by: 'mem_officer' } })
  })

  test('does not exist for who is outside', async () => {
    for (const path of [body('cell9'), '/collectives?year=2026&orgId=org_cell9']) {
      const [foreign, none] = [await r.get('mem_secretary8', path), await r.get('mem_secretary8', path.replace('cell9', 'none'))]
      expect([foreign.status, foreign.body]).toEqual([404, none.body])
    }
    expect((await rowsOf(r, 'mem_ward', 'sht_2026.cell9')).length).toBe(5)
    expect(r.parked).toEqual([])
  })
})
