const BUILT_IN = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58])

/** Whether a number format shows a day: quoted words, colours and locales are not part of the pattern, and hours alone are no day. */
export function showsDate(id: number, pattern: string | undefined): boolean {
  if (pattern === undefined) return BUILT_IN.has(id)
  const bare = pattern.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '')
  return /[yd]/i.test(bare) || (/m/i.test(bare) && !/[hs]/i.test(bare))
}

const DAY = 86_400_000
const LAST_SERIAL = 2_958_465

/** The plain date of a serial number, or undefined when it is none. The 1900 system counts a 29 February 1900 that never was, so serial 60 is refused and earlier days are one off. */
export function dateOfSerial(serial: number, from1904 = false): string | undefined {
  const day = Math.floor(serial)
  if (!Number.isFinite(serial) || day < 1 || day > LAST_SERIAL) return undefined
  if (from1904) return new Date(Date.UTC(1904, 0, 1) + day * DAY).toISOString().slice(0, 10)
  if (day === 60) return undefined
  return new Date(Date.UTC(1899, 11, day < 60 ? 31 : 30) + day * DAY).toISOString().slice(0, 10)
}
