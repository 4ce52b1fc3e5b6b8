import { beforeEach, describe, expect, test } from 'vitest'
import { heldOn } from '../src/person/held.ts'
import { moving } from './moving.ts'

let m: Awaited<ReturnType<typeof moving>>
beforeEach(async () => {
  m = await moving()
})
const code = ({ status, body }: { status: number; body: { code?: string } }) => [status, body.code]

describe('an official transfer', () => {
  test('goes from request to reception: owed by the sending cell until it is received, then by the other', async () => {
    const asked = await m.request(m.mai)
    expect([asked.status, asked.body.state, asked.body.warnings]).toEqual([201, 'REQUESTED', []])
    const id = String(asked.body.id)
    expect((await m.review(id)).body).toMatchObject({ state: 'REVIEWED', toOrgId: m.other, toName: 'Chi bộ Khu phố 9' })
    expect((await m.step(m.officer, id, 'letter')).body).toMatchObject({ state: 'LETTER_ISSUED', letterNo: '01-GGT/ĐU' })
    const sent = await m.step(m.secretary, id, 'send')
    // 30 working days from Sunday 22 November 2026; 1 January is off.
    expect(sent.body).toMatchObject({ state: 'SENT', sentOn: '2026-11-22', dueOn: '2027-01-04', daysLeft: 30 })
    await m.settle()
    expect(await m.roster(m.cell)).toContain(`${m.mai} inTransit`)
    expect([await m.headcount(m.cell), await m.headcount(m.other)]).toEqual([5, 3])
    m.clock.now = '2026-12-01T03:00:00Z'
    const accepted = await m.step(m.otherSecretary, id, 'accept')
    expect(accepted.body).toMatchObject({ state: 'RECEIVED', receivedOn: '2026-12-01', warnings: [] })
    await m.settle()
    expect(await m.roster(m.cell)).not.toContain(m.mai)
    expect(await m.roster(m.other)).toContain(m.mai)
    expect([await m.headcount(m.cell), await m.headcount(m.other), await m.headcount(m.ward)]).toEqual([4, 4, 8])
    expect((await m.member(m.mai)).history.map(({ type, on, cellId, flags, decisionNo, cause }) => [type, on, cellId, flags.join(), decisionNo, cause === id])).toEqual([
      ['REGISTERED', '2020-01-01', m.cell, '', undefined, false],
      ['SENT', '2026-11-22', m.cell, 'inTransit', '01-GGT/ĐU', true],
      ['TRANSFERRED', '2026-12-01', m.other, '', '01-GGT/ĐU', true],
    ])
    expect((await m.get(m.mai, '/positions?orgId=' + m.other)).status).toBe(200)
    expect((await m.get(m.mai, '/positions?orgId=' + m.cell)).status).toBe(404)
  })
  test('is told to both sides at every step, and repeats of a command do nothing', async () => {
    const id = await m.lettered(m.mai)
    const again = { key: 'the-same-command' }
    const [first, second] = [await m.post(m.secretary, `/transfers/${id}/send`, {}, again), await m.post(m.secretary, `/transfers/${id}/send`, {}, again)]
    expect([second.status, second.body.version]).toEqual([200, first.body.version])
    const told = m.published.filter(({ type }) => type === 'transfer.advanced.v1').map(({ data }) => data)
    expect(told.map(({ state }) => state)).toEqual(['REQUESTED', 'REVIEWED', 'LETTER_ISSUED', 'SENT'])
    expect(told.at(-1)).toEqual({ transferId: id, memberId: m.mai, fromOrgId: m.cell, toOrgId: m.other, kind: 'OFFICIAL', state: 'SENT' })
  })
  test('that is refused by the receiving side leaves the member where they were, with the reason for the sending side', async () => {
    const id = await m.sent(m.mai)
    expect(code(await m.step(m.otherSecretary, id, 'refuse', {}))).toEqual([400, 'input.invalid'])
    expect((await m.step(m.otherSecretary, id, 'refuse', { reason: 'Không cư trú tại đây' })).body).toMatchObject({ state: 'REFUSED' })
    await m.settle()
    expect(await m.roster(m.cell)).toContain(m.mai)
    expect((await m.view(m.secretary, id)).body).toMatchObject({ state: 'REFUSED', endedReason: 'Không cư trú tại đây' })
    expect((await m.member(m.mai)).history.at(-1)).toMatchObject({ type: 'TRANSFER_ENDED', cellId: m.cell, flags: [] })
    expect((await m.request(m.mai)).status).toBe(201)
  })
  test('can be taken back until it is received, and not afterwards', async () => {
    const id = await m.sent(m.mai)
    expect((await m.step(m.secretary, id, 'withdraw', { reason: 'Không chuyển nữa' })).body.state).toBe('WITHDRAWN')
    expect((await m.member(m.mai)).flags).toEqual([])
    expect(code(await m.step(m.otherSecretary, id, 'accept'))).toEqual([409, 'transfer.not-open'])
    const next = await m.sent(m.mai)
    await m.step(m.otherSecretary, next, 'accept')
    expect(code(await m.step(m.officer, next, 'withdraw', { reason: 'Muộn' }))).toEqual([409, 'transfer.not-open'])
  })
  test('ends a secretary’s positions in the cell on the day before, with a warning, and whoever stood in for them', async () => {
    const stands = await m.post(m.officer, '/stand-ins', { orgId: m.cell, memberId: m.hung, role: 'SECRETARY', standsInFor: m.secretary, from: '2026-11-22', to: '2026-12-20', reason: 'Đi công tác' })
    expect(stands.status).toBeLessThan(300)
    await m.settle()
    const asked = await m.request(m.secretary, { toName: undefined, toOrgId: m.other }, m.officer)
    expect(asked.body.warnings).toMatchObject([{ code: 'POSITION_ENDS', role: 'SECRETARY', orgId: m.cell }])
    const id = String(asked.body.id)
    await m.review(id, {})
    await m.step(m.officer, id, 'letter')
    await m.step(m.deputy, id, 'send')
    const accepted = await m.step(m.otherSecretary, id, 'accept')
    expect(accepted.body.warnings).toMatchObject([{ role: 'SECRETARY' }])
    await m.settle()
    expect((await m.member(m.secretary)).positions).toMatchObject([{ role: 'SECRETARY', orgId: m.cell, to: '2026-11-21' }])
    expect((await m.holders(m.cell)).map(({ role }) => role)).toEqual(['DEPUTY_SECRETARY'])
    expect(code(await m.request(m.mai, {}, m.hung))).toEqual([403, 'transfer.not-keeper'])
  })
  test('keeps positions outside the cell', async () => {
    const id = String((await m.request(m.wardSecretary, { toName: undefined, toOrgId: m.cell }, m.officer)).body.id)
    await m.review(id, {})
    await m.step(m.officer, id, 'letter')
    await m.step(m.officer, id, 'send')
    expect((await m.step(m.secretary, id, 'accept')).body).toMatchObject({ state: 'RECEIVED', warnings: [] })
    await m.settle()
    expect((await m.holders(m.ward)).some(({ memberId, role }) => memberId === m.wardSecretary && role === 'SECRETARY')).toBe(true)
  })
})

