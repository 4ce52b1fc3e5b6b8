import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CsvRecords } from '../../src/roster/csv-records.ts'

const cut = (text: string, size = text.length + 1) => {
  const records = new CsvRecords(';')
  const pieces = Array.from({ length: Math.ceil(text.length / size) }, (_, index) => text.slice(index * size, (index + 1) * size))
  return [...pieces.flatMap((piece) => records.write(piece)), ...records.end()]
}

describe('a CSV is cut', () => {
  test.each([
    ['a;b\nc', [['a', 'b'], ['c']]],
    ['a;b\r\nc;d\r\n', [['a', 'b'], ['c', 'd']]],
    ['a\rb\r', [['a'], ['b']]],
    ['a;;\n', [['a', '', '']]],
    ['\n\na', [[''], [''], ['a']]],
    ['"a;b";"c\r\nd"', [['a;b', 'c\r\nd']]],
    ['"say ""yes""";""', [['say "yes"', '']]],
    ['""""', [['"']]],
    ['5" pipe;a"b"c', [['5" pipe', 'a"b"c']]],
    ['"a"b;c', [['ab', 'c']]],
    ['', []],
  ])('%j', (text, records) => {
    expect(cut(text)).toEqual(records)
  })

  test('alike however it is cut into chunks, and back into what was written', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ễ', '"', ';', '\n', '\r', ' ') })
    const quoted = (value: string) => `"${value.replaceAll('"', '""')}"`
    fc.assert(fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 6 }), fc.integer({ min: 1, max: 9 }), (rows, size) => {
      const text = rows.map((cells) => `${cells.map(quoted).join(';')}\r\n`).join('')
      expect(cut(text, size)).toEqual(rows)
    }))
  })

  test('any text in any chunks gives the same records, or is refused', () => {
    const outcome = (text: string, size?: number) => {
      try {
        return cut(text, size)
      } catch (error) {
        return String(error)
      }
    }
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', '"', ';', '\n', '\r') }), fc.integer({ min: 1, max: 5 }), (text, size) => {
      expect(outcome(text, size)).toEqual(outcome(text))
    }))
  })
})
