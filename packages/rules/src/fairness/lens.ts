import { share, WHOLE } from '../exact/index.ts'
import { RatedClass } from '../rating/schema.ts'
import { countsOf, divided, groupOf, keepsSecrets, LEAST_GROUP, SMALL, type Counts, type Group, type RatedPerson, type Some } from './groups.ts'
import { messages } from './messages.vi.ts'

/** One class of a group: heads, their share in hundredths of a percent, and by how much that lies above (or below) the share among all. */
export type ClassShare = Readonly<{ class: RatedClass; count: number; share: number; against: number }>
export type GroupView = Readonly<{ key: string; whole: number; classes: readonly ClassShare[] }>
/** Something worth a look. It describes; it judges nobody and changes nothing. */
export type Flag = Readonly<{ code: keyof typeof messages.flags; respect: string; key: string; sentence: string }>
/** How classes are spread over groups of people. `classes` is null where there are too few people to show anything of; a respect with a `note` instead of groups would tell, beside another one, of too few. */
export type Lens = Readonly<{ whole: number; classes: readonly ClassShare[] | null; respects: readonly Readonly<{ respect: string; groups: readonly GroupView[]; note?: string }>[]; flags: readonly Flag[]; note: string }>

/** How far from the share among all, in hundredths of a percent, a group's best class is worth a look. */
const FAR = 2_000

type All = Readonly<{ whole: number; counts: Counts }>
const viewOf = ({ whole, counts }: All, all: All): ClassShare[] => RatedClass.options.map((grade) => {
  const [own, among] = [share({ part: counts[grade], whole }) ?? 0, share({ part: all.counts[grade], whole: all.whole }) ?? 0]
  return { class: grade, count: counts[grade], share: own, against: own - among }
})

/** Whether two shares of the best class lie further apart than that, from the counts themselves. */
const isFar = (one: All, all: All) => Math.abs(one.counts.EXCELLENT * all.whole - all.counts.EXCELLENT * one.whole) * WHOLE >= FAR * one.whole * all.whole

/** Names of groups as people read them, by respect and key. */
export type NameOf = (respect: string, key: string) => string

type Looking = Readonly<{ respect: string; all: All; nameOf: NameOf }>
function flagsOf({ key, whole, counts }: Group, { respect, all, nameOf }: Looking): Flag[] {
  if (key === SMALL || whole === all.whole) return []
  const name = nameOf(respect, key)
  const only = RatedClass.options.find((grade) => counts[grade] === whole)
  const flag = (code: Flag['code'], sentence: string): Flag => ({ code, respect, key, sentence })
  if (only) return [flag('ALL_ALIKE', messages.flags.ALL_ALIKE(name, whole, only))]
  return isFar({ whole, counts }, all) ? [flag('FAR_FROM_ALL', messages.flags.FAR_FROM_ALL(name, viewOf({ whole, counts }, all)[0]?.share ?? 0, share({ part: all.counts.EXCELLENT, whole: all.whole }) ?? 0))] : []
}

/** The respects in their order, without those that would tell of too few beside one before them. */
function respectsOf(people: readonly RatedPerson[], respects: readonly string[]): Readonly<{ respect: string; groups: readonly Some[] }>[] {
  const shown: Readonly<{ respect: string; groups: readonly Some[] }>[] = []
  for (const respect of respects) {
    const groups = divided(people, respect)
    shown.push({ respect, groups: shown.every((one) => keepsSecrets(one.groups, groups)) ? groups : [] })
  }
  return shown
}

/** All those excellent are leaders, though most of those rated are not; said where leaders are shown as a group. */
function onlyLeaders(people: readonly RatedPerson[], respect: string, shown: readonly Some[]): Flag[] {
  if (shown.every(({ key }) => key !== 'LEADER')) return []
  const leads = ({ groups }: RatedPerson) => groups[respect] === 'LEADER'
  const best = people.filter((person) => person.class === 'EXCELLENT')
  const others = people.filter((person) => !leads(person)).length
  return best.length > 0 && best.every(leads) && others * 2 > people.length ? [{ code: 'ONLY_LEADERS', respect, key: 'LEADER', sentence: messages.flags.ONLY_LEADERS(best.length, others) }] : []
}

/** How the classes of some people are spread over groups, in each of some respects: by cell, by post, by sex, by age (features: N18). Descriptive, and nothing of fewer than five, neither shown nor found by taking one group from another. In the respect `leading`, leaders are the group LEADER. */
export function lens(people: readonly RatedPerson[], respects: readonly string[], nameOf: NameOf, leading = 'leading'): Lens {
  const all = { whole: people.length, counts: countsOf(people) }
  if (all.whole < LEAST_GROUP) return { whole: all.whole, classes: null, respects: [], flags: [], note: messages.few(LEAST_GROUP) }
  const found = respectsOf(people, respects)
  const flags = found.flatMap(({ respect, groups }) => groups.flatMap((group) => flagsOf(groupOf(group), { respect, all, nameOf })))
  return {
    whole: all.whole,
    classes: viewOf(all, all),
    respects: found.map(({ respect, groups }) => ({ respect, groups: groups.map(groupOf).map((group) => ({ key: group.key, whole: group.whole, classes: viewOf(group, all) })), ...(groups.length === 0 ? { note: messages.apart(LEAST_GROUP) } : {}) })),
    flags: [...flags, ...found.filter(({ respect }) => respect === leading).flatMap(({ respect, groups }) => onlyLeaders(people, respect, groups))],
    note: messages.note,
  }
}
