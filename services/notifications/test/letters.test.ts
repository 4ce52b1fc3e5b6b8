import fc from 'fast-check'
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { describe, expect, test } from 'vitest'
import { calendarOf } from '../src/letter/calendar.ts'
import { linkFor, mailOf } from '../src/letter/letter.ts'
import { unfitPlaces } from '@nen-nep/rules/secrecy/index'
import { packOf } from '../src/letter/pack.ts'
import { placesIn, render } from '../src/letter/render.ts'
import { templates } from '../src/letter/templates.vi.ts'
import { momentInWords, sampleOf, valuesOf } from '../src/letter/values.ts'
import type { Announced } from '../src/meeting/rules.ts'
import type { Message } from '../src/message/schema.ts'
import { RoundKind } from '../src/round/schema.ts'

const meeting: Announced = { meetingId: 'mtg_cell8.2026.a1b2c3', cellId: 'org_cell8', kind: 'REGULAR', state: 'OPEN', startsAt: '2026-12-03T12:00:00.000Z', venue: 'Nhà văn hóa', minutesPlanned: 90, agenda: ['Một'], notify: true, invited: [], sequence: 2 }
const parties = { organisation: 'Chi bộ Khu phố 8', link: 'https://x.example/a', from: 'no-reply@nennep.example', to: { name: 'Nguyễn Thị Bình', address: 'binh@example.vn' } }
const message: Message = { id: 'msg_cell8.1.h.m', roundId: 'rnd_cell8.1.h', orgId: 'org_cell8', kind: 'INVITATION', meetingId: meeting.meetingId, sequence: 2, memberId: 'mem_m', name: 'Nguyễn Thị Bình', address: 'binh@example.vn', queuedAt: '2026-11-30T02:00:00.000Z', posts: 1, at: '2026-11-30T02:00:00.000Z', state: 'QUEUED' }
const sender = { from: parties.from, webUrl: 'https://x.example', secret: 's' }
const stamp = '2026-11-30T02:00:00.000Z'

describe('a moment', () => {
  test.each([
    ['2026-12-03T12:00:00Z', '19 giờ 00, thứ Năm, 03/12/2026'],
    ['2026-12-03T17:00:00Z', '00 giờ 00, thứ Sáu, 04/12/2026'],
    ['2027-02-28T16:59:00Z', '23 giờ 59, chủ nhật, 28/02/2027'],
  ])('%s is written as a clock in Vietnam shows it: %s', (instant, text) => expect(momentInWords(instant)).toBe(text))
})

const corpus = ['Nhà; văn, hóa\\', 'Bình\r\nATTENDEE:mailto:x@y.vn', '"); DROP', '<img src=x onerror=alert(1)>', '👩‍👩‍👧‍👦'.repeat(60), 'Nguyễn Thị '.repeat(80), '{name}', '\u202Eabc', 'a\u2028b', 'END:VEVENT\r\nBEGIN:VEVENT', '']

describe('the calendar file', () => {
  test.each(corpus)('bears %j as venue, title, name and agenda without a line of its own', (evil) => {
    const { content } = calendarOf({ ...meeting, venue: evil, agenda: [evil, evil] }, { ...parties, organisation: evil, to: { ...parties.to, name: evil } }, stamp)
    const unfolded = content.replaceAll('\r\n ', '').split('\r\n')
    const plain = calendarOf(meeting, parties, stamp).content.replaceAll('\r\n ', '').split('\r\n')
    expect(unfolded.map((line) => /^[A-Z-]+/.exec(line)?.[0])).toEqual(plain.map((line) => /^[A-Z-]+/.exec(line)?.[0]))
    expect(content.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
    expect(content.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })
  test('folds within 75 octets and never inside a letter, whatever is written', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
      const { content } = calendarOf({ ...meeting, venue: text, agenda: [text] }, parties, stamp)
      expect(content.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
      expect(Buffer.from(content).toString()).toBe(content)
      if (!text.includes('\uFFFD')) expect(content).not.toContain('\uFFFD')
    }))
  })
  test('says line by line what a well-known generator says', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }), fc.boolean(), (typed, cancelled) => {
      const venue = typed.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]/gu, '.').normalize('NFC').trim() || '.'
      const theirs = ical({ prodId: { company: 'Nen Nep', product: 'Nen Nep', language: 'VI' }, method: cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST })
      const start = new Date(meeting.startsAt)
      theirs.createEvent({
        id: `${meeting.meetingId}@nennep.example`, sequence: 2, stamp: new Date(stamp), start, end: new Date(start.getTime() + 90 * 60_000),
        summary: 'Sinh hoạt chi bộ: Chi bộ Khu phố 8', location: venue, description: `Nội dung:\n1. ${venue}\n\n${parties.link}`,
        organizer: { name: parties.organisation, email: parties.from }, attendees: [{ name: parties.to.name, email: parties.to.address, rsvp: false }],
        status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      })
      const lines = (content: string) => content.replaceAll('\r\n ', '').trim().split('\r\n').filter((line) => !line.startsWith('ATTENDEE'))
      expect(lines(calendarOf({ ...meeting, venue, agenda: [venue], state: cancelled ? 'CANCELLED' : 'OPEN' }, parties, stamp).content)).toEqual(lines(theirs.toString()))
    }))
  })
  test('tells time in UTC, so that no machine’s zone shifts it', () => {
    const { content } = calendarOf(meeting, parties, stamp)
    expect(content).toContain('DTSTART:20261203T120000Z\r\n')
    expect(content).not.toContain('TZID')
  })
})

