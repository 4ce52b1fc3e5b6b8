import { deliver, roster } from '@nen-nep/testing'
import { beforeAll, describe, expect, test } from 'vitest'
import { reactions } from '../src/reactions.ts'
import { room, steps, type Room } from './room.ts'

let r: Room
let s: ReturnType<typeof steps>
beforeAll(async () => {
  r = await room({ members: roster(9) })
  s = steps(r)
})
const get = (path: string, as = 'mem_secretary8') => r.call('GET', `/meetings${path}`, { as })
const agenda = [{ code: 'REVIEW_TASKS', minutes: 20 }, { title: 'Sửa đèn đường', minutes: 40 }]
const put = (id: string, remarks: object[], ifMatch = '"0"') => r.call('PUT', `/meetings/${id}/remarks`, { as: 'mem_secretary8', ifMatch, body: { remarks } })

describe('the code of the hall', () => {
  test('marks nobody by itself: whoever gave it waits until the roll is taken with it', async () => {
    const id = await s.started()
    const shown = (await get(`/${id}/check-in`)).body
    expect(shown).toMatchObject({ code: expect.stringMatching(/^\d{6}$/), waiting: [] })
    const mine = (code: string, as = 'mem_member8') => s.post(`/${id}/check-in`, { code }, as)
    expect((await mine(shown.code)).body).toMatchObject({ checkedIn: true })
    expect((await mine(shown.code)).body).toMatchObject({ checkedIn: true, version: 1 })
    expect((await get(`/${id}/check-in`)).body.waiting).toMatchObject([{ memberId: 'mem_member8', name: 'Nguyễn Văn member8' }])
    expect((await get(`/${id}`)).body.roll.filter(({ state }: { state?: string }) => state)).toEqual([])
    const roll = await s.post(`/${id}/attendance`, { rows: [{ memberId: 'mem_p0', state: 'EXCUSED', reasonType: 'WORK' }], checkedIn: true }, 'mem_minutes8')
    expect(roll.body).toMatchObject({ present: 1, excused: 1 })
    expect((await get(`/${id}/check-in`)).body.waiting).toEqual([])
  })
  test('changes every minute, is good for the minute after it was shown, and never overrides a mark', async () => {
    const id = await s.started({ startsAt: '2026-12-04T12:00:00Z' })
    const { code } = (await get(`/${id}/check-in`)).body
    s.later(1)
    expect((await get(`/${id}/check-in`)).body.code).not.toBe(code)
    expect((await s.post(`/${id}/check-in`, { code }, 'mem_member8')).body.checkedIn).toBe(true)
    await s.post(`/${id}/attendance`, { rows: [{ memberId: 'mem_member8', state: 'UNEXCUSED' }] })
    await s.post(`/${id}/attendance`, { checkedIn: true })
    expect((await get(`/${id}`)).body.roll.find(({ memberId }: { memberId: string }) => memberId === 'mem_member8').state).toBe('UNEXCUSED')
    s.later(2)
    expect((await s.post(`/${id}/check-in`, { code }, 'mem_minutes8')).body).toMatchObject({ checkedIn: false, triesLeft: 4 })
  })
  test('of another meeting is wrong, five wrong ones lock it, and it is shown to those who take the roll alone', async () => {
    const [id, other] = [await s.started({ startsAt: '2026-12-05T12:00:00Z' }), await s.started({ startsAt: '2026-12-05T12:00:00Z' })]
    const { code } = (await get(`/${other}/check-in`)).body
    for (let tried = 0; tried < 5; tried++) expect((await s.post(`/${id}/check-in`, { code }, 'mem_member8')).body.checkedIn).toBe(false)
    expect((await s.post(`/${id}/check-in`, { code: (await get(`/${id}/check-in`)).body.code }, 'mem_member8')).body.code).toBe('check-in.locked')
    expect([(await get(`/${id}/check-in`, 'mem_member8')).status, (await get(`/${id}/check-in`, 'mem_ward')).status, (await get(`/${id}/check-in`, 'mem_secretary9')).status]).toEqual([403, 403, 404])
    expect([(await s.post(`/${id}/check-in`, { code }, 'mem_ward')).body.code, (await s.post(`/${id}/check-in`, { code }, 'mem_secretary9')).status]).toEqual(['check-in.not-here', 404])
  })
})

