import * as v from 'valibot'

/** One member at the door by their own session: when they gave the right code, and how many wrong ones they gave. No place is asked for or kept. */
export const CheckIn = v.object({ meetingId: v.string(), cellId: v.string(), memberId: v.string(), wrong: v.number(), at: v.optional(v.string()) })
export type CheckIn = v.InferOutput<typeof CheckIn>
export const CheckingIn = v.strictObject({ code: v.pipe(v.string(), v.regex(/^\d{6}$/)) })
