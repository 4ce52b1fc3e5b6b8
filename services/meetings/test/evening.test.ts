import { deliver, roster } from '@nen-nep/testing'
import { freshBucket } from '@nen-nep/testing/files'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { reactions } from '../src/reactions.ts'
import { room, steps } from './room.ts'

let bucket: Awaited<ReturnType<typeof freshBucket>>
beforeAll(async () => {
  bucket = await freshBucket()
})
afterAll(() => bucket.stop())

test('an evening of a cell of fifteen goes from its preparation to the first item of next month', async () => {
  const r = await room({ members: roster(12), papers: bucket.files })
  const s = steps(r)
  const get = async (path: string, as = 'mem_secretary8') => (await r.call('GET', `/meetings${path}`, { as })).body
  const told = () => deliver(reactions, r.deps, r.published as never)

  // Prepared: focal issue, the report three days before, everybody told.
  const id = await s.create({ agenda: [{ code: 'REVIEW_TASKS' }, { title: 'Dự thảo báo cáo chính trị', focal: true, minutes: 40, presenterId: 'mem_p1' }, { code: 'CONCLUSION' }, { code: 'READ_BACK' }], minuteTakerId: 'mem_minutes8' })
  const paper = (await s.post(`/${id}/documents`, { name: 'du-thao-bao-cao.pdf', size: 2000, mediaType: 'application/pdf', classification: 'INTERNAL' })).body
  await fetch(paper.url, { method: 'PUT', body: 'x'.repeat(2000) })
  await s.post(`/documents/${paper.id}/arrival`)
  await s.post(`/${id}/open`, { notify: true })
  expect(await get(`/${id}/preparation`)).toMatchObject({ announcedInTime: true, documents: 1, documentsInTime: true })

  // 15 of 15 came, the superior's overseer with them; 19 turns.
  r.clock.now = '2026-12-03T12:00:00Z'
  await s.post(`/${id}/start`)
  const roll = await s.post(`/${id}/attendance`, { rows: [], others: 'PRESENT', visitors: [{ kind: 'OVERSEER', name: 'Trần Văn Phụ Trách' }] })
  expect(roll.body).toMatchObject({ owed: 15, present: 15, percentage: 10_000, visitors: 1, quorum: { met: true } })
  const people = roster(12).map((one) => one.id)
  for (let turn = 0; turn < 19; turn++) await s.post(`/${id}/turns`, { memberId: people[turn % 15], agendaItemId: 'a2', seconds: 60, gist: `Ý kiến thứ ${turn + 1}` }, 'mem_minutes8')
  expect((await get(`/${id}`)).turnsPerPerson.slice(0, 5).map(({ turns, seconds }: { turns: number; seconds: number }) => [turns, seconds])).toEqual([[2, 120], [2, 120], [2, 120], [2, 120], [1, 60]])
  await s.post(`/${id}/conclusions`, { agendaItemId: 'a2', text: 'Nhất trí dự thảo, bổ sung phần hạn chế' })

  // What is lacking, who mends it by when; what is to be done; the vote.
  await s.post('/limitations', { cellId: 'org_cell8', meetingId: id, text: 'Sinh hoạt chuyên đề còn ít', causes: 'Chưa có kế hoạch', ownerId: 'mem_secretary8', remedy: 'Lập kế hoạch chuyên đề quý', dueOn: '2027-01-31' })
  await s.post(`/${id}/votes`, { motion: 'Thông qua nghị quyết tháng 12', for: 15, against: 0, abstain: 0 })
  const resolution = (await s.post('/resolutions', { orgId: 'org_cell8', title: 'Nghị quyết tháng 12', meetingId: id, recipients: ['Đảng ủy phường', 'Lưu chi bộ'] })).body.id as string
  for (const [index, title] of ['Hoàn thiện báo cáo', 'Vận động hộ dân', 'Lập kế hoạch chuyên đề'].entries()) {
    expect((await s.post('/tasks', { cellId: 'org_cell8', memberId: `mem_p${index}`, title, dueOn: '2026-12-28', meetingId: id, resolutionId: resolution })).status).toBe(201)
  }

  // Coached, scored, read back, closed, signed by two.
  s.later(95)
  expect((await get(`/${id}/coaching`)).hints.map(({ code }: { code: string }) => code)).not.toContain('attendance')
  expect((await s.post(`/${id}/score`, { items: s.entered })).body).toMatchObject({ total: 94, class: 'TOT' })
  const { text } = (await s.post(`/${id}/minutes`)).body as { text: string }
  for (const line of ['Đảng viên phải dự họp: 15; có mặt: 15; vắng có lý do: 0; vắng không lý do: 0', 'Đại biểu dự: Trần Văn Phụ Trách', '- Chủ trì kết luận: Nhất trí dự thảo, bổ sung phần hạn chế', 'Chi bộ tự chấm: 94/100 điểm, xếp loại Tốt.']) expect(text.split('\n')).toContain(line)
  expect(text.match(/Ý kiến thứ/g)).toHaveLength(19)
  await s.post(`/${id}/minutes/read-back`)
  expect((await get(`/${id}/cockpit`)).next.step).toBe('ITEM')
  await s.post(`/${id}/item`, { agendaItemId: 'a4' })
  expect((await get(`/${id}/cockpit`)).next.step).toBe('CLOSE')
  expect((await s.post(`/${id}/close`)).body).toMatchObject({ number: 1, figures: { present: 15, turns: 19, speakers: 15 }, score: { total: 94, band: 'TOT' } })
  expect((await s.post(`/resolutions/${resolution}/issue`)).body).toMatchObject({ number: 1, inTime: true, assignments: [{}, {}, {}] })
  await s.post(`/${id}/minutes/sign`)
  await s.post(`/${id}/minutes/sign`, {}, 'mem_minutes8')
  await told()
  expect((await s.post(`/${id}/score/confirm`, {}, 'mem_ward')).body).toMatchObject({ total: 94, self: { total: 94 }, superior: { total: 94 } })
  await told()

  expect(await get(`/${id}/clock`)).toMatchObject({ tonight: [], onTime: true })

  // Next month opens with the three tasks; the superior sees a month in order.
  const next = await s.opened({ startsAt: '2027-01-04T12:00:00Z' })
  const coming = await get(`/${next}`)
  expect([coming.agenda[0].code, coming.openTasks.map(({ title }: { title: string }) => title).toSorted()]).toEqual(['REVIEW_TASKS', ['Hoàn thiện báo cáo', 'Lập kế hoạch chuyên đề', 'Vận động hộ dân']])
  const month = await get('/compliance?orgId=org_ward&month=2026-12', 'mem_ward')
  expect(month.cells[0].lacks.map(({ code }: { code: string }) => code)).toEqual(['NO_THEME'])
  expect(await get('/year-score?cellId=org_cell8&year=2026')).toMatchObject({ meetings: [{ month: 12, self: { total: 94 }, superior: { total: 94 } }] })
})
