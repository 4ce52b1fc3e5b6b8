import { getRow, projectGrants } from '@nen-nep/service-kit'
import type { Grant } from '@nen-nep/contracts'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { sheetKey } from '../src/ids.ts'
import { opened, proposeAll, room, rowsOf, type Room } from './room.ts'

const since = '2020-01-01'
const officer: Grant = { role: 'OFFICER', orgId: 'org_district', from: since }
const REVIEW = '/records/rec_2026.school.x/review'
let r: Room
beforeAll(async () => {
  r = await room(inject('dynamodb'))
  await opened(r)
  await projectGrants(r.table, [
    { memberId: 'mem_x', version: 1, grants: [officer, { role: 'MEMBER', orgId: 'org_school', from: since }] },
    { memberId: 'mem_helper', version: 1, grants: [{ ...officer, standsInFor: 'mem_x' }] },
  ])
  await r.put('mem_x', REVIEW, { text: 'Năm qua tôi đã làm hết việc được giao.' }, { ifMatch: '"0"' })
  await r.post('mem_x', `${REVIEW}/submission`, undefined, { ifMatch: '"1"' })
  await proposeAll(r, 'mem_schoolsec', 'sht_2026.school', 1)
  await r.post('mem_schoolsec', '/submissions', { year: 2026, orgId: 'org_school' })
})
afterAll(() => r.stop())

describe.each(['mem_x', 'mem_helper'])('what concerns the officer themselves is refused to %s', (as) => {
  test('in a decision on one record', async () => {
    const { etag } = await r.get('mem_officer', '/records/rec_2026.school.x')
    expect((await r.put(as, '/records/rec_2026.school.x/decision', { class: 'EXCELLENT' }, { ifMatch: etag })).body).toMatchObject({ status: 403, code: 'record.own', memberId: 'mem_x' })
  })
  test('in a list that holds it: named, and nothing of the list is written', async () => {
    const rows = (await rowsOf(r, as, 'sht_2026.school')).map(({ memberId, version, proposed }) => ({ memberId, version, class: proposed?.class }))
    expect((await r.post(as, '/sheets/sht_2026.school/decisions', { rows })).body).toMatchObject({ code: 'record.own', memberId: 'mem_x' })
    expect((await rowsOf(r, as, 'sht_2026.school')).every((row) => !('decided' in row))).toBe(true)
  })
  test('in points', async () => {
    expect((await r.put(as, '/records/rec_2026.school.x/score', { points: { tasks: 70 } })).body.code).toBe('record.own')
  })
  test('in giving a review back', async () => {
    const { etag } = await r.get('mem_officer', REVIEW)
    expect((await r.post(as, `${REVIEW}/return`, { reason: 'Bổ sung' }, { ifMatch: etag })).body.code).toBe('record.own')
  })
})

test('a stand-in decides the others, and what is written says for whom', async () => {
  const rows = (await rowsOf(r, 'mem_helper', 'sht_2026.school')).filter(({ memberId }) => memberId !== 'mem_x').map(({ memberId, version, proposed }) => ({ memberId, version, class: proposed?.class }))
  expect((await r.post('mem_helper', '/sheets/sht_2026.school/decisions', { rows })).status).toBe(200)
  expect(await getRow(r.table, sheetKey({ year: '2026', cell: 'school' }))).toMatchObject({ changedBy: 'mem_helper', changedFor: 'mem_x' })
})
test('no stand-in writes or hands in a review for another', async () => {
  expect((await r.put('mem_helper', '/records/rec_2026.school.x/review', { text: 'Thay' }, { ifMatch: '"2"' })).body.code).toBe('review.not-author')
})
