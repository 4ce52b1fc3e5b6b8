import { PlainDate, Text } from '@nen-nep/contracts'
import { packed } from '@nen-nep/service-kit'
import * as v from 'valibot'

/** Who speaks from outside the cell, besides the cell of residence, whose comment comes from the registry (213-QĐ/TW). */
export const Source = v.picklist(['MASS_ORGANISATION', 'FORMER_CELL', 'SUPERIOR'])
export type Source = v.InferOutput<typeof Source>
const Opinion = v.object({ source: Source, from: v.string(), text: v.string(), receivedOn: v.string(), late: v.boolean(), by: v.string(), at: v.string() })

/** What others say of a member for their review of the year, each with the day it came. */
export const Opinions = v.object({ id: v.string(), year: v.number(), cellId: v.string(), memberId: v.string(), items: packed(v.array(Opinion)) })
export type Opinions = v.InferOutput<typeof Opinions>

export const Giving = v.strictObject({ source: Source, from: Text(200), text: Text(4000), receivedOn: PlainDate })
export type Giving = v.InferOutput<typeof Giving>