describe('the chair’s cockpit', () => {
  test('says in one reading what is treated, what is left of the time, who asked to speak, and what comes next', async () => {
    const id = await s.opened({ startsAt: '2026-12-08T12:00:00Z', agenda })
    await put(id, [{ topic: 'Đèn ngõ 5', agendaItemId: 'a2', group: 'Tổ đảng 1', memberIds: ['mem_p1', 'mem_p2'] }])
    r.clock.now = '2026-12-08T12:00:00Z'
    await s.post(`/${id}/start`)
    const cockpit = async (as = 'mem_secretary8') => (await get(`/${id}/cockpit`, as)).body
    expect(await cockpit()).toMatchObject({ item: { id: 'a1', number: 1, of: 2, minutesLeft: 20 }, next: { step: 'ROLL' }, minutesLeft: 90, quorum: { met: false } })
    await s.post(`/${id}/attendance`, { others: 'PRESENT' })
    s.later(25)
    expect(await cockpit()).toMatchObject({ item: { id: 'a1', minutesLeft: -5 }, nextItem: { id: 'a2' }, elapsed: 25, minutesLeft: 65, quorum: { met: true }, next: { step: 'ITEM', text: 'Chuyển sang nội dung: Sửa đèn đường.' } })
    await s.post(`/${id}/item`, { agendaItemId: 'a2' }, 'mem_minutes8')
    expect((await s.post(`/${id}/item`, { agendaItemId: 'a9' })).body.code).toBe('turn.unknown-item')
    await s.post(`/${id}/hands`, { agendaItemId: 'a2' }, 'mem_member8')
    s.later(1)
    await s.post(`/${id}/hands`, {}, 'mem_minutes8')
    await s.post(`/${id}/hands`, {}, 'mem_member8')
    expect(await cockpit()).toMatchObject({ item: { id: 'a2', minutesLeft: 39 }, next: { step: 'VOTE' }, asking: [{ memberId: 'mem_member8', name: 'Nguyễn Văn member8' }, { memberId: 'mem_minutes8' }], remarks: [{ topic: 'Đèn ngõ 5', group: 'Tổ đảng 1', prepared: false, members: [{ name: 'Nguyễn Văn p1' }, {}] }] })
    await s.post(`/${id}/turns`, { memberId: 'mem_member8' })
    await s.post(`/${id}/hands`, { withdraw: true }, 'mem_minutes8')
    expect((await cockpit()).asking).toEqual([])
    await s.post(`/${id}/hands`, {}, 'mem_member8')
    expect((await cockpit()).asking).toMatchObject([{ memberId: 'mem_member8' }])
    await s.post(`/${id}/votes`, { motion: 'Thông qua', for: 12, against: 0, abstain: 0 })
    expect((await cockpit()).next.step).toBe('SCORE')
    await s.post(`/${id}/score`, { items: s.entered })
    await s.post(`/${id}/minutes`)
    expect((await cockpit()).next.step).toBe('READ_BACK')
    await s.post(`/${id}/minutes/read-back`)
    const last = await cockpit()
    expect(last).toMatchObject({ next: { step: 'CLOSE' }, score: { max: 100, hints: expect.arrayContaining([expect.objectContaining({ lost: 5 })]) }, turnsPerPerson: [{ memberId: 'mem_member8', turns: 1 }] })
    await s.post(`/${id}/close`)
    expect((await get(`/${id}/cockpit`)).body.code).toBe('meeting.wrong-state')
  })
  test('tells the leaders alone who has been silent for three meetings, until they speak', async () => {
    const q = await room({ members: roster(2) })
    const t = steps(q)
    for (const day of ['2026-07-03', '2026-08-03', '2026-09-03']) {
      const id = await t.started({ startsAt: `${day}T12:00:00Z` })
      await t.post(`/${id}/attendance`, { rows: [], others: 'PRESENT' })
      for (const memberId of ['mem_secretary8', 'mem_minutes8', 'mem_member8', 'mem_p1']) await t.post(`/${id}/turns`, { memberId })
      t.later(95)
      await t.post(`/${id}/close`)
    }
    const id = await t.started({ startsAt: '2026-10-03T12:00:00Z' })
    const quiet = async (as: string) => (await q.call('GET', `/meetings/${id}/cockpit`, { as })).body.quiet
    expect(await quiet('mem_secretary8')).toEqual([{ memberId: 'mem_p0', name: 'Nguyễn Văn p0', silentFor: 3 }])
    expect(await quiet('mem_minutes8')).toBeUndefined()
    await t.post(`/${id}/turns`, { memberId: 'mem_p0' })
    expect(await quiet('mem_secretary8')).toEqual([])
    expect((await q.call('GET', `/meetings/${id}/cockpit`, { as: 'mem_member8' })).status).toBe(403)
    q.table.meter.read(true)
    await q.call('GET', `/meetings/${id}/cockpit`, { as: 'mem_secretary8' })
    expect(q.table.meter.read(true)).toEqual({ roundTrips: 4, rcu: 5, wcu: 0 })
  })
})

