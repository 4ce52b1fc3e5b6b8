import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

// AWS Signature Version 4 for S3, by header or in the query ("Authenticating Requests", S3 API reference): the path is
// signed as it is sent, and a query signature covers itself with UNSIGNED-PAYLOAD.
type Proof = Readonly<{ credential: string; signedHeaders: string; signature: string; date: string; expires: number; payload: string }>
export type Keys = Readonly<{ secretOf: (accessKey: string) => string | undefined; now: () => Date }>

const skewSeconds = 15 * 60
const escape = (text: string) => encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
const hash = (text: string) => createHash('sha256').update(text).digest('hex')
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()
const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value.join(',') : value ?? '').trim().replace(/\s+/g, ' ')

const pairs = (search: string) => search.split('&').filter(Boolean).map((pair) => {
  const [name = '', ...value] = pair.split('=')
  return [decodeURIComponent(name), decodeURIComponent(value.join('='))] as const
})
function inQuery(search: string): Proof | undefined {
  const query = new Map(pairs(search))
  const value = (name: string) => query.get(name) ?? ''
  const signature = query.get('X-Amz-Signature')
  if (signature === undefined) return undefined
  return {
    signature,
    credential: value('X-Amz-Credential'), signedHeaders: value('X-Amz-SignedHeaders'), date: value('X-Amz-Date'),
    expires: Number(value('X-Amz-Expires')), payload: query.get('X-Amz-Content-Sha256') ?? 'UNSIGNED-PAYLOAD',
  }
}
function inHeader({ headers }: IncomingMessage): Proof | undefined {
  const [, credential = '', signedHeaders = '', signature = ''] = /^AWS4-HMAC-SHA256 Credential=([^,]+),\s*SignedHeaders=([^,]+),\s*Signature=(\w+)$/.exec(headers.authorization ?? '') ?? []
  return signature ? { credential, signedHeaders, signature, date: one(headers['x-amz-date']), expires: skewSeconds, payload: one(headers['x-amz-content-sha256']) } : undefined
}
function secondsSince(date: string, now: Date): number {
  const [, y, mo, d, h, mi, s] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(date) ?? []
  return (now.getTime() - Date.UTC(Number(y), Number(mo) - 1, Number(d), Number(h), Number(mi), Number(s))) / 1000
}
function expected(request: IncomingMessage, proof: Proof, { secret, scope }: { secret: string; scope: readonly string[] }): string {
  const [path = '/', search = ''] = (request.url ?? '/').split('?', 2)
  const query = pairs(search).filter(([name]) => name !== 'X-Amz-Signature').map(([name, value]) => `${escape(name)}=${escape(value)}`).sort().join('&')
  const headers = proof.signedHeaders.split(';').map((name) => `${name}:${one(request.headers[name])}\n`).join('')
  const canonical = [request.method, path, query, headers, proof.signedHeaders, proof.payload].join('\n')
  const text = ['AWS4-HMAC-SHA256', proof.date, scope.join('/'), hash(canonical)].join('\n')
  const key = scope.reduce<string | Buffer>((chain, part) => hmac(chain, part), `AWS4${secret}`)
  return hmac(key, text).toString('hex')
}

const searchOf = ({ url = '' }: IncomingMessage) => url.includes('?') ? url.slice(url.indexOf('?') + 1) : ''
const isFresh = ({ date, expires }: Proof, now: Date) => {
  const age = secondsSince(date, now)
  return age > -skewSeconds && age < expires
}

/** Whether a request to the file store was signed by one of our functions, and not too long ago. */
export function isSigned(request: IncomingMessage, { secretOf, now }: Keys): boolean {
  const proof = inQuery(searchOf(request)) ?? inHeader(request)
  if (!proof) return false
  const [accessKey = '', ...scope] = proof.credential.split('/')
  const secret = secretOf(accessKey)
  if (secret === undefined || !isFresh(proof, now())) return false
  const wanted = Buffer.from(expected(request, proof, { secret, scope }))
  const given = Buffer.from(proof.signature)
  return wanted.length === given.length && timingSafeEqual(wanted, given)
}
