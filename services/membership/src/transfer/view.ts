import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { workingDaysBetween } from '@nen-nep/rules/dates/working-days'
import type { Act, Caller } from '@nen-nep/service-kit'
import type { Position } from '../member/schema.ts'
import { isSender } from './access.ts'
import { calendar, standing } from './letter.ts'
import type { Letter, Transfer } from './schema.ts'
import { positionEnds } from './words.vi.ts'

const letterShown = ({ no, issuedOn, presentBy, voided }: Letter) => ({ no, issuedOn, presentBy, ...(voided ? { voidedAt: voided.at } : {}) })

/** Working days left until the last one, where a transfer waits to be received; below zero is overdue. */
function clockOf(transfer: Transfer, today: string) {
  if (transfer.state !== 'SENT' || transfer.dueOn === undefined) return {}
  const { dueOn } = transfer
  return { dueOn, daysLeft: today <= dueOn ? workingDaysBetween(today, dueOn, calendar) : -workingDaysBetween(dueOn, today, calendar) }
}

/** A transfer as one side sees it: the sending side and the member with its reasons, the receiving side what the letter says. */
export function viewOf(transfer: Transfer, caller: Caller, { at }: Pick<Act, 'at'>) {
  const { id, memberId, memberName, fromOrgId, fromName, to, kind, on, until, state } = transfer
  const letters = 'letters' in transfer ? transfer.letters : []
  const days = { sentOn: 'sentOn' in transfer ? transfer.sentOn : undefined, receivedOn: 'receivedOn' in transfer ? transfer.receivedOn : undefined, returnedOn: 'returnedOn' in transfer ? transfer.returnedOn : undefined, ...clockOf(transfer, civilDayOf(at)) }
  const shared = { id, memberId, memberName, fromOrgId, fromName, toOrgId: to.orgId, toName: to.name, kind, on, until, state, ...days, letterNo: standing(letters)?.no }
  if (!isSender(caller, transfer)) return shared
  return { ...shared, reason: transfer.reason, letters: letters.map(letterShown), ...('ended' in transfer ? { endedReason: transfer.ended.reason, endedWhy: transfer.ended.why } : {}) }
}

/** What an answer warns of: each position that ends with the transfer. */
export const warningsOf = (ending: readonly Position[]) => ending.map(({ role, orgId }) => ({ code: 'POSITION_ENDS', role, orgId, message: positionEnds(role) }))
