import { projectGrants } from '@nen-nep/service-kit'
import { reactions } from '@nen-nep/evaluations'
import { deliver } from '@nen-nep/testing'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { opened, proposeAll, room, rowsOf, type Room } from './room.ts'

let r: Room
const since = '2020-01-01'
beforeAll(async () => {
  r = await room(inject('dynamodb'))
  await opened(r)
  await projectGrants(r.table, [
    { memberId: 'mem_a9', version: 1, grants: [{ role: 'MEMBER', orgId: 'org_cell9', from: since }] },
    { memberId: 'mem_standin', version: 1, grants: [{ role: 'SECRETARY', orgId: 'org_ward', from: since, standsInFor: 'mem_ward' }] },
  ])
  await proposeAll(r, 'mem_secretary9', 'sht_2026.cell9', 1)
  await r.post('mem_secretary9', '/submissions', { year: 2026, orgId: 'org_cell9' })
})
afterAll(() => r.stop())

const record = '/records/rec_2026.cell9.a9'
const asked = `${record}/reconsideration`
const sheet = '/sheets/sht_2026.cell9'
const versionOf = async (memberId: string) => (await rowsOf(r, 'mem_ward', 'sht_2026.cell9')).find((row) => row.memberId === memberId)!.version
const steps = async (as: string) => ((await r.get(as, record)).body.steps as { step: string; class?: string; by?: string; reason?: string }[]).map(({ step, class: grade, by }) => `${step} ${grade ?? '-'} ${by ?? '-'}`)

test('an appraisal that differs says why, stands beside what the cell proposed, and must be answered by a reason where the decision differs from either', async () => {
  const rows = [{ memberId: 'mem_a9', version: await versionOf('mem_a9'), class: 'GOOD' }]
  expect((await r.post('mem_secretary9', `${sheet}/appraisals`, { rows })).body.code).toBe('sheet.not-decider')
  expect((await r.post('mem_ward', `${sheet}/appraisals`, { rows })).body.code).toBe('record.reason-needed')
  expect((await r.post('mem_ward', `${sheet}/appraisals`, { rows: [{ ...rows[0], reason: 'Hai nhiệm vụ chậm.' }] })).status).toBe(200)
  const decision = { rows: [{ memberId: 'mem_a9', version: await versionOf('mem_a9'), class: 'EXCELLENT' }] }
  expect((await r.post('mem_ward', `${sheet}/decisions`, decision)).body).toMatchObject({ code: 'record.reason-needed', appraised: 'GOOD' })
})

test('what is appraised and decided is not the member’s to read before it is published, and publishing waits for every decision', async () => {
  expect((await r.post('mem_ward', `${sheet}/publication`)).body.code).toBe('sheet.not-decided')
  const own = { rows: [{ memberId: 'mem_a9', version: await versionOf('mem_a9'), class: 'COMPLETED', reason: 'Ban thường vụ thống nhất.' }] }
  await r.post('mem_ward', `${sheet}/decisions`, own)
  const rest = (await rowsOf(r, 'mem_ward', 'sht_2026.cell9')).filter(({ memberId }) => memberId !== 'mem_a9').map(({ memberId, version, proposed }) => ({ memberId, version, class: proposed!.class }))
  await r.post('mem_ward', `${sheet}/decisions`, { rows: rest })
  const { body } = await r.get('mem_a9', record)
  expect([body.decided, body.appraised, await steps('mem_a9')]).toEqual([undefined, undefined, ['PROPOSED EXCELLENT mem_secretary9']])
  expect((await r.get('mem_a9', '/my-record?year=2026')).body).not.toHaveProperty('decided')
  expect((await r.post('mem_a9', asked, { why: 'Sớm quá' })).body.code).toBe('reconsideration.not-published')
  await r.quiet()
  await r.post('mem_officer', '/rollups', { year: 2026, orgId: 'org_district' })
  const table = (as: string) => r.get(as, '/rollups?year=2026&orgId=org_cell9')
  expect([(await table('mem_a9')).body.code, (await table('mem_ward')).status]).toEqual(['rollup.not-published', 200])
  expect((await r.get('mem_a9', '/rollups/export?year=2026&orgId=org_cell9')).body.code).toBe('rollup.not-published')
  expect((await r.post('mem_ward', `${sheet}/publication`)).body.published).toEqual({ by: 'mem_ward', at: '2026-12-20T02:00:00.000Z' })
  expect((await r.post('mem_ward', `${sheet}/publication`)).body.code).toBe('sheet.published')
  expect((await table('mem_a9')).body).toMatchObject({ counts: { COMPLETED: 1, GOOD: 4 } })
  expect((await r.get('mem_a9', '/my-record?year=2026')).body).toMatchObject({ decided: { class: 'COMPLETED' }, askUntil: '2027-02-01' })
  expect(r.published.filter(({ type }) => type === 'classes.published.v1')).toHaveLength(1)
})

