import { shippedHolidays } from '@nen-nep/rules/dates/holidays'
import { workingCalendar } from '@nen-nep/rules/dates/working-days'
import { presentBy, receiveBy, reminderDue, transferTermsOn } from '@nen-nep/rules/transfer/index'
import { putRow } from '@nen-nep/service-kit'
import { beforeEach, describe, expect, test } from 'vitest'
import { transferKey } from '../src/transfer/schema.ts'
import { moving } from './moving.ts'

let m: Awaited<ReturnType<typeof moving>>
beforeEach(async () => {
  m = await moving()
})
const code = ({ status, body }: { status: number; body: { code?: string } }) => [status, body.code]
const dues = () => m.published.filter(({ type }) => type === 'transfer.reminded.v1').map(({ data: { what, dueOn, daysLeft } }) => `${String(what)} ${String(dueOn)} ${String(daysLeft)}`)

describe('the clock of a transfer', () => {
  test('runs in working days over Tết, tells both sides of the last days once each, and ends what was not received', async () => {
    m.clock.now = '2027-01-15T03:00:00Z'
    const id = await m.sent(m.mai, { on: '2027-01-15' })
    // Tết 2027 takes 5, 8, 9, 10 and 11 February: 30 working days end on 5 March instead of 26 February.
    expect((await m.view(m.secretary, id)).body).toMatchObject({ dueOn: '2027-03-05', daysLeft: 30 })
    for (const day of ['2027-02-17', '2027-02-18', '2027-02-19', '2027-03-01', '2027-03-02', '2027-03-03', '2027-03-04']) await m.night(day)
    expect(dues()).toEqual(['RECEIVE 2027-03-05 10', 'RECEIVE 2027-03-05 3', 'RECEIVE 2027-03-05 0'])
    expect((await m.view(m.otherSecretary, id)).body).toMatchObject({ state: 'SENT', daysLeft: 0 })
    await m.night('2027-03-05')
    expect((await m.view(m.secretary, id)).body.state).toBe('EXPIRED')
    expect((await m.view(m.otherSecretary, id)).body.state).toBe('EXPIRED')
    expect(await m.roster(m.cell)).toContain(m.mai)
    expect(m.published.findLast(({ type }) => type === 'transfer.advanced.v1')?.data).toMatchObject({ state: 'EXPIRED', fromOrgId: m.cell, toOrgId: m.other })
    expect((await m.request(m.mai)).status).toBe(201)
  })
  test('lets nobody in after the last day, also before the night has ended the transfer', async () => {
    const id = await m.sent(m.mai)
    m.clock.now = '2027-01-04T17:00:00Z'
    expect(code(await m.step(m.otherSecretary, id, 'accept'))).toEqual([409, 'transfer.expired'])
    m.clock.now = '2027-01-04T16:59:59Z'
    expect((await m.step(m.otherSecretary, id, 'accept')).body.state).toBe('RECEIVED')
  })
  test('runs for all others where one transfer cannot be read, and says so at the end', async () => {
    const id = await m.sent(m.mai)
    await putRow(m.table, { row: { ...transferKey('trf_000'), version: 1, state: 'NONSENSE' }, when: { is: 'absent' } })
    await expect(m.night('2027-01-05')).rejects.toThrow('1 transfers were not tended')
    expect((await m.view(m.secretary, id)).body.state).toBe('EXPIRED')
  })
  test('takes the day in Vietnam: on 31 December at 23:59:59 the member belongs to the new cell that year, a second later in the next', async () => {
    const [first, second] = [await m.sent(m.mai), await m.sent(m.hung)]
    m.clock.now = '2026-12-31T16:59:59Z'
    expect((await m.step(m.otherSecretary, first, 'accept')).body.receivedOn).toBe('2026-12-31')
    m.clock.now = '2026-12-31T17:00:00Z'
    expect((await m.step(m.otherSecretary, second, 'accept')).body.receivedOn).toBe('2027-01-01')
    expect([(await m.member(m.mai)).since, (await m.member(m.hung)).since]).toEqual(['2026-12-31', '2027-01-01'])
  })
  test('reminds of the return from a temporary stay, and returns nobody by itself', async () => {
    const id = await m.sent(m.mai, { kind: 'TEMPORARY', until: '2026-12-31' })
    await m.step(m.otherSecretary, id, 'accept')
    for (const day of ['2026-12-16', '2026-12-17', '2026-12-27', '2026-12-30', '2027-01-10']) await m.night(day)
    expect(dues()).toEqual(['RETURN 2026-12-31 10', 'RETURN 2026-12-31 3', 'RETURN 2026-12-31 0'])
    expect((await m.view(m.secretary, id)).body.state).toBe('RECEIVED')
  })
  test('tells the last day to present a letter, where it was issued long before it was handed over', async () => {
    const id = await m.lettered(m.mai)
    m.clock.now = '2026-12-10T03:00:00Z'
    await m.step(m.secretary, id, 'send')
    await m.night('2026-12-30')
    expect(dues()).toEqual(['PRESENT 2027-01-04 1'])
  })
})

describe('the letter', () => {
  test('that nobody hands over is told of before its last day, and after it must be issued again, with a last day of its own', async () => {
    const id = await m.lettered(m.mai)
    for (const day of ['2026-12-21', '2026-12-22', '2027-01-03']) await m.night(day)
    expect(dues()).toEqual(['PRESENT 2027-01-04 8', 'PRESENT 2027-01-04 0'])
    m.clock.now = '2027-01-05T03:00:00Z'
    expect(code(await m.step(m.secretary, id, 'send'))).toEqual([409, 'transfer.letter-lapsed'])
    expect((await m.step(m.officer, id, 'letter', { reason: 'Giấy cũ hết hạn' })).body.state).toBe('LETTER_ISSUED')
    expect((await m.step(m.secretary, id, 'send')).body.state).toBe('SENT')
  })
})

describe('the terms', () => {
  const calendar = workingCalendar(shippedHolidays)
  test('are configuration with a source: the day of sending chooses them, the stricter where reports differ', () => {
    expect([transferTermsOn('2026-07-25').receive, transferTermsOn('2026-07-26').receive, transferTermsOn('2020-01-01').receive]).toEqual([60, 30, 60])
    expect(transferTermsOn('2026-08-01').citation).toContain('208-QĐ/TW')
    expect([receiveBy('2026-12-31', calendar), presentBy('2026-12-31', calendar)]).toEqual(['2027-02-19', '2027-02-19'])
  })
  test('say a reminder once, and none when its day is over', () => {
    const on = (today: string, told?: number) => reminderDue({ today, dueOn: '2026-12-31', told }, { remind: [10, 3, 0] }, calendar)
    expect([on('2026-12-01'), on('2026-12-17'), on('2026-12-17', 10), on('2026-12-29', 10), on('2026-12-31', 3), on('2026-12-31', 0), on('2027-01-01')]).toEqual([undefined, 10, undefined, 3, 0, undefined, undefined])
  })
})
