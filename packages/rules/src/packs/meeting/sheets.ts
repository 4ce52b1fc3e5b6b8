import * as v from 'valibot'
import type { CriteriaSet } from '../../criteria/index.ts'
import type { Certainty } from '../../rating/index.ts'
import { regulations } from '../regulations.vi.ts'
import type { Citation } from '../schema.ts'
import { anPhuSheet } from './an-phu.ts'
import { binhThuanSheet } from './binh-thuan.ts'
import { hd12Sheet } from './hd12.ts'
import { hd42Sheet } from './hd42.ts'

/** The sheets a body may choose among for its cells' meetings. */
export const MeetingSheetCode = v.picklist(['HD42', 'AN_PHU', 'PHU_THO', 'BINH_THUAN'])
export type MeetingSheetCode = v.InferOutput<typeof MeetingSheetCode>

export type MeetingSheet = Readonly<{ sheet: CriteriaSet; citation: v.InferOutput<typeof Citation>; certainty: v.InferOutput<typeof Certainty> }>
/** Every sheet with what it rests on and how sure that is. */
export const meetingSheets: Readonly<Record<MeetingSheetCode, MeetingSheet>> = {
  HD42: { sheet: hd42Sheet, citation: regulations.meeting, certainty: 'DERIVED' },
  AN_PHU: { sheet: anPhuSheet, citation: regulations.anPhu, certainty: 'DERIVED' },
  PHU_THO: { sheet: hd12Sheet, citation: regulations.phuTho, certainty: 'SEEN' },
  BINH_THUAN: { sheet: binhThuanSheet, citation: regulations.binhThuan, certainty: 'RECALLED' },
}

/** How a year is classed under a sheet: by its own rule, or by that of the one sheet whose rule was seen. */
export const yearRulesOf = (code: MeetingSheetCode) => {
  const own = meetingSheets[code].sheet.year
  return own ? { ruleOf: code, rules: own } : { ruleOf: 'PHU_THO' as const, rules: hd12Sheet.year ?? [] }
}

/** The recorded facts a sheet looks at, so that nothing else need be read. */
export const factsAsked = ({ items, gates }: CriteriaSet): ReadonlySet<string> => new Set([
  ...items.flatMap(({ scale, appliesWhen = [], maxWhen = [] }) => [
    ...(scale.kind === 'PASS_FAIL' ? (scale.when ?? []).map(({ fact }) => fact) : []),
    ...(scale.kind === 'BAND' ? [scale.metric, ...scale.steps.flatMap(({ when }) => when.map(({ fact }) => fact))] : []),
    ...[...appliesWhen, ...maxWhen.flatMap(({ when }) => when)].map(({ fact }) => fact),
  ]),
  ...gates.flatMap((gate) => (gate.kind === 'CONDITION' ? gate.when.map(({ fact }) => fact) : [])),
])
