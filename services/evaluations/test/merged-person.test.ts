import { MemberMerged, PersonExportRequested } from '@nen-nep/contracts'
import { jobs, reactions } from '@nen-nep/evaluations'
import { projectGrants } from '@nen-nep/service-kit'
import { deliver } from '@nen-nep/testing'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { ballots } from './ballot-room.ts'
import { cell9, decideAll, opened, proposeAll, room, rowsOf, type Room } from './room.ts'

// Two records were one person: the frozen year names the one that went, the person signs in by the one that was kept.
const [former, kept] = ['mem_a9', 'mem_kept']
const own = '/records/rec_2026.cell9.a9'
const [sheet, lead] = ['/sheets/sht_2026.cell9', 'mem_secretary9']
const since = '2020-01-01'

let r: Room
let b: Awaited<ReturnType<typeof ballots>>
let ballot = ''
beforeAll(async () => {
  r = await room(inject('dynamodb'))
  await opened(r)
  b = await ballots(r, 'org_cell9', cell9.map(({ id }) => id))
  ballot = await b.open(lead)
  await projectGrants(r.table, [
    { memberId: former, version: 9, grants: [] },
    { memberId: kept, version: 1, grants: [{ role: 'MEMBER', orgId: 'org_cell9', from: since }, { role: 'DEPUTY_SECRETARY', orgId: 'org_ward', from: since }], formerly: [former] },
    { memberId: 'mem_deputy', version: 1, grants: [{ role: 'DEPUTY_SECRETARY', orgId: 'org_ward', from: since }] },
    { memberId: 'mem_stranger', version: 1, grants: [{ role: 'MEMBER', orgId: 'org_cell8', from: since }], formerly: ['mem_elsewhere'] },
  ])
})
afterAll(() => r.stop())

