import type { Happening, Role, TransferAdvanced, TransferReminded } from '@nen-nep/contracts'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { putNewer, readTree, type Tree } from '@nen-nep/service-kit'
import type * as v from 'valibot'
import type { Working } from '../deps.ts'
import { quietAct } from '../once.ts'
import { roundId, tellingKey, transferKey, ttl } from '../place.ts'
import { holdersOf } from '../position/positions.ts'
import { firstRound } from '../round/first.ts'
import { askFor } from '../round/prepare.ts'
import { noteWaiting } from '../waiting/hear.ts'
import { callsOfReminder, callsOfStep, type Call } from './rules.ts'

type Advanced = Happening<v.InferOutput<typeof TransferAdvanced.schema>>
type Reminded = Happening<v.InferOutput<typeof TransferReminded.schema>>
type Cause = Pick<Advanced, 'id' | 'at'> & Readonly<{ memberId: string }>

const KEPT_DAYS = 400
const LEADERS: readonly Role[] = ['SECRETARY', 'DEPUTY_SECRETARY', 'OFFICER']

/** The leaders of the organisation, or of the nearest above it that has some besides the member: nobody acts on their own transfer. */
async function leadersOf({ table }: Working, tree: Tree, orgId: string, { at, memberId }: Cause) {
  for (const one of [orgId, ...tree.ancestors(orgId)]) {
    const recipients = (await holdersOf(table, one, LEADERS, civilDayOf(at))).filter((id) => id !== memberId)
    if (recipients.length > 0) return { orgId: one, recipients }
  }
  return undefined
}

async function callUpon(deps: Working, tree: Tree, call: Call, cause: Cause): Promise<void> {
  const leaders = await leadersOf(deps, tree, call.orgId, cause)
  if (!leaders) return
  const { orgId, recipients } = leaders
  const wanted = roundId(orgId, cause.at, 'TRANSFER', call.about.id, call.step)
  if ((await firstRound(deps.table, tellingKey(call.about.id, call.orgId, call.step), wanted, cause.at)) !== wanted) return
  const kind = call.about.dueOn === undefined ? 'TRANSFER' : 'TRANSFER_REMINDER'
  await askFor(deps, { id: wanted, orgId, kind, at: cause.at, transfer: call.about, recipients }, quietAct(cause.id, cause.at))
}

async function callAll(deps: Working, callsIn: (tree: Tree) => readonly Call[], cause: Cause): Promise<void> {
  const tree = await readTree(deps.table)
  for (const call of callsIn(tree)) await callUpon(deps, tree, call, cause)
}

/** A transfer went a step on: the side that has to act now is written to, once for each step. A letter still waiting to go out is left unsent when the transfer has gone on. */
export async function hearTransfer(deps: Working, { id, at, version, data }: Advanced): Promise<void> {
  await putNewer(deps.table, { ...transferKey(data.transferId), version, state: data.state, ttl: ttl(at, KEPT_DAYS) })
  const tree = await readTree(deps.table)
  const called = new Set(callsOfStep(tree, data).map(({ orgId }) => orgId))
  for (const orgId of new Set([data.fromOrgId, ...(data.toOrgId === undefined ? [] : [data.toOrgId])])) await noteWaiting(deps, { at, version }, { orgId, id: data.transferId, of: 'TRANSFER', open: called.has(orgId) })
  await callAll(deps, (tree) => callsOfStep(tree, data), { id, at, memberId: data.memberId })
}

/** The last day of a step comes near: the side that has to take it is reminded, once for each day told. */
export const hearReminder = (deps: Working, { id, at, data }: Reminded) => callAll(deps, (tree) => callsOfReminder(tree, data), { id, at, memberId: data.memberId })
