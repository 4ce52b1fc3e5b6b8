import { compare, compareOwn } from '@nen-nep/testing/cedar/compare'
import { expect, test } from 'vitest'
import { ownAnswer } from './own-records.ts'

test('the scope function and Cedar’s policies agree in 100,000 cases', () => {
  const { cases, granted, perSecond } = compare(100_000, 366)
  console.log(`${cases} cases, ${granted} granted, ${perSecond} a second, 0 disagreements`)
  expect(cases).toBeGreaterThanOrEqual(100_000)
  expect(granted).toBeGreaterThan(cases / 50)
})

test('what people know and read of records, their own and others’, agrees in 50,000 more', () => {
  const { cases, granted, perSecond } = compareOwn(ownAnswer, 50_000, 91)
  console.log(`${cases} cases of records, ${granted} granted, ${perSecond} a second, 0 disagreements`)
  expect(cases).toBeGreaterThanOrEqual(50_000)
  expect(granted).toBeGreaterThan(cases / 10)
})
