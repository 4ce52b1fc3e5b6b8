import type { IncomingMessage, ServerResponse } from 'node:http'
import { finished } from 'node:stream/promises'
import { complain } from '../log.ts'
import type { Faults } from './faults.ts'
import { readHead } from './message.ts'
import type { MailStore } from './store.ts'

/** SES: a raw message has at most 10 MB and 50 recipients. */
const longestMessage = 10 * 1024 * 1024
const mostRecipients = 50
/** The form doubles at worst: base64, with its signs percent-encoded. */
const longestForm = 3 * longestMessage
/** How long `timeout-after` keeps a caller waiting before the line is cut. */
const holdMs = 20_000

const namespace = 'http://ses.amazonaws.com/doc/2010-12-01/'
const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

class SesError extends Error {
  readonly status: number
  readonly code: string
  constructor(status: number, code: string, message: string) {
    super(message)
    this.status = status
    this.code = code
  }
}
const reject = (code: string, message: string, status = 400): never => {
  throw new SesError(status, code, message)
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  const chunks: Buffer[] = []
  let size = 0
  request.on('data', (chunk: Buffer) => {
    size += chunk.length
    if (size <= longestForm) chunks.push(chunk)
  })
  await finished(request)
  if (size > longestForm) reject('InvalidParameterValue', 'Request is too long.')
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'))
}

const bare = (address: string) => /<([^<>]+)>\s*$/.exec(address)?.[1] ?? address.trim()
const destinations = (form: URLSearchParams) =>
  [...form].flatMap(([name, value]) => (/^Destinations\.member\.\d+$/.test(name) ? [bare(value)] : []))

const senderOf = (form: URLSearchParams, inHeader: string | undefined) => {
  const source = form.get('Source')
  return (source === null ? inHeader : bare(source)) ?? reject('InvalidParameterValue', 'Missing required header \'From\'.')
}

function recipientsOf(form: URLSearchParams, inHeaders: readonly string[]): string[] {
  const named = destinations(form)
  const to = [...new Set(named.length > 0 ? named : inHeaders)]
  if (to.length === 0) reject('InvalidParameterValue', 'Missing required header \'To\'.')
  return to.length > mostRecipients ? reject('InvalidParameterValue', `Recipient count exceeds ${mostRecipients}.`) : to
}

async function readMail(form: URLSearchParams) {
  const raw = Buffer.from(form.get('RawMessage.Data') ?? reject('ValidationError', 'RawMessage.Data is missing.'), 'base64')
  if (raw.length > longestMessage) reject('InvalidParameterValue', `Message length is more than ${longestMessage} bytes long.`)
  const { from, to, subject } = await readHead(raw)
  return { raw, envelope: { from: senderOf(form, from), to: recipientsOf(form, to), subject } }
}

const faultErrors = {
  throttle: () => reject('Throttling', 'Maximum sending rate exceeded.'),
  error: () => reject('ServiceUnavailable', 'The service is unavailable.', 503),
}

type Deps = { readonly store: MailStore; readonly faults: Faults; readonly now: () => Date; readonly taken: () => void }

function answer(response: ServerResponse, status: number, xml: string): void {
  response.writeHead(status, { 'Content-Type': 'text/xml' }).end(`<?xml version="1.0" encoding="UTF-8"?>${xml}`)
}

function answerError(response: ServerResponse, error: unknown): void {
  const known = error instanceof SesError ? error : new SesError(500, 'InternalFailure', 'The message could not be kept.')
  if (known.status === 500) complain('Mail could not be kept.', error)
  const type = known.status < 500 ? 'Sender' : 'Receiver'
  const detail = `<Type>${type}</Type><Code>${known.code}</Code><Message>${escape(known.message)}</Message>`
  answer(response, known.status, `<ErrorResponse xmlns="${namespace}"><Error>${detail}</Error></ErrorResponse>`)
}

async function readRequest(request: IncomingMessage) {
  if (!request.headers.authorization?.startsWith('AWS4-')) reject('MissingAuthenticationToken', 'Request is not signed.', 403)
  const form = await readForm(request)
  const action = form.get('Action') ?? 'No action'
  return action === 'SendRawEmail' ? readMail(form) : reject('InvalidAction', `${action} is not supported; use SendRawEmail.`)
}

async function send({ store, faults, now, taken }: Deps, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { raw, envelope } = await readRequest(request)
  const fault = faults.draw()
  if (fault === 'drop') return void request.socket.destroy()
  if (fault === 'throttle' || fault === 'error') faultErrors[fault]()
  const kept = await store.add({ at: now().toISOString(), ...envelope }, raw)
  taken()
  if (fault === 'timeout-after') return void setTimeout(() => request.socket.destroy(), holdMs).unref()
  const result = `<SendRawEmailResult><MessageId>${kept.id}</MessageId></SendRawEmailResult>`
  answer(response, 200, `<SendRawEmailResponse xmlns="${namespace}">${result}</SendRawEmailResponse>`)
}

/** SES's query protocol for `SendRawEmail`: answers only when the message is safe on disk. */
export const sesEndpoint = (deps: Deps) => (request: IncomingMessage, response: ServerResponse): void => {
  send(deps, request, response).catch((error: unknown) => answerError(response, error))
}
