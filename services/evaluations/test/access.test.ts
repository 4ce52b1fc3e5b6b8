import { projectGrants } from '@nen-nep/service-kit'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { DISTRICT, opened, proposeAll, room, type Room } from './room.ts'

let r: Room
beforeAll(async () => {
  r = await room(inject('dynamodb'))
  await opened(r)
  await r.put('mem_member8', '/records/rec_2026.cell8.member8/review', { text: 'Của tôi' }, { ifMatch: '"0"' })
  await proposeAll(r, 'mem_secretary8', 'sht_2026.cell8', 3)
  await projectGrants(r.table, 'mem_p2', 1, [{ role: 'MEMBER', orgId: 'org_cell8', from: '2020-01-01' }])
  await r.quiet()
})
afterAll(() => r.stop())

const cellRow = { rows: [{ memberId: 'mem_p1', version: 1, class: 'GOOD' }] }
const tally = { teller: 'mem_p1', issued: 1, returned: 1, unreturned: 0, valid: 1, invalid: 0, votes: [{ memberId: 'mem_p1', GOOD: 1 }] }
const stranger = ['mem_nobody', 'mem_secretary9', 'mem_former'] as const
type Operation = [name: string, method: string, path: string, unknown: string, body?: unknown]

/** Every operation on cell 8's year: its path, and the path of a thing that does not exist. */
const operations: Operation[] = [
  ['getSheet', 'GET', '/sheets/sht_2026.cell8', '/sheets/sht_2026.none'],
  ['proposeClasses', 'POST', '/sheets/sht_2026.cell8/proposals', '/sheets/sht_2026.none/proposals', cellRow],
  ['decideClasses', 'POST', '/sheets/sht_2026.cell8/decisions', '/sheets/sht_2026.none/decisions', cellRow],
  ['recordConference', 'PUT', '/sheets/sht_2026.cell8/conference', '/sheets/sht_2026.none/conference', { heldOn: '2026-12-10', summoned: 3, present: 3 }],
  ['enterTally', 'POST', '/sheets/sht_2026.cell8/tallies', '/sheets/sht_2026.none/tallies', tally],
  ['getBallotResult', 'GET', '/sheets/sht_2026.cell8/ballot', '/sheets/sht_2026.none/ballot'],
  ['getRecord', 'GET', '/records/rec_2026.cell8.p1', '/records/rec_2026.none.p1'],
  ['proposeClass', 'PUT', '/records/rec_2026.cell8.p1/proposal', '/records/rec_2026.none.p1/proposal', { class: 'GOOD' }],
  ['decideClass', 'PUT', '/records/rec_2026.cell8.p1/decision', '/records/rec_2026.none.p1/decision', { class: 'GOOD' }],
  ['getDossier', 'GET', '/records/rec_2026.cell8.p1/dossier', '/records/rec_2026.none.p1/dossier'],
  ['getReview', 'GET', '/records/rec_2026.cell8.member8/review', '/records/rec_2026.none.member8/review'],
  ['saveReview', 'PUT', '/records/rec_2026.cell8.p1/review', '/records/rec_2026.none.p1/review', { text: 'a' }],
  ['submitReview', 'POST', '/records/rec_2026.cell8.member8/review/submission', '/records/rec_2026.none.member8/review/submission'],
  ['returnReview', 'POST', '/records/rec_2026.cell8.member8/review/return', '/records/rec_2026.none.member8/review/return', { reason: 'a' }],
  ['getScore', 'GET', '/records/rec_2026.cell8.p1/score', '/records/rec_2026.none.p1/score'],
  ['scoreRecord', 'PUT', '/records/rec_2026.cell8.p1/score', '/records/rec_2026.none.p1/score', { points: { tasks: 60 } }],
  ['submitUp', 'POST', '/submissions', '/submissions', { year: 2026, orgId: 'org_cell8' }],
  ['returnDown', 'POST', '/returns', '/returns', { year: 2026, orgId: 'org_cell8', reason: 'a' }],
  ['checkQuota', 'GET', '/quota?year=2026&orgId=org_cell8', '/quota?year=2026&orgId=org_none'],
  ['runRollup', 'POST', '/rollups', '/rollups', { year: 2026, orgId: 'org_cell8' }],
  ['getRollup', 'GET', '/rollups?year=2026&orgId=org_cell8', '/rollups?year=2026&orgId=org_none'],
  ['verifyRollup', 'GET', '/rollups/verification?year=2026&orgId=org_cell8', '/rollups/verification?year=2026&orgId=org_none'],
]
const strange = (body: unknown) => (typeof body === 'object' && body !== null && 'orgId' in body ? { ...body, orgId: 'org_none' } : body)
const ask = (as: string, method: string, path: string, body: unknown) => r.call(method, `/evaluations${path}`, { as, ...(body === undefined ? {} : { body }), ifMatch: '"1"' })

