import { holdsMembers } from '@nen-nep/contracts'
import { addDays } from '@nen-nep/rules/dates/arithmetic'
import { getRow, type Tree } from '@nen-nep/service-kit'
import { expect } from 'vitest'
import * as v from 'valibot'
import { isPresent, onDay, owedTo } from '../src/member/history.ts'
import { grantsOf } from '../src/member/grants.ts'
import { isOnRoster } from '../src/member/rules.ts'
import type { Member } from '../src/member/schema.ts'
import { directoryIn, directoryKey } from '../src/list/line.ts'
import { nextDirectory } from '../src/list/keep.ts'
import { nextRoster } from '../src/publishing/entries.ts'
import { cellRosterKey, CellRoster } from '../src/publishing/schema.ts'
import { treeOn } from '../src/publishing/tree.ts'
import { isRunning } from '../src/transfer/close.ts'
import type { Crossing, Deed } from './crossing.ts'

const plain = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown
const byId = <T extends { id: string }>(all: readonly T[]) => all.toSorted((a, b) => (a.id < b.id ? -1 : 1))
type Past = { day: string; nodes: unknown; places: Map<string, unknown> }
type Known = { past: Past[]; heard: number; planDays: Map<string, string>; merged: Set<string> }

const placesOn = (all: readonly Member[], day: string) => new Map(all.map((one) => [one.id, [owedTo(one, day), onDay(one, day)?.cellId, onDay(one, day)?.status]]))
async function lookBack(w: Crossing, day: string): Promise<Past> {
  return { day, nodes: plain(byId(treeOn(await w.treeNow(), await w.past(), day).nodes)), places: placesOn((await w.members()).map(({ state }) => state), day) }
}

/** What a reorganisation of an earlier day, its undoing, or a merge of records may have changed of the past is not held against what follows. */
function hear(w: Crossing, known: Known): void {
  for (const { type, data } of w.published.slice(known.heard) as { type: string; data: Record<string, string> }[]) {
    if (type === 'reorganisation.applied.v1') known.planDays.set(data['reorganisationId']!, data['on']!)
    if (type.startsWith('reorganisation.')) known.past = known.past.filter(({ day }) => day < (known.planDays.get(data['reorganisationId']!) ?? day))
    if (type === 'member.merged.v1') for (const id of [data['from']!, data['into']!]) known.merged.add(id)
  }
  known.heard = w.published.length
}

async function demandPast(w: Crossing, { past, merged }: Known): Promise<void> {
  for (const { day, nodes, places } of past) {
    const now = await lookBack(w, day)
    expect([day, now.nodes]).toEqual([day, nodes])
    for (const [id, place] of places) if (!merged.has(id)) expect([day, id, now.places.get(id)]).toEqual([day, id, place])
  }
}

const daysOf = (one: Member, today: string) => [...new Set([...one.history.flatMap(({ on }) => [on, addDays(on, -1), addDays(on, 1)]), today])].filter((day) => day >= '2020-01-01' && day <= today)
/** On every day each present member is owed by one cell that stood then and holds members; the host of today stands too. */
async function demandOwed(w: Crossing, all: readonly Member[]): Promise<void> {
  const [tree, past, today] = [await w.treeNow(), await w.past(), w.today()]
  const trees = new Map<string, Tree>()
  const on = (day: string) => trees.get(day) ?? (trees.set(day, treeOn(tree, past, day)), trees.get(day)!)
  for (const one of all) {
    expect(one.history.map((line) => line.on)).toEqual(one.history.map((line) => line.on).toSorted())
    for (const day of daysOf(one, today)) {
      const then = onDay(one, day)
      if (!then || !isPresent(then) || one.merged) continue
      for (const cellId of [then.cellId, ...(then.hostId === undefined ? [] : [then.hostId])]) expect([one.id, day, cellId, holdsMembers(on(day).node(cellId)?.type ?? 'SUPERIOR_ORG')]).toEqual([one.id, day, cellId, true])
      expect([one.id, day, then.outside !== undefined || owedTo(one, day) !== undefined]).toEqual([one.id, day, true])
    }
  }
}

async function demandProjections(w: Crossing): Promise<void> {
  const all = await w.members()
  const orgs = new Set([...(await w.treeNow()).nodes, ...(await w.past())].map(({ id }) => id))
  for (const cellId of orgs) {
    const row = await getRow(w.table, cellRosterKey(cellId), true)
    const roster = row ? v.parse(CellRoster, row).entries : []
    expect([cellId, byId(roster)]).toEqual([cellId, plain(byId(nextRoster(cellId, undefined, all)?.roster.entries ?? []))])
    const directory = directoryIn(await getRow(w.table, directoryKey(cellId), true)).lines
    expect([cellId, byId(directory)]).toEqual([cellId, plain(byId(nextDirectory(cellId, { version: 0, lines: [] }, all)?.lines ?? []))])
  }
  for (const { state } of all) expect([state.id, await w.grantsHeld(state.id)]).toEqual([state.id, plain(grantsOf(state))])
}