test('of a person’s own data, their transfers and where they live are part', async () => {
  const id = await m.sent(m.mai)
  await m.post(m.officer, '/residence-links', { memberId: m.mai, residenceOrgId: m.other, from: '2024-03-01' })
  const held = await heldOn(m.deps, { memberId: m.mai, orgs: [m.cell], from: '2020-01-01', requestId: 'pex_x' })
  const rows = (kind: string) => held.find((one) => one.kind === kind)?.rows ?? []
  expect([rows('transfers').map((row) => (row as { id: string }).id), rows('residences')]).toMatchObject([[id], [{ memberId: m.mai, residenceOrgId: m.other }]])
})

describe('a temporary stay', () => {
  test('is counted at home and owed at the host, until the member returns', async () => {
    const id = await m.sent(m.mai, { kind: 'TEMPORARY', until: '2027-03-31' })
    await m.step(m.otherSecretary, id, 'accept')
    await m.settle()
    expect([(await m.roster(m.cell)).filter((line) => line.startsWith(m.mai)), (await m.roster(m.other)).filter((line) => line.startsWith(m.mai))]).toEqual([[`${m.mai} temporaryAway`], [`${m.mai} temporaryHere`]])
    expect([await m.headcount(m.cell), await m.headcount(m.other)]).toEqual([5, 3])
    expect([(await m.get(m.mai, `/positions?orgId=${m.other}`)).status, (await m.get(m.mai, `/positions?orgId=${m.cell}`)).status]).toEqual([200, 200])
    // Whatever else is changed of them reaches the host's roster too.
    await m.call('PATCH', `/membership/members/${m.mai}`, { as: m.secretary, body: { phone: '0907654321' }, ifMatch: (await m.get(m.secretary, `/members/${m.mai}`)).etag })
    expect(m.published.findLast(({ type }) => type === 'member.updated.v1')?.data).toEqual({ memberId: m.mai, cellId: m.cell, hostId: m.other })
    expect(code(await m.request(m.mai, { kind: 'TEMPORARY', until: '2027-03-31' }))).toEqual([409, 'transfer.lent'])
    expect((await m.step(m.otherSecretary, id, 'return')).body).toMatchObject({ state: 'RETURNED', returnedOn: '2026-11-22' })
    await m.settle()
    expect(await m.roster(m.cell)).toContain(m.mai)
    expect((await m.roster(m.other)).some((line) => line.startsWith(m.mai))).toBe(false)
    expect((await m.get(m.mai, `/positions?orgId=${m.other}`)).status).toBe(404)
  })
  test('ends with an official transfer to the host', async () => {
    const stay = await m.sent(m.mai, { kind: 'TEMPORARY', until: '2027-03-31' })
    await m.step(m.otherSecretary, stay, 'accept')
    const id = await m.sent(m.mai)
    await m.step(m.otherSecretary, id, 'accept')
    await m.settle()
    expect((await m.view(m.secretary, stay)).body).toMatchObject({ state: 'RETURNED' })
    expect(await m.roster(m.other)).toContain(m.mai)
    expect((await m.roster(m.cell)).some((line) => line.startsWith(m.mai))).toBe(false)
  })
})

