import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { clashesIn } from '../src/month-plan/clashes.ts'
import { feedOf, type FeedEntry } from '../src/calendar/feed.ts'
import { eventsOf, parseCalendar } from './ics.ts'
import { room, secretary, steps, type Room } from './room.ts'

let r: Room
beforeEach(async () => {
  r = await room()
})
const publish = (more: object = {}, as = 'mem_ward') => r.call('POST', '/meetings/month-plans', { as, body: { orgId: 'org_ward', month: '2027-01', ...more } })
const both = (startsAt: string, venue = 'Nhà văn hóa khu phố 8') => ['org_cell8', 'org_cell9'].map((cellId) => ({ cellId, startsAt, venue }))
const month = (as: string) => r.call('GET', '/meetings/month-plans?orgId=org_ward&month=2027-01', { as })

describe('the month of an organisation', () => {
  test('takes what was named, else the cell’s own year plan, else the day proposed for all', async () => {
    await r.call('PUT', '/meetings/plans/org_cell8/2027', { ...secretary, body: { months: [{ month: 1, regularOn: '2027-01-05', venue: 'Hội trường' }] }, ifMatch: '"0"' })
    const { body } = await publish()
    expect(body.entries).toEqual([
      { cellId: 'org_cell8', name: 'Chi bộ Khu phố 8', startsAt: '2027-01-05T12:00:00.000Z', minutes: 90, venue: 'Hội trường' },
      { cellId: 'org_cell9', name: 'Chi bộ Khu phố 9', startsAt: '2027-01-04T12:00:00.000Z', minutes: 90, venue: '', proposed: true },
    ])
    expect(r.published.at(-1)).toMatchObject({ type: 'plan.published.v1', data: { orgId: 'org_ward', month: '2027-01', cells: 2, clashes: 0 } })
    await publish({ entries: [{ cellId: 'org_cell9', startsAt: '2027-01-06T12:30:00Z', venue: 'Trường học', minutes: 120 }] })
    const again = (await publish({ usualTime: '08:00' })).body
    expect(again.entries.map(({ startsAt }: { startsAt: string }) => startsAt)).toEqual(['2027-01-05T12:00:00.000Z', '2027-01-06T12:30:00Z'])
  })
  test('says in sentences that one venue, one overseer or one member is wanted twice, and publishes all the same', async () => {
    const entries = both('2027-01-04T12:00:00Z').map((entry) => ({ ...entry, overseerId: 'mem_p3' }))
    const { status, body } = await publish({ entries })
    expect([status, body.clashes.map(({ kind }: { kind: string }) => kind)]).toEqual([200, ['VENUE', 'OVERSEER']])
    expect(body.clashes.map(({ message }: { message: string }) => message)).toEqual([
      'Chi bộ Khu phố 8 và Chi bộ Khu phố 9 cùng dùng Nhà văn hóa khu phố 8 lúc 19:00 ngày 04/01/2027. Hãy đổi giờ hoặc địa điểm một cuộc.',
      'Nguyễn Văn p3 được phân công dự cả Chi bộ Khu phố 8 và Chi bộ Khu phố 9 lúc 19:00 ngày 04/01/2027. Hãy đổi giờ, hoặc phân công người khác.',
    ])
    const oneBody = entries.map((entry, index) => ({ ...entry, venue: `Nơi ${index}`, ...(index === 0 ? { overseerId: undefined } : {}) }))
    expect((await publish({ entries: oneBody })).body.clashes).toMatchObject([{ kind: 'MEMBER', cellIds: ['org_cell8', 'org_cell9'] }])
  })
  test('two meetings clash exactly where their spans overlap, whichever comes first', () =>
    fc.assert(fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 15, max: 200 }), fc.integer({ min: 15, max: 200 }), (later, one, other) => {
      const at = (minutes: number) => new Date(Date.UTC(2027, 0, 4, 12, minutes)).toISOString()
      const entries = [{ cellId: 'org_a', startsAt: at(0), minutes: one, venue: 'Nhà  Văn hóa' }, { cellId: 'org_b', startsAt: at(later), minutes: other, venue: 'nhà văn hoá' }]
      const clashes = clashesIn(entries, new Map()).length
      expect([clashes, clashesIn(entries.toReversed(), new Map()).length]).toEqual(later < one ? [1, 1] : [0, 0])
    })))
  test('refuses a cell of elsewhere, a cell named twice and a day of another month, each by its line', async () => {
    const entry = { cellId: 'org_cell8', startsAt: '2027-01-04T12:00:00Z', venue: 'Hội trường' }
    expect((await publish({ entries: [entry, { ...entry, cellId: 'org_school' }] })).body).toMatchObject({ status: 400, code: 'month-plan.other-cell', index: 2 })
    expect((await publish({ entries: [entry, entry] })).body.code).toBe('month-plan.cell-twice')
    expect((await publish({ entries: [{ ...entry, startsAt: '2027-01-31T17:00:00Z' }] })).body.code).toBe('month-plan.other-month')
  })
  test('is published by those who plan for it, and shows everybody below their own cell only', async () => {
    await publish({ entries: both('2027-01-04T12:00:00Z') })
    expect((await publish({}, 'mem_member8')).body).toMatchObject({ status: 403, code: 'month-plan.not-publisher' })
    expect((await publish({}, 'mem_nobody')).status).toBe(404)
    const seen = (await month('mem_member8')).body
    expect([seen.entries.map(({ cellId }: { cellId: string }) => cellId), seen.clashes]).toEqual([['org_cell8'], undefined])
    expect((await month('mem_nobody')).status).toBe(404)
  })
})

