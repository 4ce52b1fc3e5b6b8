import { onSchedule } from '@nen-nep/evaluations'
import { projectGrants } from '@nen-nep/service-kit'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { decideAll, DISTRICT, opened, proposeAll, room, rowsOf, school, type Room } from './room.ts'

let r: Room
beforeAll(async () => {
  r = await room(inject('dynamodb'))
  await opened(r)
})
afterAll(() => r.stop())
const sheet = '/sheets/sht_2026.cell8'
const times = <T>(count: number, work: () => Promise<T>) => Promise.all(Array.from({ length: count }, work))
const versionOf = async (memberId: string) => (await rowsOf(r, 'mem_secretary8', 'sht_2026.cell8')).find((row) => row.memberId === memberId)!.version

describe('one command sent fifty times', () => {
  test('plans one campaign', async () => {
    const answers = await times(50, () => r.post('mem_officer', '/campaigns', { year: 2025, orgId: 'org_district', rulePackId: 'rating-124' }, { key: 'plan-once' }))
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.id}`))).toEqual(new Set(['201 cmp_2025.district']))
    expect((await r.post('mem_officer', '/campaigns', { year: 2025, orgId: 'org_district', rulePackId: 'rating-124' })).body.code).toBe('campaign.exists')
  })
  test('opens a campaign once', async () => {
    const answers = await times(50, () => r.post('mem_officer', '/campaigns/cmp_2025.district/open', { asOf: '2025-12-01' }, { key: 'open-once' }))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]))
    expect(r.published.filter(({ type, data }) => type === 'opening.requested.v1' && data['campaignId'] === 'cmp_2025.district')).toHaveLength(1)
  })
  test('sets classes once', async () => {
    const rows = [{ memberId: 'mem_p1', version: await versionOf('mem_p1'), class: 'GOOD' }]
    const before = r.published.length
    const answers = await times(50, () => r.post('mem_secretary8', `${sheet}/proposals`, { rows }, { key: 'propose-once' }))
    expect(new Set(answers.map(({ status, etag }) => `${status} ${etag}`)).size).toBe(1)
    expect(r.published.slice(before)).toHaveLength(1)
    const other = await r.post('mem_secretary8', `${sheet}/proposals`, { rows: [{ ...rows[0], class: 'COMPLETED' }] }, { key: 'propose-once' })
    expect([other.status, other.body.code]).toEqual([422, 'key.reused'])
  })
  test('hands a review in once', async () => {
    const path = '/records/rec_2026.cell8.member8/review'
    const saves = await times(50, () => r.put('mem_member8', path, { text: 'Một' }, { ifMatch: '"0"', key: 'save-once' }))
    expect(new Set(saves.map(({ status, etag }) => `${status} ${etag}`))).toEqual(new Set(['200 "1"']))
    await times(50, () => r.post('mem_member8', `${path}/submission`, undefined, { key: 'submit-once' }))
    expect(r.published.filter(({ type }) => type === 'review.submitted.v1')).toHaveLength(1)
  })
})

describe('people at work on one sheet', () => {
  test('set classes of different members at once without hindering each other', async () => {
    const members = ['mem_p3', 'mem_p4', 'mem_p5', 'mem_p6']
    const versions = await Promise.all(members.map(versionOf))
    const answers = await Promise.all(members.map((id, at) => r.put('mem_secretary8', `/records/rec_2026.cell8.${id.slice(4)}/proposal`, { class: 'GOOD' }, { ifMatch: `"${versions[at]}"` })))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
  })
  test('on the same member: the one who came second is shown what stands', async () => {
    const version = await versionOf('mem_p7')
    const set = (grade: string) => r.put('mem_secretary8', '/records/rec_2026.cell8.p7/proposal', { class: grade }, { ifMatch: `"${version}"` })
    const answers = await Promise.all([set('GOOD'), set('COMPLETED')])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412])
    expect((await r.call('PUT', '/evaluations/records/rec_2026.cell8.p7/proposal', { as: 'mem_secretary8', body: { class: 'GOOD' } })).status).toBe(428)
  })
  test('a review saved from two places keeps both writers from losing work unseen', async () => {
    const path = '/records/rec_2026.cell9.secretary9/review'
    await r.put('mem_secretary9', path, { text: 'Một' }, { ifMatch: '"0"' })
    await r.put('mem_secretary9', path, { text: 'Hai' }, { ifMatch: '"1"' })
    const late = await r.put('mem_secretary9', path, { text: 'Ba' }, { ifMatch: '"1"' })
    expect([late.status, late.body.current.version, late.body.current.text]).toEqual([412, 2, 'Hai'])
  })
})

describe('a conference', () => {
  test('is corrected by who has seen it as it stands', async () => {
    const record = (body: object, ifMatch?: string) => r.put('mem_secretary9', '/sheets/sht_2026.cell9/conference', { heldOn: '2026-12-10', summoned: 5, present: 5, ...body }, ifMatch === undefined ? {} : { ifMatch })
    expect([(await record({})).status, (await record({}, '"0"')).etag]).toEqual([428, '"1"'])
    const late = await record({ present: 4 }, '"0"')
    expect([late.status, late.body]).toMatchObject([412, { code: 'version.stale', current: { present: 5, version: 1 } }])
    const { version } = (await r.get('mem_secretary9', '/sheets/sht_2026.cell9')).body.conference
    const comments = [{ memberId: 'mem_a9', text: 'Nhất trí.' }]
    expect((await record({ present: 4, comments }, `"${String(version)}"`)).body.present).toBe(4)
    expect((await r.get('mem_ward', '/sheets/sht_2026.cell9')).body.conference).toMatchObject({ version: 2, heldOn: '2026-12-10', present: 4, comments })
  })
})

describe('what is refused, and why', () => {
  test.each<[what: string, method: string, path: string, body: unknown, status: number, code: string]>([
    ['a class nobody knows', 'POST', `${sheet}/proposals`, { rows: [{ memberId: 'mem_p1', version: 1, class: 'BEST' }] }, 400, 'input.invalid'],
    ['a member of another cell', 'POST', `${sheet}/proposals`, { rows: [{ memberId: 'mem_a9', version: 1, class: 'GOOD' }] }, 404, 'record.unknown'],
    ['more fields than asked for', 'POST', `${sheet}/proposals`, { rows: [{ memberId: 'mem_p1', version: 1, class: 'GOOD', decided: true }] }, 400, 'input.invalid'],
    ['no rows', 'POST', `${sheet}/proposals`, { rows: [] }, 400, 'input.invalid'],
    ['half a ballot', 'POST', `${sheet}/tallies`, { teller: 'mem_p1', issued: 2.5, returned: 2, unreturned: 0, valid: 2, invalid: 0, votes: [{ memberId: 'mem_p1' }] }, 400, 'input.invalid'],
    ['a member counted twice', 'POST', `${sheet}/tallies`, { teller: 'mem_p1', issued: 2, returned: 2, unreturned: 0, valid: 2, invalid: 0, votes: [{ memberId: 'mem_p1', GOOD: 2 }, { memberId: 'mem_p1', GOOD: 2 }] }, 400, 'tally.member-twice'],
    ['a teller of another cell', 'POST', `${sheet}/tallies`, { teller: 'mem_a9', issued: 2, returned: 2, unreturned: 0, valid: 2, invalid: 0, votes: [{ memberId: 'mem_p1', GOOD: 2 }] }, 404, 'record.unknown'],
    ['more present than summoned', 'PUT', `${sheet}/conference`, { heldOn: '2026-12-10', summoned: 5, present: 6 }, 400, 'conference.heads'],
    ['a day that is not in the calendar', 'PUT', `${sheet}/conference`, { heldOn: '2026-02-30', summoned: 5, present: 5 }, 400, 'input.invalid'],
    ['points above a criterion', 'PUT', '/records/rec_2026.cell8.p1/score', { points: { tasks: 71 } }, 400, 'score.points'],
    ['points of no criterion', 'PUT', '/records/rec_2026.cell8.p1/score', { points: { zeal: 1 } }, 400, 'score.points'],
    ['one’s own points', 'PUT', '/records/rec_2026.cell8.secretary8/score', { points: { tasks: 70 } }, 403, 'record.own'],
    ['a step that has not come', 'POST', '/returns', { year: 2026, orgId: 'org_cell8', reason: 'a' }, 403, 'sheet.not-decider'],
  ])('%s', async (_what, ...[method, path, body, status, code]) => {
    const answer = await r.call(method, `/evaluations${path}`, { as: 'mem_secretary8', body, ifMatch: '"0"' })
    expect([answer.status, answer.body.code, typeof answer.body.title]).toEqual([status, code, 'string'])
  })
  test.each([
    ['too long', 'a'.repeat(12_001)],
    ['with directions turned', 'a\u202Eb'],
    ['with a control character', 'a\u0000b'],
  ])('a review %s', async (_what, text) => {
    expect((await r.put('mem_member8', '/records/rec_2026.cell8.member8/review', { text }, { ifMatch: '"2"' })).body.code).toBe('input.invalid')
  })
  test.each(['sht_2026', 'sht_2026.cell8.x', 'rec_2026.cell8', 'sht_2026.%2e%2e', 'sht_.', 'x'])('an id of another shape: %s', async (id) => {
    expect((await r.get('mem_secretary8', `/sheets/${id}`)).status).toBe(404)
  })
  test('a campaign of an unknown rule pack, one that overlaps another, a population of tomorrow, an end before the cells', async () => {
    const plan = (orgId: string, year: number, rulePackId = 'rating-366') => r.post('mem_officer', '/campaigns', { year, orgId, rulePackId })
    expect((await plan('org_district', 2030, 'rating-999')).body.code).toBe('campaign.rule-pack-unknown')
    expect((await plan('org_ward', 2026)).body.code).toBe('campaign.overlaps')
    await plan('org_district', 2028)
    expect((await r.post('mem_officer', '/campaigns/cmp_2028.district/open', { asOf: '2026-12-21' })).body.code).toBe('campaign.as-of-later')
    expect((await r.post('mem_officer', `/campaigns/${DISTRICT}/close`)).body).toMatchObject({ code: 'campaign.children-open', count: 3 })
    expect((await r.post('mem_officer', '/rollups', { year: 2028, orgId: 'org_district' })).body.code).toBe('rollup.not-begun')
    expect((await r.get('mem_officer', '/rollups?year=2026&orgId=org_district')).body.code).toBe('rollup.none')
  })
})

describe('after the decision', () => {
  test('a correction needs its reason, keeps what stood, tells the member, and makes the next revision; the nightly run notices by itself', async () => {
    for (const [cell, secretary] of [['cell8', 'mem_secretary8'], ['cell9', 'mem_secretary9'], ['school', 'mem_schoolsec']] as const) {
      await proposeAll(r, secretary, `sht_2026.${cell}`, 1)
      await r.post(secretary, '/submissions', { year: 2026, orgId: `org_${cell}` })
      await decideAll(r, cell === 'school' ? 'mem_officer' : 'mem_ward', `sht_2026.${cell}`)
    }
    await r.quiet()
    await onSchedule(r.deps, 'rollup', new Date('2026-12-31T18:30:00Z'))
    await r.quiet()
    const one = await r.get('mem_ward', '/records/rec_2026.cell9.a9')
    const change = (body: object) => r.put('mem_ward', '/records/rec_2026.cell9.a9/decision', body, { ifMatch: one.etag })
    expect((await change({ class: 'COMPLETED' })).body.code).toBe('record.reason-needed')
    expect((await change({ class: 'COMPLETED', reason: 'Kết luận kiểm tra.' })).body.decided).toMatchObject({ class: 'COMPLETED', reason: 'Kết luận kiểm tra.' })
    await r.quiet()
    expect(r.published.find(({ type }) => type === 'classes.corrected.v1')!.data).toEqual({ cellId: 'org_cell9', year: 2026, members: ['mem_a9'] })
    expect((await r.get('mem_ward', '/sheets/sht_2026.cell9')).body.changes.at(-1)).toMatchObject({ step: 'DECIDED', by: 'mem_ward', was: [{ member: 'mem_a9' }] })
    expect((await r.get('mem_officer', '/rollups/verification?year=2026&orgId=org_district')).body).toMatchObject({ ok: true, revision: 1, changedSince: ['org_cell9'] })
    for (const night of ['2027-01-05T18:30:00Z', '2027-01-05T18:30:00Z', '2027-01-06T18:30:00Z']) await onSchedule(r.deps, 'rollup', new Date(night))
    await r.quiet()
    const { body } = await r.get('mem_officer', '/rollups?year=2026&orgId=org_district')
    expect(body).toMatchObject({ revision: 2, missing: [], counts: { EXCELLENT: 2, GOOD: 35, COMPLETED: 1 } })
    expect((await r.get('mem_officer', '/rollups?year=2026&orgId=org_district&revision=1')).body.counts).toEqual({ EXCELLENT: 3, GOOD: 35 })
  })
  test('a cell of three shows no breakdown of its ballot', async () => {
    const votes = ['mem_x', 'mem_y', 'mem_z'].map((memberId) => ({ memberId, EXCELLENT: 1, GOOD: 2 }))
    const s = await room(inject('dynamodb'))
    await opened(s)
    for (const teller of ['mem_x', 'mem_y']) await s.post('mem_schoolsec', '/sheets/sht_2026.school/tallies', { teller, issued: 3, returned: 3, unreturned: 0, valid: 3, invalid: 0, votes })
    const { body } = await s.get('mem_schoolsec', '/sheets/sht_2026.school/ballot')
    expect(body).toMatchObject({ agreed: true, notes: ['Cả hai biên bản do cùng một người nhập vào máy; hãy để người kiểm phiếu soát lại.'] })
    expect(body.result.people).toMatchObject([{ id: 'mem_x', outcome: 'GOOD', classes: null }, { classes: null }, { classes: null }])
    expect(JSON.stringify((await s.get('mem_schoolsec', '/sheets/sht_2026.school')).body)).not.toContain('"votes"')
    await s.stop()
  })
  test('two tellers agree however they write down who got no vote, and who is not rated gets no class from above either', async () => {
    const s = await room(inject('dynamodb'))
    const exempt = { ...school[2]!, flags: ['exempt' as const] }
    await s.setRoster('org_school', 2, [...school.slice(0, 2), exempt])
    await opened(s)
    const before = await rowsOf(s, 'mem_schoolsec', 'sht_2026.school')
    await s.post('mem_schoolsec', '/sheets/sht_2026.school/proposals', { rows: before.slice(0, 2).map(({ memberId, version }) => ({ memberId, version, class: 'GOOD' })) })
    const count = (teller: string, votes: object[]) => s.post('mem_schoolsec', '/sheets/sht_2026.school/tallies', { teller, issued: 3, returned: 3, unreturned: 0, valid: 3, invalid: 0, votes })
    await count('mem_x', [{ memberId: 'mem_x', GOOD: 3 }])
    const { body: differing } = await count('mem_y', [{ memberId: 'mem_x', GOOD: 2, EXCELLENT: 1 }])
    expect([differing.agreed, differing.notes.length, JSON.stringify(differing).includes('mem_x/')]).toEqual([false, 2, false])
    expect((await count('mem_y', [{ memberId: 'mem_x', GOOD: 3 }, { memberId: 'mem_y' }])).body.agreed).toBe(true)
    expect((await count('mem_y', [{ memberId: 'mem_x', GOOD: 2 }])).body.code).toBe('tally.agreed')
    expect((await s.post('mem_schoolsec', '/submissions', { year: 2026, orgId: 'org_school' })).body.status).toBe('SUBMITTED')
    const rows = await rowsOf(s, 'mem_officer', 'sht_2026.school')
    const decide = (memberId: string, grade: string) => s.post('mem_officer', '/sheets/sht_2026.school/decisions', { rows: [{ memberId, version: rows.find((row) => row.memberId === memberId)!.version, class: grade, reason: 'Thống nhất.' }] })
    expect((await decide('mem_z', 'EXCELLENT')).body).toMatchObject({ code: 'record.not-rated', memberId: 'mem_z' })
    expect((await decide('mem_x', 'NOT_RATED')).status).toBe(200)
    await projectGrants(s.table, [{ memberId: 'mem_y', version: 1, grants: [{ role: 'MEMBER', orgId: 'org_school', from: '2020-01-01' }] }])
    const quota = async (as: string) => (await s.get(as, '/quota?year=2026&orgId=org_school')).body
    expect([(await quota('mem_y')).code, (await quota('mem_schoolsec')).orgId]).toEqual(['campaign.not-yours', 'org_school'])
    await s.stop()
  })
  test('nobody decides their own record', async () => {
    const s = await room(inject('dynamodb'))
    await projectGrants(s.table, [{ memberId: 'mem_x', version: 1, grants: [{ role: 'OFFICER', orgId: 'org_district', from: '2020-01-01' }] }])
    await opened(s)
    await proposeAll(s, 'mem_schoolsec', 'sht_2026.school', 1)
    await s.post('mem_schoolsec', '/submissions', { year: 2026, orgId: 'org_school' })
    const own = await s.get('mem_x', '/records/rec_2026.school.x')
    expect((await s.put('mem_x', '/records/rec_2026.school.x/decision', { class: 'EXCELLENT' }, { ifMatch: own.etag })).body.code).toBe('record.own')
    expect((await s.put('mem_x', '/records/rec_2026.school.x/score', { points: { tasks: 70 } })).body.code).toBe('record.own')
    await s.stop()
  })
})
