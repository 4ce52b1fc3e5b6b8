import { rowOf, putRow } from '@nen-nep/service-kit'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { owedTo } from '../src/member/history.ts'
import { onSchedule } from '../src/work.ts'
import { ground, TODAY } from './ground.ts'

const BEFORE = '2026-11-21'
/** A ground on which people are sent and lent. */
async function lending() {
  const g = await ground()
  const version = async (id: string) => Number((await g.get(g.chief, `/members/${id}`)).body.version)
  const status = async (id: string, to: string, more: object = {}) => g.call('POST', `/membership/members/${id}/status`, { as: g.chief, body: { to, on: TODAY, decisionNo: '3-QĐ/QU', reason: 'Theo quyết định', ...more }, ifMatch: `"${await version(id)}"` })
  const sent = async (memberId: string, more: object, approval: object = {}) => {
    const { body: { id } } = await g.post(g.chief, '/transfers', { memberId, kind: 'OFFICIAL', on: TODAY, reason: 'Chuyển nơi ở', ...more })
    for (const [step, body] of [['review', { decision: 'APPROVE', ...approval }], ['letter', {}], ['send', undefined]] as const) {
      const answer = await g.post(g.chief, `/transfers/${String(id)}/${step}`, body)
      if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
    }
    return String(id)
  }
  const lent = async (memberId: string, toOrgId: string) => {
    const id = await sent(memberId, { toOrgId, kind: 'TEMPORARY', until: '2027-01-31' })
    await g.post(g.chief, `/transfers/${id}/accept`, undefined)
    await g.settle()
    return id
  }
  const transfer = async (id: string) => (await g.get(g.chief, `/transfers/${id}`)).body
  const settled = async <T>(answer: Promise<{ status: number; body: T }>) => {
    const { status, body } = await answer
    expect([body, await g.settle()]).toEqual([body, []])
    expect(status).toBeLessThan(300)
    return body as T & { id: string }
  }
  return { ...g, status, sent, lent, transfer, settled, version }
}
type Lending = Awaited<ReturnType<typeof lending>>
const onGround = (name: string, body: (g: Lending) => Promise<void>) => test(name, async () => {
  const g = await lending()
  try {
    await body(g)
  } finally {
    await g.bucket.stop()
  }
})

describe('a guest of a cell that is closed', () => {
  onGround('is lent to the cell that takes over, on whose roster they stand; taken back, they are where they were', async (g) => {
    const stay = await g.lent(g.mai, g.southCell)
    const { id } = await g.settled(g.reorganise({ kind: 'MERGE', orgIds: [g.southCell], targetId: g.other }))
    const mai = await g.person(g.mai)
    expect([mai.cellId, mai.hostId, mai.flags, owedTo(mai, TODAY)]).toEqual([g.cell, g.other, ['temporaryAway'], g.other])
    expect(await g.transfer(stay)).toMatchObject({ state: 'RECEIVED', toOrgId: g.other })
    expect((await g.grants(g.mai)).map(({ orgId }) => orgId)).toEqual([g.cell, g.other])
    await g.settled(g.undo(id))
    expect([(await g.person(g.mai)).hostId, (await g.transfer(stay)).toOrgId]).toEqual([g.southCell, g.southCell])
    expect((await g.post(g.otherSecretary, `/transfers/${stay}/return`, undefined)).status).toBe(404)
  })
  onGround('is home where their own cell takes over, and their stay has ended', async (g) => {
    const stay = await g.lent(g.mai, g.other)
    const { id } = await g.settled(g.reorganise({ kind: 'MERGE', orgIds: [g.other], targetId: g.cell }))
    expect([(await g.person(g.mai)).cellId, (await g.person(g.mai)).flags, (await g.person(g.mai)).hostId]).toEqual([g.cell, [], undefined])
    expect((await g.transfer(stay)).state).toBe('RETURNED')
    await g.settled(g.undo(id))
    expect([await g.person(g.mai), (await g.transfer(stay)).state]).toEqual([expect.objectContaining({ hostId: g.other, flags: ['temporaryAway'] }), 'RECEIVED'])
  })
  onGround('comes home where nobody takes over', async (g) => {
    const { id: empty } = await g.settled(g.post(g.chief, '/organisations', { name: 'Chi bộ Khu phố 2', type: 'CELL_SUBORDINATE', parentId: g.south, from: '2020-01-01' }))
    const stay = await g.lent(g.mai, empty)
    await g.settled(g.reorganise({ kind: 'DISSOLVE', orgIds: [empty] }))
    expect([(await g.person(g.mai)).hostId, (await g.transfer(stay)).state]).toEqual([undefined, 'RETURNED'])
  })
  onGround('keeps the day before: it may not be closed from a day before they came', async (g) => {
    await g.lent(g.mai, g.southCell)
    expect((await g.preview({ kind: 'MERGE', orgIds: [g.southCell], targetId: g.other, on: BEFORE })).body.code).toBe('reorganisation.member-changed-later')
  })
})

