import { freshMailbox } from '@nen-nep/testing'
import { mailAddress, rawMail, type Mail } from '@nen-nep/service-kit/mime'
import { sesClient, sesMailer } from '@nen-nep/service-kit/mailer'
import fc from 'fast-check'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

const from = { name: 'Nền Nếp', address: 'no-reply@nennep.example' }
const mailTo = (more: Partial<Mail> = {}): Mail => ({
  id: 'a.b.1@nennep.example', mark: 'a_b_1', at: '2026-12-01T00:00:00Z', from, to: { name: 'Nguyễn Thị Bình', address: 'binh@example.vn' }, subject: 'Giấy mời', text: 'Kính mời', html: '<p>Kính mời</p>', ...more,
})
let box: Awaited<ReturnType<typeof freshMailbox>>
beforeAll(async () => { box = await freshMailbox() })
beforeEach(async () => {
  box.mail.setFaults(null)
  await box.mail.clear()
})
afterAll(() => box.stop())
const post = (mail: Mail) => sesMailer(box.client, 'set')(mail)

describe('a mail', () => {
  test('arrives with its names, its texts, its calendar entry and the identity we gave it', async () => {
    const content = 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n'
    expect(await post(mailTo({ calendar: { method: 'REQUEST', file: 'moi-hop.ics', content } }))).toMatchObject({ outcome: 'accepted', providerId: expect.any(String) })
    const [mail] = await box.mail.messages()
    expect(mail).toMatchObject({ from: from.address, to: ['binh@example.vn'], subject: 'Giấy mời', messageId: '<a.b.1@nennep.example>' })
    expect(mail!.text).toContain('Kính mời')
    expect(mail!.html).toContain('<p>Kính mời</p>')
    expect(mail!.attachments.map(({ filename, contentType }) => [filename, contentType])).toContainEqual(['moi-hop.ics', 'application/ics'])
    expect(mail!.attachments.map(({ content: sent }) => Buffer.from(sent, 'base64').toString())).toEqual(mail!.attachments.map(() => content))
    expect(mail!.raw).toContain('text/calendar; charset=utf-8; method=REQUEST')
  })
  test.each([
    'Bình\r\nBcc: ke-gian@example.vn',
    'Bình\nX-Spy: 1\n\n<script>',
    '"; a <x@y.z>, ke-gian@example.vn',
    '=?utf-8?B?QmNjOg==?=',
    '👩‍👩‍👧‍👦 '.repeat(40),
    'Nguyễn '.repeat(60),
    'Đỗ\u2028Thị\u0000\u0007',
  ])('named or titled %j still has one recipient and no header of others', async (evil) => {
    expect((await post(mailTo({ to: { name: evil, address: 'binh@example.vn' }, from: { ...from, name: evil }, subject: evil }))).outcome).toBe('accepted')
    const [mail] = await box.mail.messages()
    expect(mail!.to).toEqual(['binh@example.vn'])
    expect(Object.keys(mail!.headers).sort()).toEqual(['auto-submitted', 'content-type', 'date', 'from', 'message-id', 'mime-version', 'subject', 'to'])
    expect(mail!.subject.replaceAll(/\s+/g, ' ').trim()).toBe(evil.replaceAll(/[\p{Cc}\u2028]+/gu, ' ').replaceAll(/\s+/g, ' ').trim())
  })
  test('keeps every line within 998 bytes and within ASCII, whatever it says', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (name, subject) => {
      const raw = rawMail(mailTo({ to: { name, address: 'binh@example.vn' }, subject, text: subject, html: name }))
      const [head = ''] = raw.split('\r\n\r\n')
      expect(raw).toMatch(/^[\x20-\x7e\r\n]*$/)
      expect(head.split('\r\n').every((line) => line.length <= 78)).toBe(true)
      expect(head.split('\r\n').filter((line) => !line.startsWith(' ')).map((line) => line.split(':')[0])).toEqual(['From', 'To', 'Subject', 'Date', 'Message-ID', 'Auto-Submitted', 'MIME-Version', 'Content-Type'])
      expect(raw.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    }))
  })
  test('is the same bytes each time it is made', () => expect(rawMail(mailTo())).toBe(rawMail(mailTo())))
})

describe('an address', () => {
  test.each([['binh@example.vn', 'binh@example.vn'], [' Binh.Nguyen+hop@Example.VN ', 'Binh.Nguyen+hop@example.vn'], ["o'neil@a-b.example.vn", "o'neil@a-b.example.vn"]])('%s is taken as %s', (typed, taken) => expect(mailAddress(typed)).toBe(taken))
  test.each([
    undefined, '', 'binh', 'binh@', '@example.vn', 'binh@example', 'binh@@example.vn', 'a b@example.vn', '"a b"@example.vn', 'binh@exаmple.vn', 'bình@example.vn', 'binh@example.vn\r\nBcc: x@y.vn',
    'binh@example.vn,x@y.vn', 'Binh <binh@example.vn>', '.binh@example.vn', 'binh.@example.vn', 'bi..nh@example.vn', 'binh@-a.vn', 'binh@127.0.0.1', 'binh@[127.0.0.1]', `${'a'.repeat(65)}@example.vn`, `a@${'b.'.repeat(130)}vn`,
  ])('%j is none', (typed) => expect(mailAddress(typed)).toBeUndefined())
})

describe('what became of it is', () => {
  test.each([
    [{ kind: 'throttle', rate: 1 }, 'busy'],
    [{ kind: 'error', rate: 1 }, 'busy'],
    [{ kind: 'drop', rate: 1 }, 'unknown'],
    [{ kind: 'timeout-after', rate: 1 }, 'unknown'],
  ] as const)('after %j, %s', async (fault, outcome) => {
    box.mail.setFaults(fault)
    expect((await post(mailTo())).outcome).toBe(outcome)
  })
  test('busy where nobody listens', async () => {
    const gone = await freshMailbox()
    await gone.stop()
    expect((await sesMailer(gone.client, 'set')(mailTo())).outcome).toBe('busy')
  })
  test('never left open by a connection that the other side closed while we slept: each mail has its own', async () => {
    let connections = 0
    const server = createServer((_, answer) => answer.end('<SendRawEmailResponse><SendRawEmailResult><MessageId>1</MessageId></SendRawEmailResult></SendRawEmailResponse>'))
    server.on('connection', () => { connections += 1 })
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    const { port } = server.address() as AddressInfo
    const client = sesClient({ endpoint: `http://127.0.0.1:${port}`, region: 'local', credentials: { accessKeyId: 'test', secretAccessKey: 'test' } })
    for (const mark of ['a', 'b', 'c']) expect((await sesMailer(client, 'set')(mailTo({ mark }))).outcome).toBe('accepted')
    await new Promise((closed) => server.close(closed))
    expect(connections).toBe(3)
  })
})
