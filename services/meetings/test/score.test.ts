import { deliver, roster } from '@nen-nep/testing'
import { beforeAll, describe, expect, test } from 'vitest'
import { reactions } from '../src/reactions.ts'
import { room, secretary, steps, type Room } from './room.ts'

let r: Room
let s: ReturnType<typeof steps>
beforeAll(async () => {
  r = await room()
  s = steps(r)
})
const get = (path: string, as = 'mem_secretary8') => r.call('GET', `/meetings${path}`, { as })
const adopt = (orgId: string, sheet: string, as: string) => r.call('PUT', `/meetings/score-sheets/${orgId}`, { as, ifMatch: '"0"', body: { sheet } })
type Hint = { code: string; lost: number; text: string }
type Line = { code: string; points: number; max: number; why: string }

describe('the sheet of a cell', () => {
  test('is the frame of the guidance until its superior, or it, chooses another', async () => {
    expect((await get('/score-sheets/org_cell8')).body).toMatchObject({ sheet: 'HD42', certainty: 'DERIVED', year: { ruleOf: 'PHU_THO' } })
    expect((await adopt('org_ward', 'AN_PHU', 'mem_ward')).status).toBe(200)
    expect((await get('/score-sheets/org_cell8')).body).toMatchObject({ orgId: 'org_cell8', sheet: 'AN_PHU', chosenBy: 'org_ward' })
    expect((await adopt('org_cell8', 'BINH_THUAN', 'mem_secretary8')).body).toMatchObject({ sheet: 'BINH_THUAN', chosenBy: 'org_cell8', gates: [{ kind: 'FULL_MARKS' }] })
    expect((await get('/score-sheets/org_cell9', 'mem_secretary9')).body.sheet).toBe('AN_PHU')
  })
  test('is chosen by nobody else, and does not exist for others', async () => {
    expect((await adopt('org_cell8', 'HD42', 'mem_member8')).body.code).toBe('sheet.not-chooser')
    expect((await adopt('org_cell8', 'HD42', 'mem_secretary9')).status).toBe(404)
    expect((await get('/score-sheets/org_cell8', 'mem_secretary9')).status).toBe(404)
    expect((await get('/score-sheets/org_none', 'mem_ward')).status).toBe(404)
  })
  test('stays with the sitting that began under it', async () => {
    r = await room()
    s = steps(r)
    const id = await s.started()
    await adopt('org_ward', 'AN_PHU', 'mem_ward')
    expect((await get(`/${id}/score`)).body.self.items).toHaveLength(10)
  })
})

