import { TransferAdvanced, type Fact } from '@nen-nep/contracts'
import { rowOf, writeTogether, type Act, type Delete, type Put, type Seen } from '@nen-nep/service-kit'
import { toldOf } from '../member/facts.ts'
import type { Member } from '../member/schema.ts'
import type { Deps, Working } from '../stores.ts'
import { isRunning } from './close.ts'
import type { Step } from './move.ts'
import { ofOrganisation, runningKey, type Transfer } from './schema.ts'

type Stores = Pick<Deps | Working, 'table' | 'members' | 'transfers'>
/** A step with all it was decided from, as it was read. */
export type Known = Readonly<{ transfer?: Seen<Transfer> | undefined; members: readonly Seen<Member>[]; lent?: Seen<Transfer> | undefined }>
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

function transferPut({ transfers }: Stores, act: Act, next: Transfer, facts: readonly Fact[], before: Seen<Transfer> | undefined): Put & { row: { version: number } } {
  const row = rowOf(transfers, { next, facts }, act, before)
  return { row, when: before ? { is: 'at', version: before.version } : { is: 'absent' } }
}
const pointers = ({ id, fromOrgId, to }: Transfer): Put[] => [fromOrgId, to.orgId].flatMap((orgId) => (orgId === undefined ? [] : [{ row: { pk: ofOrganisation(orgId), sk: id }, when: { is: 'any' as const } }]))

/** Writes a step: the transfer and everybody it changes, together or not at all, each as it was read. A transfer that runs no more sets its member free for another. Answers the transfer's new version. */
export async function saveStep(deps: Stores, act: Act, step: Step, known: Known, { puts = [], facts = [] }: Beside = {}): Promise<number> {
  const before = known.transfer?.state
  const told = before?.state === step.next.state ? [] : [advanced(step.next)]
  const own = transferPut(deps, act, step.next, [...told, ...facts], known.transfer)
  const lent = step.also && known.lent ? [transferPut(deps, withoutKey(act), step.also, [advanced(step.also)], known.lent)] : []
  const places = before && before.fromOrgId === step.next.fromOrgId && before.to.orgId === step.next.to.orgId ? [] : pointers(step.next)
  const free: Delete[] = before && isRunning(before) && !isRunning(step.next) ? [{ key: runningKey(before.memberId), when: { is: 'any' } }] : []
  await writeTogether(deps.table, [own, ...lent, ...memberPuts(deps, act, step, known), ...places, ...puts], free)
  return own.row.version
}
