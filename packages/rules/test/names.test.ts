import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Names } from '../src/index.ts'

const text = fc.string({ unit: 'grapheme', maxLength: 40 })
const word = fc.constantFrom('Nguyễn', 'Trần', 'Lê', 'Đặng', 'Thị', 'Văn', 'Hòa', 'Hoà', 'Ánh', 'An', 'Ân', 'Ăn', 'Đức', 'Dung', 'Ỷ')
const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '))
const codesOf = (sample: string) => Names.suspicionsOf(sample).map(({ code }) => code)

describe('names', () => {
  it('are stored as typed, composed and with single spaces', () => {
    expect(Names.normaliseName('  Nguyễn  Văn\tHòa '.normalize('NFD'))).toBe('Nguyễn Văn Hòa')
  })

  it('are found without marks, with either placing of the tone, and with the barred d as d', () => {
    expect(Names.fold('Đặng Thị Hoà')).toBe('dang thi hoa')
    expect(Names.fold('Đặng Thị Hòa'.normalize('NFD'))).toBe('dang thi hoa')
    expect(Names.fold('\u00D0ặng')).toBe('dang')
  })

  it('fold the same however they are composed, and folding twice changes nothing', () => {
    fc.assert(fc.property(text, (sample) => {
      expect(Names.fold(sample.normalize('NFD'))).toBe(Names.fold(sample.normalize('NFC')))
      expect(Names.fold(Names.fold(sample))).toBe(Names.fold(sample))
    }))
  })

  it('are listed by given name', () => {
    const roster = ['Trần Văn Hùng', 'Nguyễn Thị Ánh', 'Nguyễn Văn Đức', 'Lê Dung', 'Nguyễn Văn An', 'Lê Văn An']
    expect(roster.sort(Names.compareNames)).toEqual(['Lê Văn An', 'Nguyễn Văn An', 'Nguyễn Thị Ánh', 'Lê Dung', 'Nguyễn Văn Đức', 'Trần Văn Hùng'])
    expect(Names.sortKey('Nguyễn Văn Đức')).toBe('duc nguyen van')
    expect(Names.sortKey('Hùng')).toBe('hung')
  })

  it('have one order, whatever order they came in', () => {
    fc.assert(fc.property(fc.uniqueArray(name, { maxLength: 12 }), (roster) => {
      expect([...roster].reverse().sort(Names.compareNames)).toEqual([...roster].sort(Names.compareNames))
    }))
    fc.assert(fc.property(name, name, (a, b) => { expect(Math.sign(Names.compareNames(a, b)) + Math.sign(Names.compareNames(b, a))).toBe(0) }))
  })
})

describe('a long roster', () => {
  it('is sorted as name by name', () => {
    fc.assert(fc.property(fc.array(name, { maxLength: 40 }), (names) => {
      const people = names.map((one, index) => ({ name: one, index }))
      expect(Names.sortedByName(people)).toEqual(people.toSorted((a, b) => Names.compareNames(a.name, b.name)))
    }))
  })
})

describe('suspicious text', () => {
  it('is not an ordinary Vietnamese name, composed or not', () => {
    fc.assert(fc.property(name, (sample) => {
      expect(codesOf(sample)).toEqual([])
      expect(codesOf(sample.normalize('NFD'))).toEqual([])
    }))
  })

  it.each([
    ['\u00D0ặng Văn An', 'ETH'],
    ['Nguyễn Văn \u0410n', 'MIXED_SCRIPTS'],
    ['Nguyễn\u200B Văn An', 'ZERO_WIDTH'],
    ['Nguyễn \u202EVăn An', 'BIDI'],
    ['Nguyễn \uD800 An', 'LONE_SURROGATE'],
    ['Nguyễn \u0007 An', 'CONTROL'],
  ])('is found in %j as %s', (sample, code) => expect(codesOf(sample)).toEqual([code]))

  it('says what must not be stored', () => {
    expect(Names.suspicionsOf('\u202E')[0]).toEqual({ code: 'BIDI', severity: 'ERROR', message: Names.messages.BIDI })
    expect(Names.suspicionsOf('\u00D0')[0]?.severity).toBe('WARNING')
  })
})
