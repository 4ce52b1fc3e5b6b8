import * as v from 'valibot'
import { hashOf } from './canonical.ts'

const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/** Heads by class, an upper-case code; a class that is not named has none. */
export const Counts = v.record(v.pipe(v.string(), v.regex(/^[A-Z][A-Z_]*$/)), Count)
export type Counts = Readonly<Record<string, number>>

/** What one cell reports for a year; the hash covers id and counts. A higher version replaces a lower one. */
export const CellSummary = v.object({ id: v.string(), version: v.pipe(Count, v.minValue(1)), hash: v.string(), counts: Counts })
export type CellSummary = v.InferOutput<typeof CellSummary>

/** A cell's summary with the hash of its content. */
export const summaryOf = (id: string, version: number, counts: Counts): CellSummary =>
  ({ id, version, counts: { ...counts }, hash: hashOf({ id, counts }) })

/** Sum of a subtree: heads by class, cells that have reported, cells that should. */
export type Total = Readonly<{ counts: Counts; reported: number; expected: number }>

/** Counts added or taken away class by class. */
export function combine(a: Counts, b: Counts, sign: 1 | -1 = 1): Counts {
  const sum = new Map(Object.entries(a))
  for (const [grade, count] of Object.entries(b)) sum.set(grade, (sum.get(grade) ?? 0) + sign * count)
  return Object.fromEntries(sum)
}

/** Whether two counts say the same; a class left out has none. */
export const sameCounts = (a: Counts, b: Counts) => [...Object.keys(a), ...Object.keys(b)].every((grade) => (a[grade] ?? 0) === (b[grade] ?? 0))

/** Whether a summary replaces what is there: only a newer one does, so late and repeated events change nothing. */
export const replaces = (previous: CellSummary | undefined, next: CellSummary) => previous === undefined || next.version > previous.version

/** An ancestor's total after one cell's summary came or changed; equal to adding everything up again. */
export function changeTotal(total: Total, previous: CellSummary | undefined, next: CellSummary): Total {
  if (!replaces(previous, next)) return total
  const without = previous ? combine(total.counts, previous.counts, -1) : total.counts
  return { ...total, counts: combine(without, next.counts), reported: total.reported + (previous ? 0 : 1) }
}
