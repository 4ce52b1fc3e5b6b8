import { GrantsChanged, PositionGiven, ProcessingRestricted, type Grant } from '@nen-nep/contracts'
import { projectTree } from '@nen-nep/service-kit'
import { inProcess, tree } from '@nen-nep/testing'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { messages, routes } from '../src/app.ts'
import { stores } from '../src/deps.ts'
import { heldOn } from '../src/person/held.ts'
import { projectPositions } from '../src/position/positions.ts'
import { jobs } from '../src/reactions.ts'
import { cell8, deliverOnce, NOW, person, published, room, type Sent } from './room.ts'

let r: Awaited<ReturnType<typeof room>>
let call: ReturnType<typeof inProcess>
const since = '2020-01-01'
beforeEach(async () => {
  r = await room()
  await r.hear(await r.tell('org_cell9', 1, [person('secretary9', 'bi.thu9@example.vn')]))
  call = inProcess('notifications', routes(r.post), messages, r.post.now)
})
afterEach(() => r.stop())

const at = (orgId: string) => `/notifications/organisations/${orgId}/invitations`
const preview = async (as: string, orgId: string, subtree = false) => (await call('GET', `${at(orgId)}${subtree ? '?subtree=true' : ''}`, { as })).body
const ask = (as: string, orgId: string, body: object = {}, key?: string) => call('POST', at(orgId), { as, body, ...(key === undefined ? {} : { key }) })
const invite = async (as: string, orgId: string, body: object = {}) => {
  const answer = await ask(as, orgId, body)
  expect(answer.status).toBe(201)
  await r.work()
  return answer.body
}
const firstLines = async () => (await r.mails()).map(({ to, text }) => [to[0], text.split('\n\n')[0]]).toSorted()
const hold = (memberId: string, version: number, ...held: Grant[]) => r.hear(published(GrantsChanged({ members: [{ memberId, version, grants: held }] }), version))

