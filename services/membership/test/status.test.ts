import { getRow, grantsKey } from '@nen-nep/service-kit'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { district, type District } from './district.ts'

let d: District
beforeEach(async () => { d = await district() })
afterEach(() => d.bucket.stop())
const TODAY = '2026-11-22'
const version = async (id: string) => (await d.get(d.admin, `/members/${id}`)).etag!
type Sent = { key?: string; ifMatch?: string | null }
const become = async (as: string, id: string, to: string, { sent = {}, ...more }: { sent?: Sent; [field: string]: unknown } = {}) =>
  d.post(as, `/members/${id}/status`, { to, on: TODAY, decisionNo: '12-QĐ/ĐU', reason: 'Theo nghị quyết', ...more }, { ifMatch: await version(id), ...sent })
const code = (answer: { body: { code?: string } }) => answer.body.code
const grantsOf = async (id: string) => (await getRow(d.table, grantsKey(id)))?.['grants'] as object[]
const roster = async (cell = d.cell) => (await d.get(d.admin, `/members?orgId=${cell}`)).body.items.map(({ id }: { id: string }) => id)

describe('a status changes by an act', () => {
  test('that the level above decides, with its number and day, and that stands in the history', async () => {
    const answer = await become(d.officer, d.hung, 'SUSPENDED', { on: '2026-11-20' })
    expect([answer.status, answer.etag]).toEqual([200, '"2"'])
    expect(answer.body).toMatchObject({ flags: ['suspended'], history: [{ type: 'REGISTERED' }, { type: 'SUSPENDED', on: '2026-11-20', decisionNo: '12-QĐ/ĐU' }] })
    expect(answer.body.history[1].reason).toBeUndefined()
    await d.settle()
    expect((await become(d.wardSecretary, d.hung, 'NOT_SUSPENDED')).body.flags).toEqual([])
  })
  test('or the cell, where it is the cell\'s own to decide', async () => {
    expect((await become(d.secretary, d.mai, 'EXEMPT', { decisionNo: undefined })).body.flags).toEqual(['exempt'])
    expect(code(await become(d.secretary, d.mai, 'STRUCK_OFF'))).toBe('status.not-above')
    expect(code(await become(d.wardSecretary, d.mai, 'NOT_EXEMPT'))).toBe('status.not-cells')
    expect((await become(d.officer, d.mai, 'NOT_EXEMPT')).body.flags).toEqual([])
    expect(code(await become(d.hung, d.mai, 'EXEMPT'))).toBe('status.not-cells')
  })
  test('never by the person themselves, and not on behalf of the one who would be', async () => {
    expect(code(await become(d.secretary, d.secretary, 'EXEMPT'))).toBe('status.own')
    expect(code(await become(d.officer, d.officer, 'ABROAD'))).toBe('status.own')
    expect((await become(d.deputy, d.secretary, 'EXEMPT')).status).toBe(200)
  })
  test('never where the record is out of sight: as if it did not exist', async () => {
    const unknown = await d.post(d.otherSecretary, '/members/mem_none/status', { to: 'EXEMPT', on: TODAY }, { ifMatch: '"1"' })
    const hidden = await become(d.otherSecretary, d.mai, 'EXEMPT')
    expect([hidden.status, hidden.body]).toEqual([404, unknown.body])
  })
  test('once for one key, and only from the version that was seen', async () => {
    const [key, ifMatch] = ['one-and-the-same-key', await version(d.mai)]
    const first = await become(d.secretary, d.mai, 'EXEMPT', { sent: { key, ifMatch } })
    const again = await become(d.secretary, d.mai, 'EXEMPT', { sent: { key, ifMatch } })
    expect([again.status, again.etag, again.body.history.length]).toEqual([200, first.etag, 2])
    expect((await become(d.secretary, d.mai, 'ABROAD', { sent: { ifMatch } })).status).toBe(412)
    expect((await become(d.secretary, d.mai, 'ABROAD', { sent: { ifMatch: null } })).status).toBe(428)
  })
  test.each([
    ['OFFICIAL', {}, 'status.not-open'],
    ['NOT_EXEMPT', {}, 'status.not-open'],
    ['PROBATIONARY', {}, 'status.not-open'],
    ['STRUCK_OFF', { decisionNo: undefined }, 'status.decision-missing'],
    ['STRUCK_OFF', { on: '2026-11-23' }, 'status.future'],
    ['STRUCK_OFF', { on: '2019-12-31' }, 'status.before-last'],
    ['STRUCK_OFF', { decidedOn: '2026-11-23' }, 'status.decided-after'],
    ['CANDIDATE', {}, 'input.invalid'],
  ])('a full member does not become %s with %j: %s', async (to, more, refused) => expect(code(await become(d.officer, d.mai, to, more))).toBe(refused))
})

