import { shippedHolidays } from '@nen-nep/rules/dates/holidays'
import { workingCalendar } from '@nen-nep/rules/dates/working-days'
import { clocksOf, dueOf, isRunning, tellDue, type Clock, type Told } from '@nen-nep/rules/membership/index'
import type { MembershipNorms } from '@nen-nep/rules/packs/schema'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import type { Act, Tree } from '@nen-nep/service-kit'
import { termsIn } from '../norm/of.ts'
import type { Member } from '../member/schema.ts'

const calendar = workingCalendar(shippedHolidays)

/** The terms that run for a member (§4.2 of the domain), each with the day it runs from. */
export const runningFor = (member: Member): Clock[] => clocksOf({ ...member, ...(member.admission ?? {}) })

/** The civil day on which terms are read, and how long they are where their member belongs. */
export type Asked = Readonly<{ today: string; norms: MembershipNorms }>

/** The same, of a member on the day of an act. */
export function askedOf(tree: Tree, { cellId }: Pick<Member, 'cellId'>, { at }: Pick<Act, 'at'>): Asked {
  const today = civilDayOf(at)
  return { today, norms: termsIn(tree, today)(cellId) }
}

/** Terms as they are read on a day, the nearest first; rights that have lapsed are left out. */
export const tell = (clocks: readonly Clock[], name: string, { today, norms }: Asked): Told[] =>
  clocks.map((one) => dueOf(one, calendar, norms)).filter((due) => isRunning(due, today)).map((due) => tellDue(due, name, today)).toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1))

/** When a probationer's cell has to consider their recognition (§4.2 of the domain); nothing for anybody else. */
export function recognitionOf(member: Member): Readonly<{ opensOn: string; dueOn: string }> | undefined {
  const due = runningFor(member).map((one) => dueOf(one, calendar)).find(({ kind }) => kind === 'RECOGNITION')
  return due?.opensOn === undefined ? undefined : { opensOn: due.opensOn, dueOn: due.dueOn }
}

/** The last day of the ceremony that a candidate's cell has to hold by the shipped term, the day that runs from, and the admission it belongs to; nothing where none is awaited. */
export function ceremonyOf(member: Member): Readonly<{ admissionId: string; cellId: string; dueOn: string; from: string }> | undefined {
  const { admission, cellId } = member
  const due = runningFor(member).map((one) => dueOf(one, calendar)).find(({ kind }) => kind === 'CEREMONY')
  return admission && due && { admissionId: admission.id, cellId, dueOn: due.dueOn, from: due.from }
}

/** The nearest term that runs for a member. */
export const nextDue = (member: Member, asked: Asked): Told | undefined => tell(runningFor(member), member.name, asked)[0]
