import type { CriteriaSet, Item } from '../../criteria/index.ts'
import type { Condition } from '../../facts/index.ts'
import { hd42 as text } from './messages.vi.ts'

const bands = [{ band: 'TOT', from: 90 }, { band: 'KHA', from: 70 }, { band: 'TRUNG_BINH', from: 50 }, { band: 'KEM', from: 0 }] as const

/** Cuts 90, 70 and 50 of guidance 42-HD/BTCTW, section 5; the same as those of the sheets of the 12-HD/BTCTW years. */
export const meetingBands: CriteriaSet['bands'] = [...bands]

const atLeast = (fact: string, limit: number): Condition => ({ fact, test: 'AT_LEAST', limit })
const atMost = (fact: string, limit: number): Condition => ({ fact, test: 'AT_MOST', limit })
const numeric = (code: keyof typeof text.items, group: string, max: number): Item => ({ code, group, max, label: text.items[code], scale: { kind: 'NUMERIC' } })

/**
 * Central frame of guidance 42-HD/BTCTW of 28 October 2025, section 5, as wards in Bac Ninh and Da Nang use it (derived material).
 * The frame gives maxima only: length and attendance are read from the record as met or not met, and a scorer may give part.
 */
export const hd42Sheet: CriteriaSet = {
  kind: 'MEETING',
  groups: Object.entries(text.groups).map(([code, label]) => ({ code, label })),
  items: [
    { ...numeric('length', 'length', 5), scale: { kind: 'BAND', metric: 'minutesShort', steps: [{ points: 5, when: [atMost('minutesShort', 0)] }, { points: 0, when: [] }] } },
    {
      ...numeric('attendance', 'attendance', 5),
      scale: { kind: 'BAND', metric: 'attendance', steps: [{ points: 5, when: [atLeast('attendance', 9_000), atMost('unexcused', 0)] }, { points: 0, when: [] }] },
      advice: text.advice.attendance,
    },
    numeric('content', 'preparation', 5),
    { ...numeric('papers', 'preparation', 5), advice: text.advice.papers },
    numeric('procedure', 'conduct', 5),
    numeric('discussion', 'conduct', 25),
    numeric('chairing', 'conduct', 10),
    numeric('principles', 'principles', 5),
    { ...numeric('results', 'results', 30), advice: text.advice.results },
    numeric('closing', 'closing', 5),
  ],
  bands: meetingBands,
  gates: [],
  length: { minutes: 90, combined: 120 },
}
