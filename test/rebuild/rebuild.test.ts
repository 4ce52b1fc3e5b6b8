import type { RosterMember } from '@nen-nep/contracts'
import { reactions as ofEvaluations, stores as evaluations } from '@nen-nep/evaluations'
import { reactions as ofMeetings } from '@nen-nep/meetings/reactions'
import { stores as meetings } from '@nen-nep/meetings/stores'
import { centralPack } from '@nen-nep/meetings/pack'
import { stores as notifications } from '@nen-nep/notifications/deps'
import { reactions as ofNotifications } from '@nen-nep/notifications/reacting'
import { directoryKey } from '@nen-nep/membership/list/line'
import { cellRosterKey } from '@nen-nep/membership/publishing/schema'
import { ofLevel } from '@nen-nep/membership/transfer/schema'
import { rosterKey as meetingsKey } from '@nen-nep/meetings/place'
import { rosterKey as evaluationsKey } from '@nen-nep/evaluations/roster/projection'
import { contactsKey } from '@nen-nep/notifications/place'
import { deleteRow, getRow, grantsKey, keyText, putRow, readAll, TREE_POINTER, type Key } from '@nen-nep/service-kit'
import { deliver, freshTable } from '@nen-nep/testing'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { district, type District } from '../../services/membership/test/district.ts'
import { compare, type Difference } from '@nen-nep/toolchain/rebuild/compare'
import type { Tables } from '@nen-nep/toolchain/rebuild/expected'
import { projections } from '@nen-nep/toolchain/rebuild/projections'

let d: District
let tables: Tables
beforeAll(async () => {
  d = await district()
  const [forMeetings, forEvaluations, forNotifications] = await Promise.all([freshTable(inject('dynamodb')), freshTable(inject('dynamodb')), freshTable(inject('dynamodb'))])
  tables = { membership: d.table, meetings: forMeetings, evaluations: forEvaluations, notifications: forNotifications }
  const { files } = d.bucket
  const now = () => new Date(d.clock.now)
  await d.call('PATCH', `/membership/members/${d.mai}`, { as: d.officer, body: { email: 'mai@example.org', phone: '0901234567', sex: 'FEMALE', birthDate: '1980-02-29' }, ifMatch: '"1"' })
  await d.call('PATCH', `/membership/organisations/${d.cell}`, { as: d.officer, body: { units: ['Trường Mầm non', 'Trạm Y tế'] }, ifMatch: '"1"' })
  await d.call('PUT', `/membership/members/${d.hung}/unit`, { as: d.secretary, body: { unit: 'Trạm Y tế' }, ifMatch: '"1"' })
  await d.post(d.secretary, '/transfers', { memberId: d.hung, toName: 'Đảng bộ xã Tân Lập', kind: 'OFFICIAL', on: '2026-11-22', reason: 'Chuyển nơi ở' })
  await d.settle()
  await deliver(ofMeetings, { table: forMeetings, files, pack: centralPack, now, ...meetings(forMeetings) } as never, d.published)
  await deliver(ofEvaluations, { table: forEvaluations, files, ...evaluations(forEvaluations) }, d.published)
  await deliver(ofNotifications, { table: forNotifications, files, now, ...notifications(forNotifications) }, d.published)
})
afterAll(() => d.bucket.stop())

async function differences(apply = false, names = Object.keys(projections)): Promise<(Difference & { projection: string })[]> {
  const found: (Difference & { projection: string })[] = []
  for (const projection of names) for await (const one of compare(tables, projections[projection]!, apply)) found.push({ projection, ...one })
  return found
}
async function damage(service: keyof Tables, key: Key, change: object): Promise<void> {
  const row = await getRow(tables[service], key, true)
  await putRow(tables[service], { row: { ...row, ...key, ...change }, when: { is: 'any' } })
}

test('of what follows its events, nothing differs from its source', async () => {
  expect(await differences()).toEqual([])
})

test('what a level lost of its transfers is found and written again', async () => {
  const place = async () => (await readAll(d.table, { pk: ofLevel('org_root') })).map(({ pk, sk }) => ({ pk: String(pk), sk: String(sk) }))
  const [lost] = await place()
  await deleteRow(d.table, lost!)
  expect(await differences(true, ['transfers'])).toEqual([{ projection: 'transfers', service: 'membership', key: keyText(lost!), is: 'missing', mended: true }])
  expect(await place()).toEqual([lost])
})

test('of rows that were damaged, exactly those are found, mended when asked, and found no more', async () => {
  await damage('meetings', grantsKey(d.mai), { grants: [{ role: 'OFFICER', orgId: 'org_root', from: '2020-01-01' }] })
  await deleteRow(tables.notifications, grantsKey(d.secretary))
  await damage('evaluations', grantsKey(d.admin), { grants: [] })
  await damage('evaluations', evaluationsKey(d.cell), { members: new Uint8Array([1, 2, 3]) })
  await damage('meetings', meetingsKey(d.other), { members: '[]' })
  await deleteRow(tables.notifications, contactsKey(d.cell))
  await deleteRow(tables.evaluations, TREE_POINTER)
  const wanted = [
    ['trees', 'evaluations', TREE_POINTER, 'missing'],
    ['grants', 'evaluations', grantsKey(d.admin), 'different'],
    ['grants', 'meetings', grantsKey(d.mai), 'different'],
    ['grants', 'notifications', grantsKey(d.secretary), 'missing'],
    ['rosters', 'evaluations', evaluationsKey(d.cell), 'different'],
    ['rosters', 'meetings', meetingsKey(d.other), 'different'],
    ['contacts', 'notifications', contactsKey(d.cell), 'missing'],
  ] as const
  const shown = (found: Awaited<ReturnType<typeof differences>>) => found.map(({ projection, service, key, is }) => [projection, service, key, is].join(' ')).toSorted()
  const expected = wanted.map(([projection, service, key, is]) => [projection, service, keyText(key), is].join(' ')).toSorted()
  expect(shown(await differences())).toEqual(expected)
  const mended = await differences(true)
  expect(shown(mended)).toEqual(expected)
  expect(mended.every((one) => one.mended)).toBe(true)
  expect(await differences()).toEqual([])
})

test('the registry’s own rosters and directories are held against its members', async () => {
  await damage('membership', directoryKey(d.cell), { lines: new Uint8Array([9]) })
  const roster = await getRow(tables.membership, cellRosterKey(d.other), true)
  await damage('membership', cellRosterKey(d.other), { entries: (roster!['entries'] as RosterMember[]).slice(1), facts: undefined })
  expect((await differences(false, ['cells', 'directories'])).map(({ projection, key }) => [projection, key])).toEqual([['cells', keyText(cellRosterKey(d.other))], ['directories', keyText(directoryKey(d.cell))]])
  await differences(true, ['cells', 'directories'])
  // Whoever learns rosters from the registry is told by the next comparison, in the order of what rests on what.
  await differences(true)
  expect(await differences()).toEqual([])
  expect((await d.get(d.officer, `/members?orgId=${d.ward}&subtree=true`)).body.items).toHaveLength(8)
})
