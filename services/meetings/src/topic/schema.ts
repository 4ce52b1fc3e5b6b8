import { OrganisationId, SectorType, Text } from '@nen-nep/contracts'
import { confirming, SecrecyNote } from '@nen-nep/service-kit'
import * as v from 'valibot'

const Tags = (text: v.GenericSchema<string>) => v.pipe(v.array(text), v.maxLength(10))
const about = { title: v.string(), tags: v.array(v.string()), sectorType: v.optional(SectorType), note: v.optional(v.string()) }
/** A theme that a cell may treat, kept in the bank of the organisation that proposed it; without a sector it fits every kind. */
export const Topic = v.object({ id: v.string(), orgId: v.string(), ...about, secrecy: v.optional(SecrecyNote) })
export type Topic = v.InferOutput<typeof Topic>
export const Proposing = v.strictObject({ orgId: OrganisationId, title: Text(300), tags: v.optional(Tags(Text(50)), []), sectorType: v.optional(SectorType), note: v.optional(Text(1000)), ...confirming })
export type Proposing = v.InferOutput<typeof Proposing>
export const TopicQuery = v.strictObject({ orgId: OrganisationId, sectorType: v.optional(SectorType), tag: v.optional(Text(50)) })
export type TopicQuery = v.InferOutput<typeof TopicQuery>
