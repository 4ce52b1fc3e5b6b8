import { kinds } from '@nen-nep/rules/packs/rule-set'
import { digestOfRules, shippedDigests } from '@nen-nep/rules/packs/seal'
import { packFor, shippedPacks } from '@nen-nep/rules/packs/index'
import { describe, expect, test } from 'vitest'
import { shippedSets } from '../src/rule-pack/shipped.ts'

const shipped = (id: string) => shippedPacks.find((pack) => pack.id === id)

describe('the rules of the country', () => {
  test('are what was shipped: a figure or a word changed afterwards is another pack, with an id of its own', () => {
    expect(Object.fromEntries(shippedSets.map((set) => [set.rating.id, digestOfRules(set)]))).toEqual(shippedDigests)
    const [now] = shippedSets
    expect(digestOfRules({ ...now!, quota: { ...now!.quota, rules: { ...now!.quota.rules, pct: 2_100 } } })).not.toBe(shippedDigests['rating-366'])
  })
  test('are all the rating packs that ship', () => {
    expect(shippedSets.map(({ rating }) => rating.id).sort()).toEqual(shippedPacks.filter(({ kind }) => kind === 'RATING').map(({ id }) => id).sort())
  })
  test.each(shippedSets.map((set) => [set.rating.id, set] as const))('%s go with the quotas and sheets in force on their first day', (_id, set) => {
    for (const [part, kind] of Object.entries(kinds)) {
      const mine = set[part as keyof typeof kinds]
      expect([part, packFor(shippedPacks, kind, set.rating.validFrom, [])?.id]).toEqual([part, mine?.id])
      if (mine) expect(shipped(mine.id)).toMatchObject({ kind, ...mine })
    }
  })
})