describe.each(operations)('%s', (_name, ...[method, path, unknown, body]) => {
  test.each(stranger)('answers %s as if the cell did not exist', async (as) => {
    const [foreign, none] = [await ask(as, method, path, body), await ask(as, method, unknown, strange(body))]
    expect([foreign.status, foreign.body]).toEqual([404, none.body])
  })
})

describe('inside the cell', () => {
  const forMembers: Record<string, string> = { submitReview: 'review.not-author', getReview: 'review.private', saveReview: 'review.not-author' }
  test.each(operations.filter(([name]) => !['submitUp', 'returnDown', 'checkQuota', 'runRollup', 'getRollup', 'verifyRollup'].includes(name)))('%s is refused to another member', async (name, ...[method, path, , body]) => {
    const answer = await ask('mem_p2', method, path, body)
    expect(answer.status).toBe(403)
    if (forMembers[name]) expect(answer.body.code).toBe(forMembers[name])
  })
  test.each(operations.filter(([, method, path]) => method === 'GET' && path.includes('cell8') && !path.includes('?')))('%s is refused to an administrator: they see no content of evaluations', async (_name, method, path) => {
    expect((await ask('mem_admin', method, path, undefined)).status).toBe(403)
  })
  test('a member reads their own record, dossier and review', async () => {
    expect((await r.get('mem_member8', '/my-record?year=2026')).body).toMatchObject({ id: 'rec_2026.cell8.member8', cellId: 'org_cell8', sheetStatus: 'OPEN' })
    for (const path of ['', '/dossier', '/review']) expect((await r.get('mem_member8', `/records/rec_2026.cell8.member8${path}`)).status).toBe(200)
  })
  test('the superior sees the sheet, and may not propose in the cell’s stead; the cell may not decide', async () => {
    expect((await r.get('mem_ward', '/sheets/sht_2026.cell8')).status).toBe(200)
    expect((await ask('mem_ward', 'POST', '/sheets/sht_2026.cell8/proposals', cellRow)).body.code).toBe('sheet.not-leader')
    expect((await ask('mem_secretary8', 'POST', '/sheets/sht_2026.cell8/decisions', cellRow)).body.code).toBe('sheet.not-decider')
  })
})

describe('a campaign', () => {
  test('is known to all who stand below it and to nobody else', async () => {
    for (const as of ['mem_officer', 'mem_ward', 'mem_secretary8', 'mem_member8']) expect((await r.get(as, `/campaigns/${DISTRICT}`)).status).toBe(200)
    const [foreign, none] = [await r.get('mem_former', `/campaigns/${DISTRICT}`), await r.get('mem_former', '/campaigns/cmp_2026.none')]
    expect([foreign.status, foreign.body]).toEqual([404, none.body])
    expect((await r.get('mem_member8', '/campaigns?year=2026')).body.items).toHaveLength(1)
    expect((await r.get('mem_former', '/campaigns?year=2026')).body.items).toEqual([])
  })
  test('is run by those of its own organisation only, and its board shows a secretary no sibling', async () => {
    const plan = { year: 2027, orgId: 'org_district', rulePackId: 'rating-366' }
    expect((await r.post('mem_ward', '/campaigns', plan)).body.code).toBe('campaign.not-yours')
    expect((await r.post('mem_former', '/campaigns', plan)).status).toBe(404)
    expect((await r.post('mem_secretary8', `/campaigns/${DISTRICT}/open`)).status).toBe(404)
    expect((await r.get('mem_secretary8', `/campaigns/${DISTRICT}/board`)).status).toBe(404)
    expect((await r.get('mem_secretary8', `/campaigns/${DISTRICT}/board?orgId=org_cell9`)).status).toBe(404)
    expect((await r.get('mem_secretary8', `/campaigns/${DISTRICT}/board?orgId=org_cell8`)).body).toMatchObject({ cells: 1, members: 30, proposed: 30 })
    expect((await r.post('mem_secretary8', '/rollups', { year: 2026, orgId: 'org_cell8' })).body.code).toBe('rollup.not-yours')
  })
})
