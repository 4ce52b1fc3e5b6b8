import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { compilePattern } from '../src/patterns/index.ts'

const Case = v.object({ pattern: v.unknown(), event: v.unknown(), matches: v.boolean() })
const cases = v.parse(
  v.array(Case),
  JSON.parse(readFileSync(new URL('../../testing/data/event-patterns.json', import.meta.url), 'utf8')),
)
const matches = (pattern: unknown, event: unknown) => compilePattern(pattern)(event)

describe('event patterns', () => {
  it('answer as the real service did in all recorded cases', () => {
    expect(cases).toHaveLength(2066)
    expect(cases.filter(({ pattern, event, matches: wanted }) => matches(pattern, event) !== wanted)).toEqual([])
  })

  it.each([
    ['numbers, whatever their spelling', { a: [1.0] }, '{"a":1}', true],
    ['numbers but not their text', { a: [1] }, '{"a":"1"}', false],
    ['two spellings of one address', { a: ['2001:db8::1'] }, '{"a":"2001:0DB8:0:0:0:0:0:1"}', true],
    ['an IPv6 block', { a: [{ cidr: '2001:db8::/32' }] }, '{"a":"2001:db8:ffff::1"}', true],
    ['not an IPv4 address in an IPv6 block', { a: [{ cidr: '::/0' }] }, '{"a":"10.0.0.1"}', false],
    ['several stars', { a: [{ wildcard: 'a*b*c' }] }, '{"a":"a-b-b-c"}', true],
    ['no overlap of the ends of a wildcard', { a: [{ wildcard: 'aba*ba' }] }, '{"a":"abaa"}', false],
    ['text in any case', { a: [{ 'equals-ignore-case': 'đảng' }] }, '{"a":"ĐẢNG"}', true],
    ['objects in arrays of arrays', { a: { b: ['x'], c: ['y'] } }, '{"a":[[{"b":"x"}],[{"b":"x","c":"y"}]]}', true],
    ['not fields of two elements', { a: { b: ['x'], c: ['y'] } }, '{"a":[{"b":"x"},{"c":"y"}]}', false],
    ['absence inside the element meant', { a: { b: ['x'], d: [{ exists: false }] } }, '{"a":[{"b":"x"},{"d":1}]}', true],
    ['nothing that is not an object', { a: [{ exists: false }] }, '{"a":null}', false],
    ['a nested $or', { $or: [{ a: [1] }, { $or: [{ b: [2] }, { c: [3] }] }] }, '{"c":3}', true],
    ['$or beside fields', { x: [1], $or: [{ a: [1] }, { b: [2] }] }, '{"x":2,"b":2}', false],
    ['names as they are, prototype words included', { constructor: [{ exists: true }] }, '{}', false],
  ])('find %s', (_what, pattern, event, wanted) => {
    expect(matches(pattern, JSON.parse(event))).toBe(wanted)
  })

  it.each([
    null, [], 'x', {}, { a: 1 }, { a: {} }, { a: [] }, { a: [[1]] }, { a: [{}] }, { a: [{ prefix: 'a', suffix: 'b' }] },
    { a: [{ nope: 1 }] }, { a: [{ prefix: 1 }] }, { a: [{ prefix: { suffix: 'a' } }] }, { a: [{ wildcard: 'a**' }] },
    { a: [{ wildcard: '\\n' }] }, { a: [{ wildcard: 'a\\' }] }, { a: [{ exists: 'yes' }] }, { a: [{ cidr: '10.0.0.0' }] },
    { a: [{ cidr: '10.0.0.0/33' }] }, { a: [{ cidr: '10.0.0.256/8' }] }, { a: [{ numeric: [] }] }, { a: [{ numeric: ['>'] }] },
    { a: [{ numeric: ['!', 1] }] }, { a: [{ numeric: ['=', '1'] }] }, { a: [{ numeric: ['=', 1, '<', 2] }] },
    { a: [{ numeric: ['>', 2, '<', 1] }] }, { a: [{ numeric: ['<', 6e9] }] }, { a: [{ 'anything-but': [] }] },
    { a: [{ 'anything-but': ['a', 1] }] }, { a: [{ 'anything-but': null }] }, { a: [{ 'anything-but': { prefix: '' } }] },
    { a: [{ 'anything-but': { cidr: '10.0.0.0/8' } }] }, { $or: [{ a: [1] }] }, { $or: [1, 2] }, { $or: [{ prefix: ['a'] }, { a: [1] }] },
  ])('are refused with a reason: %j', (pattern) => {
    expect(() => compilePattern(pattern)).toThrow(/^Event pattern is not valid at /)
  })

  const name = fc.constantFrom('a', 'b', 'c')
  const leaf = fc.oneof(fc.constantFrom<unknown>('x', 'y', '', null, true, 5), fc.integer({ min: -9, max: 9 }))
  const { event } = fc.letrec<{ event: unknown; value: unknown }>((tie) => ({
    event: fc.dictionary(name, tie('value'), { maxKeys: 3 }),
    value: fc.oneof({ maxDepth: 3 }, leaf, fc.array(tie('value'), { maxLength: 3 }), tie('event')),
  }))
  const wanted = fc.array(
    fc.oneof(leaf, fc.constantFrom<unknown>({ exists: true }, { exists: false }, { 'anything-but': 'x' }, { prefix: 'x' }, { numeric: ['>', 0] })),
    { minLength: 1, maxLength: 2 },
  )
  const pattern = fc.dictionary(name, fc.oneof(wanted, fc.dictionary(name, wanted, { minKeys: 1 })), { minKeys: 1 })

  it('an event satisfies the pattern made of its own values', () => {
    fc.assert(fc.property(fc.dictionary(name, leaf, { minKeys: 1 }), (plain) => {
      const own = Object.fromEntries(Object.entries(plain).map(([key, value]) => [key, [value]]))
      expect(matches(own, plain)).toBe(true)
    }))
  })

  it('$or matches exactly when one of its alternatives does', () => {
    fc.assert(fc.property(pattern, pattern, event, (one, other, sent) => {
      expect(matches({ $or: [one, other] }, sent)).toBe(matches(one, sent) || matches(other, sent))
    }))
  })

  it('a further field never makes more events match, unless arrays tie fields to elements', () => {
    fc.assert(fc.property(pattern, wanted, event, (base, extra, sent) => {
      if (matches({ ...base, z: extra }, sent)) expect(matches(base, sent)).toBe(true)
    }))
  })

  it('a field is present or absent, never both and never neither', () => {
    fc.assert(fc.property(name, event, (field, sent) => {
      expect(matches({ [field]: [{ exists: true }] }, sent)).toBe(!matches({ [field]: [{ exists: false }] }, sent))
    }))
  })

  it('an event means the same after a round trip as JSON, and more unrelated fields do not matter', () => {
    fc.assert(fc.property(pattern, event, (wantedPattern, sent) => {
      const again = { ...(JSON.parse(JSON.stringify(sent)) as object), unrelated: [{ a: 1 }] }
      expect(matches(wantedPattern, again)).toBe(matches(wantedPattern, sent))
    }))
  })

  it('wildcards agree with a regular expression', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 12 })
    const glob = fc.array(fc.constantFrom('a', 'b', 'a*', 'b*'), { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''))
    fc.assert(fc.property(glob, letters, (star, text) => {
      const regular = new RegExp(`^${star.replaceAll('*', '.*')}$`)
      expect(matches({ a: [{ wildcard: star }] }, { a: text })).toBe(regular.test(text))
    }))
  })
})
