import { spawn } from 'node:child_process'
import { createHash, createVerify, generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SendEmailCommand, SendRawEmailCommand, SESClient } from '@aws-sdk/client-ses'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startMail, type Mail } from '../src/mail/index.ts'

const mime = (subject: string, { to = 'an@example.vn', extra = '' } = {}) => Buffer.from([
  'From: =?utf-8?B?TuG7gW4gTuG6v3A=?= <nennep@example.vn>', `To: ${to}`, `Subject: =?utf-8?B?${Buffer.from(subject).toString('base64')}?=`,
  'Message-ID: <loi-moi-1@example.vn>', 'X-Lan: 1', ...(extra ? [extra] : []), 'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary="b"', '',
  '--b', 'Content-Type: multipart/alternative; boundary="c"', '',
  '--c', 'Content-Type: text/plain; charset=utf-8', '', 'Kính mời đồng chí: https://example.vn/x?a=1&b=2.', '',
  '--c', 'Content-Type: text/html; charset=utf-8', '', '<p>Kính mời đồng chí</p><script>alert(1)</script><img src="https://spy.example/x.png">', '--c--',
  '--b', 'Content-Type: text/calendar; charset=utf-8', 'Content-Disposition: attachment; filename="hop.ics"', '', 'BEGIN:VCALENDAR', 'END:VCALENDAR', '--b--', '',
].join('\r\n'))

/** The headers of a mail as a relaxed signature reads them (RFC 6376, section 3.4.2). */
const headersOf = (raw: string) => raw.slice(0, raw.indexOf('\r\n\r\n')).replaceAll(/\r\n[ \t]+/g, ' ').split('\r\n').map((line) => `${line.slice(0, line.indexOf(':')).toLowerCase().trim()}:${line.slice(line.indexOf(':') + 1).replaceAll(/[ \t]+/g, ' ').trim()}`)

