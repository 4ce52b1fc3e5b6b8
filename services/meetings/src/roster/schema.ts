import { bare, memberId, MemberFlag, type MeetingKind, type Role, type RosterMember } from '@nen-nep/contracts'
import type { Attendance } from '@nen-nep/rules'
import * as v from 'valibot'

/** One member in a cell's roster, as meetings need to know them. `since` is the day the cell began to hold them; `committee` when they sit on its committee; `unit` is theirs of a joint cell's units. */
export type Person = Readonly<{ id: string; name: string; official: boolean; flags: readonly MemberFlag[]; since: string; committee: boolean; unit?: string | undefined }>

const Line = v.tuple([v.string(), v.string(), v.picklist(['O', 'P']), v.array(MemberFlag), v.string(), v.picklist([0, 1]), v.optional(v.string())])
const Lines = v.pipe(
  v.string(),
  v.transform((text): unknown => JSON.parse(text)),
  v.array(Line),
  v.transform((lines) => lines.map(([id, name, status, flags, since, committee, unit]): Person => ({ id: memberId(id), name, official: status === 'O', flags, since, committee: committee === 1, ...(unit === undefined ? {} : { unit }) }))),
)
/** A cell's roster at one version, in the order that attendance is written in. */
export const Roster = v.object({ version: v.number(), members: Lines })
export type Roster = v.InferOutput<typeof Roster>

const ON_COMMITTEE: readonly Role[] = ['SECRETARY', 'DEPUTY_SECRETARY', 'COMMITTEE_MEMBER']
/** Members as one compact text, about 60 bytes each; candidates and those who left the Party do not meet. */
export const pack = (members: readonly RosterMember[]) =>
  JSON.stringify(members.filter(({ status }) => status === 'OFFICIAL' || status === 'PROBATIONARY').map(({ id, name, status, flags, since, roles, unit }) => [bare(id), name, status === 'OFFICIAL' ? 'O' : 'P', flags, since, roles.some((role) => ON_COMMITTEE.includes(role)) ? 1 : 0, ...(unit === undefined ? [] : [unit])]))

/** Who a meeting of this kind is for: the cell, or its committee alone. */
export const circleOf = (kind: MeetingKind, { members }: Roster) => (kind === 'COMMITTEE' || kind === 'COMMITTEE_EXPANDED' ? members.filter(({ committee }) => committee) : members)

/** A person as the attendance rules know members: the roster of the day says what holds on the day. */
export function historyOf({ id, official, flags, since }: Person): Attendance.MemberHistory {
  const span = [{ from: since }]
  const when = (...named: readonly MemberFlag[]) => (named.some((flag) => flags.includes(flag)) ? span : [])
  const here = when('temporaryHere')
  return {
    memberId: id,
    inCell: here.length > 0 ? [] : span,
    ...(official ? { officialFrom: since } : {}),
    exempt: when('exempt'),
    suspended: when('suspended'),
    inTransit: when('inTransit'),
    away: when('temporaryAway', 'abroad'),
    here,
  }
}
