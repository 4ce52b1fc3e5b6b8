import { projectGrants } from '@nen-nep/service-kit'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { decideAll, DISTRICT, opened, proposeAll, room, type Room } from './room.ts'

let r: Room
const submit = (as: string, orgId: string) => r.post(as, '/submissions', { year: 2026, orgId })
beforeAll(async () => {
  r = await room(inject('dynamodb'))
  await projectGrants(r.table, [{ memberId: 'mem_wardsman', version: 1, grants: [{ role: 'MEMBER', orgId: 'org_ward', from: '2020-01-01' }] }])
  await opened(r)
  for (const [secretary, cell] of [['mem_secretary8', 'cell8'], ['mem_secretary9', 'cell9']] as const) {
    await proposeAll(r, secretary, `sht_2026.${cell}`, 1)
    await submit(secretary, `org_${cell}`)
  }
  await decideAll(r, 'mem_ward', 'sht_2026.cell8')
  await r.quiet()
  await r.post('mem_officer', '/rollups', { year: 2026, orgId: 'org_district' })
  await r.quiet()
  await decideAll(r, 'mem_ward', 'sht_2026.cell9')
  for (const cell of ['cell8', 'cell9']) await r.post('mem_ward', `/sheets/sht_2026.${cell}/publication`)
  await r.quiet()
})
afterAll(() => r.stop())

const verification = async (as: string, orgId: string) => (await r.get(as, `/rollups/verification?year=2026&orgId=${orgId}`)).body
const table = async (as: string, orgId: string) => (await r.get(as, `/rollups?year=2026&orgId=${orgId}`)).body
const ids = (items: readonly { orgId?: string; id?: string }[]) => items.map(({ orgId, id }) => orgId ?? id)

describe('what a roll-up tells', () => {
  test('of cells decided since: to the superior all, to a cell nothing of its neighbours', async () => {
    expect((await verification('mem_officer', 'org_district')).changedSince).toEqual(['org_cell9'])
    expect((await verification('mem_ward', 'org_ward')).changedSince).toEqual(['org_cell9'])
    expect((await verification('mem_secretary8', 'org_cell8')).changedSince).toEqual([])
    expect((await verification('mem_secretary9', 'org_cell9')).changedSince).toEqual(['org_cell9'])
  })
  test('of the organisations below: to their superior each, to a plain member of the superior body only the totals', async () => {
    const [superior, member] = [await table('mem_ward', 'org_ward'), await table('mem_wardsman', 'org_ward')]
    expect([ids(superior.items), ids(superior.missing), ids(superior.leaves)]).toEqual([['org_cell8', 'org_cell9'], ['org_cell9'], ['org_cell8']])
    expect([member.items, member.missing, member.leaves]).toEqual([[], [], []])
    expect(member.classes).toEqual(superior.classes)
  })
})

test('the board of a campaign shows the organisations below to those who see them', async () => {
  const board = async (as: string) => (await r.get(as, `/campaigns/${DISTRICT}/board?orgId=org_ward`)).body
  expect(ids((await board('mem_ward')).items)).toEqual(['org_cell8', 'org_cell9'])
  expect((await board('mem_wardsman')).items).toEqual([])
})

describe('the quota, which is held at the grassroots organisation', () => {
  test('is refused to a cell, that would read its neighbours’ proposals out of the sum', async () => {
    const answers = await Promise.all(['mem_secretary8', 'mem_member8'].map((as) => r.get(as, '/quota?year=2026&orgId=org_cell8')))
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual([[403, 'campaign.not-yours'], [403, 'campaign.not-yours']])
  })
  test('is counted for those who see that organisation, and for a cell that is one itself', async () => {
    expect((await r.get('mem_ward', '/quota?year=2026&orgId=org_cell8')).body.orgId).toBe('org_ward')
    expect((await r.get('mem_schoolsec', '/quota?year=2026&orgId=org_school')).body.orgId).toBe('org_school')
  })
})
