import { randomUUID } from 'node:crypto'
import { RosterChanged, type RosterMember, type TreeNode } from '@nen-nep/contracts'
import { projectGrants, projectTree, scan } from '@nen-nep/service-kit'
import { asService } from '@nen-nep/service-kit/as-service'
import { deliver, tree } from '@nen-nep/testing'
import { beforeAll, expect, test } from 'vitest'
import { reactions } from '../src/reactions.ts'
import { planning, room, type Room } from './room.ts'

const CELLS = 130
const PEOPLE = 30
/** Names of one length, so that every cell's rows weigh alike. */
const names = Array.from({ length: CELLS }, (_, index) => String(index).padStart(3, '0'))
const cellOf = (name: string) => `org_night${name}`
const personOf = (name: string, index: number) => `mem_${name}p${String(index).padStart(2, '0')}`
const secretaryOf = (name: string) => personOf(name, 0)
const people = (name: string): RosterMember[] => Array.from({ length: PEOPLE }, (_, index) => ({ id: personOf(name, index), name: `Nguyễn Thị Thu Hương ${name} ${String(index).padStart(2, '0')}`, status: 'OFFICIAL', flags: [], roles: index === 0 ? ['SECRETARY'] : [], since: '2020-01-01', admittedOn: '2015-01-01' }))
const node = (name: string): TreeNode => ({ id: cellOf(name), parentId: 'org_ward', name: `Chi bộ Khu phố ${name}`, type: 'CELL_SUBORDINATE', sectorType: 'KHU_PHO', from: '2020-01-01' })

let r: Room
const count = { requests: 0, refused: 0 }
async function ask(method: string, path: string, as: string, body?: object) {
  count.requests += 1
  const answer = await r.call(method, `/meetings${path}`, { as, ...(body ? { body, key: randomUUID() } : {}) })
  if (answer.status >= 400) count.refused += 1
  return answer.body
}
const since = '2020-01-01'
beforeAll(async () => {
  r = await room()
  await projectTree(r.table, 2, [...tree, ...names.map(node)])
  for (const half of [names.slice(0, CELLS / 2), names.slice(CELLS / 2)]) await projectGrants(r.table, half.map((name) => ({ memberId: secretaryOf(name), version: 1, grants: [{ role: 'SECRETARY', orgId: cellOf(name), from: since }, { role: 'MEMBER', orgId: cellOf(name), from: since }] })))
  const rosters = names.map((name) => {
    const [cellId, file] = [cellOf(name), `rosters/${cellOf(name)}/1.json`]
    r.put(file, { cellId, version: 1, members: people(name) })
    return { type: RosterChanged.type, id: `C#night${name}|A@1.0`, at: r.clock.now, by: 'mem_officer', version: 1, data: { cellId, version: 1, file, contacts: `contacts/${cellId}/1.json`, members: PEOPLE } }
  })
  await deliver(reactions, r.deps, rosters)
})

/** The evening of one cell as its secretary's phone asks for it: a request for every tap, none joined to another. */
async function evening(name: string, id: string): Promise<void> {
  const as = secretaryOf(name)
  const tell = (path: string, body: object = {}) => ask('POST', `/${id}${path}`, as, body)
  await tell('/start')
  await ask('GET', `/${id}`, as)
  for (let index = 0; index < PEOPLE; index++) await tell('/attendance', { rows: [{ memberId: personOf(name, index), state: 'PRESENT' }] })
  await tell('/close')
  await tell('/minutes')
  await ask('GET', `/${id}/minutes`, as)
}

/** The bytes of an item as its attributes are written down; DynamoDB refuses one above 400 KB. */
async function largest(): Promise<{ key: string; bytes: number }> {
  let found = { key: '', bytes: 0 }
  for await (const row of scan(asService(r.table))) {
    const bytes = Buffer.byteLength(JSON.stringify(row))
    if (bytes > found.bytes) found = { key: `${String(row.pk)} ${String(row.sk)}`, bytes }
  }
  return found
}

test('a hundred and thirty cells that open, take the roll tap by tap, close and read their minutes on one evening are all answered, at the price of so many single evenings', async () => {
  const ids = await Promise.all(names.map(async (name) => {
    const { id } = await ask('POST', '', secretaryOf(name), { ...planning, cellId: cellOf(name) })
    await ask('POST', `/${id}/open`, secretaryOf(name), { notify: true })
    return String(id)
  }))
  r.clock.now = planning.startsAt
  await ask('GET', `/${ids[0]}`, secretaryOf(names[0]!))
  const of = async (some: readonly string[]) => {
    Object.assign(count, { requests: 0, refused: 0 })
    r.table.meter.read(true)
    await Promise.all(some.map((name) => evening(name, ids[names.indexOf(name)]!)))
    return { ...count, ...r.table.meter.read(true) }
  }
  const [single, others] = [await of(names.slice(0, 1)), await of(names.slice(1))]
  const parked = await deliver(reactions, r.deps, r.published as never)
  const after = r.table.meter.read(true)
  const heaviest = await largest()
  console.info(JSON.stringify({ single, others, boards: after, facts: r.published.length, heaviest }))

  expect(single).toEqual({ requests: 35, refused: 0, roundTrips: 72, rcu: 61.5, wcu: 59 })
  expect(others).toEqual({ requests: 35 * (CELLS - 1), refused: 0, roundTrips: single.roundTrips * (CELLS - 1), rcu: single.rcu * (CELLS - 1), wcu: single.wcu * (CELLS - 1) })
  expect(parked).toEqual([])
  const board = await r.call('GET', '/meetings/board?orgId=org_ward&year=2026', { as: 'mem_ward' })
  expect(board.body.totals).toMatchObject({ held: CELLS })
  expect(heaviest.bytes).toBeLessThan(16_000)
})
