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

/** Refuses what `JSON.parse` would let pass: duplicate keys, too deep nesting, keys that reach into prototypes, numbers that lose digits. */
function inspect(text: string): void {
  const open: (Set<string> | 'array')[] = []
  let key: string | undefined
  let expectsKey = false
  for (const [token] of text.matchAll(tokens)) {
    const inside = open.at(-1)
    if (token === '{' || token === '[') {
      open.push(token === '{' ? new Set() : 'array')
      expectsKey = token === '{'
      if (open.length > DEEPEST) refuse('body.too-deep', { depth: DEEPEST })
    } else if (token === '}' || token === ']') {
      open.pop()
      expectsKey = false
    } else if (token === ',') expectsKey = inside instanceof Set
    else if (expectsKey && inside instanceof Set) {
      key = String(JSON.parse(token))
      checkKey(inside, key)
      expectsKey = false
    } else checkNumber(token, key)
  }
}

function checkKey(keys: Set<string>, key: string): void {
  if (keys.has(key)) refuse('body.duplicate-key', { key })
  if (FORBIDDEN.has(key)) refuse('body.forbidden-key', { key })
  keys.add(key)
}

function checkNumber(token: string, key: string | undefined): void {
  if (!/^-?\d/.test(token)) return
  const value = Number(token)
  if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value)) || Object.is(value, -0)) refuse('body.bad-number', { key })
}

/** Reads a request's body as JSON, at most 256 KB, valid UTF-8, at most 32 deep, without duplicate keys. */
export async function strictJson(request: Request): Promise<unknown> {
  if (Number(request.headers.get('content-length') ?? 0) > LARGEST_BODY) return refuse('body.too-large', { limit: LARGEST_BODY })
  const bytes = await request.arrayBuffer()
  if (bytes.byteLength > LARGEST_BODY) return refuse('body.too-large', { limit: LARGEST_BODY })
  let text = ''
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes)
  } catch {
    return refuse('body.not-utf8')
  }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return refuse('body.not-json')
  }
  inspect(text)
  return value
}
