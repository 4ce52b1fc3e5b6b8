/** Years for which a badge of the Party is given, and the days of the year on which (HD 01-HD/TW); a test holds them to the rules. */
export const badgeYears = [30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90, 95] as const
export const badgeRounds = ['02-03', '05-19', '09-02', '11-07'] as const

/** The rounds around a civil day: the last one and the four to come. */
export function roundsAround(today: string): readonly string[] {
  const year = Number(today.slice(0, 4))
  const all = [year - 1, year, year + 1].flatMap((one) => badgeRounds.map((day) => `${one}-${day}`))
  const next = all.findIndex((day) => day >= today)
  return all.slice(next - 1, next + 4)
}
