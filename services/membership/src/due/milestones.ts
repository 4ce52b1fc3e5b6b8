import { partyAgeFrom } from '@nen-nep/rules/membership/index'
import { commit, find, getRows, pack, seen, untilFirst, working, type Act } from '@nen-nep/service-kit'
import { memberKey, type Member } from '../member/schema.ts'
import type { Working } from '../stores.ts'
import { runningFor } from './next.ts'
import { linesIn, milestonesKey, type CellMilestones, type Milestone } from './schema.ts'

const TRIES = 8
const AT_ONCE = 100

/** The years of the badges somebody was given. */
export const badgesOf = ({ awards = [] }: Pick<Member, 'awards'>): number[] => awards.flatMap(({ years }) => years ?? [])
const diedOn = ({ status, history }: Member) => (status === 'DECEASED' ? { diedOn: history.at(-1)?.on } : {})

/** What there is to watch about a member; nothing about most who have left. */
export function milestoneOf(member: Member): Milestone | undefined {
  const { id, name, status } = member
  const clocks = runningFor(member)
  const serves = status === 'OFFICIAL' || status === 'DECEASED'
  const from = serves ? partyAgeFrom(member) : undefined
  if (clocks.length === 0 && from === undefined) return undefined
  return { memberId: id, name, status, clocks, badges: badgesOf(member), ...(from === undefined ? {} : { partyAgeFrom: from }), ...diedOn(member) }
}

/** A cell's milestones after some members were read again; nothing where nothing to watch has changed. */
export function nextMilestones(cellId: string, before: CellMilestones | undefined, read: readonly Member[]): CellMilestones | undefined {
  const entries = before ? linesIn(before) : []
  const others = entries.filter(({ memberId }) => !read.some(({ id }) => id === memberId))
  const fresh = read.filter((member) => member.cellId === cellId).flatMap((member) => milestoneOf(member) ?? [])
  const next = [...others, ...fresh].toSorted((a, b) => (a.memberId < b.memberId ? -1 : 1))
  return JSON.stringify(next) === JSON.stringify(entries) ? undefined : { cellId, lines: pack(next) }
}

async function attempt(deps: Working, act: Act, cellId: string, memberIds: readonly string[]): Promise<void> {
  // The list first, its members after: whoever commits in between makes this attempt fail and read again.
  const before = await find(deps.milestones, milestonesKey(cellId), true)
  const rows = await getRows(deps.table, memberIds.map(memberKey), true)
  const next = nextMilestones(cellId, before?.state, [...rows.values()].map((row) => seen(deps.members, row).state))
  if (next) await commit(deps.milestones, { next, facts: [] }, act, before)
}

/** Reads the named members again and keeps what there is to watch about them. */
export async function watchMembers(deps: Working, cellId: string, memberIds: readonly string[]): Promise<void> {
  const act = working('membership', `milestones:${cellId}`, deps.now().toISOString())
  for (let from = 0; from < memberIds.length; from += AT_ONCE) await untilFirst(() => attempt(deps, act, cellId, memberIds.slice(from, from + AT_ONCE)), { tries: TRIES })
}
