import { createHash } from 'node:crypto'

/** Somebody's name, as typed, and an address that `mailAddress` has let through. */
export type Mailbox = Readonly<{ name: string; address: string }>
/** One mail to one person. `id` is the Message-ID without brackets (SES puts its own in its place, an SMTP server keeps it); `mark` goes beside the mail and comes back in every report on it: letters, digits, `_` and `-` only; `at` is the Date header, an instant; `unsubscribe` is an address by which programs of mail stop such mails with one click (RFC 8058), for those that may be stopped. */
export type Mail = Readonly<{
  id: string
  mark: string
  at: string
  from: Mailbox
  to: Mailbox
  subject: string
  text: string
  html: string
  unsubscribe?: string
  calendar?: Readonly<{ method: 'REQUEST' | 'CANCEL'; file: string; content: string }>
  /** Calendar files that only go with the mail: it stays a letter, and each is opened by itself. */
  files?: readonly Readonly<{ file: string; content: string }>[]
}>

const WORD_BYTES = 39
const LINE = 76
const unsafe = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]+/gu
const atom = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
const label = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?'
const plainAddress = new RegExp(`^${atom}(?:\\.${atom})*@(?:${label}\\.)+[A-Za-z][A-Za-z0-9-]*[A-Za-z0-9]$`)

/** An address we are willing to write into a mail: plain ASCII dot-atoms (RFC 5322, 3.4.1) of at most 254 characters, the domain in small letters. Quoted local parts, letters that only look Latin and control characters are no addresses; such a person is called by telephone. */
export function mailAddress(typed: string | undefined): string | undefined {
  const text = (typed ?? '').trim()
  if (text.length > 254 || text.indexOf('@') > 64 || !plainAddress.test(text)) return undefined
  const at = text.indexOf('@')
  return text.slice(0, at) + text.slice(at).toLowerCase()
}

/** One line of text: control characters, line separators and broken surrogates become a space. */
export const oneLine = (text: string) => text.normalize('NFC').replaceAll(unsafe, ' ').trim()

/** Base64 words that never split a letter, short enough for lines of 76 characters beside a header's name (RFC 2047, section 2). Short plain text stays as it is. */
function words(text: string): string {
  const line = oneLine(text)
  if (/^[A-Za-z0-9 ]{0,60}$/.test(line)) return line
  const chunks: string[] = ['']
  for (const letter of line) {
    const last = chunks.at(-1) ?? ''
    if (Buffer.byteLength(last + letter) > WORD_BYTES) chunks.push(letter)
    else chunks[chunks.length - 1] = last + letter
  }
  return chunks.map((chunk) => `=?utf-8?B?${Buffer.from(chunk).toString('base64')}?=`).join('\r\n ')
}

/** Refuses what would end the header: these values are ours, so anything else is a defect. */
function token(value: string): string {
  if (!/^[\x21-\x7e]+$/.test(value)) throw new Error('a header value is not plain text')
  return value
}

function mailbox({ name, address }: Mailbox): string {
  if (mailAddress(address) === undefined) throw new Error('not an address')
  return `${words(name)}\r\n <${address}>`
}

const base64 = (text: string) => (Buffer.from(text).toString('base64').match(new RegExp(`.{1,${LINE}}`, 'g')) ?? []).join('\r\n')
const part = (type: string, text: string, disposition?: string) =>
  [`Content-Type: ${type}`, 'Content-Transfer-Encoding: base64', ...(disposition === undefined ? [] : [`Content-Disposition: ${disposition}`]), '', base64(text)].join('\r\n')
/** Boundaries hold signs that base64 has not, so no body can contain one. */
const multipart = (kind: 'mixed' | 'alternative', seed: string, parts: readonly string[]) => {
  const boundary = `=_${createHash('sha256').update(`${kind}:${seed}`).digest('hex').slice(0, 24)}`
  return `Content-Type: multipart/${kind}; boundary="${boundary}"\r\n\r\n${parts.map((one) => `--${boundary}\r\n${one}\r\n`).join('')}--${boundary}--\r\n`
}

const kept = (file: string, content: string) => part(`application/ics; name="${token(file)}"`, content, `attachment; filename="${token(file)}"`)

function body({ id, text, html, calendar, files = [] }: Mail): string {
  const plain = [part('text/plain; charset=utf-8', text), part('text/html; charset=utf-8', html)]
  const letter = multipart('alternative', id, plain)
  if (!calendar) return files.length === 0 ? letter : multipart('mixed', id, [letter, ...files.map(({ file, content }) => kept(file, content))])
  const { method, file, content } = calendar
  const shown = part(`text/calendar; charset=utf-8; method=${method}`, content)
  return multipart('mixed', id, [multipart('alternative', id, [...plain, shown]), kept(file, content)])
}

/** The raw message: the same mail is always the same bytes, so that a repeat can be known for what it is. No name, subject or text can add a header. */
export function rawMail(mail: Mail): string {
  const headers = [
    `From: ${mailbox(mail.from)}`,
    `To: ${mailbox(mail.to)}`,
    `Subject: ${words(mail.subject)}`,
    `Date: ${new Date(mail.at).toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${token(mail.id)}>`,
    'Auto-Submitted: auto-generated',
    ...(mail.unsubscribe === undefined ? [] : [`List-Unsubscribe: <${token(mail.unsubscribe)}>`, 'List-Unsubscribe-Post: List-Unsubscribe=One-Click']),
    'MIME-Version: 1.0',
  ]
  return `${headers.join('\r\n')}\r\n${body(mail)}`
}
