import { isOwnAffair, type Caller } from '@nen-nep/service-kit'
import { maySend } from '../directive/rights.ts'
import { mayKnow } from '../meeting/rights.ts'
import type { Proposal } from './schema.ts'

/** A petition is between its author and the leaders of the cell, and whoever it was passed on to; a proposal is the cell's and its superiors'. */
export const maySee = (caller: Caller, { kind, cellId, toOrgId, raisedBy }: Proposal) =>
  kind === 'PETITION' ? isOwnAffair(caller, raisedBy) || caller.may('lead', cellId) || (toOrgId !== cellId && maySend(caller, toOrgId)) : mayKnow(caller, cellId)
/** Answers for who was asked: the cell's own leaders, or who speaks for the organisation above. */
export const mayAnswer = (caller: Caller, { cellId, toOrgId }: Proposal) => (toOrgId === cellId ? caller.may('lead', cellId) : maySend(caller, toOrgId))