describe('a letter', () => {
  test.each(RoundKind.options)('%s fills every place it names and leaves none open', (kind) => {
    const letter = render(templates[kind], valuesOf(sampleOf(kind), { name: 'A', organisation: 'B', link: 'https://x.example/?a=1&b=2' }))
    expect(letter.subject + letter.text + letter.html.replace(/<style>.*<\/style>/, '')).not.toMatch(/[{}]|undefined/)
    expect(letter.text).not.toMatch(/\n{3}/)
    if (placesIn(templates[kind]).includes('link')) expect(letter.html).toContain('href="https://x.example/?a=1&amp;b=2"')
  })
  test.each(corpus)('bears %j in every place: no markup, no line, no place of its own', (evil) => {
    const letter = render(templates.INVITATION, valuesOf({ meeting: { ...meeting, venue: evil, agenda: [evil] } }, { name: evil, organisation: evil, link: 'https://x.example' }))
    expect(letter.html).not.toContain('<img')
    expect(letter.subject).not.toMatch(/[\r\n]/)
    if (evil !== '') expect(letter.text.split('\n').length).toBe(render(templates.INVITATION, valuesOf({ meeting }, { name: 'A', organisation: 'B', link: 'C' })).text.split('\n').length)
  })
  test.each(RoundKind.options)('%s has a subject that says nothing of persons or results', (kind) => expect(placesIn({ subject: templates[kind].subject, text: '' }).every((place) => ['meeting', 'month', 'year'].includes(place))).toBe(true))
  test.each(['VI', 'EN'] as const)('of a meeting in %s begins with when, where and what about: what a lock screen shows', (language) => {
    const { words } = packOf(language)
    for (const kind of ['INVITATION', 'UPDATE', 'REMINDER'] as const) {
      const { text, html } = render(packOf(language).templates[kind], valuesOf({ meeting }, { name: 'A', organisation: 'B', link: 'https://x.example', language }))
      expect(text.split('\n').slice(0, 5)).toEqual([momentInWords(meeting.startsAt, language), expect.stringContaining('Nhà văn hóa'), '', ...words.agenda(['Một']).split('\n')])
      expect(html).toContain('name="color-scheme" content="light dark"')
    }
  })
  test('asked for again has a Message-ID of its own, and the same one until then', () => {
    const ids = [1, 1, 2].map((posts) => mailOf({ ...message, posts }, { occasion: { meeting }, organisation: 'Chi bộ', template: templates.INVITATION }, sender).id)
    expect(ids).toEqual(['cell8.1.h.m.1@nennep.example', 'cell8.1.h.m.1@nennep.example', 'cell8.1.h.m.2@nennep.example'])
  })
  test('leads each reader to an answer of their own', () => {
    const other: Message = { ...message, memberId: 'mem_other' }
    expect(linkFor(sender, message, { meeting })).not.toBe(linkFor(sender, other, { meeting }))
  })
})

describe('every shipped letter', () => {
  test.each(RoundKind.options)('%s can carry no rating of a person, no vote and no discipline, and its subject is neutral', (kind) => {
    const { subject, text } = templates[kind]
    expect(unfitPlaces(placesIn({ subject, text: '' }), placesIn({ subject: '', text }))).toEqual([])
    expect(unfitPlaces([], Object.keys(valuesOf(sampleOf(kind), { name: '', organisation: '', link: '' })))).toEqual([])
  })
})
