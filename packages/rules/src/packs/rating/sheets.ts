import type { CriteriaSet, Item } from '../../criteria/index.ts'
import { labels } from './messages.vi.ts'

const item = (code: keyof typeof labels, group: string, max: number): Item => ({ code, group, max, label: labels[code], scale: { kind: 'NUMERIC' } })
const groups = [{ code: 'common', label: labels.common }, { code: 'results', label: labels.results }]
const shape = { groups, bands: [], gates: [] }

/** 366-QD/TW for a member: 30 points in common (18, 4, 8 in two implementations seen) and 70 for results, which localities divide. */
export const memberSheet: CriteriaSet = {
  ...shape,
  kind: 'MEMBER',
  items: [item('political', 'common', 18), item('innovation', 'common', 4), item('selfCriticism', 'common', 8), item('tasks', 'results', 70)],
}

/** 366-QD/TW for a collective: six common criteria of 5, tasks 50, results of subordinate bodies 20 (derived material). */
export const collectiveSheet: CriteriaSet = {
  ...shape,
  kind: 'COLLECTIVE',
  items: [item('collectiveCommon', 'common', 30), item('tasks', 'results', 50), item('subordinates', 'results', 20)],
}
