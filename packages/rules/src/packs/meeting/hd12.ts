import type { CriteriaSet } from '../../criteria/index.ts'
import { meetingBands } from './hd42.ts'
import { hd12 as text } from './messages.vi.ts'

/**
 * Sheet of the years of guidance 12-HD/BTCTW (2018 to 2025) as a provincial party committee printed it: preparation 15, attendance 20, conduct 45, closing 20.
 * Its year: good when every regular meeting is at least fair and seven are good; fair when every one is at least average (a further condition was not seen).
 */
export const hd12Sheet: CriteriaSet = {
  kind: 'MEETING',
  groups: Object.entries(text).map(([code, label]) => ({ code, label })),
  items: ([['preparation', 15], ['attendance', 20], ['conduct', 45], ['closing', 20]] as const).map(([code, max]) => (
    { code, group: code, label: text[code], max, scale: { kind: 'NUMERIC' } })),
  bands: meetingBands,
  gates: [],
  length: { minutes: 90, combined: 120 },
  year: [
    { band: 'TOT', everyAtLeast: 'KHA', count: 7 },
    { band: 'KHA', everyAtLeast: 'TRUNG_BINH', count: 0 },
    { band: 'TRUNG_BINH', everyAtLeast: 'TRUNG_BINH', count: 0 },
  ],
}