describe('a transfer under way when a cell is closed', () => {
  onGround('leads to the cell that takes over, which receives the member', async (g) => {
    const id = await g.sent(g.mai, { toOrgId: g.southCell })
    await g.settled(g.reorganise({ kind: 'MERGE', orgIds: [g.southCell], targetId: g.other }))
    expect(await g.transfer(id)).toMatchObject({ state: 'SENT', toOrgId: g.other, toName: 'Chi bộ Khu phố 9' })
    expect((await g.post(g.otherSecretary, `/transfers/${id}/accept`, undefined)).status).toBe(200)
    expect((await g.person(g.mai)).cellId).toBe(g.other)
  })
  onGround('ends at once where nobody takes over, and the member is in transit no more', async (g) => {
    const { id: empty } = await g.settled(g.post(g.chief, '/organisations', { name: 'Chi bộ Khu phố 2', type: 'CELL_SUBORDINATE', parentId: g.south, from: '2020-01-01' }))
    const id = await g.sent(g.mai, { toOrgId: empty })
    await g.settled(g.reorganise({ kind: 'DISSOLVE', orgIds: [empty] }))
    expect([(await g.transfer(id)).state, (await g.person(g.mai)).flags]).toEqual(['WITHDRAWN', []])
  })
  onGround('out of the system comes back, when withdrawn, to the cell that took over', async (g) => {
    const id = await g.sent(g.mai, { toName: 'Đảng bộ tỉnh bạn' }, { outside: true })
    await g.settled(g.reorganise({ kind: 'MERGE', orgIds: [g.cell], targetId: g.other }))
    expect((await g.transfer(id)).fromOrgId).toBe(g.other)
    await g.settled(g.post(g.chief, `/transfers/${id}/withdraw`, { reason: 'Ở lại địa phương' }))
    expect([(await g.person(g.mai)).cellId, (await g.person(g.mai)).outside]).toEqual([g.other, undefined])
  })
})

describe('a plan for a later day', () => {
  onGround('fails by name when another closed what it names', async (g) => {
    const { body: { id } } = await g.reorganise({ kind: 'MERGE', orgIds: [g.cell, g.other], into: [{ name: 'Chi bộ Khu phố 10', type: 'CELL_SUBORDINATE' }], on: '2026-12-01' })
    await g.settled(g.reorganise({ kind: 'MERGE', orgIds: [g.cell], targetId: g.southCell }))
    g.clock.now = '2026-11-30T17:05:00Z'
    await onSchedule(g.deps, { schedule: 'reorganise', dryRun: false })
    expect(await g.plan(id)).toMatchObject({ state: 'FAILED', reason: expect.stringContaining('Chi bộ Khu phố 8') })
    expect((await g.tree()).filter(({ parentId }) => parentId === undefined).map(({ id: root }) => root)).toEqual(['org_root'])
  })
})

describe('whoever is written into a cell in the moment it closes', () => {
  onGround('follows its people', async (g) => {
    const late = await g.settled(g.post(g.chief, '/members', { cellId: g.other, name: 'Cao Văn Phúc', status: 'OFFICIAL', since: TODAY }))
    await g.settled(g.reorganise({ kind: 'MERGE', orgIds: [g.cell], targetId: g.southCell }))
    const person = await g.person(late.id)
    // As a creation that read the tree before, and wrote after the last sweep, leaves them.
    const line = { ...person.history[0]!, cellId: g.cell }
    const row = rowOf(g.deps.members, { next: { ...person, cellId: g.cell, history: [line] }, facts: [{ type: 'members.registered.v1', data: { members: [{ memberId: late.id, cellId: g.cell }] } }] }, { by: g.chief, at: g.clock.now }, { state: person, version: 1, marks: [] } as never)
    await putRow(g.table, { row, when: { is: 'any' } })
    expect(await g.settle()).toEqual([])
    expect((await g.person(late.id)).cellId).toBe(g.southCell)
  })
})

