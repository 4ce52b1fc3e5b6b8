import { TransferReminded, type Fact } from '@nen-nep/contracts'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { workingDaysBetween } from '@nen-nep/rules/dates/working-days'
import { reminderDue, transferTermsOn } from '@nen-nep/rules/transfer/index'
import { find, getRows, log, readAll, scan, seen, type Act, type Row, type Tree } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { memberKey } from '../member/schema.ts'
import type { Working } from '../stores.ts'
import { heirOf } from '../reorganisation/heirs.ts'
import { newestTree } from '../publishing/tree.ts'
import { expire, isRunning } from './close.ts'
import { follow, type Around } from './follow.ts'
import { calendar, standing } from './letter.ts'
import type { Step } from './move.ts'
import { saveStep } from './save.ts'
import { ofOrganisation, runningKey, transferKey, type In, type Transfer } from './schema.ts'
import { patiently } from './step.ts'

type Clocked = In<'LETTER_ISSUED' | 'SENT' | 'RECEIVED'>
type Due = Readonly<{ what: 'PRESENT' | 'RECEIVE' | 'RETURN'; dueOn: string }>

const returnDue = ({ kind, until }: Clocked): Due[] => (kind === 'TEMPORARY' && until !== undefined ? [{ what: 'RETURN', dueOn: until }] : [])
/** The last days that a transfer runs towards. */
function duesOf(transfer: Clocked): Due[] {
  const letter = standing(transfer.letters)
  if (transfer.state === 'LETTER_ISSUED') return letter ? [{ what: 'PRESENT', dueOn: letter.presentBy }] : []
  if (transfer.state === 'RECEIVED' || transfer.dueOn === undefined) return returnDue(transfer)
  const { dueOn } = transfer
  return [{ what: 'RECEIVE', dueOn }, ...(letter && letter.presentBy < dueOn ? [{ what: 'PRESENT' as const, dueOn: letter.presentBy }] : [])]
}

/** The day whose terms count: that of sending, before it that of the letter. */
const clockFrom = (transfer: Clocked) => (transfer.state === 'LETTER_ISSUED' ? (standing(transfer.letters)?.issuedOn ?? transfer.on) : transfer.sentOn)

/** The reminders of a day, each told once, and the transfer that remembers having told them. */
export function remind(transfer: Transfer, today: string): Readonly<{ next: Transfer; facts: readonly Fact[] }> | undefined {
  if (transfer.state !== 'LETTER_ISSUED' && transfer.state !== 'SENT' && transfer.state !== 'RECEIVED') return undefined
  const before = transfer.told ?? {}
  const terms = transferTermsOn(clockFrom(transfer))
  const come = duesOf(transfer).flatMap((due) => {
    const days = reminderDue({ today, dueOn: due.dueOn, told: before[due.what] }, terms, calendar)
    return days === undefined ? [] : [{ ...due, days }]
  })
  if (come.length === 0) return undefined
  const { id, memberId, fromOrgId, to, kind, state } = transfer
  const about = { transferId: id, memberId, fromOrgId, ...(to.orgId === undefined ? {} : { toOrgId: to.orgId }), kind, state }
  const told = { ...before, ...Object.fromEntries(come.map(({ what, days }) => [what, days])) }
  return { next: { ...transfer, told }, facts: come.map(({ what, dueOn }) => TransferReminded({ ...about, what, dueOn, daysLeft: workingDaysBetween(today, dueOn, calendar) })) }
}

type Decided = Step & Readonly<{ facts?: readonly Fact[] }>
type Choose = (before: Transfer, around: Around) => Decided | undefined

/** The body that took over from a transfer's destination, where that stands no more. */
const heirFor = (deps: Working, tree: Tree, { to: { orgId } }: Transfer) => (orgId === undefined || tree.node(orgId) ? undefined : heirOf(deps, tree, orgId))

/** Decides over one transfer from what stands now, and writes what comes of it. */
const revise = (deps: Working, act: Act, id: string, choose: Choose): Promise<boolean> =>
  patiently(async () => {
    const transfer = await find(deps.transfers, transferKey(id), true)
    const member = transfer && (await find(deps.members, memberKey(transfer.state.memberId), true))
    if (!member) return false
    const tree = await newestTree(deps.table)
    const decided = choose(transfer.state, { member: member.state, tree, heir: await heirFor(deps, tree, transfer.state), act })
    if (!decided) return false
    const { facts, ...step } = decided
    await saveStep(deps, act, step, { tree, transfer, members: [member], ...(facts ? { facts } : {}) })
    return true
  })

/** The night's work: transfers that were not received in time end and their members stay where they were; those whose member or destination is gone end; whoever's last day comes near is told of. One that fails keeps no other waiting; the night fails once all were tried. */
export async function tendTransfers(deps: Working): Promise<void> {
  const now = deps.now()
  const act: Act = { by: 'service:membership', at: now.toISOString(), because: 'schedule:transfers' }
  const today = civilDayOf(act.at)
  const tend = async (row: Row): Promise<boolean> => {
    const { state } = seen(deps.transfers, row)
    if (!isRunning(state) && state.state !== 'RECEIVED') return false
    return revise(deps, act, state.id, (before, around) => follow(before, around) ?? expire(before, around.member, act) ?? remind(before, today))
  }
  let tended = 0
  const failures: unknown[] = []
  for await (const row of scan(deps.table, 'T#')) {
    try {
      if (await tend(row)) tended += 1
    } catch (error) {
      failures.push(error)
    }
  }
  log('info', 'transfers.tended', { transfers: tended })
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} transfers were not tended`)
}

const Running = v.object({ transferId: v.string() })
const ASKED_AT_ONCE = 50
const idsIn = (row: Row, { members }: Working): string[] => (v.is(Running, row) ? [row.transferId] : [...new Set(seen(members, row).state.history.flatMap(({ type, cause }) => (type === 'LENT' ? (cause ?? []) : [])))].slice(-1))
/** Members changed, by a transfer or by anything else: what runs for them, and their stay elsewhere, follows or ends. */
export async function followMembers(deps: Working, memberIds: readonly string[], because: string): Promise<void> {
  for (let from = 0; from < memberIds.length; from += ASKED_AT_ONCE) {
    const some = memberIds.slice(from, from + ASKED_AT_ONCE)
    const rows = await getRows(deps.table, [...some.map(runningKey), ...some.map(memberKey)], true)
    await followTransfers(deps, [...rows.values()].flatMap((row) => idsIn(row, deps)), because)
  }
}

async function followTransfers(deps: Working, ids: readonly string[], because: string): Promise<void> {
  const act: Act = { by: 'service:membership', at: deps.now().toISOString(), because }
  for (const id of new Set(ids)) await revise(deps, act, id, follow)
}

/** Bodies stand no more: the transfers to them and from them follow, or end. */
export async function followGone(deps: Working, orgIds: readonly string[], because: string): Promise<void> {
  for (const orgId of orgIds) {
    const pointers = await readAll(deps.table, { pk: ofOrganisation(orgId), consistent: true })
    await followTransfers(deps, pointers.map(({ sk }) => String(sk)), because)
  }
}
