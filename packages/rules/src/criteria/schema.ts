import * as v from 'valibot'
import { Condition } from '../facts/index.ts'

const Points = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const Code = v.pipe(v.string(), v.minLength(1))
const Conditions = v.array(Condition)

/** Class of a meeting: good, fair, average, poor. */
export const MeetingBand = v.picklist(['TOT', 'KHA', 'TRUNG_BINH', 'KEM'])
export type MeetingBand = v.InferOutput<typeof MeetingBand>

/** How points are given: typed in, all or nothing, one of several answers, or read from the record by the first step whose conditions hold. PASS_FAIL gives none: it is met or not, as the record says where `when` can be told, else as somebody says. */
export const Scale = v.variant('kind', [
  v.object({ kind: v.literal('NUMERIC') }),
  v.object({ kind: v.literal('TOGGLE') }),
  v.object({ kind: v.literal('RADIO'), options: v.array(v.object({ code: Code, label: v.string(), points: Points })) }),
  v.object({ kind: v.literal('PASS_FAIL'), when: v.optional(Conditions) }),
  v.object({ kind: v.literal('BAND'), metric: v.string(), steps: v.array(v.object({ points: Points, when: Conditions })) }),
])
export type Scale = v.InferOutput<typeof Scale>

/** What becomes of an item that does not apply: its points are given, it leaves the sheet, or other items take over its weight. */
export const Fallback = v.picklist(['FULL', 'EXCLUDE', 'REDISTRIBUTE'])

/** One line of a sheet, whole points. `maxWhen` replaces the maximum where it holds; points of a scale then grow in proportion. */
export const Item = v.object({
  code: Code,
  group: Code,
  label: v.string(),
  max: Points,
  scale: Scale,
  maxWhen: v.optional(v.array(v.object({ when: Conditions, max: Points }))),
  appliesWhen: v.optional(Conditions),
  fallback: v.optional(Fallback),
  redistributeTo: v.optional(v.array(Code)),
  bonus: v.optional(v.boolean()),
  advice: v.optional(v.string()),
})
export type Item = v.InferOutput<typeof Item>

/** A gate keeps a class down whatever the total: some items without full marks, or conditions that hold. */
export const Gate = v.variant('kind', [
  v.object({ kind: v.literal('FULL_MARKS'), items: v.array(Code), cap: MeetingBand }),
  v.object({ kind: v.literal('CONDITION'), when: Conditions, cap: MeetingBand }),
])
export type Gate = v.InferOutput<typeof Gate>

/** Minutes a meeting must last; a committee may agree on fewer for a small cell. */
export const LengthNorm = v.object({
  minutes: Points,
  combined: Points,
  large: v.optional(v.object({ members: Points, minutes: Points })),
})
export type LengthNorm = v.InferOutput<typeof LengthNorm>

/** How meetings of a year add up to a class of the year: none below `everyAtLeast`, and at least `count` of the class itself. */
export const YearRule = v.object({ band: MeetingBand, everyAtLeast: MeetingBand, count: Points })
export type YearRule = v.InferOutput<typeof YearRule>

/** A sheet of criteria. Its maxima add up to 100 in every case (`checkSet`); bands go from the highest down to the one from 0. */
export const CriteriaSet = v.object({
  kind: v.picklist(['MEETING', 'MEMBER', 'COLLECTIVE', 'FOUR_GOOD']),
  groups: v.array(v.object({ code: Code, label: v.string() })),
  items: v.array(Item),
  bands: v.array(v.object({ band: MeetingBand, from: Points })),
  gates: v.array(Gate),
  length: v.optional(LengthNorm),
  year: v.optional(v.array(YearRule)),
})
export type CriteriaSet = v.InferOutput<typeof CriteriaSet>

/** What a scorer gave, by item: points, yes or no, or the code of an answer. */
export const Entered = v.record(v.string(), v.union([v.number(), v.boolean(), v.string()]))
export type Entered = Readonly<Record<string, number | boolean | string | undefined>>
