import * as v from 'valibot'

/** That a member has said they read something, and when. */
export const Receipt = v.object({ about: v.string(), memberId: v.string(), orgId: v.string(), at: v.string() })
export type Receipt = v.InferOutput<typeof Receipt>
