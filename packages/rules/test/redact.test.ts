import { redact, traceOf } from '@nen-nep/rules/redact/index'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const digits = (count: number) => fc.array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count }).map((all) => all.join(''))
const names = ['Nguyễn Thị Minh Khai', 'Đỗ Văn Hùng', 'Le Van An', 'Trần Mai', 'Hồ Xuân Hương']
const token = fc.base64String({ minLength: 16, maxLength: 60 }).map((text) => text.replaceAll(/[+/=]/g, '-'))
const secrets: Readonly<Record<string, fc.Arbitrary<string>>> = {
  'a citizen id': digits(11).map((rest) => `0${rest}`),
  'a party card': digits(8),
  'a telephone': digits(8).map((rest) => `09${rest}`),
  'a telephone with its country': digits(9).map((rest) => `+84${rest}`),
  'an address': fc.stringMatching(/^[a-z][a-z0-9.]{2,20}$/).map((user) => `${user}@example.org`),
  'a token': fc.tuple(token, token, token).map(([a, b, c]) => `eyJhbGci${a}.${b}.${c}`),
  'a bearer': token.map((text) => `Bearer ${text}`),
  'a name': fc.constantFrom(...names),
}
const around = fc.constantFrom('"', ' ', '=', ':', '(', '\n', ', ', '/', '?q=')
const secretOf = (text: string) => text.replace('Bearer ', '')

describe('A log line', () => {
  it.each(Object.keys(secrets))('never holds %s, wherever it stands', (kind) => {
    fc.assert(fc.property(secrets[kind]!, around, around, (secret, before, after) => {
      expect(redact(`failed${before}${secret}${after}again`)).not.toContain(secretOf(secret))
    }), { numRuns: 300 })
  })

  it('never holds two of them side by side', () => {
    fc.assert(fc.property(fc.array(fc.oneof(...Object.values(secrets)), { minLength: 2, maxLength: 6 }), (all) => {
      const line = redact(all.join(', '))
      for (const secret of all) expect(line).not.toContain(secretOf(secret))
    }), { numRuns: 500 })
  })

  it('keeps ids, codes, instants, versions and counts', () => {
    const lines = ['mem_2b7x9k4d', 'mtg_153rhpy7.2026.c380ne', 'consumer.poison', '2026-12-03T12:00:00.000Z', '0b1f9e34-7c55-4d2a-9f0e-1a2b3c4d5e6f', 'at take (consume.ts:16:30)', 'M#mem_1|A@3.0', '1795330370600', 'a batch of 10 failed', 'node_modules/hono@4.13.19/dist/index.js']
    for (const line of lines) expect(redact(line)).toBe(line)
  })

  it('is soon made, however long the text', () => {
    for (const text of ['a@'.repeat(20_000), 'A '.repeat(20_000), '0 '.repeat(20_000), 'eyJ'.repeat(20_000), 'eyJ.'.repeat(20_000)]) {
      const began = performance.now()
      redact(text)
      expect(performance.now() - began).toBeLessThan(2_000)
    }
  })
})

describe('The trace of a defect', () => {
  it('tells its name and place, never its message, of however many lines', () => {
    fc.assert(fc.property(fc.oneof(...Object.values(secrets)), (secret) => {
      const told = JSON.stringify(traceOf(new TypeError(`cannot read\n  ${secret}\nof nothing`)))
      expect(told).toContain('TypeError')
      expect(told).not.toContain(secretOf(secret))
    }))
  })
})
