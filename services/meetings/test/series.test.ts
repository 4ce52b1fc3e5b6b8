import { deliver } from '@nen-nep/testing'
import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { agendaOf, plannedTime } from '../src/meeting/agenda.ts'
import { nextMonth, templateOf } from '../src/series/rules.ts'
import type { Series } from '../src/series/schema.ts'
import { reactions } from '../src/reactions.ts'
import { planning, room, secretary, steps, type Room } from './room.ts'

let r: Room
let s: ReturnType<typeof steps>
beforeEach(async () => {
  r = await room()
  s = steps(r)
})
const founding = { cellId: 'org_cell8', name: 'Sinh hoạt thường kỳ', kind: 'REGULAR', time: '19:30', venue: 'Nhà văn hóa khu phố 8' }
const found = async (more: object = {}) => (await r.call('POST', '/meetings/series', { ...secretary, body: { ...founding, ...more } })).body.id as string
const next = (id: string, body: object = {}) => r.call('POST', `/meetings/series/${id}/meetings`, { ...secretary, body })
const titles = ({ agenda }: { agenda: { title: string }[] }) => agenda.map(({ title }) => title)
const meeting = async (id: string) => (await r.call('GET', `/meetings/${id}`, secretary)).body

describe('a series', () => {
  test('makes the next month’s draft from its template, on the day of the plan, once for each month', async () => {
    await r.call('PUT', '/meetings/plans/org_cell8/2026', { ...secretary, body: { months: [{ month: 12, regularOn: '2026-12-04' }] }, ifMatch: '"0"' })
    const id = await found()
    const { body } = await next(id)
    // The day of November is past: December is next.
    expect(body.latest).toMatchObject({ month: '2026-12' })
    const made = await meeting(body.latest.meetingId)
    expect(made).toMatchObject({ status: 'DRAFT', seriesId: id, startsAt: '2026-12-04T12:30:00.000Z', minutesPlanned: 90, agendaMinutes: 90, overrun: 0 })
    expect(titles(made)).toContain('Tình hình nhân dân, an ninh trật tự và vệ sinh ở khu phố')
    expect((await next(id, { month: '2026-12' })).body.code).toBe('series.month-made')
    expect((await next(id)).body.latest).toMatchObject({ month: '2027-01' })
    expect((await meeting((await next(id)).body.latest.meetingId)).startsAt).toBe('2027-02-03T12:30:00.000Z')
  })
  test('goes on when a month is skipped, and when a meeting of it is moved or called off', async () => {
    const id = await found()
    await r.call('POST', `/meetings/series/${id}/skips`, { ...secretary, body: { month: '2026-12' } })
    const first = (await next(id)).body.latest
    expect(first.month).toBe('2027-01')
    const { etag } = await r.call('GET', `/meetings/${first.meetingId}`, secretary)
    await r.call('PATCH', `/meetings/${first.meetingId}`, { ...secretary, body: { startsAt: '2027-02-03T05:00:00Z' }, ifMatch: etag })
    const second = (await next(id)).body.latest
    await s.post(`/${second.meetingId}/cancel`)
    expect([second.month, (await next(id)).body.latest.month]).toEqual(['2027-02', '2027-03'])
    expect((await next(id, { month: '2026-12' })).body.code).toBe('series.month-skipped')
  })
  test('called fifty times at once with one key makes one meeting', async () => {
    const id = await found()
    const answers = await Promise.all(Array.from({ length: 50 }, () => s.post(`/series/${id}/meetings`, {}, 'mem_secretary8', 'one-and-the-same-key')))
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.made.length}`))).toEqual(new Set(['200 1']))
    expect((await r.call('GET', '/meetings?cellId=org_cell8&year=2026', secretary)).body.items.length).toBe(1)
  })
  test('shows templates by sector with questions for the chair, and its drafts to those who prepare only', async () => {
    await found()
    const list = async (as: string) => (await r.call('GET', '/meetings/series?cellId=org_cell8', { as })).body
    const { items, templates, checklist } = await list('mem_minutes8')
    expect([items.length, checklist.length > 3, templates.REGULAR.find(({ code }: { code: string }) => code === 'DISCUSSION').prompts[0]]).toEqual([1, true, 'Mời đồng chí chưa phát biểu nêu ý kiến.'])
    expect((await list('mem_member8')).items).toEqual([])
  })
  test('puts the theme after the regular part of a combined sitting, never among it', () => {
    const codes = agendaOf('COMBINED', templateOf('COMBINED', 'DN')).map(({ code }) => code)
    expect(codes.indexOf('THEME')).toBeGreaterThan(codes.indexOf('DISCUSSION'))
    expect(plannedTime(agendaOf('COMBINED', templateOf('COMBINED', undefined)), 120).overrun).toBe(0)
  })
  test('never proposes a month that is made, skipped or past', () =>
    fc.assert(fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 10 }), fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 10 }), fc.integer({ min: 0, max: 364 }), (made, skipped, day) => {
      const name = (month: number) => `2026-${String(month).padStart(2, '0')}`
      const at = new Date(Date.UTC(2026, 0, 1 + day)).toISOString()
      const series: Series = { id: 'ser_a.b', cellId: 'org_a', name: 'x', kind: 'REGULAR', time: '19:00', venue: 'x', agenda: [], made: made.map((month) => ({ month: name(month), meetingId: 'x' })), skipped: skipped.map(name) }
      const month = nextMonth(series, {}, [], { at })
      expect(month >= at.slice(0, 7)).toBe(true)
      expect([...made, ...skipped].map(name)).not.toContain(month)
    })))
})

describe('an agenda', () => {
  test('warns of an overrun and of more than three focal issues, and hinders nobody', async () => {
    const agenda = Array.from({ length: 4 }, (_, index) => ({ title: `Vấn đề ${index}`, minutes: 30, focal: true }))
    const { status, body } = await r.call('POST', '/meetings', { ...secretary, body: { ...planning, agenda } })
    expect([status, body.notices]).toEqual([201, ['Các mục chương trình cộng lại 120 phút, quá 30 phút so với 90 phút của cuộc họp. Hãy bớt mục, bớt phút hoặc kéo dài cuộc họp.', 'Có 4 vấn đề trọng tâm. Hãy chọn từ 1 đến 3 vấn đề để bàn cho sâu.']])
  })
})

describe('what a sitting leaves unfinished', () => {
  const close = async (id: string) => {
    await s.post(`/${id}/attendance`, { rows: [], others: 'PRESENT' })
    await s.post(`/${id}/score`, { items: s.entered })
    s.later(95)
    await s.post(`/${id}/close`)
    await deliver(reactions, r.deps, r.published)
  }
  const coming = async (more: object = {}) => meeting(await s.create({ startsAt: '2027-01-04T12:00:00Z', ...more }))
  test('comes by itself onto the next agenda, with the item it came from, until it is done', async () => {
    const first = await s.started({ agenda: ['Rác thải', 'Hẻm 12', { title: 'Đèn đường', minutes: 15, presenterId: 'mem_p1' }] })
    await s.post(`/${first}/turns`, { memberId: 'mem_p1', agendaItemId: 'a1' })
    await s.post(`/${first}/agenda/a2/state`, { state: 'DONE' })
    await close(first)
    const second = await coming()
    expect(second.agenda.slice(0, 2)).toMatchObject([{ code: 'REVIEW_TASKS' }, { title: 'Đèn đường', minutes: 15, presenterId: 'mem_p1', from: { meetingId: first, itemId: 'a3' } }])
    const item = second.agenda[1].id as string
    // Moving the line keeps where it came from.
    const moved = await r.call('PATCH', `/meetings/${second.id}`, { ...secretary, body: { agenda: ['Việc mới', { id: item, title: 'Đèn đường hẻm 12' }] }, ifMatch: '"1"' })
    expect(moved.body.agenda[1]).toMatchObject({ id: item, from: { meetingId: first, itemId: 'a3' } })
    await s.post(`/${second.id}/open`, { notify: false })
    r.clock.now = '2027-01-04T12:00:00Z'
    await s.post(`/${second.id}/start`)
    await s.post(`/${second.id}/agenda/${item}/state`, { state: 'DONE' })
    await close(second.id)
    expect((await coming({ startsAt: '2027-02-03T12:00:00Z' })).agenda.filter(({ from }: { from?: unknown }) => from)).toEqual([])
  })
  test('is what was said to be unfinished, and nothing where nobody recorded what was treated', async () => {
    const first = await s.started({ agenda: ['Một', 'Hai'] })
    await s.post(`/${first}/turns`, { memberId: 'mem_p1' })
    await s.post(`/${first}/agenda/a2/state`, { state: 'UNFINISHED' })
    await close(first)
    expect((await coming({ agenda: ['Mới'] })).agenda.map(({ title, from }: { title: string; from?: object }) => [title, from])).toEqual([['Hai', { meetingId: first, itemId: 'a2' }], ['Mới', undefined]])
    expect(titles(await coming({ rollOver: false, agenda: ['Mới'] }))).toEqual(['Mới'])
    // A committee that meets apart is not given the cell's topics.
    expect(titles(await coming({ kind: 'COMMITTEE' }))).not.toContain('Hai')
  })
  test('waits through a meeting that did not have it, and through late and repeated news', async () => {
    const other = await s.create({ kind: 'THEMATIC', startsAt: '2026-12-20T12:00:00Z', agenda: ['Chuyên đề'] })
    const first = await s.started({ agenda: ['Một'] })
    await s.post(`/${first}/agenda/a1/state`, { state: 'UNFINISHED' })
    await close(first)
    await s.post(`/${other}/open`, { notify: false })
    r.clock.now = '2026-12-20T12:00:00Z'
    await s.post(`/${other}/start`)
    await close(other)
    expect((await coming()).agenda[1]).toMatchObject({ title: 'Một', from: { meetingId: first } })
  })
  test('is said in session only, of an item that is there, by those who record', async () => {
    const id = await s.opened({ agenda: ['Một'] })
    expect((await s.post(`/${id}/agenda/a1/state`, { state: 'DONE' })).body.code).toBe('meeting.wrong-state')
    r.clock.now = planning.startsAt
    await s.post(`/${id}/start`)
    expect((await s.post(`/${id}/agenda/a9/state`, { state: 'DONE' })).body).toMatchObject({ status: 400, code: 'meeting.unknown-item' })
    expect((await s.post(`/${id}/agenda/a1/state`, { state: 'DONE' }, 'mem_member8')).status).toBe(403)
  })
})

describe('people invited without a vote', () => {
  const invitees = [{ kind: 'OVERSEER', name: 'Trần Thị Ánh', memberId: 'mem_ward' }, { kind: 'UNIT_HEAD', name: 'Lê Văn Bảo', duty: 'Giám đốc xí nghiệp' }]
  test('are told as guests and are no part of the roll, of what is owed, or of a vote’s base', async () => {
    const plain = await s.opened({ kind: 'COMMITTEE_EXPANDED' })
    const id = await s.opened({ kind: 'COMMITTEE_EXPANDED', invitees, answerBy: '2026-12-02T10:00:00Z' })
    const [before, opening] = r.published.filter(({ type }) => type === 'meeting.opened.v1').map(({ data }) => data)
    expect(opening).toMatchObject({ invited: before!['invited'], guests: ['mem_ward'], answerBy: '2026-12-02T10:00:00Z' })
    r.clock.now = planning.startsAt
    const base = async (one: string) => {
      await s.post(`/${one}/start`)
      await s.post(`/${one}/attendance`, { rows: [], others: 'PRESENT' })
      return (await s.post(`/${one}/votes`, { motion: 'Thống nhất', for: 1, against: 0, abstain: 0 })).body.base
    }
    expect(await base(id)).toBe(await base(plain))
    const { body } = await r.call('GET', `/meetings/${id}`, secretary)
    expect([body.invitees, body.roll.some(({ memberId }: { memberId: string }) => memberId === 'mem_ward')]).toEqual([invitees, false])
  })
})
