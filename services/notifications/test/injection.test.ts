import ical from 'node-ical'
import { mailAddress, rawMail } from '@nen-nep/service-kit/mime'
import { describe, expect, test } from 'vitest'
import { mailOf } from '../src/letter/letter.ts'
import { packs } from '../src/letter/pack.ts'
import type { Announced } from '../src/meeting/rules.ts'
import type { Message } from '../src/message/schema.ts'

const meeting: Announced = { meetingId: 'mtg_cell8.2026.a1b2c3', cellId: 'org_cell8', kind: 'REGULAR', state: 'OPEN', startsAt: '2026-12-03T12:00:00.000Z', venue: 'Nhà văn hóa', minutesPlanned: 90, agenda: ['Một'], notify: true, invited: [], sequence: 2 }
const message: Message = { id: 'msg_cell8.1.h.m', roundId: 'rnd_cell8.1.h', orgId: 'org_cell8', kind: 'INVITATION', meetingId: meeting.meetingId, sequence: 2, memberId: 'mem_m', name: 'Bình', address: 'binh@example.vn', queuedAt: '2026-11-30T02:00:00.000Z', posts: 1, at: '2026-11-30T02:00:00.000Z', state: 'QUEUED' }
const written = (evil: string, language: 'VI' | 'EN') =>
  rawMail(mailOf({ ...message, name: evil }, { occasion: { meeting: { ...meeting, venue: evil, agenda: [evil] } }, organisation: evil, template: packs[language].templates.INVITATION, language, wish: 'reminders' }, { from: 'no-reply@nennep.example', webUrl: 'https://nennep.example', secret: 's' }))

/** The same letter told in a gathered one. */
const gathered = (evil: string, language: 'VI' | 'EN') => {
  const { INVITATION, GATHERED } = packs[language].templates
  const part = { message: { ...message, name: evil }, context: { occasion: { meeting: { ...meeting, venue: evil, agenda: [evil] } }, organisation: evil, template: INVITATION, language, wish: undefined, needless: undefined, rests: undefined, gathers: undefined } }
  return rawMail(mailOf({ ...message, kind: 'GATHERED', name: evil }, { occasion: { gathered: [part] }, organisation: evil, template: GATHERED, language }, { from: 'no-reply@nennep.example', webUrl: 'https://nennep.example', secret: 's' }))
}

/** A mail as its bytes stand: the names of its headers, and its parts, decoded. */
function read(raw: string) {
  const [head = '', ...rest] = raw.split('\r\n\r\n')
  const names = head.split('\r\n').filter((line) => !/^\s/.test(line)).map((line) => line.slice(0, line.indexOf(':')))
  const parts = [...rest.join('\r\n\r\n').matchAll(/Content-Type: ([\w/]+)[^\r]*\r\nContent-Transfer-Encoding: base64\r\n(?:Content-Disposition: [^\r]*\r\n)?\r\n([A-Za-z0-9+/=\r\n]*)/g)].map(([, type = '', body = '']) => ({ type, text: Buffer.from(body, 'base64').toString() }))
  return { names, partOf: (type: string) => parts.filter((part) => part.type === type).map(({ text }) => text) }
}

const corpus = [
  'x\r\nBcc: victim@example.vn', 'x\r\n\r\n<b>body</b>', 'x\nSubject: Other', '\u2028Subject: y', '=?utf-8?B?U3ViamVjdDogeA==?=\r\nCc: a@b.vn',
  '<img src=x onerror=alert(1)>', '</body><script>alert(1)</script>', '<a href="https://evil.example">x</a>', '" onmouseover="x', '&lt;b&gt;',
  '[đăng nhập](https://evil.example)', '![](https://evil.example/p.gif)', '<https://evil.example>',
  'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:y', 'x\\nATTENDEE:mailto:x@y.vn', '";X-ALT="', 'x:mailto:a@b.vn',
  '{name}{link}', '--=_boundary', '\u202Egnp.exe', '\u0000\u0007',
]

describe.each(['VI', 'EN'] as const)('a letter in %s', (language) => {
  const plain = read(written('Bình', language))
  test.each(corpus)('that bears %j in a part of it has its own headers, tags and links and no other', (evil) => {
    const tags = (html = '') => [...html.matchAll(/<\/?([a-z!]+)/g)].map(([, tag]) => tag)
    const [usual, odd] = [read(gathered('Bình', language)), read(gathered(evil, language))]
    expect([odd.names, tags(odd.partOf('text/html')[0])]).toEqual([usual.names, tags(usual.partOf('text/html')[0])])
    expect([...(odd.partOf('text/html')[0] ?? '').matchAll(/href="([^"]*)"/g)].map(([, to = '']) => new URL(to).origin)).toEqual(['https://nennep.example', 'https://nennep.example'])
    expect(odd.partOf('text/plain')[0]).not.toMatch(/\n(?:Bcc|Subject|Cc):/)
  })
  test.each(corpus)('that bears %j as name, body, venue and agenda has its own headers and no other, no markup, one event', (evil) => {
    const raw = written(evil, language)
    const { names, partOf } = read(raw)
    expect(names).toEqual(plain.names)
    expect(names.filter((name) => name === 'Subject')).toHaveLength(1)
    const [html = ''] = partOf('text/html')
    const tags = (text: string) => [...text.matchAll(/<\/?([a-z!]+)/g)].map(([, tag]) => tag)
    expect(tags(html)).toEqual(tags(plain.partOf('text/html')[0]!))
    expect([...html.matchAll(/href="([^"]*)"/g)].map(([, to = '']) => new URL(to).origin)).toEqual(['https://nennep.example', 'https://nennep.example'])
    for (const file of [...partOf('text/calendar'), ...partOf('application/ics')]) {
      const events = Object.values(ical.sync.parseICS(file)).flatMap((one) => (one?.type === 'VEVENT' ? [one] : []))
      expect(events.map(({ uid, start }) => [uid, start.toISOString()])).toEqual([['mtg_cell8.2026.a1b2c3@nennep.example', meeting.startsAt]])
    }
    expect(partOf('text/calendar')).toHaveLength(1)
  })
})

test.each(['"a b"@example.vn', '"a\\"@x"@example.vn', 'bình@example.vn', 'binh@exаmple.vn', 'a@b', 'a@b.vn\r\nBcc: c@d.vn', 'a@b.vn, c@d.vn', '<a@b.vn>', 'a@xn--', '@example.vn', 'a..b@example.vn'])('%j is no address that a mail goes to', (typed) => expect(mailAddress(typed)).toBeUndefined())
