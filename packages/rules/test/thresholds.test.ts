import { OrganisationType } from '@nen-nep/contracts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { brokenBy, sentenceOf, type Size } from '../src/thresholds/index.ts'

const cell = (more: Partial<Size> = {}): Size => ({ type: 'CELL_SUBORDINATE', members: 12, official: 8, committee: 1, ...more })
const rules = (size: Size) => brokenBy(size).map(({ rule }) => rule)

describe('the sizes of organisations', () => {
  test('a cell below three full members cannot vote, however many probationers it has', () => {
    expect(rules(cell({ official: 2, members: 9 }))).toEqual(['TOO_FEW_OFFICIAL'])
    expect(rules(cell({ official: 3 }))).toEqual([])
    expect(sentenceOf(brokenBy(cell({ official: 2 }))[0]!)).toContain('Chi bộ không đủ 3 đảng viên chính thức')
  })
  test('from nine full members on a cell has a committee, of seven at most', () => {
    expect(rules(cell({ official: 8 }))).toEqual([])
    expect(rules(cell({ official: 9, committee: 2 }))).toEqual(['COMMITTEE_DUE'])
    expect(rules(cell({ official: 9, committee: 3 }))).toEqual([])
    expect(rules(cell({ official: 40, committee: 8 }))).toEqual(['COMMITTEE_TOO_LARGE'])
  })
  test('thirty members stand between a grassroots cell and a grassroots organisation', () => {
    expect(rules(cell({ type: 'CELL_GRASSROOTS', members: 29 }))).toEqual([])
    expect(rules(cell({ type: 'CELL_GRASSROOTS', members: 30 }))).toEqual(['ORGANISATION_DUE'])
    expect(rules(cell({ type: 'GRASSROOTS_ORG', members: 29 }))).toEqual(['CELL_DUE'])
    expect(rules(cell({ type: 'GRASSROOTS_ORG', members: 30 }))).toEqual([])
  })
  test('every warning names its article and both numbers', () => {
    fc.assert(fc.property(fc.constantFrom(...OrganisationType.options), fc.nat(60), fc.nat(60), fc.nat(12), (type, members, official, committee) => {
      for (const broken of brokenBy({ type, members, official, committee })) {
        expect(sentenceOf(broken)).toContain(String(broken.number))
        expect(sentenceOf(broken)).toMatch(/Điều 2[14]|29-QĐ\/TW/)
      }
    }))
  })
})
