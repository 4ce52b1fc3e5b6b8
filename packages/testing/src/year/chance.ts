/** Repeatable chance: the same seed tells the same story. */
export function chance(seed: string) {
  let state = Array.from(seed).reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) >>> 0, 2_166_136_261)
  const next = () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0
    return ((state ^ (state >>> 13)) >>> 0) / 4_294_967_296
  }
  return {
    /** A whole number from `from` to `to`, both included. */
    between: (from: number, to: number) => from + Math.floor(next() * (to - from + 1)),
    happens: (percent: number) => next() * 100 < percent,
    pick: <T>(all: readonly T[]): T => all[Math.floor(next() * all.length)]!,
  }
}
