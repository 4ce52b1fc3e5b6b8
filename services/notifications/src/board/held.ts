import type { Happening, MeetingClosed } from '@nen-nep/contracts'
import { quarterOf } from '@nen-nep/rules/dates/arithmetic'
import { putRow } from '@nen-nep/service-kit'
import * as v from 'valibot'
import type { Working } from '../deps.ts'
import { hearActed } from '../matter/hear.ts'
import { monthMatter, themeMatter } from '../matter/rules.ts'
import { boardKey, ttl } from '../place.ts'

const KEPT_DAYS = 800
/** A meeting that was held, as the digests of the month count it: owed and present, heads of those on the roll. */
export const Held = v.object({ cellId: v.string(), kind: v.string(), owed: v.number(), present: v.number() })
export type Held = v.InferOutput<typeof Held>

const ofMonth = new Set(['REGULAR', 'COMBINED'])
const ofTheme = new Set(['THEMATIC', 'COMBINED'])
type Closed = Happening<v.InferOutput<typeof MeetingClosed.schema>>

/** A meeting was held: the cell's month, or its quarter's theme, asks nobody any more, and the month's board has one more. */
export async function hearHeld(deps: Working, { at, data }: Closed): Promise<void> {
  const { meetingId, cellId, kind, year, month, attendance } = data
  const name = `${year}-${String(month).padStart(2, '0')}`
  if (ofMonth.has(kind)) await hearActed(deps, at, monthMatter(cellId, name), cellId)
  if (ofTheme.has(kind)) await hearActed(deps, at, themeMatter(cellId, year, quarterOf(`${name}-01`)), cellId)
  const present = attendance.filter(({ state }) => state === 'PRESENT').length
  await putRow(deps.table, { row: { ...boardKey(name, cellId, meetingId), cellId, kind, owed: attendance.length, present, ttl: ttl(at, KEPT_DAYS) }, when: { is: 'any' } })
}