describe('an evening under the An Phu sheet', () => {
  let id: string
  beforeAll(async () => {
    r = await room()
    s = steps(r)
    await adopt('org_ward', 'AN_PHU', 'mem_ward')
    for (const [index, owner] of ['mem_p1', 'mem_p2', 'mem_p3', 'mem_p4', 'mem_p5', 'mem_p6'].entries()) {
      const { id: task } = (await s.post('/tasks', { cellId: 'org_cell8', memberId: owner, title: `Việc ${index}`, dueOn: '2026-12-01' })).body
      if (index < 4) await s.post(`/tasks/${task}/close`, { outcome: 'DONE' })
    }
    await r.takeRoster(2, roster().filter(({ id: one }) => one !== 'mem_p5' && one !== 'mem_p6'))
    id = await s.started({ invitees: [{ kind: 'OVERSEER', name: 'Trần Văn Phụ Trách' }] })
    await s.post(`/${id}/attendance`, { rows: [], others: 'PRESENT' })
  })
  const coaching = async () => (await get(`/${id}/coaching`)).body
  const hint = async (code: string) => ((await coaching()).hints as Hint[]).find((one) => one.code === code)

  test('is coached from what was recorded, in figures, before it closes', async () => {
    // Four of six tasks are 66.67 %: 20 of 30.
    expect(await hint('results')).toEqual({ code: 'results', lost: 10, text: '2 nhiệm vụ đến hạn chưa hoàn thành; 2 nhiệm vụ không còn người phụ trách trong chi bộ: 10 điểm.' })
    expect(await hint('length')).toMatchObject({ lost: 4, text: 'Còn thiếu 90 phút so với thời lượng quy định: 4 điểm.' })
    expect((await hint('speakers'))?.text).toBe('28 đồng chí chưa phát biểu: 3 điểm.')
    // A cell with only a secretary has no committee that could have met.
    expect(await hint('committee')).toBeUndefined()
    s.later(95)
    for (let who = 7; who < 22; who++) await s.post(`/${id}/turns`, { memberId: `mem_p${who}`, seconds: 60 })
    expect([await hint('length'), await hint('speakers')]).toEqual([undefined, undefined])
    expect((await coaching()).unscored).toContainEqual({ code: 'regular', label: 'Nội dung thường kỳ' })
    expect((await get(`/${id}/coaching`, 'mem_member8')).status).toBe(403)
    expect((await get(`/${id}/coaching`, 'mem_secretary9')).status).toBe(404)
  })
  test('gives each point with its reason, in two columns, the upload counted once it is known', async () => {
    const byHand = { content: 3, lead: 2, documents: 2, procedure: 5, regular: 15, praise: 2, minutes: true, ideology: true, onApp: true, flexible: 2, steering: 4, democratic: 3, synthesis: 1, principle1: 1, principle2: 2, principle3: 1, principle4: 1, conclusion: 2, tasks: 2 }
    const scored = (await s.post(`/${id}/score`, { items: byHand })).body
    // 5 + 5 + 10 + 30 + 10 + 5 + 20 + 4: the upload is not known yet.
    expect(scored).toMatchObject({ total: 89, max: 100, class: 'KHA' })
    expect((scored.self.items as Line[]).every(({ why }) => why.length > 5)).toBe(true)
    expect((await s.post(`/${id}/close`)).body.score).toEqual({ total: 89, max: 100, band: 'KHA' })
    const resolution = (await s.post('/resolutions', { orgId: 'org_cell8', title: 'Nghị quyết tháng 12', meetingId: id, recipients: ['Lưu'], vote: { for: 28, against: 0, abstain: 0, base: 28 } })).body.id
    expect((await s.post(`/resolutions/${resolution}/issue`)).body).toMatchObject({ status: 'ISSUED', inTime: true })
    await deliver(reactions, r.deps, r.published as never)
    await s.post(`/${id}/minutes`)
    await s.post(`/${id}/minutes/read-back`)
    await s.post(`/${id}/minutes/sign`)
    await s.post(`/${id}/minutes/sign`, {}, 'mem_minutes8')
    const confirmed = (await s.post(`/${id}/score/confirm`, {}, 'mem_ward')).body
    expect(confirmed).toMatchObject({ total: 90, class: 'TOT', self: { total: 89 }, superior: { total: 90 } })
    expect((confirmed.superior.items as Line[]).find(({ code }) => code === 'upload')?.why).toBe('Số ngày đăng kết quả sau cuộc họp: 0. Được 1/1 điểm.')
  })
  test('loses the point of the notice where it came late by the cell’s own rule, or left the overseer out, and says which', async () => {
    await r.call('PUT', '/meetings/preparation/org_cell8', { ...secretary, ifMatch: '"0"', body: { anonymousQuestions: false, documentDays: 1, invitationDays: 7 } })
    r.clock.now = '2026-12-14T02:00:00Z'
    const late = await s.started({ startsAt: '2026-12-19T12:00:00Z', invitees: [{ kind: 'OVERSEER', name: 'Trần Văn Phụ Trách' }] })
    expect(((await get(`/${late}/coaching`)).body.hints as Hint[]).find(({ code }) => code === 'notice')).toMatchObject({ lost: 1, text: 'Cuộc họp được thông báo muộn: 1 điểm.' })
    r.clock.now = '2026-12-14T02:00:00Z'
    const alone = await s.started({ startsAt: '2026-12-28T12:00:00Z' })
    const hints = (await get(`/${alone}/coaching`)).body.hints as Hint[]
    expect(hints.find(({ code }) => code === 'notice')).toMatchObject({ text: 'Chưa mời cấp ủy viên phụ trách chi bộ: 1 điểm.' })
    expect(((await get(`/${alone}/score`)).body.self.items as Line[]).find(({ code }) => code === 'notice')).toMatchObject({ points: 0 })
  })
  test('counts in the year, by the column that counts', async () => {
    const year = (await get('/year-score?cellId=org_cell8&year=2026', 'mem_member8')).body
    expect(year).toMatchObject({ ruleOf: 'PHU_THO', class: 'KHA', why: 'Cả năm 1 kỳ: 1 Tốt.', unscored: 0, meetings: [{ meetingId: id, month: 12, self: { total: 89, class: 'KHA' }, superior: { total: 90, class: 'TOT' } }] })
    expect(year.missing).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
    expect((await get('/year-score?cellId=org_cell8&year=2026', 'mem_secretary9')).status).toBe(404)
    expect((await r.call('GET', '/meetings/year-score?cellId=org_cell8&year=2025', secretary)).body).toMatchObject({ class: null, meetings: [] })
  })
})