describe('inviting all who hold a position', () => {
  test('writes to each in the organisation and all below it which position they hold and how to begin, and counts who is left', async () => {
    const counts = { holders: 4, invited: 2, before: 0, noAddress: 2, noMail: 0 }
    expect(await preview('mem_officer', 'org_ward', true)).toEqual(counts)
    expect(await invite('mem_officer', 'org_ward', { subtree: true })).toMatchObject({ ...counts, orgId: 'org_ward', subtree: true })
    expect(await firstLines()).toEqual([
      ['bi.thu8@example.vn', 'Đồng chí được giao chức vụ bí thư, Chi bộ Khu phố 8, từ ngày 01/01/2020.'],
      ['bi.thu9@example.vn', 'Đồng chí được giao chức vụ bí thư, Chi bộ Khu phố 9, từ ngày 01/01/2020.'],
    ])
    expect((await r.mails())[0]!.text).toMatch(/Nhận mã xác nhận[\s\S]+Tập dượt/)
  })
  test('stays in the organisation unless all below it are asked for, and leaves out whoever asks', async () => {
    expect(await preview('mem_secretary8', 'org_cell8')).toEqual({ holders: 1, invited: 0, before: 0, noAddress: 1, noMail: 0 })
    expect(await preview('mem_officer', 'org_ward')).toEqual({ holders: 1, invited: 0, before: 0, noAddress: 1, noMail: 0 })
    await invite('mem_secretary8', 'org_cell8', { subtree: true })
    expect(await r.mails()).toEqual([])
  })
  test('leaves out an administrator who stands in no registry', async () => {
    expect(await preview('mem_officer', 'org_district')).toMatchObject({ holders: 0 })
  })
  test('writes nobody twice in seven days, neither whom it wrote to nor who was just appointed by hand', async () => {
    await r.hear(published(PositionGiven({ memberId: 'mem_secretary9', role: 'SECRETARY', orgId: 'org_cell9', from: since }), 1))
    await r.work()
    expect(await preview('mem_officer', 'org_ward', true)).toMatchObject({ holders: 4, invited: 1, before: 1, noAddress: 2 })
    await invite('mem_officer', 'org_ward', { subtree: true })
    expect(await invite('mem_officer', 'org_ward', { subtree: true })).toMatchObject({ holders: 4, invited: 0, before: 2, noAddress: 2 })
    expect(await r.mails()).toHaveLength(2)
    r.at('2026-12-07T02:00:00.000Z')
    expect(await invite('mem_officer', 'org_ward', { subtree: true })).toMatchObject({ invited: 2, before: 0 })
    expect(await r.mails()).toHaveLength(4)
  })
  test('is one invitation for one key, and one letter a person where two are asked for at once', async () => {
    const answers = await Promise.all(['one-and-the-same', 'one-and-the-same', 'another-key'].map((key) => ask('mem_officer', 'org_ward', { subtree: true }, key)))
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201])
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(2)
    await r.work()
    expect(await r.mails()).toHaveLength(2)
  })
  test('goes on where it was stopped: whoever was taken is told all the same', async () => {
    await ask('mem_officer', 'org_ward', { subtree: true })
    const [event] = r.own.filter(({ type }) => type === 'holders.invited.v1') as Sent[]
    let writes = 0
    const send = (command: { constructor: { name: string } }) => (command.constructor.name === 'PutItemCommand' && ++writes > 5 ? Promise.reject(new Error('died')) : r.table.db.send(command as never))
    const dying = { ...r.table, db: { send } } as unknown as typeof r.table
    expect(await deliverOnce(jobs, { ...r.post, table: dying, ...stores(dying) }, event!)).toBe(false)
    await r.work()
    expect(await r.mails()).toHaveLength(2)
  })
  test('tells somebody who holds several all of them in one letter, a line each, in the language they read', async () => {
    await hold('mem_secretary8', 2, { role: 'SECRETARY', orgId: 'org_cell8', from: since }, { role: 'COMMITTEE_MEMBER', orgId: 'org_ward', from: '2025-06-01', to: '2030-06-01' }, { role: 'DEPUTY_SECRETARY', orgId: 'org_cell9', from: since, standsInFor: 'mem_x' }, { role: 'MEMBER', orgId: 'org_cell8', from: since })
    await invite('mem_officer', 'org_ward', { subtree: true })
    expect(await firstLines()).toContainEqual(['bi.thu8@example.vn', ['Đồng chí được giao các chức vụ sau:', '- cấp ủy viên, Đảng bộ phường An Bình, từ ngày 01/06/2025 đến hết ngày 01/06/2030', '- bí thư, Chi bộ Khu phố 8, từ ngày 01/01/2020', '- làm thay phó bí thư, Chi bộ Khu phố 9, từ ngày 01/01/2020'].join('\n')])
    expect(await r.mails('bi.thu8@example.vn')).toHaveLength(1)
    r.at('2026-12-08T02:00:00.000Z')
    await call('PUT', '/notifications/preferences', { as: 'mem_secretary8', body: { language: 'EN' } })
    await invite('mem_officer', 'org_ward', { subtree: true })
    expect((await r.mails('bi.thu8@example.vn'))[1]!.text).toMatch(/^You hold these positions:\n- committee member, Đảng bộ phường An Bình, from 1 June 2025 to 1 June 2030\n/)
  })
  test('leaves on the call list whom no letter reaches: no address, or restricted; and writes to them once an address has come', async () => {
    await r.hear(published(ProcessingRestricted({ memberId: 'mem_secretary8', restricted: true }), 3))
    await invite('mem_officer', 'org_cell8')
    expect(await r.mails()).toEqual([])
    const [entry] = (await call('GET', '/notifications/feed', { as: 'mem_minutes8' })).body.items
    const { items } = (await call('GET', `/notifications/call-list?occasion=${entry.id}`, { as: 'mem_officer' })).body
    expect(items.map(({ memberId, why }: Record<string, string>) => [memberId, why])).toEqual([['mem_minutes8', 'NO_ADDRESS'], ['mem_secretary8', 'RESTRICTED']])
    await invite('mem_officer', 'org_cell8')
    expect((await call('GET', '/notifications/feed', { as: 'mem_minutes8' })).body.items).toHaveLength(1)
    await r.hear(await r.tell('org_cell8', 2, [...cell8.filter(({ id }) => id !== 'mem_minutes8'), person('minutes8', 'thu.ky8@example.vn')]))
    expect(await preview('mem_officer', 'org_cell8')).toEqual({ holders: 2, invited: 1, before: 1, noAddress: 0, noMail: 0 })
    await invite('mem_officer', 'org_cell8')
    expect(await firstLines()).toEqual([['thu.ky8@example.vn', 'Đồng chí được giao chức vụ thư ký, Chi bộ Khu phố 8, từ ngày 01/01/2020.']])
  })
  test('says where mails are off or only tried, and writes once they are on', async () => {
    await call('PUT', '/notifications/organisations/org_cell9/mode', { as: 'mem_officer', body: { mode: 'OFF' } })
    expect(await invite('mem_officer', 'org_ward', { subtree: true })).toMatchObject({ invited: 1, noMail: 1 })
    await call('PUT', '/notifications/organisations/org_cell9/mode', { as: 'mem_officer', body: { mode: 'ON' } })
    expect(await invite('mem_officer', 'org_ward', { subtree: true })).toMatchObject({ invited: 1, before: 1, noMail: 0 })
    expect((await r.mails()).map(({ to }) => to[0]).toSorted()).toEqual(['bi.thu8@example.vn', 'bi.thu9@example.vn'])
  })
  test('is for who looks after the organisation; outside their sight there is nothing; what cannot be read is refused', async () => {
    expect((await ask('mem_minutes8', 'org_cell8')).body).toMatchObject({ status: 403, code: 'holders.not-yours' })
    expect((await call('GET', at('org_cell8'), { as: 'mem_minutes8' })).body.code).toBe('holders.not-yours')
    for (const [as, orgId] of [['mem_secretary8', 'org_cell9'], ['mem_officer', 'org_nowhere'], ['mem_secretary8', 'org_ward']] as const) expect((await ask(as, orgId)).status).toBe(404)
    expect((await ask('mem_officer', 'org_ward', { subtree: 'yes' })).status).toBe(400)
    expect((await call('GET', `${at('org_ward')}?subtree=yes`, { as: 'mem_officer' })).status).toBe(400)
    expect(await r.mails()).toEqual([])
  })
})

