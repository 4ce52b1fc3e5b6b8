import { TransferState } from '@nen-nep/contracts'
import * as v from 'valibot'

/** A transfer as it was last heard of, at the version that told it. */
export const Standing = v.object({ version: v.number(), state: TransferState })
/** What a letter about a transfer is for: the state in which the side has to act, and, in a reminder, what its last civil day is for. */
export const AboutTransfer = v.object({ id: v.string(), state: TransferState, what: v.optional(v.picklist(['PRESENT', 'RECEIVE', 'RETURN'])), dueOn: v.optional(v.string()) })
export type AboutTransfer = v.InferOutput<typeof AboutTransfer>
