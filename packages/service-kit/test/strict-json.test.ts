import { Refusal } from '@nen-nep/service-kit'
import { LARGEST_BODY, strictJson } from '@nen-nep/service-kit/http/strict-json'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

type Body = string | Uint8Array<ArrayBuffer> | ReadableStream
const request = (body: Body, headers: Record<string, string> = {}) => new Request('http://notes.example/', { method: 'POST', body, headers, ...(body instanceof ReadableStream ? { duplex: 'half' } : {}) })
const codeOf = (body: Body, headers?: Record<string, string>) => strictJson(request(body, headers)).then(() => 'taken', (error: unknown) => (error instanceof Refusal ? error.code : 'defect'))
const nested = (open: string, close: string, depth: number) => open.repeat(depth) + close.repeat(depth)

describe('a body', () => {
  test.each<[string, Body, string]>([
    ['with a key twice', '{"a":1,"a":2}', 'body.duplicate-key'],
    ['with a key twice, deep inside a list', '[{"x":[{"a":1,"b":[{}],"a":2}]}]', 'body.duplicate-key'],
    ['with a key twice, once written in escapes', String.raw`{"a":1,"\u0061":2}`, 'body.duplicate-key'],
    ['with a key of a prototype', '{"__proto__":{"admin":true}}', 'body.forbidden-key'],
    ['with a key of a prototype in escapes', String.raw`{"\u005f_proto__":1}`, 'body.forbidden-key'],
    ['with a constructor', '[{"constructor":{"prototype":{}}}]', 'body.forbidden-key'],
    ['with a number beyond all bounds', '{"a":1e400}', 'body.bad-number'],
    ['with a number beyond all bounds, in capitals', '[-1E+400]', 'body.bad-number'],
    ['with a whole number that would lose digits', '{"a":9007199254740993}', 'body.bad-number'],
    ['with minus nothing', '[-0]', 'body.bad-number'],
    ['with minus nothing point nothing', '{"a":-0.0}', 'body.bad-number'],
    ['33 lists deep', nested('[', ']', 33), 'body.too-deep'],
    ['33 objects deep', `${'{"a":'.repeat(32)}{}${'}'.repeat(32)}`, 'body.too-deep'],
    ['a hundred thousand lists deep', nested('[', ']', 100_000), 'body.too-deep'],
    ['that is empty', '', 'body.not-json'],
    ['that is cut off', '{"a":', 'body.not-json'],
    ['that has more after it', '{} {}', 'body.not-json'],
    ['in single quotes', "{'a':1}", 'body.not-json'],
    ['with a comment', '{"a":1/**/}', 'body.not-json'],
    ['with NaN', '{"a":NaN}', 'body.not-json'],
    ['in broken UTF-8', new Uint8Array([0x22, 0xc3, 0x28, 0x22]), 'body.not-utf8'],
    ['with half a surrogate in UTF-8', new Uint8Array([0x22, 0xed, 0xa0, 0x80, 0x22]), 'body.not-utf8'],
    ['in UTF-16', new Uint8Array([0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00]), 'body.not-utf8'],
    ['one byte too large', `"${'x'.repeat(LARGEST_BODY - 1)}"`, 'body.too-large'],
    ['of 5 million lists', nested('[', ']', 2_500_000), 'body.too-large'],
  ])('%s is refused', async (_, body, code) => expect(await codeOf(body)).toBe(code))
  test('that says it is too large is refused before it is read', async () => {
    let read = false
    const body = new ReadableStream({ pull: (controller) => { read = true; controller.enqueue(new Uint8Array(1)); controller.close() } }, { highWaterMark: 0 })
    expect(await codeOf(body, { 'content-length': '20000000' })).toBe('body.too-large')
    expect(read).toBe(false)
  })
  test('that comes in pieces without its length is held to the limit all the same', async () => {
    let sent = 0
    const body = new ReadableStream({ pull: (controller) => { sent += 1; if (sent > 40) controller.close(); else controller.enqueue(new Uint8Array(10_000).fill(0x20)) } })
    expect(await codeOf(body)).toBe('body.too-large')
  })
  test.each([
    ['as large as allowed', `"${'x'.repeat(LARGEST_BODY - 2)}"`],
    ['32 deep', nested('[', ']', 32)],
    ['with brackets, quotes and escapes inside its text', String.raw`{"a":"{[\"a\":1,\\","b":"}]"}`],
    ['with one key in several objects', '[{"a":1},{"a":{"a":2}}]'],
    ['with numbers as people write them', '[0,1.5,-7,1e3,9007199254740991,0.1]'],
    ['with a byte order mark before it', '\ufeff{}'],
  ])('%s is taken', async (_, body) => expect(await codeOf(body)).toBe('taken'))
  test('keeps null apart from what is not there', async () => expect(await strictJson(request('{"a":null}'))).toEqual({ a: null }))
  test('is read as JSON.parse reads it, whatever lawful JSON it is', async () => {
    const lawful = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof({ maxDepth: 5 }, fc.string(), fc.boolean(), fc.constant(null), fc.integer(), fc.array(tie('value')), fc.dictionary(fc.string().filter((key) => !['__proto__', 'constructor', 'prototype'].includes(key)), tie('value'))),
    })).value
    await fc.assert(fc.asyncProperty(lawful, async (value) => {
      expect(await strictJson(request(JSON.stringify(value)))).toEqual(JSON.parse(JSON.stringify(value)))
    }), { numRuns: 300 })
  })
})
