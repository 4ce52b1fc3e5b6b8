import { compareNames as ofServices } from '@nen-nep/rules/names/index'
import { expect, test } from 'vitest'
import { compareNames } from '../src/names.ts'

// A tone mark of the given name comes before letters of the family's.
const names = ['Vũ Thị Yến', 'Trần Văn Ân', 'Lê Văn Hòa', 'Nguyễn Thị Ánh', 'Bùi Văn Hoa', 'Đỗ Thị Hoa', 'Đỗ Văn An', 'An', 'Y Hoà', 'Đao Thị An', 'Đào Văn An', 'Đào Bá An', 'Ngô Thị Hoá', 'Lê  Văn Hòa ']

test('pages sort people as services do, so that a printed ballot and one on a phone are alike', () => {
  expect(names.toSorted(compareNames)).toEqual(names.toSorted(ofServices))
  expect(names.toSorted(compareNames).slice(0, 4)).toEqual(['An', 'Đào Bá An', 'Đao Thị An', 'Đào Văn An'])
})
