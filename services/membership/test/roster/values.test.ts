import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Names } from '@nen-nep/rules'
import { dateOfSerial, showsDate } from '../../src/roster/excel-dates.ts'
import { readEmail, readPhone } from '../../src/roster/value-contact.ts'
import { readDate } from '../../src/roster/value-dates.ts'
import { readCardNumber, readCitizenId, readSex } from '../../src/roster/value-identity.ts'
import { readName } from '../../src/roster/value-name.ts'
import { readStanding } from '../../src/roster/value-status.ts'
import { TODAY } from './files.ts'

const outcome = ({ value, problem, repair }: { value?: unknown; problem?: { code: string }; repair?: string }) => problem?.code ?? (repair ? [value, repair] : value)

describe('dates', () => {
  test.each([
    ['05/09/1968', '1968-09-05'], ['5/9/1968', '1968-09-05'], ['5-9-1968', '1968-09-05'], ['05.09.1968', '1968-09-05'], ['5 / 9 / 1968', '1968-09-05'],
    ['1968-09-05', '1968-09-05'], ['1968/9/5', '1968-09-05'], ['1968-09-05T00:00:00', '1968-09-05'], ['05/09/1968 00:00', '1968-09-05'],
    ['ngày 5 tháng 9 năm 1968', '1968-09-05'], ['29/02/2024', '2024-02-29'], ['22/11/2026', '2026-11-22'],
    ['31/02/1961', 'date.impossible'], ['29/02/2025', 'date.impossible'], ['09/25/1968', 'date.impossible'], ['00/01/1968', 'date.impossible'],
    ['5/9/68', 'date.two-digit-year'], ['1968', 'date.year-only'], ['9/1968', 'date.month-only'], ['05091968', 'date.form'], ['5 Sep 1968', 'date.form'], ['chưa rõ', 'date.form'],
    ['5/9/19688', 'date.form'], ['5/9-1968', 'date.form'], ['23/11/2026', 'date.future'], ['15/08/2031', 'date.future'], ['31/12/1899', 'date.too-early'],
    ['25086', ['1968-09-05', 'serial-date']], ['25086.5', ['1968-09-05', 'serial-date']], ['99999', 'date.form'],
  ])('%s', (text, expected) => {
    expect(outcome(readDate(text, TODAY))).toEqual(expected)
  })

  test('any day a person can have been born on is read back from any way of writing it', () => {
    fc.assert(fc.property(fc.date({ min: new Date('1900-01-01'), max: new Date(TODAY), noInvalidDate: true }), (date) => {
      const iso = date.toISOString().slice(0, 10)
      const [year, month, day] = iso.split('-').map(Number)
      for (const text of [iso, `${day}/${month}/${year}`, `${day}.${month}.${year}`]) expect(readDate(text, TODAY).value).toBe(iso)
    }))
  })

  test('serial numbers follow both epochs and the 29 February 1900 that never was', () => {
    expect([1, 59, 60, 61, 22971].map((serial) => dateOfSerial(serial))).toEqual(['1900-01-01', '1900-02-28', undefined, '1900-03-01', '1962-11-21'])
    expect(dateOfSerial(21509, true)).toBe('1962-11-21')
    expect([0, -1, 2_958_466, Number.NaN].map((serial) => dateOfSerial(serial))).toEqual([undefined, undefined, undefined, undefined])
  })

  test('a number format shows a day by its pattern, not by quoted words, colours or hours', () => {
    expect([[14, undefined], [164, 'yyyy-mm-dd'], [165, '[$-42A]dd/mm/yyyy;@'], [166, 'mmm']].map(([id, pattern]) => showsDate(Number(id), pattern as string))).toEqual([true, true, true, true])
    expect([[0, undefined], [1, undefined], [164, '0.00'], [165, '#,##0 "đ/ngày"'], [166, '[Red]0'], [167, 'h:mm'], [168, 'General']].map(([id, pattern]) => showsDate(Number(id), pattern as string))).toEqual(Array(7).fill(false))
  })
})

