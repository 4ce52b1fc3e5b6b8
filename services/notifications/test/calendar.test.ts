import fc from 'fast-check'
import ical from 'node-ical'
import { convertIcsCalendar } from 'ts-ics'
import { afterEach, describe, expect, test } from 'vitest'
import { calendarOf, type Parties } from '../src/letter/calendar.ts'
import type { Announced } from '../src/meeting/rules.ts'

const meeting: Announced = { meetingId: 'mtg_cell8.2026.a1b2c3', cellId: 'org_cell8', kind: 'REGULAR', state: 'OPEN', startsAt: '2026-12-03T12:00:00.000Z', venue: 'Nhà văn hóa khu phố 8, đường Nguyễn Đình Chiểu; phòng 2', minutesPlanned: 90, agenda: ['Đánh giá tháng 11', 'Nhiệm vụ tháng 12'], notify: true, invited: [], sequence: 2 }
const parties: Parties = { organisation: 'Chi bộ Khu phố 8', link: 'https://x.example/a', from: 'no-reply@nennep.example', to: { name: 'Nguyễn Thị Bình', address: 'binh@example.vn' } }
const written = (more: Partial<Announced> = {}) => calendarOf({ ...meeting, ...more }, parties, '2026-11-30T02:00:00.000Z').content

type Read = { method: string | undefined; events: { uid: string; start: string; end: string; venue: string | undefined; summary: string | undefined; sequence: number; status: string | undefined }[] }
/** A value that has parameters comes as an object. */
const valueOf = (text: string | { val: string } | undefined) => (typeof text === 'object' ? text.val : text)

/** Two parsers of different makers, each with its own way through a file. */
const parsers: Record<string, (file: string) => Read> = {
  'node-ical': (file) => {
    const read = ical.sync.parseICS(file)
    const events = Object.values(read).flatMap((one) => (one?.type === 'VEVENT' ? [one] : []))
    return { method: events[0]?.method, events: events.map(({ uid, start, end, location, summary, sequence, status }) => ({ uid, start: start.toISOString(), end: end!.toISOString(), venue: valueOf(location), summary: valueOf(summary), sequence: Number(sequence), status })) }
  },
  'ts-ics': (file) => {
    const read = convertIcsCalendar(undefined, file)
    return { method: read.method, events: (read.events ?? []).map(({ uid, start, end, location, summary, sequence, status }) => ({ uid, start: start.date.toISOString(), end: end!.date.toISOString(), venue: location, summary, sequence: sequence!, status })) }
  },
}
const names = Object.keys(parsers)

/** The zone of this machine, as long as a test lasts. */
const home = process.env['TZ']
afterEach(() => {
  if (home === undefined) delete process.env['TZ']
  else process.env['TZ'] = home
})
const zones = [['Asia/Ho_Chi_Minh', -420], ['UTC', 0], ['America/New_York', 300], ['Pacific/Apia', -780], ['Asia/Kathmandu', -345]] as const

describe.each(zones)('on a machine in %s', (zone, minutes) => {
  test.each(names)('%s reads a meeting at 19:00 in Ho Chi Minh City as 12:00Z, at its place, once', (name) => {
    process.env['TZ'] = zone
    expect(new Date('2026-12-03T12:00:00Z').getTimezoneOffset()).toBe(minutes)
    expect(parsers[name]!(written())).toEqual({ method: 'REQUEST', events: [{ uid: 'mtg_cell8.2026.a1b2c3@nennep.example', start: '2026-12-03T12:00:00.000Z', end: '2026-12-03T13:30:00.000Z', venue: meeting.venue, summary: 'Sinh hoạt chi bộ: Chi bộ Khu phố 8', sequence: 2, status: 'CONFIRMED' }] })
  })
})

test.each(names)('%s reads a meeting that is called off as such, under the same UID', (name) => {
  const { method, events } = parsers[name]!(written({ state: 'CANCELLED', sequence: 5 }))
  expect([method, events[0]?.status, events[0]?.sequence, events[0]?.uid]).toEqual(['CANCEL', 'CANCELLED', 5, parsers[name]!(written()).events[0]?.uid])
})

test('both read any instant and any text that is typed as it was written', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }).map((typed) => typed.replaceAll(/[\p{C}\p{Zl}\p{Zp}\p{Zs}\\"^]/gu, 'ă').normalize('NFC'))
  fc.assert(fc.property(text, fc.date({ min: new Date('2026-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }), fc.integer({ min: 15, max: 600 }), (venue, begins, minutesPlanned) => {
    const startsAt = new Date(Math.floor(begins.getTime() / 60_000) * 60_000).toISOString()
    const file = written({ venue, startsAt, minutesPlanned, agenda: [venue] })
    for (const name of names) {
      const { events } = parsers[name]!(file)
      expect(events.map(({ start, end, venue: place }) => [start, Date.parse(end) - Date.parse(start), place])).toEqual([[startsAt, minutesPlanned * 60_000, venue]])
    }
  }), { numRuns: 40 })
})

// The other parser looks for these words anywhere, also in the middle of a line, where the standard gives them no meaning.
test('words of the format in an agenda, a venue or a name make no second event', () => {
  const evil = 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nDTSTART:20300101T000000Z\nATTENDEE:mailto:x@y.vn'
  const { events } = parsers['node-ical']!(calendarOf({ ...meeting, venue: evil, agenda: [evil, evil] }, { ...parties, organisation: evil, to: { ...parties.to, name: evil } }, meeting.startsAt).content)
  expect(events).toMatchObject([{ start: meeting.startsAt, venue: 'x END:VEVENT BEGIN:VEVENT DTSTART:20300101T000000Z ATTENDEE:mailto:x@y.vn' }])
})
