import { TransferAdvanced, type Fact } from '@nen-nep/contracts'
import { rowOf, writeTogether, type Act, type Decision, type Delete, type Put, type Seen, type Tree } from '@nen-nep/service-kit'
import { toldOf } from '../member/facts.ts'
import type { Member } from '../member/schema.ts'
import type { Deps, Working } from '../stores.ts'
import { isRunning } from './close.ts'
import type { Step } from './move.ts'
import { newPlaces } from './places.ts'
import { runningKey, type Transfer } from './schema.ts'

type Stores = Pick<Deps | Working, 'table' | 'members' | 'transfers'>
/** All that a step was decided from, as it was read; and what else it writes and states. */
export type Known = Readonly<{ tree: Tree; transfer?: Seen<Transfer> | undefined; members: readonly Seen<Member>[]; lent?: Seen<Transfer> | undefined }> & Beside
/** More rows that a step writes, and facts it states beside its own. */
export type Beside = Readonly<{ puts?: readonly Put[]; facts?: readonly Fact[] }>

const withoutKey = ({ by, at, because, standsInFor }: Act): Act => ({ by, at, ...(because === undefined ? {} : { because }), standsInFor })

/** What both sides are told of a transfer that went on. */
export const advanced = ({ id, memberId, fromOrgId, to, kind, state }: Transfer): Fact =>
  TransferAdvanced({ transferId: id, memberId, fromOrgId, ...(to.orgId === undefined ? {} : { toOrgId: to.orgId }), kind, state })

function memberPuts({ members }: Stores, act: Act, { member, others = [] }: Step, known: Known): Put[] {
  return [...(member ? [member] : []), ...others].flatMap((next) => {
    const before = known.members.find(({ state }) => state.id === next.id)
    if (!before) return []
    const row = rowOf(members, { next, facts: toldOf(next, before.version + 1, before.state) }, withoutKey(act), before)
    return [{ row, when: { is: 'at', version: before.version } } satisfies Put]
  })
}

type Written = Put & { row: { version: number } }
function transferPut({ transfers }: Stores, act: Act, decision: Decision<Transfer>, before: Seen<Transfer> | undefined): Written {
  const row = rowOf(transfers, decision, act, before)
  return { row, when: before ? { is: 'at', version: before.version } : { is: 'absent' } }
}

/** A transfer that runs no more sets its member free for another. */
const freed = (next: Transfer, before: Transfer | undefined): Delete[] => (before && isRunning(before) && !isRunning(next) ? [{ key: runningKey(before.memberId), when: { is: 'any' } }] : [])

/** Both sides are told of another state, and of another sender. */
const news = (next: Transfer, before: Transfer | undefined): Fact[] => (before?.state === next.state && before.fromOrgId === next.fromOrgId ? [] : [advanced(next)])

/** Writes a step: the transfer and everybody it changes, together or not at all, each as it was read. Answers the transfer's new version. */
export async function saveStep(deps: Stores, act: Act, step: Step, known: Known): Promise<number> {
  const { transfer, lent, puts = [], facts = [] } = known
  const before = transfer?.state
  const own = transferPut(deps, act, { next: step.next, facts: [...news(step.next, before), ...facts] }, transfer)
  const stay = step.also && lent ? [transferPut(deps, withoutKey(act), { next: step.also, facts: [advanced(step.also)] }, lent)] : []
  await writeTogether(deps.table, [own, ...stay, ...memberPuts(deps, act, step, known), ...newPlaces(step.next, before, known.tree), ...puts], freed(step.next, before))
  return own.row.version
}