describe('a calendar feed', () => {
  const link = async (orgId: string, as: string) => (await r.call('POST', '/meetings/calendars', { as, body: { orgId } })).body.path as string
  const read = (path: string) => r.call<string>('GET', path, { as: 'nobody' })
  const events = async (path: string) => eventsOf(parseCalendar((await read(path)).body))
  test('of a cell holds its announced meetings and the days of its plan, and no draft and nothing of an agenda', async () => {
    const s = steps(r)
    const id = await s.opened({ agenda: ['Việc riêng của chi bộ'] })
    await s.create({ startsAt: '2026-12-10T12:00:00Z' })
    const off = await s.opened({ kind: 'THEMATIC', startsAt: '2026-12-15T12:00:00Z' })
    await s.post(`/${off}/cancel`)
    await r.call('PUT', '/meetings/plans/org_cell8/2026', { ...secretary, body: { months: [{ month: 11, regularOn: '2026-11-28' }, { month: 12, regularOn: '2026-12-03' }] }, ifMatch: '"0"' })
    const path = await link('org_cell8', 'mem_member8')
    const all = await events(path)
    expect(all.find(({ uid }) => uid === `${id}@nen-nep`)).toEqual({ uid: `${id}@nen-nep`, sequence: 2, start: '2026-12-03T12:00:00.000Z', end: '2026-12-03T13:30:00.000Z', summary: 'Sinh hoạt chi bộ – Chi bộ Khu phố 8', venue: 'Nhà văn hóa khu phố 8', status: 'CONFIRMED', stamped: true })
    expect(all.filter(({ uid }) => uid !== `${id}@nen-nep`)).toEqual([
      expect.objectContaining({ uid: `${off}@nen-nep`, status: 'CANCELLED' }),
      expect.objectContaining({ start: '2026-11-28', end: '2026-11-29', status: 'TENTATIVE', summary: 'Dự kiến sinh hoạt chi bộ – Chi bộ Khu phố 8' }),
    ])
    expect((await read(path)).headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  })
  test('of a unit holds its published months as far as the reader sees the cells', async () => {
    await publish({ entries: both('2027-01-04T12:00:00Z') })
    expect((await events(await link('org_ward', 'mem_ward'))).map(({ summary, start }) => [summary, start])).toEqual([
      ['Sinh hoạt chi bộ – Chi bộ Khu phố 8', '2027-01-04T12:00:00.000Z'],
      ['Sinh hoạt chi bộ – Chi bộ Khu phố 9', '2027-01-04T12:00:00.000Z'],
    ])
  })
  test('is the same however often it is asked for, and dead once it is taken back or its member left', async () => {
    const path = await link('org_cell8', 'mem_member8')
    expect(await link('org_cell8', 'mem_member8')).toBe(path)
    expect((await r.call('POST', '/meetings/calendars/revocation', { as: 'mem_minutes8', body: { orgId: 'org_cell8', memberId: 'mem_member8' } })).body.code).toBe('calendar.not-yours')
    expect((await r.call('POST', '/meetings/calendars/revocation', { as: 'mem_member8', body: { orgId: 'org_cell8' } })).body).toMatchObject({ on: false })
    expect((await read(path)).body).toMatchObject({ status: 410, code: 'link.invalid' })
    const fresh = await link('org_cell8', 'mem_member8')
    expect([fresh === path, (await read(fresh)).status, (await read(path)).status]).toEqual([false, 200, 410])
    for (const bad of [`${fresh}x`, path.replace('.', '..'), fresh.replace('public/calendars/', 'public/calendars/x')]) expect((await read(bad)).status).toBe(410)
    expect((await r.call('POST', '/meetings/calendars', { as: 'mem_secretary9', body: { orgId: 'org_cell8' } })).status).toBe(404)
  })
  test('says the same instants and days to every parser, whatever the names in it', () =>
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), fc.integer({ min: 0, max: 500_000 }), fc.integer({ min: 15, max: 600 }), (venue, minute, minutes) => {
      const typed = venue.replaceAll(/[\p{Cc}\p{Cs}]/gu, '').trim()
      const startsAt = new Date(Date.UTC(2027, 0, 1, 0, minute)).toISOString()
      const common = { sequence: 1, stamp: '2026-12-01T00:00:00Z', summary: 'Họp; đủ, cả\\', status: 'CONFIRMED' as const }
      const entries: FeedEntry[] = [{ ...common, uid: 'a', venue: typed, startsAt, minutes }, { ...common, uid: 'b', venue: '', day: '2027-02-28' }]
      expect(eventsOf(parseCalendar(feedOf('Chi bộ, số 8', entries)))).toMatchObject([
        { start: startsAt, end: new Date(Date.parse(startsAt) + minutes * 60_000).toISOString(), venue: typed === '' ? undefined : typed, summary: common.summary },
        { start: '2027-02-28', end: '2027-03-01' },
      ])
    })))
})
