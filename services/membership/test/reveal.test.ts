import { randomUUID } from 'node:crypto'
import { readAll } from '@nen-nep/service-kit'
import { settle } from '@nen-nep/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { registry, type Registry } from './room.ts'

const reason = 'Đối chiếu hồ sơ chuyển sinh hoạt'
let r: Registry
let id: string
beforeAll(async () => {
  r = await registry()
  await settle(r.table)
  const { body } = await r.call('POST', '/membership/members', { as: 'mem_admin', body: { cellId: 'org_cell8', name: 'Trần Thị Mai', status: 'OFFICIAL', citizenId: '079203001234', phone: '0901234567', email: 'mai@example.org' } })
  id = body.id
})
afterAll(() => r.bucket.stop())
const reveal = (as: string, body: object, key: string = randomUUID()) => r.call('POST', `/membership/members/${id}/reveal`, { as, body, key })
const readings = async (orgId = 'org_cell8') => readAll(r.table, { pk: `RD#${orgId}` })
let before = 0
beforeEach(async () => { before = (await readings()).length })
const written = async () => (await readings()).length - before

describe('what is masked', () => {
  test.each(['mem_secretary8', 'mem_officer'])('is shown whole to %s with a reason, and that it was is written down first', async (as) => {
    const { status, body } = await reveal(as, { fields: ['citizenId', 'phone'], reason })
    expect([status, body]).toEqual([200, { values: { citizenId: '079203001234', phone: '0901234567' } }])
    expect(await written()).toBe(1)
    expect((await readings()).find(({ changedBy }) => changedBy === as)).toMatchObject({ reads: 'member.revealed', thing: `M#${id}|A`, fields: ['citizenId', 'phone'], reason })
  })
  test('is shown to the member without a reason, and written down', async () => {
    const { status, body } = await reveal(id, { fields: ['email'] })
    expect([status, body]).toEqual([200, { values: { email: 'mai@example.org' } }])
    expect(await written()).toBe(1)
  })
  test.each([[undefined], [''], ['   '], ['1234567890123'], ['kiểm tra']])('is not shown for the reason %j', async (short) => {
    expect(await reveal('mem_secretary8', { fields: ['phone'], ...(short === undefined ? {} : { reason: short }) })).toMatchObject({ status: 400, body: { code: 'member.reason-required' } })
    expect(await written()).toBe(0)
  })
  test.each([
    ['mem_member8', 403],
    ['mem_minutes8', 403],
    ['mem_ward', 403],
    ['mem_admin', 403],
    ['mem_secretary9', 404],
    ['mem_former', 404],
    ['mem_nobody', 404],
  ])('is not shown to %s, who is answered %i, and nothing is written', async (as, status) => {
    expect((await reveal(as, { fields: ['phone'], reason })).status).toBe(status)
    expect(await written()).toBe(0)
  })
  test('is a closed list of fields', async () => {
    for (const fields of [[], ['name'], ['positions'], ['__proto__']]) expect((await reveal('mem_secretary8', { fields, reason })).status).toBe(400)
    expect(await written()).toBe(0)
  })
  test('is written down once for one command, however often it is sent', async () => {
    const key = randomUUID()
    await Promise.all(Array.from({ length: 20 }, () => reveal('mem_secretary8', { fields: ['phone'], reason }, key)))
    expect(await written()).toBe(1)
  })
})
