import { deliver, roster } from '@nen-nep/testing'
import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { namesPerson } from '../src/limitation/person.ts'
import { reactions } from '../src/reactions.ts'
import { room, secretary, steps, UPLOADED, type Room } from './room.ts'

let r: Room
let s: ReturnType<typeof steps>
const people = roster().map((one) => (one.id === 'mem_p1' ? { ...one, name: 'Lê Thị Hồng Gấm' } : one))
beforeEach(async () => {
  r = await room({ members: people })
  s = steps(r)
})
const recording = { cellId: 'org_cell8', text: 'Chi bộ chưa kiểm tra đôn đốc kịp thời', causes: 'Chưa phân công rõ', tags: ['NQ04-2016/1.4'], ownerId: 'mem_p2', remedy: 'Phân công theo dõi từng việc', dueOn: '2026-12-20' }
const record = (more: object = {}, as = 'mem_secretary8') => s.post('/limitations', { ...recording, ...more }, as)
const recorded = async (more: object = {}) => (await record(more)).body.id as string
const list = (as = 'mem_secretary8', year = 2026) => r.call('GET', `/meetings/limitations?cellId=org_cell8&year=${year}`, { as })

describe('a limitation', () => {
  test('is of a cell or its committee, and of nobody by name', async () => {
    expect((await record({ of: 'COMMITTEE' })).body).toMatchObject({ status: 'OPEN', of: 'COMMITTEE', recordedOn: '2026-11-25' })
    for (const more of [{ text: 'Đồng chí Lê Thị Hồng Gấm đi muộn' }, { causes: 'do le thi hong gam' }, { remedy: 'Nhắc đ/c Gấm' }, { text: 'Nhắc mem_p1' }]) {
      const refused = await record(more)
      expect([refused.body.code, refused.body.title]).toEqual(['limitation.of-person', expect.stringContaining('bản kiểm điểm của chính người đó')])
    }
  })
  test('carries tags of catalogues in force, and an owner and a day that are real', async () => {
    for (const tags of [['NQ04-2016/4.1'], ['NQ04-2016/1.10'], ['constructor/1.1'], ['Tự đặt']]) expect((await record({ tags })).body.code).toBe('limitation.unknown-tag')
    expect((await record({ tags: ['QD37-2021/1.19'] })).status).toBe(201)
    expect((await record({ ownerId: 'mem_secretary9' })).body.code).toBe('limitation.owner-not-here')
    expect((await record({ dueOn: '2026-11-24' })).body.code).toBe('limitation.due-in-past')
    expect((await r.call('GET', '/meetings/limitations/catalogues', secretary)).body.items.map(({ code }: { code: string }) => code)).toEqual(['NQ04-2016', 'QD37-2021'])
  })
  test('is closed only with evidence that the cell accepted: by the chair, not for their own remedy, or by a vote that passed', async () => {
    const [id, own] = [await recorded(), await recorded({ ownerId: 'mem_secretary8' })]
    const close = (which: string, body: object, as = 'mem_secretary8') => s.post(`/limitations/${which}/close`, body, as)
    expect((await close(id, { how: 'CHAIR', evidence: [] })).body.code).toBe('limitation.no-evidence')
    expect((await close(id, { how: 'CHAIR', evidence: [UPLOADED] }, 'mem_minutes8')).status).toBe(403)
    expect((await close(id, { how: 'CHAIR', evidence: [UPLOADED] })).body).toMatchObject({ status: 'CLOSED', acceptances: [{ how: 'CHAIR', by: 'mem_secretary8', inTime: true, evidence: [UPLOADED] }] })
    expect(r.published.at(-1)).toMatchObject({ type: 'limitation.closed.v1', data: { limitationId: id, year: 2026, of: 'CELL', inTime: true } })
    expect(JSON.stringify(r.published)).not.toContain('đôn đốc')
    expect((await close(own, { how: 'CHAIR', evidence: [UPLOADED] })).body.code).toBe('limitation.own')
    const meetingId = await s.started()
    await s.post(`/${meetingId}/attendance`, { rows: [], others: 'PRESENT' })
    for (const many of [10, 20]) await s.post(`/${meetingId}/votes`, { motion: 'Công nhận', for: many, against: 0, abstain: 0 })
    expect((await close(own, { how: 'VOTE', evidence: [UPLOADED], meetingId, vote: 0 })).body.code).toBe('limitation.not-passed')
    expect((await close(own, { how: 'VOTE', evidence: [UPLOADED], meetingId, vote: 2 })).body.code).toBe('limitation.not-passed')
    expect((await close(own, { how: 'VOTE', evidence: [UPLOADED], meetingId, vote: 1 })).body).toMatchObject({ status: 'CLOSED', acceptances: [{ meetingId }] })
  })
  test('is open again when it returns, and stands on the list of every year it was open in', async () => {
    const id = await recorded()
    expect((await s.post(`/limitations/${id}/reopen`, { reason: 'Tái diễn' })).body.code).toBe('limitation.open')
    await s.post(`/limitations/${id}/close`, { how: 'CHAIR', evidence: [UPLOADED] })
    expect((await s.post(`/limitations/${id}/reopen`, { reason: 'Tái diễn' })).body).toMatchObject({ status: 'OPEN', returns: [{ reason: 'Tái diễn' }] })
    r.clock.now = '2027-02-01T02:00:00Z'
    expect((await list('mem_ward', 2027)).body).toMatchObject({ items: [{ id, overdue: true }], counts: { all: 1, open: 1, overdue: 1, returned: 1, closed: 0, closedInTime: 0 } })
    expect((await list('mem_secretary8', 2025)).body.items).toEqual([])
    expect(await deliver(reactions, r.deps, r.published as never)).toEqual([])
  })
  test('is for the cell and those who decide over it', async () => {
    await recorded()
    expect(await Promise.all(['mem_member8', 'mem_ward', 'mem_admin', 'mem_secretary9'].map(async (as) => (await list(as)).status))).toEqual([200, 200, 404, 404])
    expect((await record({}, 'mem_member8')).status).toBe(403)
  })
})

describe('a text', () => {
  const names = ['Lê Thị Hồng Gấm', 'Nguyễn Văn An']
  test('that holds a full name anywhere speaks of a person', () => {
    fc.assert(fc.property(fc.string(), fc.constantFrom(...names), fc.string(), (before, name, after) => {
      expect(namesPerson(`${before} ${name} ${after}`, names)).toBe(true)
      expect(namesPerson(`${before} ${name.toUpperCase()} ${after}`, names)).toBe(true)
    }))
  })
  test.each(['Chi bộ sinh hoạt chưa đều', 'Mất an toàn giao thông', 'Đồng chí bí thư chi bộ các thời kỳ', 'Công tác an ninh', 'Gấm vóc'])('«%s» speaks of nobody', (text) => expect(namesPerson(text, names)).toBe(false))
  test.each(['Đồng chí An chưa đều', 'đ/c  Gấm đi muộn', 'nguyen van an vang hop'])('«%s» speaks of somebody', (text) => expect(namesPerson(text, names)).toBe(true))
})
