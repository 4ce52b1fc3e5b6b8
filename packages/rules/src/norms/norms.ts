import * as v from 'valibot'
import type { PlainDate } from '../dates/plain-date.ts'
import { membershipNorms } from '../packs/norms.ts'
import type { MembershipNorms } from '../packs/schema.ts'
import { thresholds, type ThresholdRule } from '../thresholds/rules.ts'

const termNames = ['ceremonyWorkingDays', 'recognitionWorkingDays', 'appealWorkingDays', 'transferWorkingDays', 'letterWorkingDays'] as const
const sizeNames = ['TOO_FEW_OFFICIAL', 'COMMITTEE_DUE', 'ORGANISATION_DUE', 'CELL_DUE', 'COMMITTEE_TOO_LARGE'] as const satisfies readonly ThresholdRule[]

/** A figure that an organisation may set for itself and all below it: the sizes of organisations (heads) and the terms of a membership (working days). */
export const NormName = v.picklist([...sizeNames, ...termNames])
export type NormName = v.InferOutput<typeof NormName>
const Figure = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000))
/** Figures set together; `null` gives one back to whatever is inherited. */
export const NormValues = v.record(NormName, v.nullable(Figure))
export type NormValues = v.InferOutput<typeof NormValues>
/** What an organisation set, in force from a civil day on. */
export type NormsFrom = Readonly<{ from: PlainDate; values: Readonly<Partial<Record<string, number | null>>> }>

/** A figure in force: whose word it is (absent: as the product is shipped) and since when. */
export type Norm = Readonly<{ name: NormName; value: number; setBy?: string; from?: PlainDate }>
/** One organisation and what it has set, on the way from a body up to the root. */
export type Level = Readonly<{ id: string; norms?: readonly NormsFrom[] | undefined }>

const isTerm = (name: NormName): name is (typeof termNames)[number] => termNames.some((one) => one === name)
const shipped = (name: NormName): number => (isTerm(name) ? membershipNorms[name] : thresholds[name].number)

/** What an organisation's own word on a figure is that day: of those in force the last, of one day the one said last. */
function wordOf({ norms = [] }: Level, name: NormName, day: PlainDate): NormsFrom | undefined {
  return norms.filter(({ from, values }) => from <= day && values[name] !== undefined).toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)).at(-1)
}

/** A figure as it holds for a body on a civil day: the word of the nearest level that has one. Levels come nearest first. */
export function normOn(levels: readonly Level[], name: NormName, day: PlainDate): Norm {
  for (const level of levels) {
    const word = wordOf(level, name, day)
    const value = word?.values[name]
    if (word && typeof value === 'number') return { name, value, setBy: level.id, from: word.from }
  }
  return { name, value: shipped(name) }
}

/** All figures as they hold for a body on a civil day. */
export const normsOn = (levels: readonly Level[], day: PlainDate): Norm[] => NormName.options.map((name) => normOn(levels, name, day))

/** The terms of a membership with what was set: only those that somebody set differ from what is shipped. */
export function termsOf(norms: readonly Norm[]): MembershipNorms {
  const set = norms.filter(({ name, setBy }) => isTerm(name) && setBy !== undefined)
  return { ...membershipNorms, ...Object.fromEntries(set.map(({ name, value }) => [name, value])) }
}
