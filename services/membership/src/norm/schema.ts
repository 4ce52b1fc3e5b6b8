import { PlainDate, Text } from '@nen-nep/contracts'
import { NormValues } from '@nen-nep/rules/norms/index'
import type { Key } from '@nen-nep/service-kit'
import * as v from 'valibot'

export const normsKey = (orgId: string): Key => ({ pk: `U#${orgId}`, sk: 'NORMS' })

const set = { from: PlainDate, values: v.pipe(NormValues, v.check((values) => Object.keys(values).length > 0)), reason: Text(500) }
/** Everything an organisation has set, in the order it was said: figures for itself and all below it, from when, why, by whom. The tree carries the figures alone, so that every warning reads them without a read of its own. */
export const OrganisationNorms = v.object({ orgId: v.string(), entries: v.array(v.object({ ...set, by: v.string(), at: v.string() })) })
export type OrganisationNorms = v.InferOutput<typeof OrganisationNorms>

export const Setting = v.strictObject(set)
export type Setting = v.InferOutput<typeof Setting>
