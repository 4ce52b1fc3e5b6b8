import { beforeEach, describe, expect, test } from 'vitest'
import { commit, find, projectTree, readTree } from '@nen-nep/service-kit'
import { updated } from '../src/member/facts.ts'
import { take } from '../src/member/history.ts'
import { memberKey, type Member } from '../src/member/schema.ts'
import { moving } from './moving.ts'

let m: Awaited<ReturnType<typeof moving>>
beforeEach(async () => {
  m = await moving()
})
const code = ({ status, body }: { status: number; body: { code?: string } }) => [status, body.code]

/** What another part of the registry would write of a member. */
async function change(id: string, next: Partial<Member>, type: 'STRUCK_OFF' | 'REORGANISED') {
  const before = (await find(m.deps.members, memberKey(id), true))!
  const after = take(before.state, next, { type, on: '2026-11-23', by: 'mem_officer', at: m.clock.now })
  await commit(m.deps.members, { next: after, facts: [updated(after, before.state)] }, { by: 'mem_officer', at: m.clock.now }, before)
  await m.settle()
}
async function dissolve(orgId: string) {
  const tree = await readTree(m.deps.table)
  await projectTree(m.deps.table, tree.version + 1, tree.nodes.filter(({ id }) => id !== orgId))
}

describe('a transfer', () => {
  test('runs once at a time for a member, whichever of two requests came first', async () => {
    const two = await Promise.all([m.request(m.mai), m.request(m.mai, {}, m.deputy)])
    expect(two.map(({ status }) => status).sort()).toEqual([201, 409])
    expect(two.find(({ status }) => status === 409)?.body.code).toBe('transfer.running')
    const id = String(two.find(({ status }) => status === 201)?.body.id)
    await m.step(m.secretary, id, 'withdraw', { reason: 'Nhầm' })
    expect((await m.request(m.mai)).status).toBe(201)
  })
  test('that both sides end at once is ended by exactly one of them', async () => {
    for (let round = 0; round < 4; round++) {
      const id = await m.sent(m.mai)
      const [accepted, withdrawn] = await Promise.all([m.step(m.otherSecretary, id, 'accept'), m.step(m.secretary, id, 'withdraw', { reason: 'Ở lại' })])
      expect([accepted.status, withdrawn.status].sort()).toEqual([200, 409])
      const member = await m.member(m.mai)
      expect([member.cellId, member.flags]).toEqual([accepted.status === 200 ? m.other : m.cell, []])
      if (accepted.status === 200) return
    }
  })
  test('of somebody who leaves the party in transit ends, and nobody can accept it', async () => {
    const id = await m.sent(m.mai)
    await change(m.mai, { status: 'STRUCK_OFF' }, 'STRUCK_OFF')
    expect((await m.view(m.secretary, id)).body).toMatchObject({ state: 'WITHDRAWN', endedWhy: 'MEMBER_GONE' })
    expect(code(await m.step(m.otherSecretary, id, 'accept'))).toEqual([409, 'transfer.not-open'])
    expect([(await m.roster(m.cell)), (await m.roster(m.other))].flat().some((line) => line.startsWith(m.mai))).toBe(false)
    expect(code(await m.request(m.mai))).toEqual([409, 'transfer.not-on-roster'])
  })
  test('to a cell that is dissolved meanwhile cannot be received, and ends in the night', async () => {
    const id = await m.sent(m.mai)
    await dissolve(m.other)
    expect(code(await m.step(m.otherSecretary, id, 'accept'))).toEqual([409, 'transfer.cell-gone'])
    await m.night('2026-11-23')
    expect((await m.view(m.secretary, id)).body).toMatchObject({ state: 'WITHDRAWN', endedWhy: 'CELL_GONE' })
    expect((await m.member(m.mai)).flags).toEqual([])
  })
  test('from a cell that is merged meanwhile follows its member to the cell that counts them now', async () => {
    const third = String((await m.post(m.admin, '/organisations', { name: 'Chi bộ Khu phố 10', type: 'CELL_SUBORDINATE', parentId: m.ward, from: '2020-01-01' })).body.id)
    await m.settle()
    const id = await m.sent(m.mai)
    await change(m.mai, { cellId: third }, 'REORGANISED')
    expect((await m.view(m.officer, id)).body).toMatchObject({ state: 'SENT', fromOrgId: third })
    m.clock.now = '2026-11-24T03:00:00Z'
    expect((await m.step(m.otherSecretary, id, 'accept')).body.state).toBe('RECEIVED')
    await m.settle()
    expect([await m.roster(third), (await m.roster(m.other)).includes(m.mai)]).toEqual([[], true])
  })
  test('ends where its member came to the other cell by another way', async () => {
    const id = await m.sent(m.mai)
    await change(m.mai, { cellId: m.other }, 'REORGANISED')
    expect((await m.view(m.officer, id)).body).toMatchObject({ state: 'WITHDRAWN', endedWhy: 'MEMBER_MOVED' })
    expect((await m.member(m.mai))).toMatchObject({ cellId: m.other, flags: [] })
  })
  test('waits for the day on its letter, and for its letter', async () => {
    const id = String((await m.request(m.mai, { on: '2026-12-01' })).body.id)
    expect(code(await m.step(m.secretary, id, 'send'))).toEqual([409, 'transfer.no-letter'])
    await m.review(id)
    await m.step(m.officer, id, 'letter')
    expect(code(await m.step(m.secretary, id, 'send'))).toEqual([409, 'transfer.too-early'])
    m.clock.now = '2026-12-01T03:00:00Z'
    expect((await m.step(m.secretary, id, 'send')).status).toBe(200)
  })
})

