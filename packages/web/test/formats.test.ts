import { expect, test } from 'vitest'
import * as en from '../src/formats.en.ts'
import * as vi from '../src/formats.vi.ts'
import { percentText, shareOf } from '../src/percent.ts'
import { words as english } from '../src/organisation/words.en.ts'

const evening = { year: 2026, month: 12, day: 3, hour: 19, minute: 5 }

test('days and hours are written the way of the language', () => {
  expect(vi.momentAs({ ...evening, weekday: vi.weekdays[4] ?? '' })).toBe('19 giờ 05, thứ Năm, 03/12/2026')
  expect(en.momentAs({ ...evening, weekday: en.weekdays[4] ?? '' })).toBe('19:05, Thursday, 3 Dec 2026')
  expect((9791.5).toLocaleString(vi.locale)).toBe('9.791,5')
  expect((9791.5).toLocaleString(en.locale)).toBe('9,791.5')
})

test('English counts one and many', () => {
  expect([1, 2, 1500].map((count) => en.counted(count, 'cell'))).toEqual(['1 cell', '2 cells', '1,500 cells'])
  expect(en.counted(2, 'person', 'people')).toBe('2 people')
  expect(english.bodies(3, 'Subordinate cell')).toBe('subordinate cell: 3')
})

test('hundredths of a percent are written alike everywhere, a share that could not be taken as a dash', () => {
  expect([9410, 10_000, 0, 6667, null, undefined].map(percentText)).toEqual(['94,1%', '100%', '0%', '66,7%', '–', '–'])
  expect([shareOf(2, 3), shareOf(0, 0)]).toEqual([6667, null])
})
