import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { registry, type Registry } from './room.ts'

let r: Registry
let cell: string
let secretary: string
let member: string
let stranger: string
const made = async (path: string, body: object) => String((await r.call('POST', path, { as: r.admin, body })).body.id)
beforeAll(async () => {
  r = await registry()
  const ward = await made('/membership/organisations', { name: 'Đảng bộ phường An Bình', type: 'GRASSROOTS_ORG', from: '2020-01-01' })
  const cellOf = (name: string) => made('/membership/organisations', { name, type: 'CELL_SUBORDINATE', parentId: ward, sectorType: 'KHU_PHO', from: '2020-01-01' })
  cell = await cellOf('Chi bộ Khu phố 8')
  const other = await cellOf('Chi bộ Khu phố 9')
  await r.settle()
  const person = (cellId: string, name: string, more: object = {}) => made('/membership/members', { cellId, name, status: 'OFFICIAL', since: '2020-01-01', ...more })
  secretary = await person(cell, 'Lê Văn An', { positions: [{ role: 'SECRETARY', orgId: cell, from: '2020-01-01' }] })
  member = await person(cell, 'Trần Thị Mai')
  stranger = await person(other, 'Đỗ Văn Hùng')
  await r.settle()
})
afterAll(() => r.bucket.stop())

const signOut = (id: string, as: string) => r.call('POST', `/membership/members/${id}/sign-out`, { as })
const newest = (id: string) => r.published.flatMap(({ type, data }) => (type === 'grants.changed.v1' ? (data['members'] as any[]) : [])).filter(({ memberId }) => memberId === id).at(-1)

describe('signing out everywhere', () => {
  test('is told to every service with what the member holds', async () => {
    const { status, body } = await signOut(member, member)
    expect([status, body]).toEqual([200, { id: member, signedOutAt: '2026-11-22T03:00:01.000Z', version: 2 }])
    await r.settle()
    expect(newest(member)).toMatchObject({ signedOutAt: '2026-11-22T03:00:01.000Z', grants: [{ role: 'MEMBER', orgId: cell }] })
  })
  test('may be done by the secretary when a phone is lost, and by nobody else', async () => {
    expect((await signOut(member, secretary)).status).toBe(200)
    expect((await signOut(secretary, member)).body).toMatchObject({ status: 403, code: 'member.not-own-sign-in' })
    expect((await signOut(member, stranger)).body).toEqual((await signOut('mem_unknown', stranger)).body)
  })
  test('pressed many times at once by the first administrator is one ending, and no failure', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, () => signOut('mem_administrator', r.admin)))
    expect(all.map(({ status, body }) => [status, body.signedOutAt])).toEqual(all.map(() => [200, '2026-11-22T03:00:01.000Z']))
    await r.settle()
    expect(newest('mem_administrator')).toMatchObject({ version: 2 })
  })
  test('pressed many times at once for a member ends their sign-ins each time, and shows nobody the record', async () => {
    const all = await Promise.all(Array.from({ length: 8 }, () => signOut(member, secretary)))
    expect(all.map(({ status, body }) => [status, Object.keys(body).toSorted()])).toEqual(all.map(() => [200, ['id', 'signedOutAt', 'version']]))
  })
  test('ends those of the first administrator too, who is no member', async () => {
    const { status, body } = await signOut('mem_administrator', r.admin)
    expect([status, body.signedOutAt]).toEqual([200, '2026-11-22T03:00:01.000Z'])
    await r.settle()
    expect(newest('mem_administrator')).toMatchObject({ version: 2, grants: [{ role: 'ADMINISTRATOR' }], signedOutAt: '2026-11-22T03:00:01.000Z' })
    expect((await signOut('mem_administrator', secretary)).status).toBe(404)
  })
})
