import { answered, MARKS_KEPT, noMarks, remember, type Act, type Marks } from '@nen-nep/service-kit'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const hour = (hours: number) => new Date(Date.parse('2026-12-01T00:00:00.500Z') + hours * 3_600_000).toISOString()
const act = (key: string | undefined, hours = 0, body = 'body'): Act => ({ by: 'mem_a', at: hour(hours), body, ...(key === undefined ? {} : { key }) })
const after = (...acts: readonly Act[]) => acts.reduce<Marks>((marks, one, index) => remember(marks, one, index + 1), noMarks)

describe('the marks of commands', () => {
  test('know a repeat by its key, and the version that it made', () => {
    const marks = after(act('one'), act('two'), act('three'))
    expect(answered(marks, act('two', 5))).toEqual({ version: 2, same: true })
    expect(answered(marks, act('four'))).toBeUndefined()
  })
  test('know a key that comes with another body', () => {
    expect(answered(after(act('one')), act('one', 0, 'another body'))).toEqual({ version: 1, same: false })
  })
  test('take 32 bytes each, and are at most 32', () => {
    const marks = after(...Array.from({ length: 40 }, (_, index) => act(`command ${index}`)))
    expect(marks.length).toBe(32 * MARKS_KEPT)
    expect([8, 39].map((index) => answered(marks, act(`command ${index}`))?.version)).toEqual([9, 40])
    expect(answered(marks, act('command 7'))).toBeUndefined()
  })
  test('are kept for a day, whoever writes then', () => {
    const marks = after(act('one'), act('two', 1))
    expect(answered(remember(marks, act('three', 24), 3), act('one'))).toMatchObject({ version: 1 })
    expect(answered(remember(marks, act('three', 24.5), 3), act('one'))).toBeUndefined()
    expect(remember(marks, act(undefined, 24.5), 3).length).toBe(32)
    expect(remember(marks, act(undefined, 26), 3)).toHaveLength(0)
  })
  test('tell any two commands apart', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.string(), { minLength: 2, maxLength: MARKS_KEPT }), ([unasked = '', ...keys]) => {
      const marks = after(...keys.map((key) => act(key)))
      expect(keys.map((key) => answered(marks, act(key))?.version)).toEqual(keys.map((_, index) => index + 1))
      expect(answered(marks, act(unasked))).toBeUndefined()
    }))
  })
})
