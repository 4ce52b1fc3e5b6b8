import { Text } from '@nen-nep/contracts'
import { Entered } from '@nen-nep/rules/criteria/index'
import * as v from 'valibot'

/** Points, yes or no, or an answer's code, by item of the sheet. */
export const Scoring = v.strictObject({ items: Entered })
export type Scoring = v.InferOutput<typeof Scoring>
export const Confirming = v.strictObject({ items: v.optional(Entered), reason: v.optional(Text(1000)) })
export type Confirming = v.InferOutput<typeof Confirming>