test('a member asks once, in person, within thirty working days', async () => {
  expect((await r.post('mem_secretary9', asked, { why: 'Hộ' })).body.code).toBe('reconsideration.not-member')
  expect((await r.get('mem_a9', asked)).body).toMatchObject({ status: 'NONE', askUntil: '2027-02-01' })
  expect((await r.put('mem_officer', asked, { class: 'GOOD', reason: 'x' }, { ifMatch: '"0"' })).body.code).toBe('reconsideration.none')
  r.clock.now = '2027-02-01T17:00:00Z'
  expect((await r.post('mem_a9', asked, { why: 'Trễ' })).body).toMatchObject({ code: 'reconsideration.too-late', last: '2027-02-01' })
  r.clock.now = '2027-02-01T16:59:59.999Z'
  const answers = await Promise.all(Array.from({ length: 5 }, () => r.post('mem_a9', asked, { why: 'Hai nhiệm vụ đó được gia hạn.' }, { key: 'ask-once-only' })))
  expect(new Set(answers.map(({ status, etag }) => `${status} ${etag}`))).toEqual(new Set(['200 "1"']))
  expect((await r.post('mem_a9', asked, { why: 'Lần nữa' })).body.code).toBe('reconsideration.standing')
})

test('whoever decided first does not decide again, nor who stands in for them; somebody else does, and what stood is kept', async () => {
  const verdict = { class: 'GOOD', reason: 'Đã đối chiếu quyết định gia hạn.' }
  const put = (as: string) => r.put(as, asked, verdict, { ifMatch: '"1"', key: 'decide-it-again' })
  expect([(await put('mem_ward')).body.code, (await put('mem_standin')).body.code, (await put('mem_secretary9')).body.code]).toEqual(['reconsideration.same-decider', 'reconsideration.same-decider', 'sheet.not-decider'])
  expect((await put('mem_officer')).body).toMatchObject({ status: 'REVISED', was: { class: 'COMPLETED', by: 'mem_ward' } })
  expect((await put('mem_officer')).body.status).toBe('REVISED')
  await r.quiet(1)
  await r.quiet(9)
  expect((await r.get('mem_a9', record)).body.decided).toMatchObject({ class: 'GOOD', by: 'mem_officer', reason: verdict.reason })
  expect(await steps('mem_a9')).toEqual(['PROPOSED EXCELLENT mem_secretary9', 'APPRAISED GOOD mem_ward', 'DECIDED COMPLETED mem_ward', 'PUBLISHED - mem_ward', 'REQUESTED - mem_a9', 'RECONSIDERED GOOD mem_officer'])
  const { changes } = (await r.get('mem_ward', sheet)).body
  expect(changes.at(-1)).toMatchObject({ step: 'RECONSIDERED', by: 'mem_officer', was: [{ member: 'mem_a9', value: { class: 'COMPLETED' } }] })
  expect((await r.put('mem_officer', asked, verdict, { ifMatch: '"2"' })).body.code).toBe('reconsideration.decided')
})

test('what was reconsidered is not put back by whoever decided first, nor does the news of it, told again, undo a later correction', async () => {
  const correct = async (as: string) => r.post(as, `${sheet}/decisions`, { rows: [{ memberId: 'mem_a9', version: await versionOf('mem_a9'), class: 'EXCELLENT', reason: 'Có kết luận mới.' }] })
  expect([(await correct('mem_ward')).body.code, (await correct('mem_standin')).body.code]).toEqual(['record.reconsidered', 'record.reconsidered'])
  expect((await correct('mem_officer')).status).toBe(200)
  await deliver(reactions, r.deps, r.published.filter(({ type }) => type === 'reconsideration.decided.v1'))
  expect((await r.get('mem_a9', record)).body.decided).toMatchObject({ class: 'EXCELLENT', reason: 'Có kết luận mới.' })
})

test('to others than those who handle the sheet a request does not exist', async () => {
  expect((await r.get('mem_admin', asked)).status).toBe(403)
  expect((await r.get('mem_secretary8', asked)).body).toEqual((await r.get('mem_secretary8', '/records/rec_2026.none.a9/reconsideration')).body)
  expect(r.parked).toEqual([])
})
