import { addDays, addYears } from '@nen-nep/rules/dates/arithmetic'
import { shippedHolidays } from '@nen-nep/rules/dates/holidays'
import { workingCalendar } from '@nen-nep/rules/dates/working-days'
import { badgeAt, dueOf, roundFrom } from '@nen-nep/rules/membership/index'
import type { MembershipNorms } from '@nen-nep/rules/packs/schema'
import type { Tree } from '@nen-nep/service-kit'
import { isPresent } from '../member/history.ts'
import { normFor, termsIn } from '../norm/of.ts'
import type { CardField, Line } from './line.ts'
import type { ListName } from './names.ts'
import type { Placed } from './read.ts'

/** What a list is asked from: the civil day, how many official members each cell has and needs, and the terms that hold there. */
export type Setting = Readonly<{ today: string; officialIn: (cellId: string) => number; termsIn: (cellId: string) => MembershipNorms; fewestIn: (cellId: string) => number }>
/** Why somebody stands in a list: the civil day it is about, years (of membership, or of age), the fields that lack. */
export type Why = Readonly<{ on?: string; years?: number; missing?: readonly CardField[] }>
type Rule = (line: Placed, setting: Setting) => Why | undefined

const SOON_DAYS = 60
const HONOURED_AGE = 80
const calendar = workingCalendar(shippedHolidays)

const when = (holds: boolean, why: Why = {}): Why | undefined => (holds ? why : undefined)
const flagged = ({ flags }: Line, ...any: Line['flags']) => any.some((flag) => flags.includes(flag))

/** The term in which a cell considers a probationer (Charter, art. 5; regulation 208-QĐ/TW): from the ceremony, or, where a directory was written before it told that day, from the decision. */
function consideration({ status, probationFrom, admittedOn, cellId }: Placed, { termsIn }: Setting) {
  const from = probationFrom ?? admittedOn
  return status === 'PROBATIONARY' && from !== undefined ? dueOf({ kind: 'RECOGNITION', from }, calendar, termsIn(cellId)) : undefined
}
const probation: Rule = (line, setting) => {
  const { today } = setting
  const term = consideration(line, setting)
  return term?.opensOn === undefined ? undefined : when(term.dueOn >= today && term.opensOn <= addDays(today, SOON_DAYS), { on: term.opensOn })
}
const overdue: Rule = (line, setting) => {
  const term = consideration(line, setting)
  return term && when(term.dueOn < setting.today, { on: term.dueOn })
}
const badge: Rule = ({ status, partyAgeFrom, admittedOn, badges = [] }, { today }) => {
  const [from, round] = [partyAgeFrom ?? admittedOn, roundFrom(today)]
  const found = status === 'OFFICIAL' && from !== undefined ? badgeAt({ from, badges }, round) : undefined
  return found?.basis === 'DUE' ? { on: round, years: found.years } : undefined
}
const birthday: Rule = ({ birthDate }, { today }) => {
  if (birthDate === undefined) return undefined
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return when(birthDate.slice(5, 7) === today.slice(5, 7) && years >= HONOURED_AGE, { on: addYears(birthDate, years), years })
}

const rules: Readonly<Record<ListName, Rule>> = {
  PROBATION_ENDING: probation,
  RECOGNITION_OVERDUE: overdue,
  IN_TRANSIT: (line) => when(flagged(line, 'inTransit'), { on: line.changedOn }),
  BADGE_NEXT_ROUND: badge,
  CELL_BELOW_THREE: ({ cellId }, { officialIn, fewestIn }) => when(officialIn(cellId) < fewestIn(cellId)),
  NO_CONTACT: ({ contact }) => when(!contact),
  EXEMPT: (line) => when(flagged(line, 'exempt')),
  AWAY_OR_HERE: (line) => when(line.hostId !== undefined || flagged(line, 'temporaryAway', 'temporaryHere'), { on: line.changedOn }),
  BIRTHDAY_80: birthday,
  INCOMPLETE: ({ missing }) => when(missing.length > 0, { missing }),
  CONCURRENT_SECRETARY: ({ roles, concurrent, cellId }) => when(concurrent && roles.includes(`SECRETARY@${cellId}`)),
}

/** Why somebody stands in a list, or nothing where they do not: only who is on a roster stands in any. */
export const whyIn = (list: ListName, line: Placed, setting: Setting): Why | undefined => (isPresent(line) ? rules[list](line, setting) : undefined)

/** What lists are asked from, of some lines and the tree they stand in. */
export function settingOf(lines: readonly Placed[], tree: Tree, today: string): Setting {
  const counts = new Map<string, number>()
  for (const { cellId, status } of lines) if (status === 'OFFICIAL') counts.set(cellId, (counts.get(cellId) ?? 0) + 1)
  return { today, officialIn: (cellId) => counts.get(cellId) ?? 0, termsIn: termsIn(tree, today), fewestIn: (cellId) => normFor(tree, cellId, 'TOO_FEW_OFFICIAL', today) }
}
