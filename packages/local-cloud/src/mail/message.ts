import { simpleParser, type AddressObject, type Attachment, type ParsedMail } from 'mailparser'
import type { Envelope } from './store.ts'

const several = <T>(value: T | T[] | undefined): T[] => (value === undefined ? [] : Array.isArray(value) ? value : [value])

const addresses = (field: AddressObject | AddressObject[] | undefined): string[] =>
  several(field).flatMap(({ value }) => value.flatMap(({ address, group }) => (address ? [address] : (group ?? []).map((each) => each.address ?? ''))))

/** What the endpoint must know of a message before it takes it: sender, recipients by its headers, subject. */
export async function readHead(raw: Buffer) {
  const mail = await simpleParser(raw)
  return {
    from: addresses(mail.from)[0],
    to: [mail.to, mail.cc, mail.bcc].flatMap(addresses).filter((address) => address !== ''),
    subject: mail.subject ?? '',
  }
}

const headerLines = ({ headerLines: lines }: ParsedMail): Record<string, string> =>
  Object.fromEntries(lines.map(({ key, line }) => [key, line.slice(line.indexOf(':') + 1).replaceAll(/\r?\n[ \t]+/g, ' ').trim()]))

/** `content` is base64; a text attachment (a calendar entry, say) is also given as `text`. */
const readAttachment = ({ filename, contentType, content }: Attachment) => ({
  filename: filename ?? '',
  contentType,
  content: content.toString('base64'),
  ...(contentType.startsWith('text/') && { text: content.toString('utf8') }),
})

/** A kept message with its parts decoded. Pictures inside the HTML come as data, so showing it loads nothing. */
export async function readMessage({ id, at, from, to }: Envelope, raw: Buffer) {
  const mail = await simpleParser(raw)
  return {
    id,
    at,
    from,
    to,
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    html: mail.html === false ? '' : mail.html,
    messageId: mail.messageId ?? '',
    headers: headerLines(mail),
    attachments: mail.attachments.map(readAttachment),
    raw: raw.toString('utf8'),
  }
}
export type Message = Awaited<ReturnType<typeof readMessage>>
