import { kinds } from '@nen-nep/rules/packs/rule-set'
import { packFor, shippedPacks } from '@nen-nep/rules/packs/index'
import { describe, expect, test } from 'vitest'
import { shippedSets } from '../src/rule-pack/shipped.ts'

const shipped = (id: string) => shippedPacks.find((pack) => pack.id === id)

describe('the rules of the country', () => {
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