describe('remarks to be prepared', () => {
  test('are given to groups and members, prepared by who was asked, and read before the evening by them and who records alone', async () => {
    const id = await s.opened({ startsAt: '2026-12-10T12:00:00Z', agenda })
    expect((await put(id, [{ topic: 'Một', memberIds: ['mem_member8'] }, { topic: 'Hai', memberIds: ['mem_p1'] }])).body).toMatchObject({ version: 1, remarks: [{ id: 'r1', prepared: false }, { id: 'r2' }] })
    const prepare = (remarkId: string, as: string) => s.post(`/${id}/remarks/${remarkId}`, { points: 'Ba ý chính' }, as)
    expect((await prepare('r1', 'mem_member8')).body.remarks[0]).toMatchObject({ prepared: true, points: 'Ba ý chính' })
    expect((await prepare('r2', 'mem_member8')).body.code).toBe('remark.not-yours')
    expect((await prepare('r9', 'mem_member8')).status).toBe(404)
    expect((await get(`/${id}/remarks`, 'mem_minutes8')).body.remarks[0].points).toBe('Ba ý chính')
    await prepare('r2', 'mem_minutes8')
    expect((await get(`/${id}/remarks`, 'mem_member8')).body.remarks[1]).toMatchObject({ topic: 'Hai', prepared: true })
    expect((await get(`/${id}/remarks`, 'mem_member8')).body.remarks[1].points).toBeUndefined()
    expect((await put(id, [{ id: 'r2', topic: 'Hai, rõ hơn', memberIds: ['mem_p1'] }, { topic: 'Ba', memberIds: ['mem_p2'] }], '"3"')).body.remarks).toMatchObject([{ id: 'r2', prepared: true }, { id: 'r3', prepared: false }])
    expect((await put(id, [{ topic: 'Lạ', memberIds: ['mem_stranger'] }], '"4"')).body.code).toBe('attendance.not-on-roster')
    expect([(await get(`/${id}/remarks`, 'mem_secretary9')).status, (await get(`/${id}/remarks`, 'mem_admin')).status]).toEqual([404, 403])
  })
})

describe('the clock of a meeting’s papers', () => {
  test('says what must still be out tonight, and what came late', async () => {
    r.clock.now = '2026-12-11T02:00:00Z'
    const id = await s.opened({ startsAt: '2026-12-12T12:00:00Z', agenda })
    await put(id, [{ topic: 'Một', memberIds: ['mem_member8'] }])
    const states = async () => Object.fromEntries((await get(`/${id}/clock`)).body.steps.map(({ step, state }: { step: string; state: string }) => [step, state]))
    expect(await states()).toEqual({ INVITATION: 'DONE_LATE', DOCUMENTS: 'TODAY', REMARKS: 'WAITING', SCORE: 'WAITING', MINUTES: 'WAITING', SIGNATURES: 'WAITING', RESOLUTION: 'WAITING' })
    r.clock.now = '2026-12-12T12:00:00Z'
    await s.post(`/${id}/start`)
    await s.post(`/${id}/attendance`, { others: 'PRESENT' })
    expect((await get(`/${id}/clock`)).body).toMatchObject({ tonight: ['DOCUMENTS', 'REMARKS', 'SCORE', 'MINUTES'], onTime: false })
    await s.post(`/${id}/remarks/r1`, { points: 'Ý' }, 'mem_member8')
    await s.post(`/${id}/score`, { items: s.entered })
    await s.post(`/${id}/minutes`)
    await s.post(`/${id}/minutes/read-back`)
    s.later(95)
    await s.post(`/${id}/close`)
    expect((await get(`/${id}/clock`)).body.tonight).toEqual(['DOCUMENTS'])
    await s.post(`/${id}/minutes/sign`)
    await s.post(`/${id}/minutes/sign`, {}, 'mem_minutes8')
    const made = await s.post('/resolutions', { orgId: 'org_cell8', title: 'Kết luận', kind: 'KL', meetingId: id, recipients: ['Lưu'] })
    r.clock.now = '2026-12-16T02:00:00Z'
    expect((await get(`/${id}/clock`)).body.tonight).toEqual(['DOCUMENTS', 'RESOLUTION'])
    await s.post(`/resolutions/${made.body.id}/issue`)
    await deliver(reactions, r.deps, r.published as never)
    expect(await states()).toMatchObject({ SIGNATURES: 'DONE', SCORE: 'DONE', MINUTES: 'DONE', REMARKS: 'DONE', RESOLUTION: 'DONE_LATE', DOCUMENTS: 'LATE' })
    expect([(await get(`/${id}/clock`, 'mem_member8')).status, (await get(`/${id}/clock`, 'mem_secretary9')).status]).toEqual([403, 404])
  })
})