describe('re-admission', () => {
  onGround('begins anew: neither lent nor outside, and in a cell that stands', async (g) => {
    await g.sent(g.mai, { toName: 'Đảng bộ tỉnh bạn' }, { outside: true })
    await g.settled(g.status(g.mai, 'STRUCK_OFF'))
    expect([(await g.person(g.mai)).outside, (await g.person(g.mai)).status]).toEqual([undefined, 'STRUCK_OFF'])
    await g.settled(g.status(g.hung, 'STRUCK_OFF'))
    const { id: small } = await g.settled(g.post(g.chief, '/organisations', { name: 'Chi bộ Khu phố 2', type: 'CELL_SUBORDINATE', parentId: g.south, from: '2020-01-01' }))
    const left = await g.settled(g.post(g.chief, '/members', { cellId: small, name: 'Cao Văn Phúc', status: 'OFFICIAL', since: '2021-01-01' }))
    await g.settled(g.status(left.id, 'RESIGNED'))
    await g.settled(g.reorganise({ kind: 'DISSOLVE', orgIds: [small] }))
    g.clock.now = '2029-11-22T03:00:00Z'
    expect((await g.status(left.id, 'PROBATIONARY', { on: '2029-11-22' })).body.code).toBe('status.no-cell')
    expect((await g.status(left.id, 'PROBATIONARY', { on: '2029-11-22', cellId: g.south })).body.code).toBe('status.no-cell')
    await g.settled(g.status(left.id, 'PROBATIONARY', { on: '2029-11-22', cellId: g.southCell }))
    expect(await g.person(left.id)).toMatchObject({ cellId: g.southCell, status: 'PROBATIONARY' })
  })
})

describe('a merge of records', () => {
  let g: Lending
  beforeAll(async () => { g = await lending() })
  afterAll(() => g.bucket.stop())
  const merging = async (more: object) => g.post(g.chief, '/duplicates/merges', { keepId: g.hung, dropId: g.mai, keepVersion: await g.version(g.hung), dropVersion: await g.version(g.mai), fields: { membership: g.hung, name: g.hung }, reason: 'Nhập trùng hai lần', ...more })
  test('waits until the transfer of the dropped record has ended, and says so', async () => {
    const id = await g.sent(g.mai, { toOrgId: g.southCell })
    const refused = await merging({})
    expect([refused.status, refused.body.code, refused.body.title]).toEqual([409, 'merge.transfer-open', expect.stringContaining('Trần Thị Mai')])
    await g.settled(g.post(g.chief, `/transfers/${id}/withdraw`, { reason: 'Nhập hồ sơ trùng' }))
    await g.settled(merging({}))
    expect((await g.person(g.hung)).flags).toEqual([])
  })
})

describe('a head-count', () => {
  onGround('is taken also where members have transfers, and leaves out who went elsewhere for good', async (g) => {
    await g.sent(g.mai, { toName: 'Đảng bộ tỉnh bạn' }, { outside: true })
    const { id } = await g.settled(g.post(g.chief, '/headcounts', { orgId: g.cell, on: TODAY }))
    expect((await g.get(g.chief, `/headcounts/${id}`)).body.rows[0].total.members).toBe(4)
  })
})

describe('a cell that somebody has left', () => {
  onGround('is not closed from a day before they went, by a split', async (g) => {
    await g.settled(g.reorganise({ kind: 'SPLIT', orgIds: [g.cell], into: [{ name: 'Chi bộ Khu phố 1B', type: 'CELL_SUBORDINATE', memberIds: [g.mai] }] }))
    expect((await g.reorganise({ kind: 'MERGE', orgIds: [g.cell], targetId: g.other, on: BEFORE })).body.code).toBe('reorganisation.too-early')
    await g.settled(g.reorganise({ kind: 'MERGE', orgIds: [g.cell], targetId: g.other }))
    expect(owedTo(await g.person(g.mai), BEFORE)).toBe(g.cell)
  })
  onGround('is not closed from a day before they went, by a transfer', async (g) => {
    await g.post(g.chief, `/transfers/${await g.sent(g.mai, { toOrgId: g.southCell })}/accept`, undefined)
    await g.settle()
    const early = await g.reorganise({ kind: 'MERGE', orgIds: [g.cell], targetId: g.other, on: BEFORE })
    expect([early.status, early.body.code, early.body.title]).toEqual([409, 'reorganisation.member-changed-later', expect.stringContaining('22/11/2026')])
    await g.settled(g.reorganise({ kind: 'MERGE', orgIds: [g.cell], targetId: g.other }))
  })
})
