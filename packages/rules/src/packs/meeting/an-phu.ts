import type { CriteriaSet, Item, Scale } from '../../criteria/index.ts'
import type { Condition } from '../../facts/index.ts'
import { meetingBands } from './hd42.ts'
import { anPhu as text } from './messages.vi.ts'

type Code = keyof typeof text.items
type Band = Extract<Scale, { kind: 'BAND' }>

const atLeast = (fact: string, limit: number): Condition => ({ fact, test: 'AT_LEAST', limit })
const atMost = (fact: string, limit: number): Condition => ({ fact, test: 'AT_MOST', limit })
const is = (fact: string, value: boolean): Condition => ({ fact, test: 'IS', value })

const item = (code: Code, group: string, max: number, scale: Scale): Item => ({ code, group, max, label: text.items[code], scale })
const numeric = (code: Code, group: string, max: number) => item(code, group, max, { kind: 'NUMERIC' })
const toggle = (code: Code, group: string, max: number) => item(code, group, max, { kind: 'TOGGLE' })
const read = (code: Code, group: string, max: number, scale: Omit<Band, 'kind'>) => item(code, group, max, { kind: 'BAND', ...scale })

const ladder = (metric: string, ...rungs: readonly (readonly [points: number, from: number])[]): Omit<Band, 'kind'> =>
  ({ metric, steps: rungs.map(([points, from]) => ({ points, when: from > 0 ? [atLeast(metric, from)] : [] })) })

const present = (limit: number): Condition[] => [atLeast('attendance', limit), atMost('unexcused', 0)]

/** Groups 1 to 3: length, attendance, preparation. */
const before: Item[] = [
  read('length', 'length', 5, { metric: 'minutesShort', steps: [
    { points: 5, when: [atMost('minutesShort', 0)] },
    { points: 4, when: [atMost('minutesShort', 15)] },
    { points: 3, when: [atMost('minutesShort', 30)] },
    { points: 2, when: [atLeast('lengthShare', 5_000)] },
    { points: 1, when: [] },
  ] }),
  read('attendance', 'attendance', 4, { metric: 'attendance', steps: [
    { points: 4, when: present(9_000) }, { points: 3, when: present(7_500) }, { points: 2, when: present(6_500) }, { points: 1, when: [] },
  ] }),
  read('excusedRun', 'attendance', 1, { metric: 'longestExcusedRun', steps: [{ points: 1, when: [atMost('longestExcusedRun', 3)] }, { points: 0, when: [] }] }),
  numeric('content', 'preparation', 3),
  numeric('lead', 'preparation', 2),
  {
    ...read('committee', 'preparation', 2, { metric: 'committeeMet', steps: [{ points: 2, when: [is('committeeMet', true)] }, { points: 0, when: [] }] }),
    appliesWhen: [is('hasCommittee', true)],
    fallback: 'FULL',
  },
  read('notice', 'preparation', 1, { metric: 'noticeSent', steps: [{ points: 1, when: [is('noticeSent', true)] }, { points: 0, when: [] }] }),
  read('documents', 'preparation', 2, { metric: 'documentsLeadDays', steps: [{ points: 2, when: [atLeast('documentsLeadDays', 1)] }, { points: 0, when: [] }] }),
]

/** Groups 4 to 6: conduct, chairing, principles. In a month without a thematic meeting its 5 points go to the regular content. */
const during: Item[] = [
  numeric('procedure', 'conduct', 5),
  numeric('regular', 'conduct', 10),
  { ...numeric('thematic', 'conduct', 5), appliesWhen: [is('thematic', true)], fallback: 'REDISTRIBUTE', redistributeTo: ['regular'] },
  numeric('praise', 'conduct', 2),
  read('speakers', 'conduct', 5, { metric: 'speakers', steps: [
    { points: 5, when: [{ fact: 'speakers', test: 'MORE_THAN', limit: 5_000 }] },
    { points: 4, when: [atLeast('speakers', 4_000)] },
    { points: 3, when: [atLeast('speakers', 3_000)] },
    { points: 2, when: [] },
  ] }),
  toggle('minutes', 'conduct', 1),
  toggle('ideology', 'conduct', 1),
  toggle('onApp', 'conduct', 1),
  numeric('flexible', 'chairing', 2),
  numeric('steering', 'chairing', 4),
  numeric('democratic', 'chairing', 3),
  numeric('synthesis', 'chairing', 1),
  numeric('principle1', 'principles', 1),
  numeric('principle2', 'principles', 2),
  numeric('principle3', 'principles', 1),
  numeric('principle4', 'principles', 1),
]

/** Groups 7 and 8: results of the last resolution, closing. */
const after: Item[] = [
  read('results', 'results', 30, ladder('targets', [30, 9_000], [27, 8_000], [24, 7_000], [20, 6_000], [15, 5_000], [10, 0])),
  numeric('conclusion', 'closing', 2),
  numeric('tasks', 'closing', 2),
  read('upload', 'closing', 1, { metric: 'uploadDelayDays', steps: [{ points: 1, when: [atMost('uploadDelayDays', 2)] }, { points: 0, when: [] }] }),
]

/** The An Phu ward sheet: guidance 42-HD/BTCTW made local, eight groups of 100 points (derived material). Norm 90 minutes, 120 from 30 members or with a thematic part. */
export const anPhuSheet: CriteriaSet = {
  kind: 'MEETING',
  groups: Object.entries(text.groups).map(([code, label]) => ({ code, label })),
  items: [...before, ...during, ...after],
  bands: meetingBands,
  gates: [],
  length: { minutes: 90, combined: 120, large: { members: 30, minutes: 120 } },
}
