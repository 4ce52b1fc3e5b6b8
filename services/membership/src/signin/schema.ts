import type { Key } from '@nen-nep/service-kit'
import * as v from 'valibot'

/** A one-time sign-in code that a secretary prints or reads out: kept as a keyed hash, spent by its first right use. `issued` are the instants of the last hour's codes. */
export const SignInCode = v.object({ memberId: v.string(), cellId: v.string(), hash: v.optional(v.string()), until: v.string(), tries: v.number(), issued: v.array(v.string()) })
export type SignInCode = v.InferOutput<typeof SignInCode>
export const signInCodeKey = (memberId: string): Key => ({ pk: `S#${memberId}`, sk: 'A' })
