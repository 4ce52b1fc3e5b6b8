import type { Condition } from '../../facts/index.ts'
import type { Ceiling, Demand, RatedClass, RatingRules, Subject } from '../../rating/index.ts'
import { atLeast, atMost, below, exceptions, yes } from './exceptions.ts'
import { labels, sources } from './messages.vi.ts'

type Label = keyof typeof labels

const demand = (grade: RatedClass, code: Label, when: Condition[]): Demand => ({ code, class: grade, label: labels[code], when, certainty: 'SEEN', source: sources.classes })
const ceiling = (code: Label, when: Condition[], cap: RatedClass): Ceiling => ({ code, cap, label: labels[code], when, certainty: 'SEEN', source: sources.mandatory })
const ofLeaders = (subjects: Subject[], code: Label, when: Condition[], cap: RatedClass): Ceiling => ({ ...ceiling(code, when, cap), subjects, certainty: 'DERIVED', source: sources.leaders })
const no = (fact: string): Condition => ({ fact, test: 'IS', value: false })

const allDone = [atLeast('tasksDone', 10_000)]
const allOnTime = [atLeast('tasksOnTime', 10_000)]

/** Cases that may not be rated above NOT_COMPLETED under 124-QD/TW, art. 12; the list of 366-QD/TW was not seen, and decree 335/2025 repeats these. */
export const mandatory: Ceiling[] = [
  ceiling('targets', [below('tasksDone', 5_000)], 'NOT_COMPLETED'),
  ceiling('disciplined', [yes('disciplined')], 'NOT_COMPLETED'),
  ceiling('degradation', [yes('degradationConcluded')], 'NOT_COMPLETED'),
  ceiling('disunity', [yes('disunity')], 'NOT_COMPLETED'),
]

/** Bands 90, 70, 50 of 100 points. */
export const bands: RatingRules['bands'] = [
  { class: 'EXCELLENT', from: 90 }, { class: 'GOOD', from: 70 }, { class: 'COMPLETED', from: 50 }, { class: 'NOT_COMPLETED', from: 0 },
]

/**
 * Regulation 366-QD/TW of 30 August 2025, art. 11: points are necessary, the conditions of the class decide with them.
 * Links to quarters and to the collective's points come from guidance for leaders of 2026 (derived material).
 */
export const qd366: RatingRules = {
  bands,
  demands: [
    demand('EXCELLENT', 'allDone', allDone),
    demand('EXCELLENT', 'allOnTime', allOnTime),
    demand('EXCELLENT', 'exceeding', [atLeast('tasksExceeding', 3_000)]),
    demand('EXCELLENT', 'remedied', [atLeast('defectsRemedied', 10_000)]),
    { ...demand('EXCELLENT', 'noUnitDisciplined', [no('unitDisciplined')]), subjects: ['COLLECTIVE'] },
    { ...demand('EXCELLENT', 'noLeaderDisciplined', [no('leaderDisciplined')]), subjects: ['COLLECTIVE'] },
    { ...demand('EXCELLENT', 'unitExcellent', [yes('unitExcellent')]), subjects: ['HEAD', 'DEPUTY'] },
    demand('GOOD', 'allDone', allDone),
    demand('GOOD', 'allOnTime', allOnTime),
    demand('COMPLETED', 'allDone', allDone),
    demand('COMPLETED', 'fewLate', [atMost('tasksLate', 2_000)]),
  ],
  ceilings: [
    ...mandatory,
    ofLeaders(['HEAD', 'DEPUTY'], 'quarter', [atLeast('quartersNotCompleted', 1)], 'GOOD'),
    ofLeaders(['HEAD'], 'collectiveLowHead', [below('collectiveScore', 70)], 'NOT_COMPLETED'),
    ofLeaders(['DEPUTY'], 'collectiveLowDeputy', [below('collectiveScore', 70)], 'GOOD'),
  ],
  exceptions: [...exceptions, { code: 'twoQuarters', label: labels.twoQuarters, when: [atLeast('quartersInRow', 2)], subjects: ['HEAD', 'DEPUTY'], effect: { kind: 'NOTE' }, certainty: 'DERIVED', source: sources.leaders }],
  explainFrom: 5,
}

/** The bands and mandatory cases of 124-QD/TW (2023 to 2025) and of 132-QD/TW before it; their own conditions are judged by the committee. */
export const qd124: RatingRules = { bands, demands: [], ceilings: mandatory, exceptions, explainFrom: 5 }
