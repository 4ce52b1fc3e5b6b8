import { projectGrants, projectTree, putRow } from '@nen-nep/service-kit'
import type { Grant, TreeNode } from '@nen-nep/contracts'
import { compareNames } from '@nen-nep/rules/names/index'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { directoryRow, type Line } from '../src/list/line.ts'
import { district, type District } from './district.ts'
import { registry, type Registry } from './room.ts'

const CELLS = 204
const MEMBERS = 48
const family = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Đỗ', 'Võ']
const middle = ['Văn', 'Thị', 'Hữu', 'Minh', 'Thu', 'Quốc', 'Ngọc']
const given = ['An', 'Ánh', 'Bình', 'Đạt', 'Dũng', 'Hùng', 'Hạnh', 'Lan', 'Mai', 'Ước', 'Uyên']
const pick = (all: readonly string[], at: number) => all[at % all.length]!
const nameOf = (at: number) => `${pick(family, at)} ${pick(middle, at * 5 + 1)} ${pick(given, at * 7 + 3)}`
const line = (cell: number, at: number): Line => ({
  id: `mem_${String(cell).padStart(3, '0')}${String(at).padStart(3, '0')}`, version: 1, name: nameOf(cell * MEMBERS + at), status: 'OFFICIAL', flags: [], since: '2020-01-01', changedOn: '2020-01-01', roles: at === 0 ? [`SECRETARY@org_c${cell}`] : [], contact: true, concurrent: at === 0, missing: [],
  birthDate: `19${String(30 + (at % 60)).padStart(2, '0')}-11-12`, admittedOn: '2001-05-19', cardNumber: String(10_000_000 + cell * 1000 + at), phone: `09${String(cell * 1000 + at).padStart(8, '0')}`,
})
const org = (id: string, type: TreeNode['type'], parentId?: string): TreeNode => ({ id, ...(parentId === undefined ? {} : { parentId }), name: id, type, from: '2020-01-01' })
const holds = (memberId: string, role: Grant['role'], orgId: string) => ({ memberId, version: 1, grants: [{ role, orgId, from: '2020-01-01' }] })