/** Just enough of an SMTP server to see what is handed over; it may refuse recipients, at first or for good. */
async function listenSmtp(answerTo: (recipient: string) => string = () => '250 ok') {
  const received: string[] = []
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    let body: string | undefined
    const rcpts: string[] = []
    const say = (line: string) => void socket.write(`${line}\r\n`)
    const command = (line: string) => {
      if (/^(EHLO|HELO|MAIL|RSET|NOOP)/i.test(line)) return say('250 ok')
      if (/^RCPT/i.test(line)) {
        const recipient = /<(.*)>/.exec(line)?.[1] ?? ''
        rcpts.push(recipient)
        return say(answerTo(recipient))
      }
      if (/^DATA/i.test(line)) {
        body = ''
        return say('354 go')
      }
      say('221 bye')
      socket.end()
    }
    say('220 test')
    socket.on('error', () => undefined)
    socket.on('data', (data) => {
      if (body === undefined) return data.toString().split('\r\n').filter(Boolean).forEach(command)
      body += data.toString()
      if (!body.endsWith('\r\n.\r\n')) return
      received.push(`${rcpts.join()}\n${body}`)
      body = undefined
      say('250 taken')
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return {
    received,
    port: typeof address === 'object' && address ? address.port : 0,
    close: () => new Promise((resolve) => {
      server.close(resolve)
      sockets.forEach((socket) => socket.destroy())
    }),
  }
}

describe('the mail endpoint', () => {
  let dataDir = ''
  let offset = 0
  let mail: Mail
  const now = () => new Date(Date.now() + offset)
  const client = (maxAttempts = 1) => new SESClient({
    endpoint: mail.endpoint, region: 'ap-southeast-1', credentials: { accessKeyId: 'x', secretAccessKey: 'x' }, maxAttempts,
    requestHandler: { requestTimeout: 700, throwOnRequestTimeout: true },
  })
  const send = (subject: string, { to, extra, destinations, attempts }: { to?: string; extra?: string; destinations?: string[]; attempts?: number } = {}) =>
    client(attempts).send(new SendRawEmailCommand({ RawMessage: { Data: mime(subject, { to, extra }) }, Destinations: destinations }))
  const subjects = async (to?: string) => (await mail.messages(to)).map(({ subject }) => subject)

  beforeEach(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'mail-'))
    offset = 0
    mail = await startMail({ dataDir, now })
  })
  afterEach(async () => {
    vi.restoreAllMocks()
    await mail.stop()
    rmSync(dataDir, { recursive: true })
  })

  it('takes a raw message from the SDK and gives it back parsed', async () => {
    const { MessageId } = await send('Giấy mời họp')
    const [message, ...more] = await mail.messages()
    expect(more).toEqual([])
    expect(message).toMatchObject({
      id: MessageId, from: 'nennep@example.vn', to: ['an@example.vn'], subject: 'Giấy mời họp', messageId: '<loi-moi-1@example.vn>',
      headers: { 'x-lan': '1', 'message-id': '<loi-moi-1@example.vn>' }, raw: mime('Giấy mời họp').toString(),
      attachments: [{ filename: 'hop.ics', contentType: 'text/calendar', text: expect.stringContaining('BEGIN:VCALENDAR') as string }],
    })
    expect(message?.text).toContain('Kính mời đồng chí')
    expect(message?.html).toContain('<p>Kính mời đồng chí</p>')
    expect(mail.health()).toMatchObject({ ok: true, messages: 1, waiting: 0 })
  })

  it('sends to the destinations named, blind copies included, rather than to the headers', async () => {
    await send('Một', { destinations: ['Bình <binh@example.vn>'] })
    await send('Hai', { extra: 'Bcc: chi@example.vn' })
    expect(await subjects('BINH@example.vn')).toEqual(['Một'])
    expect(await subjects('chi@example.vn')).toEqual(['Hai'])
    expect(await subjects('an@example.vn')).toEqual(['Hai'])
  })

  it('refuses what SES refuses, with its codes, and never hangs on what it does not know', async () => {
    const other = new SendEmailCommand({ Source: 'a@example.vn', Destination: { ToAddresses: ['b@example.vn'] }, Message: { Subject: { Data: 'x' }, Body: {} } })
    await expect(client().send(other)).rejects.toMatchObject({ name: 'InvalidAction', $metadata: { httpStatusCode: 400 } })
    await expect(send('x', { to: '' })).rejects.toMatchObject({ name: 'InvalidParameterValue', message: 'Missing required header \'To\'.' })
    await expect(send('x', { destinations: Array.from({ length: 51 }, (_, n) => `a${n}@example.vn`) })).rejects.toMatchObject({ name: 'InvalidParameterValue' })
    const unsigned = await fetch(mail.endpoint, { method: 'POST', body: new URLSearchParams({ Action: 'SendRawEmail' }) })
    expect(unsigned.status).toBe(403)
    expect(await mail.messages()).toEqual([])
  })

  it('lists after a restart what it took before, in order, and goes on', async () => {
    await send('Một')
    await send('Hai')
    await mail.stop()
    writeFileSync(join(dataDir, 'mail', '0000000009-half.json'), '{"never": "acknowledged"}')
    mail = await startMail({ dataDir, now })
    await send('Ba')
    expect(await subjects()).toEqual(['Một', 'Hai', 'Ba'])
    await mail.clear()
    expect(await subjects()).toEqual([])
    expect(readdirSync(join(dataDir, 'mail'))).toEqual(['0000000009-half.json'])
  })

  it('loses nothing acknowledged when it is killed', async () => {
    const script = `
      import { startMail } from ${JSON.stringify(new URL('../src/mail/index.ts', import.meta.url).href)}
      const mail = await startMail({ dataDir: ${JSON.stringify(dataDir)}, now: () => new Date() })
      console.log(mail.endpoint)`
    await mail.stop()
    const child = spawn(process.execPath, ['--input-type=module-typescript', '--no-warnings', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
    const [line] = (await once(child.stdout, 'data')) as [Buffer]
    const ses = new SESClient({ endpoint: line.toString().trim(), region: 'x', credentials: { accessKeyId: 'x', secretAccessKey: 'x' }, maxAttempts: 1 })
    const acknowledged: string[] = []
    const sending = Promise.allSettled(Array.from({ length: 40 }, async (_, n) => {
      const { MessageId } = await ses.send(new SendRawEmailCommand({ RawMessage: { Data: mime(`Thư ${n}`) } }))
      acknowledged.push(MessageId ?? '')
      if (acknowledged.length === 10) child.kill('SIGKILL')
    }))
    await Promise.all([once(child, 'exit'), sending])
    mail = await startMail({ dataDir, now })
    expect(acknowledged.length).toBeGreaterThanOrEqual(10)
    expect((await mail.messages()).map(({ id }) => id)).toEqual(expect.arrayContaining(acknowledged))
  })

  it('suffers the faults it is told to, for as long as told', async () => {
    mail.setFaults({ kind: 'throttle', rate: 1, forMs: 60_000 })
    await expect(send('x')).rejects.toMatchObject({ name: 'Throttling' })
    mail.setFaults({ kind: 'error', rate: 1, forMs: 60_000 })
    await expect(send('x')).rejects.toMatchObject({ $metadata: { httpStatusCode: 503 } })
    mail.setFaults({ kind: 'drop', rate: 1 })
    await expect(send('x')).rejects.toThrow()
    expect(await subjects()).toEqual([])
    mail.setFaults({ kind: 'timeout-after', rate: 1, forMs: 60_000 })
    await expect(send('Đã nhận')).rejects.toThrow(/timed out|timeout/i)
    expect(await subjects()).toEqual(['Đã nhận'])
    offset = 61_000
    await send('Sau đó')
    mail.setFaults({ kind: 'error', rate: 0.5 })
    const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => send('Nửa')))
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(5)
    mail.setFaults(null)
    await send('Hết lỗi')
    mail.setFaults({ kind: 'throttle', rate: 0.5 })
    await Promise.all([send('Thử lại', { attempts: 3 }), send('Thử lại', { attempts: 3 })])
  })

  it('hands mail on to an SMTP server, without naming blind copies, and tells what became of it', async () => {
    const smtp = await listenSmtp((recipient) => (recipient === 'nobody@example.vn' ? '550 unknown' : '250 ok'))
    await mail.stop()
    mail = await startMail({ dataDir, now, smtp: { host: '127.0.0.1', port: smtp.port } })
    await send('Một', { extra: 'Bcc: chi@example.vn' })
    await send('Hai', { to: 'nobody@example.vn' })
    await vi.waitFor(() => expect(mail.health().waiting).toBe(0), { timeout: 60_000 })
    expect(smtp.received).toHaveLength(1)
    expect(smtp.received[0]).toMatch(/^an@example\.vn,chi@example\.vn\n/)
    expect(smtp.received[0]).not.toMatch(/bcc/i)
    await mail.stop()
    mail = await startMail({ dataDir, now, smtp: { host: '127.0.0.1', port: smtp.port } })
    expect(mail.health()).toMatchObject({ waiting: 0, messages: 2 })
    const pages = await Promise.all((await mail.messages()).map(async ({ id }) => (await fetch(`${mail.inboxUrl}/${id}`)).text()))
    expect(pages.map((html) => /Đã giao cho máy chủ thư|Máy chủ thư không nhận/.exec(html)?.[0])).toEqual(['Đã giao cho máy chủ thư', 'Máy chủ thư không nhận'])
    await smtp.close()
  })

  it('signs what it hands on, both headers of unsubscribing included, with a key that is given', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 1024, privateKeyEncoding: { type: 'pkcs8', format: 'pem' }, publicKeyEncoding: { type: 'spki', format: 'pem' } })
    const smtp = await listenSmtp()
    const dkim = { domain: 'example.vn', selector: 'nennep', privateKey }
    await mail.stop()
    mail = await startMail({ dataDir, now, smtp: { host: '127.0.0.1', port: smtp.port, dkim } })
    await send('Tin tổng hợp', { extra: 'List-Unsubscribe: <https://example.vn/x>\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click' })
    await vi.waitFor(() => expect(smtp.received).toHaveLength(1), { timeout: 60_000 })
    await smtp.close()
    const raw = smtp.received[0]!.slice(smtp.received[0]!.indexOf('\n') + 1)
    const [signature, ...others] = headersOf(raw)
    expect(signature).toMatch(/^dkim-signature:v=1; a=rsa-sha256; c=relaxed\/relaxed; d=example\.vn; q=dns\/txt; s=nennep;/)
    const { h = '', b = '', bh } = Object.fromEntries(signature!.slice('dkim-signature:'.length).split(/; ?/).map((part) => [part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1)]))
    expect(h.toLowerCase().split(':')).toEqual(expect.arrayContaining(['from', 'subject', 'list-unsubscribe', 'list-unsubscribe-post']))
    const signed = h.toLowerCase().split(':').flatMap((name) => others.find((header) => header.startsWith(`${name}:`)) ?? [])
    const verifies = (headers: readonly string[]) => createVerify('sha256').update([...headers, signature!.replace(/ b=.*$/, ' b=')].join('\r\n')).verify(publicKey, b.replaceAll(' ', ''), 'base64')
    expect([verifies(signed), verifies(signed.map((header) => header.replace('https://example.vn/x', 'https://other.example')))]).toEqual([true, false])
    const body = raw.slice(raw.indexOf('\r\n\r\n') + 4, -'.\r\n'.length).replaceAll(/[ \t]+/g, ' ').replaceAll(/ \r\n/g, '\r\n').replace(/(\r\n)+$/, '\r\n')
    expect(createHash('sha256').update(body).digest('base64')).toBe(bh)
    await expect(startMail({ dataDir, now, smtp: { host: '127.0.0.1', port: 1, dkim: { ...dkim, privateKey: generateKeyPairSync('ed25519', { privateKeyEncoding: { type: 'pkcs8', format: 'pem' }, publicKeyEncoding: { type: 'spki', format: 'pem' } }).privateKey } } })).rejects.toThrow('RSA')
  })

  it('keeps what the SMTP server cannot take yet, and delivers it after a restart', async () => {
    const closed = await listenSmtp()
    await closed.close()
    await mail.stop()
    mail = await startMail({ dataDir, now, smtp: { host: '127.0.0.1', port: closed.port } })
    await send('Chờ')
    await vi.waitFor(() => expect(mail.health()).toMatchObject({ ok: false, waiting: 1 }), { timeout: 60_000 })
    await mail.stop()
    const smtp = await listenSmtp()
    mail = await startMail({ dataDir, now, smtp: { host: '127.0.0.1', port: smtp.port } })
    await vi.waitFor(() => expect(mail.health()).toMatchObject({ ok: true, waiting: 0 }), { timeout: 60_000 })
    expect(smtp.received).toHaveLength(1)
    await smtp.close()
  })

  it('shows people the mail in Vietnamese, escaped, with nothing loaded from outside', async () => {
    expect(await (await fetch(mail.inboxUrl)).text()).toContain('Chưa có thư nào')
    await send('<b>Mời</b> họp')
    const list = await fetch(mail.inboxUrl)
    const html = await list.text()
    expect(list.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(html).toContain('<html lang="vi">')
    expect(html).toContain('&lt;b&gt;Mời&lt;/b&gt; họp')
    const link = /href="(\/inbox\/\d[^"]*)"/.exec(html)?.[1] ?? ''
    const view = await (await fetch(mail.endpoint + link)).text()
    expect(view).toContain('<a href="https://example.vn/x?a=1&amp;b=2" rel="noreferrer">')
    expect(view).toMatch(/<iframe sandbox="allow-popups allow-popups-to-escape-sandbox"/)
    const body = await fetch(`${mail.endpoint}${link}/html`)
    expect(body.headers.get('content-security-policy')).toMatch(/^default-src 'none'; img-src data:;.*sandbox/)
    const file = await fetch(`${mail.endpoint}${link}/attachments/0`)
    expect(file.headers.get('content-disposition')).toContain('hop.ics')
    expect(await file.text()).toContain('BEGIN:VCALENDAR')
    expect(Buffer.from(await (await fetch(`${mail.endpoint}${link}/raw`)).arrayBuffer())).toEqual(mime('<b>Mời</b> họp'))
    expect((await fetch(`${mail.inboxUrl}/nope`)).status).toBe(404)
    expect(await (await fetch(`${mail.inboxUrl}?to=khac@example.vn`)).text()).toContain('Chưa có thư nào gửi tới địa chỉ này')
  })
})
