import { addDays, addYears } from '@nen-nep/rules/dates/arithmetic'

/** Years of membership that are honoured with a badge; 35 and 95 since guidance 01-HD/TW (19/5/2026). */
const BADGE_YEARS = [30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90, 95]
/** The rounds in which badges are handed over, as month and day: 3/2, 19/5, 2/9 and 7/11. */
const ROUNDS = ['02-03', '05-19', '09-02', '11-07']

/** The rounds around a civil day: the last one before it, and the next one, which may be that very day. */
export function roundsAround(day: string): Readonly<{ last: string; next: string }> {
  const year = Number(day.slice(0, 4))
  const all = [year - 1, year, year + 1].flatMap((one) => ROUNDS.map((round) => `${one}-${round}`))
  return { last: all.findLast((round) => round < day) ?? day, next: all.find((round) => round >= day) ?? day }
}

/** The badge somebody reaches in the next round, in years of membership, counted from the day of admission (Charter): none where no anniversary falls between the rounds. */
export function badgeAt(admittedOn: string, day: string): Readonly<{ years: number; round: string }> | undefined {
  const { last, next } = roundsAround(day)
  const years = BADGE_YEARS.find((one) => {
    const reached = addYears(admittedOn, one)
    return addDays(last, 1) <= reached && reached <= next
  })
  return years === undefined ? undefined : { years, round: next }
}
