import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { mergeTexts } from '../src/minutes/merge.ts'
import { add, readBack, sign, write } from '../src/minutes/rules.ts'
import type { Minutes } from '../src/minutes/schema.ts'
import type { Meeting } from '../src/meeting/schema.ts'
import { room, secretary, steps, type Room } from './room.ts'

let r: Room
let s: ReturnType<typeof steps>
beforeEach(async () => {
  r = await room()
  s = steps(r)
})
const get = (path: string, as = 'mem_secretary8') => r.call('GET', `/meetings${path}`, { as })

describe('two phones at one roll', () => {
  const row = (memberId: string, state: string, was?: string | null) => ({ memberId, state, ...(was === undefined ? {} : { was }) })
  const roll = (id: string, rows: object[], as = 'mem_secretary8') => s.post(`/${id}/attendance`, { rows }, as)
  test('both count where they touch different people', async () => {
    const id = await s.started()
    const both = await Promise.all([roll(id, [row('mem_p1', 'PRESENT', null)]), roll(id, [row('mem_p2', 'EXCUSED', null)], 'mem_minutes8')])
    expect(both.map(({ status }) => status)).toEqual([200, 200])
    expect((await get(`/${id}`)).body).toMatchObject({ roll: expect.arrayContaining([expect.objectContaining({ memberId: 'mem_p1', state: 'PRESENT' }), expect.objectContaining({ memberId: 'mem_p2', state: 'EXCUSED' })]) })
  })
  test('are shown both marks where they differ over one person, and nothing is taken', async () => {
    const id = await s.started()
    await roll(id, [row('mem_p1', 'EXCUSED', null)], 'mem_minutes8')
    const late = await roll(id, [row('mem_p1', 'PRESENT', null), row('mem_p2', 'PRESENT', null)])
    expect([late.status, late.body.code, late.body.conflicts]).toEqual([412, 'attendance.conflict', [{ memberId: 'mem_p1', current: 'EXCUSED', yours: 'PRESENT' }]])
    expect((await roll(id, [row('mem_p2', 'EXCUSED', null), row('mem_p1', 'EXCUSED', null)])).body).toMatchObject({ present: 0, excused: 2 })
    expect((await roll(id, [row('mem_p1', 'PRESENT', 'EXCUSED')])).body).toMatchObject({ present: 1, excused: 1 })
  })
})

describe('the roll at the door', () => {
  test('has guests and superiors, each once, who count in no base', async () => {
    const id = await s.started()
    const guest = { kind: 'OVERSEER', name: 'Trần Văn Phụ Trách', duty: 'Đảng ủy viên phường' }
    expect((await s.post(`/${id}/attendance`, { visitors: [guest, { kind: 'GUEST', name: 'Lê Thị Khách' }] })).body).toMatchObject({ owed: 30, present: 0, visitors: 2 })
    expect((await s.post(`/${id}/attendance`, { visitors: [guest, { kind: 'GUEST', name: 'Lê Thị Khách', present: false }], rows: [], others: 'PRESENT' })).body).toMatchObject({ present: 30, visitors: 1 })
    expect((await get(`/${id}/minutes`)).body.text).toContain('Đại biểu dự: Trần Văn Phụ Trách (Đảng ủy viên phường)')
  })
  test('says who approved an absence, and who was out for one item and so had no hand in its vote', async () => {
    const id = await s.started()
    const excused = (approvedBy: string) => s.post(`/${id}/attendance`, { rows: [{ memberId: 'mem_p1', state: 'EXCUSED', reasonType: 'WORK', approvedBy }], others: 'PRESENT' })
    expect((await excused('mem_p1')).body.code).toBe('attendance.not-approver')
    expect((await excused('mem_secretary9')).body.code).toBe('attendance.not-approver')
    expect((await excused('mem_secretary8')).body).toMatchObject({ present: 29, excused: 1 })
    expect((await s.post(`/${id}/attendance`, { rows: [{ memberId: 'mem_p2', state: 'PRESENT', awayFor: ['a99'] }] })).body.code).toBe('attendance.unknown-item')
    await s.post(`/${id}/attendance`, { rows: [{ memberId: 'mem_p2', state: 'PRESENT', awayFor: ['a7'] }] })
    const vote = (agendaItemId: string) => s.post(`/${id}/votes`, { motion: `Về ${agendaItemId}`, for: 29, against: 0, abstain: 0, agendaItemId })
    expect((await vote('a7')).body.code).toBe('vote.more-than-present')
    expect((await vote('a6')).body).toMatchObject({ base: 30, passed: true })
    const seen = (await get(`/${id}`)).body.roll.find(({ memberId }: { memberId: string }) => memberId === 'mem_p1')
    expect(seen).toMatchObject({ reasonType: 'WORK', approvedBy: 'mem_secretary8' })
    expect((await get(`/${id}`, 'mem_member8')).body.roll.find(({ memberId }: { memberId: string }) => memberId === 'mem_p1')).toEqual({ memberId: 'mem_p1', name: 'Nguyễn Văn p1', official: true, owed: true, state: 'EXCUSED' })
  })
  test('tells after each tap whether there is a quorum, by which rule, and when it is lost', async () => {
    const id = await s.started()
    const people = Array.from({ length: 15 }, (_, index) => `mem_p${index}`)
    const tap = async (row: object) => (await s.post(`/${id}/attendance`, { rows: [row] })).body.quorum
    const lines = []
    for (const memberId of people) lines.push((await tap({ memberId, state: 'PRESENT' })).met)
    expect(lines).toEqual([...Array.from({ length: 14 }, () => false), true])
    const lost = await tap({ memberId: 'mem_p0', state: 'PRESENT', leftAt: '2026-12-03T12:40:00Z' })
    expect(lost).toMatchObject({ rule: 'OFFICIAL_5000', need: 15, have: 14, met: false, sentence: 'Có mặt 14/30 đảng viên chính thức, cần ít nhất 15: chưa đủ số lượng để biểu quyết.' })
  })
})

