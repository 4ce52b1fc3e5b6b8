import type { Happening, ReorganisationFailed } from '@nen-nep/contracts'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { readTree } from '@nen-nep/service-kit'
import type * as v from 'valibot'
import type { Working } from '../deps.ts'
import { quietAct } from '../once.ts'
import { roundId } from '../place.ts'
import { holdersOf } from '../position/positions.ts'
import { askFor } from '../round/prepare.ts'

type Failed = Happening<v.InferOutput<typeof ReorganisationFailed.schema>>

/** A planned reorganisation failed on its day: whoever ordered it is written to, and the officers of the organisation, or of the nearest above it that has some. */
export async function hearFailure(deps: Working, { id, at, data: { reorganisationId, orgId, on, by } }: Failed): Promise<void> {
  const tree = await readTree(deps.table)
  const officers = await Promise.all([orgId, ...tree.ancestors(orgId)].map((one) => holdersOf(deps.table, one, ['OFFICER'], civilDayOf(at))))
  const recipients = [...new Set([by, ...(officers.find((some) => some.length > 0) ?? [])])]
  const round = { id: roundId(orgId, at, 'REORGANISATION_FAILED', reorganisationId), orgId, kind: 'REORGANISATION_FAILED' as const, at, reorganisation: { id: reorganisationId, on }, recipients }
  await askFor(deps, round, quietAct(id, at))
}
