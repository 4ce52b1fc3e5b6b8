import { compare } from '@nen-nep/testing/cedar/compare'
import { expect, test } from 'vitest'

test('the scope function and Cedar’s policies agree in 100,000 cases', () => {
  const { cases, granted, perSecond } = compare(100_000, 366)
  console.log(`${cases} cases, ${granted} granted, ${perSecond} a second, 0 disagreements`)
  expect(cases).toBeGreaterThanOrEqual(100_000)
  expect(granted).toBeGreaterThan(cases / 50)
})
