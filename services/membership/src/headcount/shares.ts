import { quotient, WHOLE } from '@nen-nep/rules/exact/index'

/** Shares of a whole in hundredths of a percent that add up to exactly 100 %: each is rounded down, and what is left goes one by one to those that lost most. Nothing of nothing is zero. */
export function sharesOf(parts: readonly number[]): number[] {
  const whole = parts.reduce((sum, part) => sum + part, 0)
  if (whole === 0) return parts.map(() => 0)
  const floors = parts.map((part) => quotient(part * WHOLE, whole))
  const left = WHOLE - floors.reduce((sum, floor) => sum + floor, 0)
  const lost = parts.map((part, index) => ({ index, rest: (part * WHOLE) % whole })).toSorted((a, b) => b.rest - a.rest || a.index - b.index)
  const raised = new Set(lost.slice(0, left).map(({ index }) => index))
  return floors.map((floor, index) => floor + (raised.has(index) ? 1 : 0))
}
