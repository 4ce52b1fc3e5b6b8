import { projectGrants, projectTree, readTree } from '@nen-nep/service-kit'
import type { Grant } from '@nen-nep/contracts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { registry, type Registry } from './room.ts'

const node = (id: string, parentId: string | undefined, type: 'SUPERIOR_ORG' | 'GRASSROOTS_ORG' | 'SECTIONAL_ORG' | 'CELL_SUBORDINATE', code: string) => ({ id, parentId, name: `Tổ chức ${id}`, type, code, from: '2020-01-01' })
const nodes = [
  node('org_root', undefined, 'SUPERIOR_ORG', '79.777'),
  node('org_a', 'org_root', 'GRASSROOTS_ORG', '79.777.001'),
  node('org_a1', 'org_a', 'CELL_SUBORDINATE', '79.777.001.000.001'),
  node('org_as', 'org_a', 'SECTIONAL_ORG', '79.777.001.001'),
  node('org_as1', 'org_as', 'CELL_SUBORDINATE', '79.777.001.001.001'),
  node('org_b', 'org_root', 'GRASSROOTS_ORG', '79.777.002'),
  node('org_b1', 'org_b', 'CELL_SUBORDINATE', '79.777.002.000.001'),
]
const holds = (memberId: string, role: Grant['role'], orgId: string) => ({ memberId, version: 1, grants: [{ role, orgId, from: '2020-01-01' }] })

let r: Registry
const members = new Map<string, string>()
const memberIn = (cellId: string) => members.get(cellId)!
const whole = (id: string) => r.call('GET', `/membership/members/${id}`, { as: r.admin })
beforeAll(async () => {
  r = await registry()
  await projectTree(r.table, 1, nodes)
  await projectGrants(r.table, [holds('mem_officera', 'OFFICER', 'org_a'), holds('mem_plain', 'MEMBER', 'org_as'), holds('mem_scribe', 'MINUTE_TAKER', 'org_as')])
  for (const [index, cellId] of ['org_a1', 'org_as', 'org_as1', 'org_b1'].entries()) {
    const { body } = await r.call('POST', '/membership/members', { as: r.admin, body: { cellId, status: 'OFFICIAL', name: `Nguyễn Thị ${'ABCD'[index]!}`, citizenId: `99900000000${index}`, birthDate: '1970-01-02' } })
    members.set(cellId, body.id)
  }
  await r.settle()
})
afterAll(() => r.bucket.stop())

describe('who belongs to an organisation that has others below it, without an office there', () => {
  test.each(['mem_plain', 'mem_scribe'])('%s lists the members of their own, and not those of the cells below', async (as) => {
    const { body } = await r.call('GET', '/membership/members?orgId=org_as&subtree=true', { as })
    expect(body.items.map(({ id }: { id: string }) => id)).toEqual([memberIn('org_as')])
  })
  test.each(['mem_plain', 'mem_scribe'])('%s sees no organisation below it, as in the tree', async (as) => {
    expect((await r.call('GET', '/membership/organisations?parentId=org_as', { as })).body.items).toEqual([])
    expect((await r.call('GET', '/membership/organisations/tree', { as })).body.nodes.map(({ id }: { id: string }) => id)).toEqual(['org_as'])
  })
})

const HEADER = 'TT;Họ và tên;Ngày sinh;Giới tính;Số CCCD;Số thẻ đảng viên;Ngày vào Đảng;Ngày chính thức;Đảng viên;Chi bộ;Đảng bộ cơ sở;Mã chi bộ;Chức vụ Đảng;Chức vụ kiêm nhiệm;Điện thoại;Email;Ghi chú'
const line = (tt: number, name: string, citizenId: string, cell: string) => `${tt};${name};02/01/1970;Nữ;${citizenId};;10/06/1996;10/06/1997;Chính thức;;;${cell};;;;;`
async function importAs(as: string, lines: readonly string[]) {
  const bytes = Buffer.from([HEADER, ...lines].join('\r\n'))
  const { body: { uploadId, url } } = await r.call('POST', '/membership/uploads', { as, body: { name: 'a.csv', size: bytes.length, mediaType: 'text/csv', classification: 'INTERNAL' } })
  await fetch(url, { method: 'PUT', body: new Uint8Array(bytes) })
  const { body: { id } } = await r.call('POST', '/membership/imports', { as, body: { uploadId, matchOn: ['citizenId'] } })
  await r.settle()
  const { body: job } = await r.call('GET', `/membership/imports/${id}`, { as })
  const { body: { items } } = await r.call('GET', `/membership/imports/${id}/rows`, { as })
  return { job, items }
}
async function confirmed(as: string, id: string, decisions: unknown[] = []) {
  await r.call('POST', `/membership/imports/${id}/confirmation`, { as, body: decisions.length > 0 ? { decisions } : {} })
  expect(await r.settle()).toEqual([])
  return (await r.call('GET', `/membership/imports/${id}`, { as })).body
}

