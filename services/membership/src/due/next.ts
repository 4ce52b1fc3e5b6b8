import { shippedHolidays } from '@nen-nep/rules/dates/holidays'
import { workingCalendar } from '@nen-nep/rules/dates/working-days'
import { clocksOf, dueOf, isRunning, tellDue, type Clock, type Told } from '@nen-nep/rules/membership/index'
import type { Member } from '../member/schema.ts'

const calendar = workingCalendar(shippedHolidays)

/** The terms that run for a member (§4.2 of the domain), each with the day it runs from. */
export const runningFor = (member: Member): Clock[] => clocksOf({ ...member, ...(member.admission ?? {}) })

/** Terms as they are read on a day, the nearest first; rights that have lapsed are left out. */
export const tell = (clocks: readonly Clock[], name: string, today: string): Told[] =>
  clocks.map((one) => dueOf(one, calendar)).filter((due) => isRunning(due, today)).map((due) => tellDue(due, name, today)).toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1))

/** When a probationer's cell has to consider their recognition (§4.2 of the domain); nothing for anybody else. */
export function recognitionOf(member: Member): Readonly<{ opensOn: string; dueOn: string }> | undefined {
  const due = runningFor(member).map((one) => dueOf(one, calendar)).find(({ kind }) => kind === 'RECOGNITION')
  return due?.opensOn === undefined ? undefined : { opensOn: due.opensOn, dueOn: due.dueOn }
}

/** The nearest term that runs for a member. */
export const nextDue = (member: Member, today: string): Told | undefined => tell(runningFor(member), member.name, today)[0]
