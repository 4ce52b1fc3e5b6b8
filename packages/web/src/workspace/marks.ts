import * as v from 'valibot'
import { percentText, shareOf } from '../percent.ts'
import { Mark, type Head, type Sitting } from '../api/sitting.ts'
import { ReasonType } from '../api/meetings.ts'

const Row = v.object({ memberId: v.string(), state: Mark, reasonType: v.optional(ReasonType), arrivedAt: v.optional(v.string()), leftAt: v.optional(v.string()), awayFor: v.optional(v.array(v.string())), approvedBy: v.optional(v.string()) })
const Call = v.object({ rows: v.optional(v.array(Row), []), others: v.optional(Mark) })
type Call = v.InferOutput<typeof Call>

function after(roll: readonly Head[], { rows, others }: Call): Head[] {
  const named = new Map(rows.map((row) => [row.memberId, row]))
  return roll.map((head) => {
    const row = named.get(head.memberId)
    if (row) return { ...head, ...row, reasonType: row.reasonType, arrivedAt: row.arrivedAt, leftAt: row.leftAt, awayFor: row.awayFor, approvedBy: row.approvedBy }
    return others && head.owed && head.state === undefined ? { ...head, state: others } : head
  })
}

/** The roll as this phone knows it, by given name: what the server holds, then what was recorded here since, in order. */
export function rollNow({ roll = [] }: Pick<Sitting, 'roll'>, calls: readonly unknown[]): readonly Head[] {
  return calls.reduce<readonly Head[]>((known, call) => {
    const read = v.safeParse(Call, call)
    return read.success ? after(known, read.output) : known
  }, roll)
}
/** What was recorded at one path and not refused, in order. */
export const bodiesAt = (path: string, records: readonly Readonly<{ path: string; body: unknown; refused?: unknown }>[]) => records.filter((one) => one.path === path && !one.refused).map(({ body }) => body)

/** Counts over those who owe the meeting; who is exempt and comes anyway is not counted against anybody. */
export function countsOf(roll: readonly Head[]) {
  const owed = roll.filter((head) => head.owed)
  const present = owed.filter(({ state }) => state === 'PRESENT').length
  return { owed: owed.length, present, unmarked: owed.filter(({ state }) => state === undefined).length, share: percentText(shareOf(present, owed.length) ?? 0) }
}
