import { getRow, projectGrants } from '@nen-nep/service-kit'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { placeOf, reviewKey } from '../src/ids.ts'
import { retain } from '../src/retention/use-cases.ts'
import { opened, room, type Room } from './room.ts'

let r: Room
beforeAll(async () => {
  r = await room(inject('dynamodb'))
  await opened(r)
  for (const name of ['member8', 'minutes8']) await r.put(`mem_${name}`, `/records/rec_2026.cell8.${name}/review`, { text: 'Bản nháp' }, { ifMatch: '"0"' })
  await r.put('mem_secretary8', '/records/rec_2026.cell8.secretary8/review', { text: 'Đã nộp', selfClass: 'GOOD' }, { ifMatch: '"0"' })
  await r.post('mem_secretary8', '/records/rec_2026.cell8.secretary8/review/submission')
  await r.quiet()
})
afterAll(() => r.stop())

const later = new Date('2027-03-20T02:00:00Z')
const review = (name: string) => getRow(r.table, reviewKey(placeOf(2026, 'org_cell8'), `mem_${name}`), true)

test('A draft of somebody who has left is deleted after ninety days; drafts of those who are here, and what was handed in, stay', async () => {
  expect(await Promise.all(['member8', 'minutes8', 'secretary8'].map(review))).not.toContain(undefined)
  expect(await retain(r.deps, later, false)).toMatchObject({ draftOfDeparted: 0 })
  await projectGrants(r.table, ['mem_member8', 'mem_secretary8'].map((memberId) => ({ memberId, version: 2, grants: [] })))
  expect(await retain(r.deps, new Date('2027-03-01T02:00:00Z'), false)).toMatchObject({ draftOfDeparted: 0 })
  expect(await retain(r.deps, later, true)).toMatchObject({ draftOfDeparted: 1 })
  expect(await review('member8')).toBeDefined()
  expect(await retain(r.deps, later, false)).toMatchObject({ draftOfDeparted: 1 })
  expect([await review('member8'), (await review('minutes8')) !== undefined, (await review('secretary8')) !== undefined]).toEqual([undefined, true, true])
})
