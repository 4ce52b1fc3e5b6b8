import type { CriteriaSet, Item } from '../../criteria/index.ts'
import type { Condition } from '../../facts/index.ts'
import { meetingBands } from './hd42.ts'
import { binhThuan as text } from './messages.vi.ts'

type Code = keyof typeof text.items
const metOrNot = (metric: string, points: number, ...when: readonly Condition[]): Item['scale'] => ({ kind: 'BAND', metric, steps: [{ points, when: [...when] }, { points: 0, when: [] }] })
const item = (code: Code, group: keyof typeof text.groups, max: number, scale: Item['scale'] = { kind: 'NUMERIC' }): Item => ({ code, group, max, label: text.items[code], scale })

/**
 * As one province classed meetings under guidance 12-HD/BTCTW: good needs 90 points and full marks on attendance, length, speaking and minutes, else it is fair.
 * The points of its lines were not seen: they are those of the other sheet of these years (15, 20, 45, 20), with the four lines of the gate taken out of their groups.
 */
export const binhThuanSheet: CriteriaSet = {
  kind: 'MEETING',
  groups: Object.entries(text.groups).map(([code, label]) => ({ code, label })),
  items: [
    item('preparation', 'preparation', 15),
    item('attendance', 'attendance', 20, metOrNot('attendance', 20, { fact: 'attendance', test: 'AT_LEAST', limit: 9_000 }, { fact: 'unexcused', test: 'AT_MOST', limit: 0 })),
    item('length', 'conduct', 5, metOrNot('minutesShort', 5, { fact: 'minutesShort', test: 'AT_MOST', limit: 0 })),
    item('speakers', 'conduct', 10, metOrNot('speakers', 10, { fact: 'speakers', test: 'MORE_THAN', limit: 5_000 })),
    item('conduct', 'conduct', 30),
    item('minutes', 'closing', 5, { kind: 'TOGGLE' }),
    item('closing', 'closing', 15),
  ],
  bands: meetingBands,
  gates: [{ kind: 'FULL_MARKS', items: ['attendance', 'length', 'speakers', 'minutes'], cap: 'KHA' }],
  length: { minutes: 90, combined: 120 },
}
