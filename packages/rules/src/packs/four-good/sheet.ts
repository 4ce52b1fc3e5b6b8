import type { CriteriaSet, Item } from '../../criteria/index.ts'
import type { Condition } from '../../facts/index.ts'
import { fourGood as text } from './messages.vi.ts'

const item = (code: keyof typeof text.items, group: keyof typeof text.groups, ...when: readonly Condition[]): Item =>
  ({ code, group, max: 0, label: text.items[code], scale: when.length > 0 ? { kind: 'PASS_FAIL', when: [...when] } : { kind: 'PASS_FAIL' } })

/** A monthly list of met-or-not under the four heads, as a commune used it in 2024. The heads were seen; its lines were not, and are ours until a body publishes its own. */
export const fourGoodSheet: CriteriaSet = {
  kind: 'FOUR_GOOD',
  groups: Object.entries(text.groups).map(([code, label]) => ({ code, label })),
  items: [
    item('resolution', 'politics', { fact: 'targets', test: 'AT_LEAST', limit: 10_000 }),
    item('assigned', 'politics', { fact: 'tasksOwned', test: 'AT_LEAST', limit: 10_000 }),
    item('held', 'meetings'),
    item('attendance', 'meetings', { fact: 'attendance', test: 'AT_LEAST', limit: 9_000 }, { fact: 'unexcused', test: 'AT_MOST', limit: 0 }),
    item('discussion', 'meetings'),
    item('united', 'unity', { fact: 'disunity', test: 'IS', value: false }),
    item('noDiscipline', 'unity', { fact: 'memberDisciplined', test: 'IS', value: false }),
    item('dues', 'unity'),
    item('exemplary', 'members'),
    item('completed', 'members', { fact: 'membersNotCompleted', test: 'AT_MOST', limit: 0 }),
  ],
  bands: [],
  gates: [],
}
