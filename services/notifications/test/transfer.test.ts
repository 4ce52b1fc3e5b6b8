import { ReorganisationFailed, TransferAdvanced, TransferReminded, type TransferState } from '@nen-nep/contracts'
import { deliver } from '@nen-nep/testing'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { projectPositions } from '../src/position/positions.ts'
import { reactions } from '../src/reactions.ts'
import { NOW, person, published, room } from './room.ts'

let r: Awaited<ReturnType<typeof room>>
const contacts = [person('secretary8', 'bi.thu8@example.vn'), person('ward', 'phuong@example.vn'), person('secretary9', 'bi.thu9@example.vn'), person('member8', 'dang.vien8@example.vn')]
beforeEach(async () => {
  r = await room(contacts)
  // The ward's secretary is a member of cell 8, from whose contacts the address comes.
  await projectPositions(r.table, { memberId: 'mem_ward', version: 2, grants: [{ role: 'SECRETARY', orgId: 'org_ward', from: '2020-01-01' }, { role: 'MEMBER', orgId: 'org_cell8', from: '2020-01-01' }] }, NOW)
  await projectPositions(r.table, { memberId: 'mem_secretary9', version: 2, grants: [{ role: 'SECRETARY', orgId: 'org_cell9', from: '2020-01-01' }, { role: 'MEMBER', orgId: 'org_cell8', from: '2020-01-01' }] }, NOW)
})
afterEach(() => r.stop())

const about = { transferId: 'trf_a1b2c3', memberId: 'mem_member8', fromOrgId: 'org_cell8', toOrgId: 'org_cell9', kind: 'OFFICIAL' } as const
const step = (state: TransferState, version: number, more: object = {}, at = NOW) => published(TransferAdvanced({ ...about, ...more, state }), version, at)
const reminded = (what: 'PRESENT' | 'RECEIVE' | 'RETURN', daysLeft: number, version: number) => published(TransferReminded({ ...about, what, dueOn: '2027-01-06', daysLeft }), version)
const to = async () => (await r.mails()).map(({ to: [address = ''] }) => address)

describe('a transfer', () => {
  test('calls at each step upon the side that has to act, once, and says no name', async () => {
    const told: string[][] = []
    for (const [index, state] of (['REQUESTED', 'REVIEWED', 'LETTER_ISSUED', 'SENT', 'RECEIVED'] as const).entries()) {
      const before = (await to()).length
      await r.hear(step(state, index + 1))
      await r.work()
      told.push((await to()).slice(before))
    }
    expect(told).toEqual([['phuong@example.vn'], [], ['bi.thu8@example.vn'], ['bi.thu9@example.vn'], []])
    const mails = await r.mails()
    expect(new Set(mails.map(({ subject }) => subject))).toEqual(new Set(['Có hồ sơ chờ giải quyết']))
    expect(mails.map(({ text }) => text).join('\n')).not.toContain('member8')
  })
  test('that is told of again, by another event of the same step, brings no second mail', async () => {
    await r.hear(step('SENT', 4), step('SENT', 4))
    await r.work()
    await r.hear(step('SENT', 5, {}, '2026-12-02T02:00:00.000Z'))
    await r.work()
    expect(await to()).toEqual(['bi.thu9@example.vn'])
  })
  test.each([1, 2, 3])('that has gone on leaves the letters of earlier steps unsent, in whatever order they are heard (%i)', async (seed) => {
    await deliver(reactions, r.post, [step('REQUESTED', 1), step('LETTER_ISSUED', 3), step('SENT', 4), step('RECEIVED', 5)], seed)
    await r.work(seed)
    expect(await to()).toEqual([])
  })
  test('of the secretary themselves calls upon the level above', async () => {
    await r.hear(step('LETTER_ISSUED', 3, { memberId: 'mem_secretary8' }))
    await r.work()
    expect(await to()).toEqual(['phuong@example.vn'])
  })
  test('that leads to nobody of ours, or follows to another cell, calls upon whoever there is', async () => {
    await r.hear(step('SENT', 4, { toOrgId: undefined, transferId: 'trf_out' }), step('REQUESTED', 1, { fromOrgId: 'org_school', transferId: 'trf_school' }))
    await r.work()
    expect(await to()).toEqual([])
    await r.hear(step('SENT', 4))
    await r.hear(step('SENT', 5, { toOrgId: 'org_cell8', fromOrgId: 'org_cell9' }))
    await r.work()
    expect((await to()).sort()).toEqual(['bi.thu8@example.vn', 'bi.thu9@example.vn'])
  })
  test('reminds who has to act of each day once, and nobody when it was done meanwhile', async () => {
    await r.hear(step('SENT', 4))
    await r.work()
    await r.hear(reminded('RECEIVE', 10, 5), reminded('PRESENT', 3, 6))
    await r.work()
    const mails = (await r.mails()).filter(({ subject }) => subject === 'Nhắc hạn giải quyết hồ sơ')
    expect(mails.map(({ to: [address] }) => address).sort()).toEqual(['bi.thu8@example.vn', 'bi.thu9@example.vn'])
    expect(mails[0]?.text).toContain('Hạn giải quyết: 06/01/2027.')
    await r.hear(reminded('RECEIVE', 3, 7), step('RECEIVED', 8))
    await r.work()
    expect(await to()).toHaveLength(3)
  })
})

describe('a reorganisation that failed on its day', () => {
  test('is written to whoever ordered it, and to the officers above it, once, without a name', async () => {
    await projectPositions(r.table, { memberId: 'mem_ward', version: 3, grants: [{ role: 'OFFICER', orgId: 'org_district', from: '2020-01-01' }, { role: 'MEMBER', orgId: 'org_cell8', from: '2020-01-01' }] }, NOW)
    const failed = published(ReorganisationFailed({ reorganisationId: 'reo_a', orgId: 'org_ward', on: '2026-12-01', by: 'mem_secretary8', code: 'reorganisation.gone' }), 3, NOW)
    await r.hear(failed, failed)
    await r.work()
    expect((await to()).toSorted()).toEqual(['bi.thu8@example.vn', 'phuong@example.vn'])
    const [mail] = await r.mails()
    expect(mail?.subject).toBe('Có việc sắp xếp tổ chức chưa thực hiện được')
    expect(mail?.text).toContain('ngày 01/12/2026')
  })
})