test('what is held on a person names their positions, those they stand in for others in, and when they were told how to begin; not who stands in for them', async () => {
  await hold('mem_secretary8', 2, { role: 'SECRETARY', orgId: 'org_cell8', from: since }, { role: 'MINUTE_TAKER', orgId: 'org_cell8', from: since, standsInFor: 'mem_minutes8' }, { role: 'MEMBER', orgId: 'org_cell8', from: since })
  await invite('mem_officer', 'org_cell8')
  const of = async (memberId: string) => {
    const held = await heldOn(r.post, { memberId, orgs: ['org_cell8'] } as never)
    return ['positions', 'toldHow'].map((wanted) => held.find(({ kind }) => kind === wanted)!.rows)
  }
  expect(await of('mem_secretary8')).toMatchObject([[{ role: 'MINUTE_TAKER' }, { role: 'SECRETARY' }], [{ at: NOW, reached: true }]])
  expect(await of('mem_minutes8')).toMatchObject([[{ role: 'MINUTE_TAKER', memberId: 'mem_minutes8' }], [{ reached: false }]])
})

test('of a tree of 204 bodies with about 700 holders the request reads each body once, and all are told by the job', async () => {
  const cells = Array.from({ length: 203 }, (_, index) => ({ id: `org_n${index}`, parentId: 'org_school', name: `Chi bộ số ${index}`, type: 'CELL_SUBORDINATE' as const, code: `79.777.017.${index}`, sectorType: 'KHU_PHO' as const, from: since }))
  await projectTree(r.table, 2, [...tree, ...cells])
  const people = cells.flatMap(({ id }, index) => (['SECRETARY', 'DEPUTY_SECRETARY', 'COMMITTEE_MEMBER', ...(index % 2 ? ['MINUTE_TAKER' as const] : [])] as const).map((role, nth) => ({ memberId: `mem_n${index}x${nth}`, version: 1, grants: [{ role, orgId: id, from: since }, { role: 'MEMBER' as const, orgId: id, from: since }] })))
  for (const one of people) await projectPositions(r.table, one, NOW)
  for (const [index, { id }] of cells.entries()) await r.hear(await r.tell(id, 1, people.filter(({ grants }) => grants[0]!.orgId === id).map(({ memberId }, nth) => person(memberId.slice(4), `n${index}.${nth}@example.vn`))))
  const { meter } = r.table as unknown as { meter: { read: (reset?: boolean) => { roundTrips: number; rcu: number; wcu: number } } }
  meter.read(true)
  const { body } = await ask('mem_officer', 'org_school', { subtree: true })
  expect([body.holders, body.invited, meter.read(true)]).toEqual([people.length, people.length, { roundTrips: 219, rcu: 663, wcu: 1 }])
  await deliverOnce(jobs, r.post, r.own.find(({ type }) => type === 'holders.invited.v1') as Sent)
  expect(r.own.filter(({ type }) => type === 'round.requested.v1')).toHaveLength(cells.length)
  expect((await ask('mem_officer', 'org_school', { subtree: true })).body).toMatchObject({ invited: 0, before: people.length })
}, 120_000)