describe('two phones at one draft of minutes', () => {
  const text = ['Mở đầu', 'Nội dung một', 'Nội dung hai', 'Kết thúc'].join('\n')
  const drafted = async () => {
    const id = await s.held()
    const { body } = await s.post(`/${id}/minutes`, { text })
    expect(body.text).toBe(text)
    return { id, edit: (given: string, as = 'mem_secretary8') => s.post(`/${id}/minutes`, { text: given, version: 1 }, as) }
  }
  test('keep both changes where they touch different paragraphs', async () => {
    const { edit } = await drafted()
    await edit(text.replace('một', 'MỘT'), 'mem_minutes8')
    expect((await edit(text.replace('hai', 'HAI').replace('Kết thúc', 'Kết thúc\nChữ ký'))).body.text).toBe('Mở đầu\nNội dung MỘT\nNội dung HAI\nKết thúc\nChữ ký')
  })
  test('are shown both texts where they touch the same paragraph, and lose none', async () => {
    const { id, edit } = await drafted()
    await edit(text.replace('một', 'MỘT'), 'mem_minutes8')
    const late = await edit(text.replace('một', 'một rưỡi'))
    expect([late.status, late.body.code]).toEqual([412, 'minutes.conflict'])
    expect(late.body).toMatchObject({ current: { text: text.replace('một', 'MỘT'), by: 'mem_minutes8', version: 2 }, yours: text.replace('một', 'một rưỡi') })
    expect((await s.post(`/${id}/minutes`, { text: 'Bản ghép', version: 2 })).body.text).toBe('Bản ghép')
  })
  test('keep every text that was replaced, with who wrote it, for those who may read the minutes', async () => {
    const { id, edit } = await drafted()
    await s.post(`/${id}/minutes/read-back`)
    await edit(text.replace('một', 'MỘT'), 'mem_minutes8')
    await edit(text.replace('hai', 'HAI'))
    const { items } = (await get(`/${id}/minutes/versions`)).body
    expect(items.map(({ n, by, current }: Record<string, unknown>) => [n, by, current])).toEqual([[1, 'mem_secretary8', false], [3, 'mem_minutes8', false], [4, 'mem_secretary8', true]])
    expect((await get(`/${id}/minutes/versions/1`, 'mem_member8')).body.text).toBe(text)
    expect((await get(`/${id}/minutes/versions/9`)).body.code).toBe('minutes.no-version')
    expect((await get(`/${id}/minutes/versions`, 'mem_secretary9')).status).toBe(404)
  })
  const line = fc.constantFrom('a', 'b', 'c', 'd')
  const lines = fc.array(line, { minLength: 1, maxLength: 8 }).map((all) => all.join('\n'))
  test('are joined by law: what one left alone is the other’s, in either order, and a change is never dropped in silence', () =>
    fc.assert(fc.property(lines, lines, lines, (base, one, other) => {
      expect([mergeTexts(base, one, base), mergeTexts(base, base, other), mergeTexts(base, one, one)]).toEqual([one, other, one])
      expect(mergeTexts(base, one, other)).toBe(mergeTexts(base, other, one))
    }), { numRuns: 500 }))
  test('join changes of different paragraphs, whichever they are', () =>
    fc.assert(fc.property(fc.integer({ min: 2, max: 20 }), fc.nat(), fc.nat(), (many, first, second) => {
      const [i, j] = [first % many, second % many]
      fc.pre(i !== j)
      const base = Array.from({ length: many }, (_, at) => `đoạn ${at}`)
      expect(mergeTexts(base.join('\n'), base.with(i, 'MỘT').join('\n'), base.with(j, 'HAI').join('\n'))).toBe(base.with(i, 'MỘT').with(j, 'HAI').join('\n'))
      expect(mergeTexts(base.join('\n'), base.with(i, 'MỘT').join('\n'), base.with(i, 'HAI').join('\n'))).toBeUndefined()
    })))
})