describe('whose record was merged into another', () => {
  test('finds the sheet they stand on, and reads their own record and year', async () => {
    const mine = await r.get(kept, '/my-record?year=2026')
    expect([mine.status, mine.body.memberId, mine.body.cellId]).toEqual([200, former, 'org_cell9'])
    for (const path of ['', '/dossier', '/reconsideration']) expect([path, (await r.get(kept, `${own}${path}`)).status]).toEqual([path, 200])
    for (const path of ['/my-record?year=2026', own]) expect((await r.get('mem_stranger', path)).status).toBe(404)
  })

  test('writes and hands in their own review, whose author they are', async () => {
    const saved = await r.put(kept, `${own}/review`, { text: 'Tôi viết tiếp bản kiểm điểm.', selfClass: 'GOOD' }, { ifMatch: '"0"' })
    expect([saved.status, saved.body.memberId]).toEqual([200, former])
    expect((await r.put('mem_deputy', `${own}/review`, { text: 'Của người khác.' }, { ifMatch: '"1"' })).body.code).toBe('review.not-author')
    expect((await r.get(kept, `${own}/review`)).body.text).toBe('Tôi viết tiếp bản kiểm điểm.')
    expect((await r.post(kept, `${own}/review/submission`)).body.status).toBe('SUBMITTED')
    await r.quiet()
    expect((await rowsOf(r, lead, 'sht_2026.cell9')).find(({ memberId }) => memberId === former)).toMatchObject({ review: 'SUBMITTED', self: 'GOOD' })
  })

  test('votes in the place of the one that went, once', async () => {
    const { slip, lines } = await b.paperOf(kept, ballot)
    expect((await r.get(kept, `/ballots/${ballot}`)).body.mine).toBe('PHONE')
    expect((await b.cast(kept, ballot, slip, lines.map(() => 'GOOD'))).status).toBe(200)
    expect((await b.cast(kept, ballot, (await b.paperOf(kept, ballot)).slip, lines.map(() => 'GOOD'))).body.code).toBe('ballot.cast-already')
    expect((await b.cast('mem_b9', ballot, slip, lines.map(() => 'GOOD'))).status).toBe(404)
    await b.close(lead, ballot)
    expect((await r.get(kept, `/ballots/${ballot}`)).body.result.returned).toBe(1)
  })

  test('neither decides nor appraises themselves under either name, and reads of themselves no more than any member', async () => {
    await proposeAll(r, lead, 'sht_2026.cell9', 0)
    await r.post(lead, '/submissions', { year: 2026, orgId: 'org_cell9' })
    const { etag } = await r.get('mem_deputy', own)
    expect((await r.put(kept, `${own}/decision`, { class: 'EXCELLENT', reason: 'Xứng đáng' }, { ifMatch: etag })).body).toMatchObject({ status: 403, code: 'record.own' })
    expect((await r.put(kept, `${own}/score`, { points: { tasks: 70 } })).body.code).toBe('record.own')
    await decideAll(r, 'mem_deputy', 'sht_2026.cell9')
    const line = async (as: string) => ((await r.get(as, sheet)).body.rows as { memberId: string; decided?: object }[]).find(({ memberId }) => memberId === former)
    expect([(await line('mem_deputy'))?.decided, (await line(kept))?.decided]).toEqual([expect.objectContaining({ class: 'GOOD' }), undefined])
    expect([(await r.get('mem_deputy', own)).body.decided?.class, (await r.get(kept, own)).body.decided, (await r.get(kept, '/my-record?year=2026')).body.decided]).toEqual(['GOOD', undefined, undefined])
    await r.quiet()
    expect((await r.get(kept, '/rollups?year=2026&orgId=org_cell9')).body.code).not.toBeUndefined()
  })

  test('asks for their class to be considered again, which somebody else does', async () => {
    await r.post('mem_deputy', `${sheet}/publication`)
    const asked = await r.post(kept, `${own}/reconsideration`, { why: 'Tôi đề nghị xem lại.' })
    expect([asked.status, asked.body.memberId]).toEqual([200, former])
    expect((await r.put(kept, `${own}/reconsideration`, { class: 'EXCELLENT', reason: 'Xứng đáng' }, { ifMatch: '"1"' })).body.code).toBe('record.own')
  })

  test('has among their years the one in which they stood under the name that went', async () => {
    await deliver(reactions, r.deps, [{ type: MemberMerged.type, id: 'M#kept|A@9.2', at: r.clock.now, by: 'mem_officer', version: 9, data: { from: former, into: kept, cells: ['org_cell9'] } }])
    await r.setRoster('org_cell9', 9, [...cell9.filter(({ id }) => id !== former), { ...cell9[1]!, id: kept }])
    await projectGrants(r.table, [{ memberId: 'mem_reader', version: 1, grants: [{ role: 'SECRETARY', orgId: 'org_ward', from: since }] }])
    for (const as of [kept, 'mem_reader']) expect([as, (await r.get(as, `/members/${kept}/years`)).body.items]).toEqual([as, [expect.objectContaining({ year: 2026, cellId: 'org_cell9', class: 'GOOD' })]])
  })

  test('has in the export of their data what stands under the one that went', async () => {
    const data = { requestId: 'pex_kept.20261220', memberId: kept, orgs: ['org_cell9'], from: since, formerly: [former] }
    await deliver(jobs, r.deps, [{ type: PersonExportRequested.type, id: 'P#kept|A@1.1', at: r.clock.now, by: kept, version: 1, data }])
    const { held } = (await r.deps.files.json('exports/persons/pex_kept.20261220/evaluations.json')) as { held: { kind: string; rows: { member?: string; memberId?: string; text?: string }[] }[] }
    const of = (kind: string) => held.find((one) => one.kind === kind)?.rows ?? []
    expect([of('sheet').map(({ member }) => member), of('reviews').map(({ text }) => text), of('reconsiderations').length]).toEqual([[former], ['Tôi viết tiếp bản kiểm điểm.'], 1])
    expect(r.parked).toEqual([])
  })
})

test('reviews that the cell holds on paper are told of, each once, so that nobody is reminded of them', async () => {
  const told = () => r.published.filter(({ type }) => type === 'paper-reviews.recorded.v1').map(({ data }) => data)
  const take = (...members: string[]) => r.post('mem_secretary8', '/sheets/sht_2026.cell8/paper-reviews', { rows: members.map((memberId) => ({ memberId })) })
  expect([(await take('mem_p1', 'mem_p2')).status, (await take('mem_p2', 'mem_p3')).status]).toEqual([200, 200])
  expect(told()).toEqual([{ cellId: 'org_cell8', year: 2026, members: ['mem_p1', 'mem_p2'] }, { cellId: 'org_cell8', year: 2026, members: ['mem_p3'] }])
})
