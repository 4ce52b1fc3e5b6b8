import { shortHash } from '@nen-nep/contracts'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { open, readAll, refuse as refuseRow, seen, type Act, type Opened } from '@nen-nep/service-kit'
import { perform } from '../desk.ts'
import { maySend } from '../directive/rights.ts'
import { refuse as refuseMeeting } from '../meeting/refusals.ts'
import { rosterKey } from '../place.ts'
import { rosterIn } from '../roster/projection.ts'
import type { Deps } from '../stores.ts'
import { practiceIdOf, practicePlaceOf, shelfOf } from './place.ts'
import { refuse, send, share } from './rules.ts'
import type { GoodPractice, SendingOn, Sharing } from './schema.ts'

/** Where a cell's notes are put: with whoever stands above it; a body without a superior keeps its own. */
const shelfAbove = ({ tree }: Opened, cellId: string) => (tree.node(cellId) ?? refuseRow('item.missing')).parentId ?? cellId

/** Shares what went well. The shelf is known from the tree, so the door is opened for it first. */
export async function shareGoodPractice(deps: Deps, act: Act, sharing: Sharing) {
  const { cellId } = sharing
  const first = await open(deps.table, act, [])
  if (!first.caller.may('see', cellId)) return refuseRow('item.missing')
  const orgId = shelfAbove(first, cellId)
  const id = practiceIdOf(orgId, Number(civilDayOf(act.at).slice(0, 4)), shortHash(8, act.key ?? act.at))
  return perform({
    of: deps.goodPractices,
    key: practicePlaceOf(id).key,
    fresh: true,
    beside: [rosterKey(cellId)],
    enter: ({ caller }) => {
      if (!caller.may('see', cellId)) return refuseRow('item.missing')
      return caller.may('record', cellId) ? undefined : refuseMeeting('meeting.not-recorder')
    },
    decide: (_, __, door) => share(sharing, { id, orgId, names: rosterIn(door, cellId).members.map(({ name }) => name) }, act),
  }, act)
}

/** Picks a note and sends it on to all below; who does not see the shelf does not know of it. */
export function sendGoodPractice(deps: Deps, act: Act, id: string, sending: SendingOn) {
  const { orgId, key } = practicePlaceOf(id)
  return perform({
    of: deps.goodPractices,
    key,
    tree: true,
    enter: ({ caller, row }) => {
      if (!row(key) || !(caller.may('see', orgId) || maySend(caller, orgId))) return refuseRow('item.missing')
      return maySend(caller, orgId) ? undefined : refuse('good-practice.not-sender')
    },
    decide: (_, before) => before && send(before.state, sending, act),
  }, act)
}

/** What an organisation may read of a year: what its own cells put on its shelf, its own notes, and what those above sent on. One Query for itself and each organisation above, side by side. */
export async function listGoodPractices(deps: Deps, act: Act, { orgId, year }: Readonly<{ orgId: string; year: number }>) {
  const { caller, table, tree } = await open(deps.table, act, [])
  if (!tree.node(orgId) || !caller.may('see', orgId)) return refuseRow('item.missing')
  const shelves = [orgId, ...tree.ancestors(orgId)]
  const found = (await Promise.all(shelves.map((one) => readAll(table, shelfOf(one, year))))).flat().map((row) => seen(deps.goodPractices, row))
  const isFor = (one: GoodPractice) => one.orgId === orgId || one.cellId === orgId || one.sent !== undefined
  return { items: found.filter(({ state }) => isFor(state)).map(({ state: { secrecy: _, ...state }, version }) => ({ ...state, from: tree.node(state.cellId)?.name ?? '', version })).toSorted((a, b) => (a.sharedOn > b.sharedOn ? -1 : 1)) }
}
