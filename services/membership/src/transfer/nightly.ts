import { TransferReminded, type Fact } from '@nen-nep/contracts'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { workingDaysBetween } from '@nen-nep/rules/dates/working-days'
import { reminderDue, transferTermsOn } from '@nen-nep/rules/transfer/index'
import { find, getRows, log, readTree, scan, seen, type Act, type Tree } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { memberKey, type Member } from '../member/schema.ts'
import type { Working } from '../stores.ts'
import { expire, follow, isRunning } from './close.ts'
import { calendar, standing } from './letter.ts'
import type { Step } from './move.ts'
import { saveStep } from './save.ts'
import { runningKey, transferKey, type In, type Transfer } from './schema.ts'
import { patiently } from './step.ts'

type Clocked = In<'SENT' | 'RECEIVED'>
type Due = Readonly<{ what: 'PRESENT' | 'RECEIVE' | 'RETURN'; dueOn: string }>

const returnDue = ({ kind, until }: Clocked): Due[] => (kind === 'TEMPORARY' && until !== undefined ? [{ what: 'RETURN', dueOn: until }] : [])
/** The last days that a transfer runs towards. */
function duesOf(transfer: Clocked): Due[] {
  if (transfer.state === 'RECEIVED' || transfer.dueOn === undefined) return returnDue(transfer)
  const { dueOn, letters } = transfer
  const letter = standing(letters)
  return [{ what: 'RECEIVE', dueOn }, ...(letter && letter.presentBy < dueOn ? [{ what: 'PRESENT' as const, dueOn: letter.presentBy }] : [])]
}

/** The reminders of a day, each told once, and the transfer that remembers having told them. */
export function remind(transfer: Transfer, today: string): Readonly<{ next: Transfer; facts: readonly Fact[] }> | undefined {
  if (transfer.state !== 'SENT' && transfer.state !== 'RECEIVED') return undefined
  const terms = transferTermsOn(transfer.sentOn)
  const come = duesOf(transfer).flatMap((due) => {
    const days = reminderDue({ today, dueOn: due.dueOn, told: transfer.told[due.what] }, terms, calendar)
    return days === undefined ? [] : [{ ...due, days }]
  })
  if (come.length === 0) return undefined
  const { id, memberId, fromOrgId, to, kind } = transfer
  const about = { transferId: id, memberId, fromOrgId, ...(to.orgId === undefined ? {} : { toOrgId: to.orgId }), kind }
  const told = { ...transfer.told, ...Object.fromEntries(come.map(({ what, days }) => [what, days])) }
  return { next: { ...transfer, told }, facts: come.map(({ what, dueOn }) => TransferReminded({ ...about, what, dueOn, daysLeft: workingDaysBetween(today, dueOn, calendar) })) }
}

type Decided = Step & Readonly<{ facts?: readonly Fact[] }>
type Choose = (before: Transfer, member: Member, tree: Tree) => Decided | undefined

/** Decides over one transfer from what stands now, and writes what comes of it. */
const revise = (deps: Working, act: Act, id: string, choose: Choose): Promise<boolean> =>
  patiently(async () => {
    const transfer = await find(deps.transfers, transferKey(id), true)
    const member = transfer && (await find(deps.members, memberKey(transfer.state.memberId), true))
    const decided = member && choose(transfer.state, member.state, await readTree(deps.table))
    if (!decided) return false
    const { facts, ...step } = decided
    await saveStep(deps, act, step, { transfer, members: [member], ...(facts ? { facts } : {}) })
    return true
  })

/** The night's work: transfers that were not received in time end and their members stay where they were; those whose member or destination is gone end; whoever's last day comes near is told of. */
export async function tendTransfers(deps: Working): Promise<void> {
  const now = deps.now()
  const act: Act = { by: 'service:membership', at: now.toISOString(), because: 'schedule:transfers' }
  const today = civilDayOf(act.at)
  let tended = 0
  for await (const row of scan(deps.table, 'T#')) {
    const { state } = seen(deps.transfers, row)
    if (!isRunning(state) && state.state !== 'RECEIVED') continue
    const did = await revise(deps, act, state.id, (before, member, tree) => follow(before, member, tree, act) ?? expire(before, member, act) ?? remind(before, today))
    if (did) tended += 1
  }
  log('info', 'transfers.tended', { transfers: tended })
}

const Running = v.object({ transferId: v.string() })
const ASKED_AT_ONCE = 100
/** Members changed, by a transfer or by anything else: what runs for them follows, or ends. */
export async function followMembers(deps: Working, memberIds: readonly string[], because: string): Promise<void> {
  const act: Act = { by: 'service:membership', at: deps.now().toISOString(), because }
  for (let from = 0; from < memberIds.length; from += ASKED_AT_ONCE) {
    const rows = await getRows(deps.table, memberIds.slice(from, from + ASKED_AT_ONCE).map(runningKey), true)
    for (const row of rows.values()) await revise(deps, act, v.parse(Running, row).transferId, (before, member, tree) => follow(before, member, tree, act))
  }
}
