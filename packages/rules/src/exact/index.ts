/** One whole in hundredths of a percent: 10 000 is 100 %, 8 667 is 86.67 %. */
export const WHOLE = 10_000

/** A count of something and the count it is taken from; the exact form of every percentage. */
export type Ratio = Readonly<{ part: number; whole: number }>

/** Refuses what is not a non-negative integer that a number can hold exactly. */
export function counted(value: number): number {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`not a count: ${value}`)
  return value
}

/** Integer quotient rounded down, for non-negative counts; no fraction ever exists on the way. */
export function quotient(dividend: number, divisor: number): number {
  const rest = counted(dividend) % counted(divisor)
  return (dividend - rest) / divisor
}

/** Integer quotient where a half or more counts as one more. */
export const halfUp = (dividend: number, divisor: number) => quotient(2 * dividend + divisor, 2 * divisor)

/** Integer quotient rounded up. */
export const ceiling = (dividend: number, divisor: number) => quotient(dividend + divisor - 1, divisor)

/** The share in hundredths of a percent, half up, for people to read; nothing of nothing is null. Decisions use `reaches`. */
export function share({ part, whole }: Ratio): number | null {
  return whole === 0 ? null : halfUp(counted(part) * WHOLE, whole)
}

/** Whether a share reaches a threshold in hundredths of a percent, from the counts and not from the rounded figure. */
export const reaches = ({ part, whole }: Ratio, threshold: number) => part * WHOLE >= threshold * whole

/** Whether a share goes beyond a threshold in hundredths of a percent. */
export const exceeds = ({ part, whole }: Ratio, threshold: number) => part * WHOLE > threshold * whole

/** An integer of the given number of decimal places as Vietnamese writing has it: decimal(122, 1) is "12,2"; zeros at the end go. */
export function decimal(value: number, places: number): string {
  const digits = String(counted(value)).padStart(places + 1, '0')
  const fraction = digits.slice(digits.length - places).replace(/0+$/, '')
  const whole = digits.slice(0, digits.length - places)
  return fraction ? `${whole},${fraction}` : whole
}

/** Hundredths of a percent as text: 8667 is "86,67%". */
export const percent = (hundredths: number) => `${decimal(hundredths, 2)}%`