describe('a probationer is recognised', () => {
  const entered = async (more: object) => (await d.post(d.admin, '/members', { cellId: d.cell, name: 'Bùi Văn Khoa', status: 'PROBATIONARY', since: '2025-10-28', ...more })).body.id as string
  test('once month twelve after the ceremony has ended, and is a full member from that day however late', async () => {
    const id = await entered({ admittedOn: '2025-10-01', ceremonyOn: '2025-10-28' })
    const { body } = await d.get(d.secretary, `/members/${id}`)
    expect(body.nextDue).toMatchObject({ kind: 'RECOGNITION', opensOn: '2026-10-28', dueOn: '2026-12-09', days: 17, overdue: false })
    expect(body.nextDue.sentence).toBe('Còn 17 ngày: chi bộ xét công nhận chính thức cho Bùi Văn Khoa; quá hạn từ 10/12/2026.')
    expect((await become(d.officer, id, 'OFFICIAL')).body).toMatchObject({ status: 'OFFICIAL', officialOn: '2026-10-28', partyAge: 1 })
    expect((await d.get(d.secretary, `/members/${id}`)).body.nextDue).toBeUndefined()
  })
  test('not before, and the answer says from when', async () => {
    const answer = await become(d.officer, await entered({ ceremonyOn: '2025-11-23' }), 'OFFICIAL')
    expect([code(answer), answer.body]).toEqual(['status.probation-running', expect.objectContaining({ title: expect.stringContaining('23/11/2026') })])
  })
  test('nor expelled: a probationer is struck off', async () => {
    expect(code(await become(d.officer, d.young, 'EXPELLED'))).toBe('status.not-open')
    expect((await become(d.officer, d.young, 'STRUCK_OFF')).body).toMatchObject({ status: 'STRUCK_OFF', nextDue: { kind: 'STRIKING_OFF_APPEAL' } })
  })
})

describe('whoever leaves', () => {
  test('holds nothing from that moment: positions, stand-ins for them, rights, and their line in the roster', async () => {
    await d.post(d.secretary, '/stand-ins', { orgId: d.cell, memberId: d.mai, role: 'SECRETARY', from: TODAY, to: '2026-12-20', reason: 'Đi công tác' })
    await d.settle()
    expect(await grantsOf(d.mai)).toHaveLength(2)
    const gone = await become(d.officer, d.secretary, 'RESIGNED', { on: '2026-11-20' })
    expect(gone.body).toMatchObject({ status: 'RESIGNED', flags: [], positions: [{ role: 'SECRETARY', to: '2026-11-20' }] })
    expect(d.published.filter(({ type }) => type === 'grants.changed.v1').slice(-2).map(({ data }) => data)).toEqual(expect.arrayContaining([
      { members: [expect.objectContaining({ memberId: d.secretary, grants: [] })] },
      { members: [expect.objectContaining({ memberId: d.mai, grants: [expect.objectContaining({ role: 'MEMBER' })] })] },
    ]))
    expect(await d.settle()).toEqual([])
    expect([await grantsOf(d.secretary), (await grantsOf(d.mai)).length]).toEqual([[], 1])
    expect((await become(d.secretary, d.hung, 'EXEMPT')).status).toBe(404)
    expect(await d.holders(d.cell)).toEqual([expect.objectContaining({ role: 'DEPUTY_SECRETARY' })])
    const { file } = d.published.filter(({ type }) => type === 'roster.changed.v1').at(-1)!.data as { file: string }
    expect((await d.deps.files.json(file) as { members: { id: string }[] }).members.map(({ id }) => id)).not.toContain(d.secretary)
    expect((await d.post(d.officer, '/positions', { memberId: d.mai, role: 'SECRETARY', orgId: d.cell, from: TODAY })).status).toBe(200)
  })
  test('and comes back after 36 months, once, on probation again', async () => {
    await become(d.officer, d.hung, 'STRUCK_OFF', { on: '2021-01-15' })
    expect(code(await become(d.officer, d.hung, 'PROBATIONARY', { on: '2023-12-31' }))).toBe('status.too-soon')
    const back = await become(d.officer, d.hung, 'PROBATIONARY', { on: '2024-02-05', decidedOn: '2024-01-15' })
    expect(back.body).toMatchObject({ status: 'PROBATIONARY', ceremonyOn: '2024-02-05', nextDue: { opensOn: '2025-02-05', overdue: true } })
    expect((await become(d.officer, d.hung, 'OFFICIAL')).body.officialOn).toBe('2025-02-05')
    await become(d.officer, d.hung, 'STRUCK_OFF')
    d.clock.now = '2031-01-01T03:00:00Z'
    expect(code(await become(d.officer, d.hung, 'PROBATIONARY', { on: '2031-01-01' }))).toBe('status.once-only')
  })
  test('and stays in the list of members of the cell, by their status', async () => {
    await become(d.officer, d.hung, 'DECEASED', { decisionNo: undefined })
    expect(await roster()).toContain(d.hung)
    expect((await d.get(d.admin, `/members?orgId=${d.cell}&status=DECEASED`)).body.items.map(({ id }: { id: string }) => id)).toEqual([d.hung])
  })
})

test('two changes at once: one is taken, the other sees what stands now, and no more than an answer shows', async () => {
  await d.call('PATCH', `/membership/members/${d.mai}`, { as: d.officer, body: { phone: '0901234567' }, ifMatch: await version(d.mai) })
  const ifMatch = await version(d.mai)
  const answers = await Promise.all([become(d.secretary, d.mai, 'EXEMPT', { sent: { ifMatch } }), become(d.officer, d.mai, 'SUSPENDED', { sent: { ifMatch } })])
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412])
  const late = answers.find(({ status }) => status === 412)?.body
  expect(late.current).toMatchObject({ version: 3, id: d.mai, name: 'Trần Thị Mai' })
  expect(late.current).not.toHaveProperty('phone')
})
