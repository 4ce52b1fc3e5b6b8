import { bare, Class, orgId, OrganisationId, PlainDate, Year } from '@nen-nep/contracts'
import { summaryOf, type CellSummary, type Revision as Certified } from '@nen-nep/rules/rollup/index'
import { packed } from '@nen-nep/service-kit'
import * as v from 'valibot'

/** A frozen leaf in few bytes: bare id, version, and heads by class in the order of the codes. Its hash follows from these. */
const Leaf = v.tuple([v.string(), v.number(), v.array(v.number())])
const toLeaf = ({ id, version, counts }: CellSummary): v.InferOutput<typeof Leaf> => [bare(id), version, Class.options.map((grade) => counts[grade] ?? 0)]

/** A cell's summary as the digest takes it: only classes that somebody stands in. */
export const leafOf = (cellId: string, version: number, heads: readonly number[]): CellSummary =>
  summaryOf(cellId, version, Object.fromEntries(Class.options.map((grade, at) => [grade, heads[at] ?? 0] as const).filter(([, count]) => count > 0)))

const Frozen = v.object({ leaves: v.array(Leaf), missing: v.array(v.string()) })
/** A revision of a year's table as it is stored: it never changes, and holds all that is needed to compute it again but the tree, whose version it names. */
export const Revision = v.pipe(
  v.object({
    orgId: v.string(),
    year: v.number(),
    revision: v.number(),
    treeVersion: v.number(),
    rulePack: v.string(),
    frozenAsOf: v.string(),
    asOf: v.string(),
    total: v.object({ counts: v.record(v.string(), v.number()), reported: v.number(), expected: v.number() }),
    digest: v.string(),
    frozen: packed(Frozen),
  }),
  v.transform(({ frozen: { leaves, missing }, ...rest }) => ({ ...rest, leaves: leaves.map(([id, version, heads]) => leafOf(orgId(id), version, heads)), missing: missing.map(orgId) })),
)
export type Revision = v.InferOutput<typeof Revision>

export const freezeLeaves = ({ leaves, missing }: Pick<Certified, 'leaves' | 'missing'>) => ({ leaves: leaves.map(toLeaf), missing: missing.map(bare) })

export const Running = v.strictObject({ year: Year, orgId: OrganisationId, asOf: v.optional(PlainDate) })
export type Running = v.InferOutput<typeof Running>
