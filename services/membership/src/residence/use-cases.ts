import { acting, find, inside, open, read, readAll, refuseMissing, refuseStale, repeated, rowOf, seen, Standing, writeTogether, type Act, type Caller, type Decision, type Opened, type Saved, type ScopedTable } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { withPointed } from '../following/pointers.ts'
import { memberBehind } from '../member/behind.ts'
import { mayKeep } from '../member/rules.ts'
import { memberKey, type Member } from '../member/schema.ts'
import type { Deps } from '../stores.ts'
import { comment, end, record, refuse } from './rules.ts'
import { currentKey, linkKey, linksOf, ofMember, type Commenting, type Listing, type Recording, type ResidenceLink } from './schema.ts'
import { mayKnow, viewOf } from './view.ts'

/** A link as its caller sees it, and its version. */
type Shown = Readonly<{ state: ReturnType<typeof viewOf>; version: number }>
const shown = (caller: Caller, member: Member, { state, version }: Saved<ResidenceLink>): Shown => ({ state: viewOf(caller, { link: state, cellId: member.cellId }), version })

const memberIn = async ({ members }: Deps, table: ScopedTable, id: string): Promise<Member> => ((await find(inside(table, members), memberKey(id), true)) ?? refuseMissing()).state

/** Links a member with the cell where they live; one link at a time. */
export async function recordResidenceLink(deps: Deps, act: Act, asked: Recording): Promise<Shown> {
  const current = currentKey(asked.memberId)
  const door = await open(deps.table, act, [current, memberKey(asked.memberId)], { consistent: true })
  const { caller, tree } = door
  const { state: member } = memberBehind(door, deps, asked.memberId)
  const decision = record(asked, member, { caller, tree, act })
  try {
    const made = rowOf(deps.residences, decision, acting(act, caller))
    const { id } = decision.next
    await writeTogether(deps.table, [{ row: made, when: { is: 'absent' } }, { row: { ...current, linkId: id }, when: { is: 'absent' } }, { row: ofMember(member.id, id), when: { is: 'any' } }])
    return shown(caller, member, { state: decision.next, version: made.version })
  } catch (error) {
    if (!(error instanceof Standing)) throw error
    return shown(caller, member, await again(deps, act, door, decision.next.id))
  }
}

/** What stood in the way is this very command, done before, or another link of the member's. */
async function again(deps: Deps, act: Act, { table }: Opened, id: string): Promise<Saved<ResidenceLink>> {
  const standing = await find(inside(table, deps.residences), linkKey(id) ?? refuseMissing(), true)
  return (standing && repeated(standing, act)) ?? refuse('residence.standing')
}

type Decide = (before: ResidenceLink, member: Member, caller: Caller) => Decision<ResidenceLink>
async function change(deps: Deps, act: Act, id: string, decide: Decide): Promise<Shown> {
  const before = await read(deps.residences, act, linkKey(id) ?? refuseMissing(), true)
  const { caller, door, state } = before
  const member = await memberIn(deps, door.table, state.memberId)
  if (!mayKnow(caller, { link: state, cellId: member.cellId })) return refuseMissing()
  const done = repeated(before, act)
  if (done) return shown(caller, member, done)
  const decision = decide(state, member, caller)
  const row = rowOf(deps.residences, decision, acting(act, caller), before)
  const free = decision.next.to === state.to ? [] : [{ key: currentKey(state.memberId), when: { is: 'any' as const } }]
  try {
    await writeTogether(deps.table, [{ row, when: { is: 'at', version: before.version } }], free)
  } catch (error) {
    // What somebody faster wrote is not shown: it may hold a comment that is not the caller's to read.
    if (error instanceof Standing) return refuseStale({})
    throw error
  }
  return shown(caller, member, { state: decision.next, version: row.version })
}

export const endResidenceLink = (deps: Deps, act: Act, id: string, to: string) => change(deps, act, id, (before, member, caller) => end(before, to, member, caller))
export const recordResidenceComment = (deps: Deps, act: Act, id: string, commenting: Commenting) => change(deps, act, id, (before, member, caller) => comment(before, commenting, member, { caller, act }))

const Pointer = v.object({ sk: v.string() })
async function linksAt(deps: Deps, { caller, table }: Opened, orgId: string) {
  if (!caller.may('see', orgId)) return refuseMissing()
  if (!mayKeep(caller, orgId)) return refuse('residence.not-keeper')
  return (await withPointed(table, linksOf(orgId), linkKey)).map((row) => seen(deps.residences, row)).filter(({ state }) => state.residenceOrgId === orgId)
}
async function linksOfMember(deps: Deps, { caller, table }: Opened, memberId: string) {
  const member = await memberIn(deps, table, memberId)
  if (caller.id !== memberId && !caller.may('see', member.cellId)) return refuseMissing()
  if (caller.id !== memberId && !mayKeep(caller, member.cellId)) return refuse('residence.not-keeper')
  const { pk, sk } = ofMember(memberId)
  const keys = (await readAll(table, { pk, prefix: sk })).flatMap((row) => linkKey(v.parse(Pointer, row).sk.slice(sk.length)) ?? [])
  return (await Promise.all(keys.map((key) => find(inside(table, deps.residences), key)))).flatMap((link) => link ?? [])
}

/** The members who live where a cell is, its second population (213-QĐ/TW); or the links of one member. */
export async function listResidenceLinks(deps: Deps, act: Act, { orgId, memberId }: Listing): Promise<Shown[]> {
  const door = await open(deps.table, act, [])
  if ((orgId === undefined) === (memberId === undefined)) return refuse('residence.one-question')
  const links = orgId === undefined ? await linksOfMember(deps, door, memberId ?? '') : await linksAt(deps, door, orgId)
  const all = await Promise.all(links.map(async (link) => shown(door.caller, await memberIn(deps, door.table, link.state.memberId), link)))
  return all.toSorted((a, b) => (a.state.from < b.state.from ? 1 : -1))
}
