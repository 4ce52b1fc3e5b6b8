import { beforeEach, describe, expect, test } from 'vitest'
import { roster } from '@nen-nep/testing'
import { readAll } from '@nen-nep/service-kit'
import { room, secretary, steps, type Room } from './room.ts'

let r: Room
let s: ReturnType<typeof steps>
beforeEach(async () => {
  r = await room()
  s = steps(r)
})
const ask = (as: string, more: object = {}, key?: string) => r.call('POST', '/meetings/backlog', { as, body: { cellId: 'org_cell8', title: 'Đèn đường hẻm 12', ...more }, ...(key === undefined ? {} : { key }) })
const list = async (as = 'mem_member8') => (await r.call('GET', '/meetings/backlog?cellId=org_cell8', { as })).body.items as Record<string, unknown>[]
const rules = (anonymousQuestions: boolean) => r.call('PUT', '/meetings/preparation/org_cell8', { ...secretary, body: { anonymousQuestions, documentDays: 1, invitationDays: 3 }, ifMatch: '"0"' })

describe('a topic that somebody asks for', () => {
  test('comes from a member, or from a unit’s head through one, and is told of without its text', async () => {
    const { status, body } = await ask('mem_member8', { note: 'Tối, dễ tai nạn', unit: 'Công ty cấp nước' })
    expect([status, body.id, body.status, body.proposedBy]).toEqual([201, expect.stringMatching(/^ask_cell8\.2026\./), 'PROPOSED', 'mem_member8'])
    expect(r.published).toMatchObject([{ type: 'topic.proposed.v1', data: { topicId: body.id, cellId: 'org_cell8' } }])
    expect(JSON.stringify(r.published)).not.toContain('Đèn')
    expect(await list()).toMatchObject([{ title: 'Đèn đường hẻm 12', unit: 'Công ty cấp nước' }])
    expect((await ask('mem_ward')).body.code).toBe('backlog.not-member')
    expect((await r.call('GET', '/meetings/backlog?cellId=org_cell8', { as: 'mem_admin' })).status).toBe(404)
  })
  test('is taken onto an agenda, and each names the other', async () => {
    const { id } = (await ask('mem_member8')).body
    const meetingId = await s.opened()
    const taken = await s.post(`/backlog/${id}/decision`, { decision: 'TAKE', meetingId })
    expect(taken.body).toMatchObject({ status: 'TAKEN', meetingId, itemId: 'a11' })
    const { agenda } = (await r.call('GET', `/meetings/${meetingId}`, secretary)).body
    expect(agenda[1]).toMatchObject({ id: 'a11', title: 'Đèn đường hẻm 12', topicId: id })
    expect(r.published.at(-1)).toMatchObject({ type: 'topic.decided.v1', data: { decision: 'TAKE', memberId: 'mem_member8', meetingId } })
    expect((await s.post(`/backlog/${id}/decision`, { decision: 'LEAVE' })).body).toMatchObject({ status: 409, code: 'backlog.decided' })
  })
  test('is declined with a reason only, or left and taken later, by the leader', async () => {
    const { id } = (await ask('mem_member8')).body
    expect((await s.post(`/backlog/${id}/decision`, { decision: 'DECLINE' })).status).toBe(400)
    expect((await s.post(`/backlog/${id}/decision`, { decision: 'LEAVE' }, 'mem_member8')).status).toBe(403)
    expect((await s.post(`/backlog/${id}/decision`, { decision: 'LEAVE', reason: 'Chờ phường trả lời' })).body).toMatchObject({ status: 'LEFT' })
    expect((await s.post(`/backlog/${id}/decision`, { decision: 'DECLINE', reason: 'Thuộc thẩm quyền của phường' })).body).toMatchObject({ status: 'DECLINED', reason: 'Thuộc thẩm quyền của phường' })
    expect((await s.post(`/backlog/${id}/decision`, { decision: 'TAKE', meetingId: 'mtg_cell9.2026.zzzzzz' })).status).toBe(404)
  })
  test('with marked words is asked about', async () => {
    expect((await ask('mem_member8', { title: 'Tài liệu tuyệt mật về phòng thủ' })).body.code).toBe('secrecy.asks')
  })
})

describe('a question without a name', () => {
  const rowsOf = () => readAll(r.table, { pk: 'C#cell8', prefix: 'Q' })
  test('needs the cell’s leave', async () => {
    expect((await ask('mem_member8', { anonymous: true })).body.code).toBe('backlog.name-needed')
  })
  test('keeps nobody: not in the row, not in its history, not in the news, not to the minute', async () => {
    await rules(true)
    r.clock.now = '2026-11-25T09:41:17.345Z'
    r.published.length = 0
    const { status, body } = await ask('mem_member8', { anonymous: true })
    expect([status, body.proposedBy]).toEqual([201, undefined])
    const [row] = await rowsOf()
    const kept = JSON.stringify([row, r.published, await list()], (_, value: unknown) => (value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value))
    expect(kept).not.toContain('member8')
    expect([row!['createdBy'], row!['changedBy'], row!['changedAt']]).toEqual(['anonymous', 'anonymous', '2026-11-24T17:00:00.000Z'])
    expect(kept).not.toMatch(/09:41|:17\.345/)
  })
  test('is asked once, however often it is sent', async () => {
    await rules(true)
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask('mem_member8', { anonymous: true }, 'the-very-same-key')))
    expect([new Set(answers.map(({ body }) => body.id)).size, (await rowsOf()).length]).toEqual([1, 1])
  })
  test('is refused in a cell so small that everybody would guess', async () => {
    await rules(true)
    await r.takeRoster(2, roster(1))
    expect((await ask('mem_member8', { anonymous: true })).body).toMatchObject({ status: 409, code: 'backlog.too-few' })
  })
})
