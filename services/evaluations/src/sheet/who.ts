import { isOwnAffair, isTheirs, type Caller, type Tree } from '@nen-nep/service-kit'
import { refuse } from './refusals.ts'

/** The secretary and deputy lead their cell's part of the year; its committee reads along. */
export const leads = (caller: Caller, cellId: string) => caller.may('lead', cellId)
export const decides = (caller: Caller, cellId: string) => caller.may('decide', cellId)
const onCommittee = (caller: Caller, cellId: string) => caller.grants.some(({ role, orgId }) => role === 'COMMITTEE_MEMBER' && orgId === cellId)
/** Who may read a cell's sheet: those who prepare it and those who decide it; never administrators as such, nor other members (domain: 10.2, 10.7). */
export const handles = (caller: Caller, cellId: string) => leads(caller, cellId) || decides(caller, cellId) || onCommittee(caller, cellId)

/** Whether somebody sees a body as one of its members alone: with a post there or above, one sees more. What a year comes to is a member's to read once it is published. */
export const isMereMember = (caller: Caller, { ancestors }: Pick<Tree, 'ancestors'>, orgId: string) =>
  !caller.grants.some(({ role, orgId: at }) => role !== 'MEMBER' && role !== 'MINUTE_TAKER' && (at === orgId || ancestors(orgId).includes(at)))

/** Refuses whoever neither handles the sheet nor is the member the record is of. */
export function demandReader(caller: Caller, cellId: string, memberId: string): void {
  if (!handles(caller, cellId) && !isTheirs(caller, memberId)) refuse('sheet.not-yours')
}

/** Nobody appraises or decides their own record, nor that of whom they stand in for. What a cell proposes is not its secretary's judgement: its conference and ballot stand behind it. */
export function demandOther(caller: Caller, memberId: string): void {
  if (isOwnAffair(caller, memberId)) refuse('record.own', { memberId })
}