/** What runs for somebody stands beside what they are: in transit while their transfer is sent, lent where a stay leads to their host, nothing for who is gone. */
async function demandTransfers(w: Crossing, all: readonly Member[]): Promise<void> {
  const [transfers, tree] = [(await w.transfers()).map(({ state }) => state), await w.treeNow()]
  for (const one of all) {
    const theirs = transfers.filter(({ memberId }) => memberId === one.id)
    const running = theirs.filter(isRunning)
    const about = (value: unknown) => [one.id, one.history.at(-1)?.type, theirs.map(({ state }) => state), value]
    expect(about(one.flags.includes('inTransit'))).toEqual(about(isOnRoster(one) && running.some(({ state, to }) => state === 'SENT' && to.orgId !== undefined)))
    expect(about(running.length)).toEqual(about(isOnRoster(one) ? running.length && 1 : running.filter(({ state, to }) => state === 'SENT' && to.orgId === undefined && one.outside !== undefined && !one.merged).length))
    for (const { fromOrgId, to } of running) expect(about([fromOrgId, to.orgId === undefined || tree.node(to.orgId) !== undefined])).toEqual(about([one.cellId, true]))
    const stay = theirs.filter(({ kind, state, to }) => kind === 'TEMPORARY' && (state === 'RECEIVED' || (state === 'SENT' && to.orgId === undefined)))
    expect(about(one.merged ? undefined : one.hostId)).toEqual(about(one.merged ? undefined : stay.find(({ to }) => to.orgId !== undefined && isOnRoster(one) && one.hostId !== undefined)?.to.orgId))
    expect(about(one.flags.includes('temporaryAway') && isOnRoster(one))).toEqual(about((one.hostId !== undefined || one.outside !== undefined) && isOnRoster(one)))
  }
}

async function demandHeads(w: Crossing, all: readonly Member[]): Promise<void> {
  const tree = await w.treeNow()
  const counts = new Map<string, number>()
  for (const { id } of tree.nodes) {
    const { status, body } = await w.get(w.chief, `/organisations/${id}`)
    expect([id, status, body.code]).toEqual([id, 200, undefined])
    counts.set(id, Number(body.memberCount))
  }
  for (const { id } of tree.nodes) {
    const own = all.filter((one) => one.cellId === id && isOnRoster(one)).length
    expect([id, counts.get(id)]).toEqual([id, own + tree.children(id).reduce((sum, child) => sum + counts.get(child.id)!, 0)])
  }
}

type Row = { id: string; parentId?: string; own: { members: number }; total: { members: number } }
/** Frozen counts never change; each adds up, and at its freezing it counted everybody present on its day once. */
async function demandFrozen(w: Crossing, all: readonly Member[]): Promise<void> {
  for (const one of w.frozen) {
    const { body } = await w.get(w.chief, `/headcounts/${one.id}`)
    const rows = body.rows as Row[]
    for (const { id, own, total } of rows) expect(total.members).toBe(own.members + rows.filter(({ parentId }) => parentId === id).reduce((sum, row) => sum + row.total.members, 0))
    if (one.body === undefined) expect(rows[0]?.total.members).toBe(all.filter((each) => !each.merged && isPresent(onDay(each, body.on) ?? { status: 'DECEASED', flags: [] })).length)
    expect(body).toEqual(one.body ?? body)
    one.body = body
  }
}

async function demandNow(w: Crossing): Promise<void> {
  await w.settle()
  const all = (await w.members()).map(({ state }) => state)
  await demandOwed(w, all)
  await demandProjections(w)
  await demandTransfers(w, all)
  await demandHeads(w, all)
  await demandFrozen(w, all)
}

const EVERY = 12
/** Lives through some deeds, and looks at everything again and again. */
export async function demandLaw(w: Crossing, deeds: readonly Deed[]): Promise<void> {
  const known: Known = { past: [], heard: 0, planDays: new Map(), merged: new Set() }
  const did: string[] = []
  try {
    for (const [index, one] of deeds.entries()) {
      const before = w.today()
      const { status, body } = await w.live(one)
      if (status > 0 && status < 300) did.push(`${w.today()} ${JSON.stringify(one)} ${JSON.stringify({ id: body?.id, state: body?.state, cellId: body?.cellId, memberId: body?.memberId })}`)
      else if (one.do === 'wait') did.push(`wait ${String(one.days)}`)
      if (one.do !== 'linger') await w.settle()
      if (one.do === 'wait' || one.do === 'freeze') await demandNow(w)
      hear(w, known)
      if (before !== w.today()) known.past.push(await lookBack(w, before))
      if (index % EVERY === EVERY - 1) await demandNow(w)
    }
    await demandNow(w)
    hear(w, known)
    await demandPast(w, known)
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\nafter\n${did.join('\n')}`, { cause: error })
  }
}
