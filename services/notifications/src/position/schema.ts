import * as v from 'valibot'

/** Who holds a position, by what becomes of them: their letter goes; they were told in the last days; no address is known; their organisation's mails are off or only tried. Each person stands in one of the last four, `holders` are all. */
export const Counts = v.object({ holders: v.number(), invited: v.number(), before: v.number(), noAddress: v.number(), noMail: v.number() })
export type Counts = v.InferOutput<typeof Counts>

/** Somebody asked that all who hold a position in an organisation, or also in all below it, are told how to begin. */
export const HolderInvitation = v.object({ id: v.string(), orgId: v.string(), subtree: v.optional(v.literal(true)), at: v.string(), ...Counts.entries })
export type HolderInvitation = v.InferOutput<typeof HolderInvitation>

/** When somebody was last told, in which telling, and whether a letter could go. */
export const ToldHow = v.object({ version: v.number(), by: v.string(), reached: v.boolean() })
export type ToldHow = v.InferOutput<typeof ToldHow>

export const Inviting = v.strictObject({ subtree: v.exactOptional(v.boolean()) })
export type Inviting = v.InferOutput<typeof Inviting>
export const Asking = v.strictObject({ subtree: v.optional(v.pipe(v.picklist(['true', 'false']), v.transform((text) => text === 'true'))) })
