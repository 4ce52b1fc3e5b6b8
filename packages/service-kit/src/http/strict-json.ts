import { refusals } from '../refusal.ts'

export const LARGEST_BODY = 256 * 1024
const DEEPEST = 32

export const refuse = refusals({
  'body.too-large': 'invalid',
  'body.not-utf8': 'invalid',
  'body.not-json': 'invalid',
  'body.too-deep': 'invalid',
  'body.duplicate-key': 'invalid',
  'body.forbidden-key': 'invalid',
  'body.bad-number': 'invalid',
})

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype'])
const tokens = /"(?:[^"\\]|\\.)*"|[{}[\]:,]|-?\d[\d.eE+-]*/gu

/** Where the scan stands: the objects and arrays open around it (arrays keep no keys), and the keys of the object whose next word is a key. */
type Scan = { open: (Set<string> | undefined)[]; keys: Set<string> | undefined; key: string }

function enter(scan: Scan, token: string): void {
  scan.keys = token === '{' ? new Set() : undefined
  scan.open.push(scan.keys)
  if (scan.open.length > DEEPEST) refuse('body.too-deep', { depth: DEEPEST })
}

function word(scan: Scan, token: string): void {
  if (!scan.keys) return checkNumber(token, scan.key)
  scan.key = String(JSON.parse(token))
  checkKey(scan.keys, scan.key)
  scan.keys = undefined
}

/** Refuses what `JSON.parse` would let pass: duplicate keys, too deep nesting, keys that reach into prototypes, numbers that lose digits. */
function inspect(text: string): void {
  const scan: Scan = { open: [], keys: undefined, key: '' }
  for (const [token] of text.matchAll(tokens)) {
    if ('{['.includes(token)) enter(scan, token)
    else if ('}]'.includes(token)) {
      scan.open.pop()
      scan.keys = undefined
    } else if (token === ',') scan.keys = scan.open.at(-1)
    else if (token !== ':') word(scan, token)
  }
}

function checkKey(keys: Set<string>, key: string): void {
  if (keys.has(key)) refuse('body.duplicate-key', { key })
  if (FORBIDDEN.has(key)) refuse('body.forbidden-key', { key })
  keys.add(key)
}

function checkNumber(token: string, key: string): void {
  if (!/^-?\d/.test(token)) return
  const value = Number(token)
  if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value)) || Object.is(value, -0)) refuse('body.bad-number', { key })
}

function orRefuse<T>(code: Parameters<typeof refuse>[0], read: () => T): T {
  try {
    return read()
  } catch {
    return refuse(code)
  }
}

/** Reads a request's body as JSON, at most 256 KB, valid UTF-8, at most 32 deep, without duplicate keys. */
export async function strictJson(request: Request): Promise<unknown> {
  if (Number(request.headers.get('content-length') ?? 0) > LARGEST_BODY) return refuse('body.too-large', { limit: LARGEST_BODY })
  const bytes = await request.arrayBuffer()
  if (bytes.byteLength > LARGEST_BODY) return refuse('body.too-large', { limit: LARGEST_BODY })
  const text = orRefuse('body.not-utf8', () => new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  const value = orRefuse('body.not-json', (): unknown => JSON.parse(text))
  inspect(text)
  return value
}