describe('a transfer out of the system', () => {
  test('takes the member along with the letter, their status kept; word that they were received ends it', async () => {
    const id = await m.sent(m.mai, { toName: 'Đảng bộ xã Tân Lập' }, { outside: true })
    await m.settle()
    expect((await m.roster(m.cell)).some((line) => line.startsWith(m.mai))).toBe(false)
    expect((await m.member(m.mai)).history.at(-1)).toMatchObject({ type: 'TRANSFERRED', status: 'OFFICIAL', outside: 'Đảng bộ xã Tân Lập' })
    expect((await m.get(m.mai, `/positions?orgId=${m.cell}`)).status).toBe(404)
    for (const list of ['', '&subtree=true', '&list=NO_CONTACT', '&list=INCOMPLETE']) expect((await m.get(m.secretary, `/members?orgId=${m.cell}${list}`)).body.items.some(({ id: one }: { id: string }) => one === m.mai)).toBe(false)
    expect((await m.step(m.secretary, id, 'accept')).body.state).toBe('RECEIVED')
  })
  test('brings them back where the other side does not take them', async () => {
    const id = await m.sent(m.mai, { toName: 'Đảng bộ xã Tân Lập' }, { outside: true })
    expect((await m.step(m.secretary, id, 'withdraw', { reason: 'Nơi đến không nhận' })).body.state).toBe('WITHDRAWN')
    await m.settle()
    expect(await m.roster(m.cell)).toContain(m.mai)
  })
  test('for a time leaves them counted at home, and away', async () => {
    const id = await m.sent(m.mai, { toName: 'Đảng bộ xã Tân Lập', kind: 'TEMPORARY', until: '2027-02-01' }, { outside: true })
    await m.settle()
    expect(await m.roster(m.cell)).toContain(`${m.mai} temporaryAway`)
    expect((await m.step(m.secretary, id, 'return')).body.state).toBe('RETURNED')
    await m.settle()
    expect(await m.roster(m.cell)).toContain(m.mai)
  })
})
