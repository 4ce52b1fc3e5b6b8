import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ceiling, counted, decimal, exceeds, halfUp, percent, quotient, reaches, share } from '../src/exact/index.ts'

const count = fc.integer({ min: 0, max: 1_000_000 })
const positive = fc.integer({ min: 1, max: 1_000_000 })

describe('exact arithmetic', () => {
  it('writes 13 of 15 as 86,67%', () => {
    expect(share({ part: 13, whole: 15 })).toBe(8_667)
    expect(percent(8_667)).toBe('86,67%')
    expect(percent(10_000)).toBe('100%')
    expect(percent(5)).toBe('0,05%')
  })

  it('has no share of nothing', () => expect(share({ part: 0, whole: 0 })).toBeNull())

  it('refuses fractions, negatives and what a number cannot hold', () => {
    for (const value of [0.5, -1, Number.NaN, 2 ** 53]) expect(() => counted(value)).toThrow(RangeError)
  })

  it('decides by the counts even where the rounded share would say otherwise', () => {
    expect(share({ part: 89_996, whole: 99_996 })).toBe(9_000)
    expect(reaches({ part: 89_996, whole: 99_996 }, 9_000)).toBe(false)
    expect(exceeds({ part: 1, whole: 2 }, 5_000)).toBe(false)
  })

  it('divides without a fraction: floor, half up and ceiling agree with big integers', () => {
    fc.assert(fc.property(count, positive, (a, b) => {
      expect(BigInt(quotient(a, b))).toBe(BigInt(a) / BigInt(b))
      expect(BigInt(halfUp(a, b))).toBe((2n * BigInt(a) + BigInt(b)) / (2n * BigInt(b)))
      expect(ceiling(a, b)).toBe(quotient(a, b) + (a % b === 0 ? 0 : 1))
    }))
  })

  it('writes decimals that read back', () => {
    fc.assert(fc.property(count, fc.integer({ min: 0, max: 4 }), (value, places) => {
      expect(Math.round(Number(decimal(value, places).replace(',', '.')) * 10 ** places)).toBe(value)
    }))
  })
})