describe('the members of a district of 204 cells and 9,792 members', () => {
  let r: Registry
  beforeAll(async () => {
    r = await registry()
    const cells = Array.from({ length: CELLS }, (_, index) => index)
    await projectTree(r.table, 1, [org('org_root', 'SUPERIOR_ORG'), ...Array.from({ length: 20 }, (_, ward) => org(`org_w${ward}`, 'GRASSROOTS_ORG', 'org_root')), ...cells.map((cell) => org(`org_c${cell}`, 'CELL_SUBORDINATE', `org_w${cell % 20}`))])
    await Promise.all(cells.map((cell) => putRow(r.table, { row: directoryRow(`org_c${cell}`, { version: 1, lines: Array.from({ length: MEMBERS }, (_, at) => line(cell, at)) }), when: { is: 'any' } })))
    await projectGrants(r.table, [holds('mem_officer', 'OFFICER', 'org_root'), holds('mem_overseer', 'OVERSEER', 'org_root')])
    await r.call('GET', '/membership/organisations/tree', { as: 'mem_officer' })
  })
  afterAll(() => r.bucket.stop())
  const ask = (more: string, as = 'mem_officer') => r.call('GET', `/membership/members?orgId=org_root&subtree=true${more}`, { as })
  const cost = async (work: () => Promise<unknown>) => {
    r.table.meter.read(true)
    await work()
    return r.table.meter.read(true)
  }

  test('are read a page of 50 at a time in four round trips, wherever the page stands and whatever is looked for', async () => {
    const { body } = await ask('&limit=50')
    expect(body.items).toHaveLength(50)
    for (const more of ['&limit=50', `&limit=50&cursor=${body.next}`, '&limit=50&q=hung', '&limit=50&list=BIRTHDAY_80']) {
      const spent = await cost(() => ask(more))
      expect(spent.roundTrips).toBe(4)
      expect(spent.rcu).toBeLessThanOrEqual(105)
    }
    expect((await cost(() => r.call('GET', '/membership/lists?orgId=org_root', { as: 'mem_officer' }))).roundTrips).toBe(4)
  })
  test('come each once, in the order of a Vietnamese roster, page after page', async () => {
    const names: string[] = []
    const ids = new Set<string>()
    for (let next = ''; ; ) {
      const { body } = await ask(`&limit=500${next === '' ? '' : `&cursor=${next}`}`)
      for (const { id, name } of body.items) {
        ids.add(id)
        names.push(name)
      }
      if (!body.next) break
      next = body.next
    }
    expect([ids.size, names.length]).toEqual([CELLS * MEMBERS, CELLS * MEMBERS])
    expect(names).toEqual(names.toSorted(compareNames))
  })
  test('are found by any part of the name without its accents, and by the end of the card number by those who may see it', async () => {
    const names = (await ask('&limit=500&q=UOC%20nguyen')).body.items.map(({ name }: { name: string }) => name)
    expect(names.length).toBeGreaterThan(0)
    for (const name of names) expect(name).toMatch(/^Nguyễn .* Ước$/)
    expect((await ask('&q=0203047')).body.items.map(({ id }: { id: string }) => id)).toEqual(['mem_203047'])
    expect((await ask('&q=0203047', 'mem_overseer')).body.items).toEqual([])
  })
  test('are not shown by a cursor of another question, or of somebody else', async () => {
    const { body: { next } } = await ask('&limit=50')
    expect((await ask(`&limit=50&q=an&cursor=${next}`)).body.code).toBe('cursor.invalid')
    expect((await ask(`&limit=50&cursor=${next}`, 'mem_overseer')).body.code).toBe('cursor.invalid')
  })
  test('stand in lists by name for who keeps or decides, and for nobody else', async () => {
    const { body } = await r.call('GET', '/membership/lists?orgId=org_root', { as: 'mem_officer' })
    const of = (list: string) => body.items.find((item: { list: string }) => item.list === list)
    expect([of('CONCURRENT_SECRETARY').count, of('CONCURRENT_SECRETARY').cells]).toEqual([CELLS, CELLS])
    const { body: listed } = await ask('&list=BIRTHDAY_80&limit=500')
    expect(of('BIRTHDAY_80').count).toBeGreaterThan(500)
    expect(listed.items[0].why).toMatchObject({ on: '2026-11-12' })
    expect((await r.call('GET', '/membership/lists?orgId=org_root', { as: 'mem_overseer' })).body.code).toBe('list.not-keeper')
    expect((await ask('&list=EXEMPT', 'mem_overseer')).status).toBe(403)
  })
})

describe('the members of a cell', () => {
  let d: District
  beforeAll(async () => {
    d = await district()
  })
  afterAll(() => d.bucket.stop())

  test('are one query of its index beside the grants, and stand there at once', async () => {
    await d.get(d.secretary, `/members?orgId=${d.cell}`)
    d.table.meter.read(true)
    const { body } = await d.get(d.secretary, `/members?orgId=${d.cell}`)
    expect(d.table.meter.read(true).roundTrips).toBe(2)
    expect(body.items.map(({ name }: { name: string }) => name)).toEqual(['Lê Văn An', 'Hồ Văn Giang', 'Đỗ Văn Hùng', 'Bùi Thị Lan', 'Trần Thị Mai'])
  })
  test('are each one read, record and all, beside the grants', async () => {
    await d.get(d.secretary, `/members/${d.mai}`)
    d.table.meter.read(true)
    expect((await d.get(d.secretary, `/members/${d.mai}`)).body.history).toHaveLength(1)
    const { roundTrips, rcu } = d.table.meter.read(true)
    expect([roundTrips, rcu <= 2]).toEqual([1, true])
  })
  test('are the same in its directory, soon after', async () => {
    const [plain, below] = [await d.get(d.secretary, `/members?orgId=${d.cell}`), await d.get(d.secretary, `/members?orgId=${d.cell}&subtree=true`)]
    expect(below.body.items).toEqual(plain.body.items)
  })
})
