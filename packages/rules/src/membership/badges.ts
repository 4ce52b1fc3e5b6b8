import { addMonths } from '../dates/arithmetic.ts'
import { isPlainDate, readParts, type PlainDate } from '../dates/plain-date.ts'
import { membershipNorms } from '../packs/norms.ts'
import type { MembershipNorms } from '../packs/schema.ts'
import { yearsReachedOn } from './party-age.ts'

/** Why somebody stands on a round's list: reached since the last round; reached before it, and nothing says they have it; still to be reached, for the gravely ill; reached within the months after a death. */
export type BadgeBasis = 'DUE' | 'MISSED' | 'EARLY' | 'POSTHUMOUS'
/** A badge that could be given, with the day its years are reached. */
export type Badge = Readonly<{ years: number; reachedOn: PlainDate; basis: BadgeBasis }>
/** What badges are judged from: since when party age counts, which badges are recorded, and the day of death. */
export type Served = Readonly<{ from: PlainDate; badges: readonly number[]; diedOn?: PlainDate | undefined }>

/** Whether a day is one of the rounds on which badges are given (3/2, 19/5, 2/9, 7/11). */
export const isRound = (day: PlainDate, { badgeRounds }: MembershipNorms = membershipNorms) => badgeRounds.includes(day.slice(5))

const roundsNear = (day: PlainDate, { badgeRounds }: MembershipNorms): PlainDate[] => {
  const { year } = readParts(day)
  return [year - 1, year, year + 1].flatMap((one) => badgeRounds.map((monthDay) => `${one}-${monthDay}`)).filter(isPlainDate).toSorted()
}
/** The round before a day. */
export const roundBefore = (day: PlainDate, norms: MembershipNorms = membershipNorms): PlainDate => roundsNear(day, norms).findLast((round) => round < day) ?? day
/** The round to come, which may be that very day. */
export const roundFrom = (day: PlainDate, norms: MembershipNorms = membershipNorms): PlainDate => roundsNear(day, norms).find((round) => round >= day) ?? day

/** Months by which a badge may be given before its years are reached, to the gravely ill. */
const earlyMonths = (years: number, { longServedFromYears, longServedEarlyMonths, earlyBadgeMonths }: MembershipNorms) => (years >= longServedFromYears ? longServedEarlyMonths : earlyBadgeMonths)

type Reached = Pick<Badge, 'years' | 'reachedOn'>
function posthumous({ from, badges, diedOn }: Served, round: PlainDate, norms: MembershipNorms): Badge | undefined {
  if (diedOn === undefined || diedOn > round) return undefined
  const all = norms.badgeYears.map((years) => ({ years, reachedOn: yearsReachedOn(from, years) }))
  const next = all.find(({ years, reachedOn }) => !badges.includes(years) && reachedOn > diedOn && reachedOn <= addMonths(diedOn, norms.posthumousBadgeMonths))
  return next && { ...next, basis: 'POSTHUMOUS' }
}

/** The badge somebody could be given at a round: the highest whose years are reached and that is not recorded, else one within the months of an early award, which a grave illness must explain. Nothing where there is none. */
export function badgeAt(served: Served, round: PlainDate, norms: MembershipNorms = membershipNorms): Badge | undefined {
  if (served.diedOn !== undefined) return posthumous(served, round, norms)
  const all = norms.badgeYears.map((years) => ({ years, reachedOn: yearsReachedOn(served.from, years) }))
  const last = all.findLast(({ reachedOn }) => reachedOn <= round)
  if (last && !served.badges.some((years) => years >= last.years)) return { ...last, basis: last.reachedOn > roundBefore(round, norms) ? 'DUE' : 'MISSED' }
  const isNear = ({ years, reachedOn }: Reached) => !served.badges.includes(years) && reachedOn <= addMonths(round, earlyMonths(years, norms))
  const next = all.find(({ reachedOn }) => reachedOn > round)
  return next && isNear(next) ? { ...next, basis: 'EARLY' } : undefined
}

/** The first day on which a badge may be given at all: its years reached, or the months of an early award before. */
export const earliestOn = (from: PlainDate, years: number, norms: MembershipNorms = membershipNorms): PlainDate => addMonths(yearsReachedOn(from, years), -earlyMonths(years, norms))
