import { addDays, addYears, daysBetween, monthsBetween } from '../dates/arithmetic.ts'
import type { PlainDate } from '../dates/plain-date.ts'
import { quotient } from '../exact/index.ts'
import { hasLeft, type Life } from './judge.ts'

/** Days between a leaving and the decision to re-admit: they count for nobody's party age. */
function daysAway({ history }: Pick<Life, 'history'>): number {
  return history.reduce((sum, line, index) => {
    if (line.type !== 'READMITTED') return sum
    const stayed = history.slice(0, index).findLastIndex((earlier) => !hasLeft(earlier))
    const left = history[stayed + 1]
    return left === undefined || left === line ? sum : sum + Math.max(0, daysBetween(left.on, line.decidedOn ?? line.on))
  }, 0)
}

/** The day from which party age counts: the admission decision's, moved by the days that a re-admitted member was away (208-QD/TW); nothing where it is not known. */
export const partyAgeFrom = (life: Pick<Life, 'history' | 'admittedOn'>): PlainDate | undefined => (life.admittedOn === undefined ? undefined : addDays(life.admittedOn, daysAway(life)))

/** Whole years of party age on a day; who was admitted on 29 February completes a year on 28 February. Not a number to show before recognition. */
export const partyAge = (from: PlainDate, on: PlainDate): number => quotient(monthsBetween(from, on), 12)

/** The day on which so many years are reached. */
export const yearsReachedOn = (from: PlainDate, years: number): PlainDate => addYears(from, years)

/** Whole years of age on a day. */
export const ageOn = (birthDate: PlainDate, on: PlainDate): number => quotient(monthsBetween(birthDate, on), 12)