describe('an import by the officer of one organisation', () => {
  test('learns nothing of a person whom another registry keeps: a known number reads like an unknown one', async () => {
    const { items } = await importAs('mem_officera', [line(1, 'Nguyễn Thị D', '999000000003', '79.777.001.000.001'), line(2, 'Nguyễn Thị E', '999000000009', '79.777.001.000.001')])
    const [known, unknown] = items
    expect([known.state, known.messages]).toEqual([unknown.state, unknown.messages])
    expect(JSON.stringify(items)).not.toContain(memberIn('org_b1'))
  })
  test('still finds the people it keeps', async () => {
    const { items } = await importAs('mem_officera', [line(1, 'Nguyễn Thị A', '999000000000', '79.777.001.000.001')])
    expect([items[0].state, items[0].memberId]).toEqual(['CHANGED', memberIn('org_a1')])
  })
  test('writes nobody into a cell of another registry', async () => {
    const { job } = await importAs('mem_officera', [line(1, 'Nguyễn Thị F', '999000000010', '79.777.002.000.001')])
    const done = await confirmed('mem_officera', job.id)
    expect(done.written).toBe(0)
    expect((await r.call('GET', '/membership/members?orgId=org_b1', { as: r.admin })).body.items).toHaveLength(1)
  })
  test('changes nobody whom another registry keeps, even when somebody says it is the same person', async () => {
    const before = (await whole(memberIn('org_b1'))).body
    const { job, items } = await importAs('mem_officera', [line(1, 'Nguyễn Thị A', '', '79.777.001.000.001')])
    expect(items[0].state).toBe('HELD')
    const done = await confirmed('mem_officera', job.id, [{ row: items[0].row, decision: 'SAME', memberId: memberIn('org_b1') }])
    expect([done.written, done.refused]).toMatchObject([0, [{ row: items[0].row, code: 'member.not-registrar' }]])
    expect((await whole(memberIn('org_b1'))).body).toEqual(before)
    const nobody = await importAs('mem_officera', [line(1, 'Nguyễn Thị A', '', '79.777.001.000.001')])
    expect((await confirmed('mem_officera', nobody.job.id, [{ row: nobody.items[0].row, decision: 'SAME', memberId: 'mem_none' }])).refused).toEqual(done.refused)
  })
  test('hangs no organisation anywhere but below its own', async () => {
    const before = (await readTree(r.table)).nodes.map(({ id, parentId }) => [id, parentId])
    const { saveOrganisations } = await import('../src/import/pages.ts')
    const { writeTree } = await import('../src/import/write-tree.ts')
    const cell = (code: string, parentCode?: string) => ({ code, name: `Chi bộ ${code}`, type: 'CELL_SUBORDINATE', ...(parentCode === undefined ? {} : { parentCode }) })
    await saveOrganisations(r.table, 'imp_x', [cell('79.777.002.000.009', '79.777.002'), cell('79.777.002.000.001', '79.777.001'), cell('79.777.001.000.009', '79.777.001'), cell('79.777.003')])
    await writeTree(r.deps, { by: 'mem_officera', at: '2026-11-22T03:00:00Z' }, { id: 'imp_x', orgId: 'org_a' })
    const after = (await readTree(r.table)).nodes
    expect(after.slice(0, before.length).map(({ id, parentId }) => [id, parentId])).toEqual(before)
    expect(after.slice(before.length).map(({ code, parentId }) => [code, parentId])).toEqual([['79.777.001.000.009', 'org_a'], ['79.777.003', 'org_a']])
  })
})
