import { acting, open, refuseMissing, repeated, rowOf, seen, writeTogether, type Act, type Opened, type Put, type Saved, type ScopedTable, type Seen } from '@nen-nep/service-kit'
import { givenTo, toldOf } from '../member/facts.ts'
import { memberKey, type Member } from '../member/schema.ts'
import type { Deps } from '../stores.ts'
import { holdersOf, pointer } from './holders.ts'
import { nextPosts } from './posts.ts'
import { inQueue } from './queue.ts'
import { refuse, type Room } from './rules.ts'
import { postsKey } from './schema.ts'

/** What a command changes: the organisation, and the members it names, the first of whom keeps the command's mark and is answered with. The decision names everybody who becomes another. */
export type Change = Readonly<{ orgId: string; memberIds: readonly [string, ...string[]]; decide: (members: readonly Member[], room: Room, table: ScopedTable) => readonly Member[] | Promise<readonly Member[]> }>

/** The named members among the rows read; whom the caller may not see does not exist. */
function named({ members }: Deps, { caller, row }: Opened, memberIds: readonly string[]): Seen<Member>[] {
  return memberIds.map((id) => {
    const found = row(memberKey(id))
    const before = found && seen(members, found)
    return before && (caller.may('see', before.state.cellId) || caller.id === id) ? before : refuseMissing()
  })
}

const withoutKey = ({ by, at, standsInFor }: Act): Act => ({ by, at, standsInFor })

type Step = Readonly<{ change: Change; known: ReadonlyMap<string, Seen<Member>> }>
function memberPuts({ members }: Deps, act: Act, { change: { orgId, memberIds }, known }: Step, next: readonly Member[]): Put[] {
  return next.flatMap((member) => {
    const before = known.get(member.id)
    const version = before?.version ?? 0
    const row = rowOf(members, { next: member, facts: [...toldOf(member, version + 1), ...givenTo(member, before?.state)] }, member.id === memberIds[0] ? act : withoutKey(act), before)
    return [{ row, when: { is: 'at', version } } satisfies Put, pointer(orgId, member.id)]
  })
}

async function attempt(deps: Deps, act: Act, change: Change): Promise<Saved<Member>> {
  const { orgId, memberIds, decide } = change
  const door = await open(deps.table, act, [postsKey(orgId), ...memberIds.map(memberKey)], { consistent: true })
  const { caller, tree, row } = door
  if (!caller.may('see', orgId)) return refuseMissing()
  const people = named(deps, door, memberIds)
  const [first = refuseMissing()] = people
  const done = repeated(first, act)
  if (done) return done
  const holders = await holdersOf(deps, door.table, orgId)
  const known = new Map([...holders, ...people].map((one) => [one.state.id, one]))
  const next = await decide(people.map(({ state }) => state), { caller, tree, act, holders: [...known.values()].map(({ state }) => state) }, door.table)
  await writeTogether(deps.table, [nextPosts(orgId, row(postsKey(orgId))), ...memberPuts(deps, acting(act, caller), { change, known }, next)])
  return { state: next.find(({ id }) => id === memberIds[0]) ?? first.state, version: first.version + 1 }
}

/** Changes positions of one organisation in one transaction: everybody who becomes another, and the row that makes changes of one organisation queue. Somebody faster only makes it decide again. */
export async function changePositions(deps: Deps, act: Act, change: Change): Promise<Saved<Member>> {
  if (new Set(change.memberIds).size < change.memberIds.length) return refuse('position.overlap')
  return inQueue(() => attempt(deps, act, change))
}
