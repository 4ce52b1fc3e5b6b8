import { Count, Instant, MemberId, PlainDate, Text } from '@nen-nep/contracts'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'

const takes = (schema: v.GenericSchema, value: unknown) => v.safeParse(schema, value).success

describe('text', () => {
  test('is stored as typed, in NFC, without blanks around it', () => {
    expect(v.parse(Text(100), '  Nguyễn Thị Hoà\n'.normalize('NFD'))).toBe('Nguyễn Thị Hoà')
    expect(v.parse(Text(100), 'Hoà')).not.toBe(v.parse(Text(100), 'Hòa'))
  })
  test.each([
    ['that turns the reading direction', 'An\u202Etxt.exe'],
    ['that isolates a direction', '\u2066An\u2069'],
    ['with half a surrogate', 'An\ud800'],
    ['with a bell', 'An\u0007'],
    ['with a zero byte', 'An\u0000'],
    ['with an escape sequence', '\u001b[31mAn'],
    ['of blanks only', ' \t\n'],
    ['that is too long', 'x'.repeat(101)],
  ])('%s is refused', (_, text) => expect(takes(Text(100), text)).toBe(false))
  test.each(['Một dòng\nhai dòng', 'cột\tcột', 'Ðặng', '👩‍👩‍👧', '<b>&"'])('%j is taken', (text) => expect(v.parse(Text(100), text)).toBe(text.normalize('NFC')))
})

describe('days and moments', () => {
  test.each(['2025-02-29', '2026-02-30', '2026-13-01', '2026-00-10', '2026-1-1', '26-01-01', '01/02/2026', '10000-01-01', '2026-12-01T00:00:00Z', ''])('%s is no day', (day) => expect(takes(PlainDate, day)).toBe(false))
  test.each(['2024-02-29', '1930-02-03', '2000-02-29', '2026-12-31'])('%s is a day', (day) => expect(takes(PlainDate, day)).toBe(true))
  test.each(['2026-12-01', '2026-12-01T00:00:00', '2026-12-01T07:00:00+07:00', '2026-12-01 00:00:00Z', 'yesterday'])('%s is no moment in UTC', (moment) => expect(takes(Instant, moment)).toBe(false))
  test('a moment in UTC may have fractions', () => expect(takes(Instant, '2026-12-01T00:00:00.123Z')).toBe(true))
})

describe('ids and counts', () => {
  test.each(['mem_', 'mem_a|A', 'mem_a#b', 'mem_a/b', 'MEM_a', 'org_a', ' mem_a', 'mem_a ', `mem_${'a'.repeat(65)}`, 'mem_%2f', 'mem_á'])('%j is no member', (id) => expect(takes(MemberId, id)).toBe(false))
  test.each([-1, 1.5, 10_000_001, Number.NaN, Infinity, '3'])('%s is no count', (count) => expect(takes(Count, count)).toBe(false))
})
