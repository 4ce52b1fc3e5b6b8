import { PlainDate, Text } from '@nen-nep/contracts'
import * as v from 'valibot'

/** The unit of a joint cell that somebody is of, from a civil day on, today unless named; an empty text says that they are of none. */
export const Assigning = v.strictObject({ unit: Text(200, 0), on: v.optional(PlainDate) })
export type Assigning = v.InferOutput<typeof Assigning>