describe('a request', () => {
  test('names one place, which its reviewer can see: whatever else is named is unknown alike', async () => {
    for (const toOrgId of [m.other, 'org_nowhere', m.ward]) expect(code(await m.request(m.mai, { toName: undefined, toOrgId }))).toEqual([400, 'transfer.destination-unknown'])
    expect(code(await m.request(m.mai, { toOrgId: m.other }))).toEqual([400, 'transfer.destination'])
    expect(code(await m.request(m.mai, { toName: undefined }))).toEqual([400, 'transfer.destination'])
    expect(code(await m.request(m.mai, { toName: undefined, toOrgId: m.cell }))).toEqual([400, 'transfer.same-cell'])
    const id = String((await m.request(m.mai)).body.id)
    expect(code(await m.review(id, {}))).toEqual([400, 'transfer.destination-open'])
    expect(code(await m.review(id, { toOrgId: m.cell }))).toEqual([400, 'transfer.same-cell'])
    expect((await m.review(id)).status).toBe(200)
  })
  test.each([{ kind: 'OFFICIAL', until: '2026-12-31' }, { kind: 'TEMPORARY' }, { kind: 'TEMPORARY', until: '2026-11-22' }])('has a day of return if it is for a time, and only then: %o', async (dates) => {
    expect(code(await m.request(m.mai, dates))).toEqual([400, 'transfer.dates'])
  })
  test('is refused by the level above with a reason only', async () => {
    const id = String((await m.request(m.mai)).body.id)
    expect(code(await m.step(m.officer, id, 'review', { decision: 'REFUSE' }))).toEqual([400, 'transfer.needs-reason'])
    expect((await m.step(m.wardSecretary, id, 'review', { decision: 'REFUSE', reason: 'Đang xem xét kỷ luật' })).body).toMatchObject({ state: 'REFUSED' })
  })
})

describe('who may', () => {
  test('nobody transfers themselves, nor signs, sends or takes in themselves', async () => {
    expect(code(await m.request(m.secretary, {}, m.secretary))).toEqual([403, 'transfer.own'])
    const id = String((await m.request(m.officer, { toName: undefined, toOrgId: m.cell }, m.admin)).body.id)
    for (const [name, body] of [['review', { decision: 'APPROVE' }], ['letter', {}], ['send', {}], ['withdraw', { reason: 'Thôi' }]] as const) expect(code(await m.step(m.officer, id, name, body))).toEqual([403, 'transfer.own'])
  })
  test('each side does its part: the cell asks and sends, the level above reviews and signs, the other cell receives', async () => {
    expect(code(await m.request(m.mai, {}, m.hung))).toEqual([403, 'transfer.not-keeper'])
    expect((await m.request(m.mai, {}, m.otherSecretary)).status).toBe(404)
    const id = String((await m.request(m.mai)).body.id)
    expect(code(await m.step(m.secretary, id, 'review', { decision: 'APPROVE' }))).toEqual([403, 'transfer.not-reviewer'])
    await m.review(id)
    expect(code(await m.step(m.secretary, id, 'letter'))).toEqual([403, 'transfer.not-reviewer'])
    await m.step(m.officer, id, 'letter')
    expect((await m.step(m.otherSecretary, id, 'accept')).status).toBe(404)
    await m.step(m.secretary, id, 'send')
    expect(code(await m.step(m.secretary, id, 'accept'))).toEqual([403, 'transfer.not-receiver'])
    expect(code(await m.step(m.otherSecretary, id, 'withdraw', { reason: 'Thôi' }))).toEqual([403, 'transfer.not-keeper'])
    expect((await m.step(m.hung, id, 'accept')).status).toBe(404)
  })
  test('the other side learns of it when the member is sent, and no reasons; fellow members never; the member all of it', async () => {
    const id = await m.lettered(m.mai)
    const listed = async (as: string, orgId: string, more = '') => ((await m.get(as, `/transfers?orgId=${orgId}${more}`)).body.items as { id: string }[]).map((one) => one.id)
    expect((await m.view(m.otherSecretary, id)).status).toBe(404)
    expect([await listed(m.otherSecretary, m.other), await listed(m.secretary, m.cell), await listed(m.mai, m.cell), await listed(m.hung, m.cell)]).toEqual([[], [id], [id], []])
    await m.step(m.secretary, id, 'send')
    const seen = (await m.view(m.otherSecretary, id)).body
    expect(seen).toMatchObject({ memberName: 'Trần Thị Mai', letterNo: '01-GGT/ĐU' })
    expect(JSON.stringify(seen)).not.toContain('Chuyển nơi ở')
    expect((await m.view(m.mai, id)).body.reason).toBe('Chuyển nơi ở')
    expect((await m.view(m.hung, id)).status).toBe(404)
    expect([await listed(m.otherSecretary, m.other), await listed(m.officer, m.ward, '&side=IN&state=SENT'), await listed(m.secretary, m.cell, '&side=IN'), await listed(m.officer, m.ward, '&state=RECEIVED')]).toEqual([[id], [id], [], []])
    expect((await m.get(m.otherSecretary, `/transfers?orgId=${m.cell}`)).status).toBe(404)
  })
})
