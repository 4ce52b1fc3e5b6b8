import { halfUp, quotient } from '../exact/index.ts'
import { allHold, type Facts } from '../facts/index.ts'
import type { CriteriaSet, Item } from './schema.ts'

export type Standing = 'APPLIES' | 'FULL' | 'EXCLUDE' | 'REDISTRIBUTE'

/** An item with what it is worth in the case at hand: its own maximum and what it takes over from items that do not apply. */
export type Weighted = Readonly<{ item: Item; standing: Standing; max: number; takenOver: number }>

/** Whether an item counts; as long as that is not known, it does. */
const standingOf = (item: Item, facts: Facts): Standing =>
  allHold(item.appliesWhen ?? [], facts) === false ? (item.fallback ?? 'EXCLUDE') : 'APPLIES'

const ownMax = (item: Item, facts: Facts) => item.maxWhen?.find(({ when }) => allHold(when, facts) === true)?.max ?? item.max

/** Shares whole points out in proportion to weights by largest remainder; what is given out is exactly what there was. */
export function apportion(points: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0)
  if (sum === 0) return weights.map(() => 0)
  const floors = weights.map((weight) => quotient(points * weight, sum))
  const left = points - floors.reduce((a, b) => a + b, 0)
  const byRemainder = weights.map((weight, at) => ({ at, rest: (points * weight) % sum })).sort((a, b) => b.rest - a.rest || a.at - b.at)
  const lucky = new Set(byRemainder.slice(0, left).map(({ at }) => at))
  return floors.map((floor, at) => floor + (lucky.has(at) ? 1 : 0))
}

function heirsOf(item: Item, weighted: readonly Weighted[]): Weighted[] {
  const able = weighted.filter(({ standing, item: other }) => standing === 'APPLIES' && !other.bonus)
  if (item.redistributeTo) return able.filter(({ item: other }) => item.redistributeTo?.includes(other.code))
  const sameGroup = able.filter(({ item: other }) => other.group === item.group)
  return sameGroup.length > 0 ? sameGroup : able
}

/** What each item is worth under the given facts, after weights have been taken over. */
export function weigh(set: CriteriaSet, facts: Facts): Weighted[] {
  const own = set.items.map((item) => ({ item, standing: standingOf(item, facts), max: ownMax(item, facts), takenOver: 0 }))
  const gained = new Map<string, number>()
  for (const { item, standing, max } of own) {
    if (standing !== 'REDISTRIBUTE') continue
    const heirs = heirsOf(item, own)
    apportion(max, heirs.map((heir) => heir.max)).forEach((points, at) => {
      const code = heirs[at]?.item.code ?? ''
      gained.set(code, (gained.get(code) ?? 0) + points)
    })
  }
  return own.map((entry) => {
    const takenOver = gained.get(entry.item.code) ?? 0
    const counts = entry.standing === 'APPLIES' || entry.standing === 'FULL'
    return { ...entry, takenOver, max: counts ? entry.max + takenOver : 0 }
  })
}

/** The most a sheet can give under the given facts, without bonus items. */
export const maximumOf = (weighted: readonly Weighted[]) => weighted.reduce((sum, { item, max }) => sum + (item.bonus ? 0 : max), 0)

/** Points stated against an item's printed maximum, on the maximum of the case at hand; half up. */
export const rescale = (points: number, item: Item, max: number) => (item.max === 0 ? 0 : halfUp(points * max, item.max))