describe('numbers and addresses', () => {
  const holder = { birthDate: '1968-09-05', sex: 'FEMALE' } as const
  test.each([
    ['079168001234', '079168001234'], ['079 168 001 234', ['079168001234', 'separators']], ['79168001234', ['079168001234', 'lost-zero']], ['1168001234', ['001168001234', 'lost-zero']],
    ['79068001234', 'citizen-id.length'], ['79169001234', 'citizen-id.length'], ['99168001234', 'citizen-id.length'], ['024123456', 'citizen-id.nine-digits'],
    ['7.9168E+10', 'citizen-id.rounded'], ['07916800123A', 'citizen-id.letters'], ['0791680012345', 'citizen-id.length'],
  ])('citizen ID %s', (text, expected) => {
    expect(outcome(readCitizenId(text, holder))).toEqual(expected)
  })

  test.each([['05086973', '05086973'], ['5086973', ['05086973', 'lost-zero']], ['79.123456', ['79123456', 'separators']], ['123', 'card-number.form'], ['AB123456', 'card-number.form']])('card %s', (text, expected) => {
    expect(outcome(readCardNumber(text))).toEqual(expected)
  })

  test.each([
    ['0912345678', '0912345678'], ['912345678', ['0912345678', 'lost-zero']], ['+84 912 345 678', ['0912345678', 'country-code']], ['84912345678', ['0912345678', 'country-code']],
    ['0912.345.678', ['0912345678', 'separators']], ['0912345678 / 0987654321', ['0912345678', 'first-of-several']], ['không có', 'phone.form'], ['09123', 'phone.form'],
  ])('phone %s', (text, expected) => {
    expect(outcome(readPhone(text))).toEqual(expected)
  })

  test.each([['tran.binh@example.org', 'tran.binh@example.org'], ['khong-phai-email', 'email.form'], ['a@b', 'email.form'], ['a..b@example.org', 'email.form'], ['a b@example.org', 'email.form'], ['x@example.org, y@example.org', 'email.form']])('address %s', (text, expected) => {
    expect(outcome(readEmail(text))).toEqual(expected)
  })

  test('no text, however long, keeps a reader busy', () => {
    const started = performance.now()
    for (const text of ['a'.repeat(32_000), '1'.repeat(32_000), `${'a.'.repeat(16_000)}@`, ' '.repeat(32_000), `1/${' '.repeat(32_000)}`]) {
      for (const reader of [readEmail, readPhone, readName, readSex, readStanding, readCardNumber]) reader(text)
      readDate(text, TODAY)
      readCitizenId(text, holder)
    }
    expect(performance.now() - started).toBeLessThan(2_000)
  })
})

describe('words', () => {
  test.each([
    ['Trần Thị Bình', 'Trần Thị Bình'], ['Nguyễn  Thị  Mai', ['Nguyễn Thị Mai', 'spaces']], ['NGUYỄN VĂN ĐỨC', ['Nguyễn Văn Đức', 'capitals']], ['H’HEN NIÊ', ['H’Hen Niê', 'capitals']], ["K'BRÌU", ["K'Brìu", 'capitals']],
    ['Trần Đức Hải'.normalize('NFD'), 'Trần Đức Hải'], ['Bình', 'Bình'], ['Ðinh Công Tâm', 'name.suspicious'], ['Trần Bình А', 'name.suspicious'], ['Trần\u202eBình', 'name.broken'], ['123', 'name.missing'], ['B'.repeat(101), 'name.too-long'],
  ])('name %s', (typed, expected) => {
    expect(outcome(readName(typed))).toEqual(expected)
  })

  test('a name with a look-alike letter is kept as typed, and found by its folded copy', () => {
    expect(readName('Ðinh Công Tâm').value).toBe('Ðinh Công Tâm')
    expect(Names.fold('Ðinh Công Tâm')).toBe(Names.fold('Đinh Công Tâm'))
  })

  test('status and sex in the words offices use', () => {
    expect(outcome(readStanding('Chính thức'))).toEqual({ status: 'OFFICIAL', exempt: false })
    expect(outcome(readStanding('Đảng viên dự bị'))).toEqual({ status: 'PROBATIONARY', exempt: false })
    expect(outcome(readStanding('Miễn sinh hoạt'))).toEqual({ status: 'OFFICIAL', exempt: true })
    expect(outcome(readStanding('Quần chúng'))).toBe('status.unknown')
    expect([readSex('Nữ'), readSex('NAM'), readSex('?')].map(outcome)).toEqual(['FEMALE', 'MALE', 'sex.unknown'])
  })
})