describe('minutes', () => {
  test('are numbered without gap or repeat when fifty sittings of a cell close at once', async () => {
    r = await room({ members: (await import('@nen-nep/testing')).roster(0) })
    s = steps(r)
    const ids: string[] = []
    r.clock.now = '2026-11-01T02:00:00Z'
    for (let day = 1; day <= 25; day++) for (const hour of ['01', '09']) ids.push(await s.started({ startsAt: `2026-11-${String(day).padStart(2, '0')}T${hour}:00:00Z` }))
    r.clock.now = '2026-11-26T02:00:00Z'
    for (const id of ids) await s.post(`/${id}/attendance`, { rows: [], others: 'PRESENT' })
    const closed = await Promise.all(ids.map((id) => s.post(`/${id}/close`)))
    expect(closed.map(({ status }) => status)).toEqual(ids.map(() => 200))
    expect(closed.map(({ body }) => body.number as number).toSorted((a, b) => a - b)).toEqual(ids.map((_, index) => index + 1))
    expect((await get(`/${ids[0]}/minutes`)).body.text.split('\n')[0]).toBe(`Số ${String(closed[0]!.body.number).padStart(2, '0')}-BB/CB`)
  })
  test('once locked, never change, whatever is tried: words are only added', () => {
    const meeting = { id: 'mtg_cell8.2026.abc123', cellId: 'org_cell8', status: 'SIGNED' } as Meeting
    const at = { by: 'mem_a', at: '2026-12-04T00:00:00Z' }
    const tries = fc.constantFrom<(minutes: Minutes, text: string) => Minutes>(
      (minutes, text) => write(meeting, { minutes, version: 4 }, { text, version: undefined }, at).minutes.next,
      (minutes) => readBack(meeting, minutes, at).next,
      (minutes) => sign(meeting, minutes, { leads: true, signing: {} }, at).minutes.next,
      (minutes, text) => add(meeting, minutes, { text }, at).next,
    )
    const locked: Minutes = { id: meeting.id, cellId: meeting.cellId, text: 'Đã ký', readBackAt: at.at, signatures: [{ by: 'mem_a', as: 'CHAIR', at: at.at }, { by: 'mem_b', as: 'MINUTE_TAKER', at: at.at }], addenda: [] }
    fc.assert(fc.property(fc.array(fc.tuple(tries, fc.string()), { maxLength: 12 }), (acts) => {
      let now = locked
      for (const [act, text] of acts) {
        const before = now
        try { now = act(now, text) } catch { now = before }
        expect({ ...now, addenda: [] }).toEqual(locked)
        expect(now.addenda.slice(0, before.addenda.length)).toEqual(before.addenda)
      }
    }))
  })
  test('follow the official form: who, totals, agenda, opinions by item with the conclusion, votes, tasks, lacks, score, signatures', async () => {
    const id = await s.started({ minuteTakerId: 'mem_minutes8' })
    await s.post(`/${id}/attendance`, { rows: [{ memberId: 'mem_p0', state: 'EXCUSED' }], others: 'PRESENT' })
    await s.post(`/${id}/turns`, { memberId: 'mem_p2', agendaItemId: 'a7', gist: 'Cần phân công rõ' })
    await s.post(`/${id}/turns`, { memberId: 'mem_p1', agendaItemId: 'a3', gist: 'Thời sự' })
    expect((await s.post(`/${id}/conclusions`, { agendaItemId: 'a7', text: 'Giao từng việc' })).body.conclusions).toEqual([{ agendaItemId: 'a7', text: 'Giao từng việc' }])
    expect((await s.post(`/${id}/conclusions`, { agendaItemId: 'a77', text: 'Gì' })).body.code).toBe('turn.unknown-item')
    await s.post('/limitations', { cellId: 'org_cell8', meetingId: id, text: 'Đôn đốc chưa kịp thời', causes: 'Chưa phân công rõ', ownerId: 'mem_p3', remedy: 'Phân công theo dõi', dueOn: '2027-01-31' })
    s.later(95)
    await s.post(`/${id}/score`, { items: s.entered })
    const lines = ((await r.call('GET', `/meetings/${id}/minutes`, secretary)).body.text as string).split('\n')
    const order = ['BIÊN BẢN SINH HOẠT CHI BỘ THƯỜNG KỲ', 'Chủ trì: đồng chí Nguyễn Văn secretary8', 'Ghi biên bản: đồng chí Nguyễn Văn minutes8', 'Tổng số đảng viên: 30 (chính thức 30, dự bị 0)', 'Vắng có lý do: Nguyễn Văn p0', 'Chương trình:', '- Đồng chí Nguyễn Văn p1: Thời sự', '- Đồng chí Nguyễn Văn p2: Cần phân công rõ', '- Chủ trì kết luận: Giao từng việc', 'Biểu quyết:', 'Nhiệm vụ được giao:', 'Hạn chế và biện pháp khắc phục:', 'Chi bộ tự chấm: 94/100 điểm, xếp loại Tốt.', 'CHỦ TRÌ (ký, ghi rõ họ tên)']
    expect(order.map((one) => lines.indexOf(one))).toEqual(order.map((one) => lines.indexOf(one)).toSorted((a, b) => a - b))
    expect(order.filter((one) => !lines.includes(one))).toEqual([])
  })
})
