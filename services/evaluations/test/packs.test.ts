import { packFor, shippedPacks } from '@nen-nep/rules/packs/index'
import { describe, expect, test } from 'vitest'
import { rulePacks } from '../src/packs.ts'

const shipped = (id: string) => shippedPacks.find((pack) => pack.id === id)

describe('the rule packs of a campaign', () => {
  test('are all the rating packs that ship', () => {
    expect(rulePacks.map(({ rating }) => rating.id).sort()).toEqual(shippedPacks.filter(({ kind }) => kind === 'RATING').map(({ id }) => id).sort())
  })
  test.each(rulePacks.map((pack) => [pack.rating.id, pack] as const))('%s goes with the quota and points in force on its first day', (_id, { rating, quota, points, bodyQuota, collective }) => {
    expect(shipped(rating.id)).toMatchObject({ kind: 'RATING', ...rating })
    expect(packFor(shippedPacks, 'MEMBER_QUOTA', rating.validFrom, [])).toMatchObject(quota)
    expect(packFor(shippedPacks, 'MEMBER_SHEET', rating.validFrom, [])?.id).toBe(points?.id)
    expect(packFor(shippedPacks, 'COLLECTIVE_QUOTA', rating.validFrom, [])).toMatchObject(bodyQuota)
    expect(packFor(shippedPacks, 'COLLECTIVE_SHEET', rating.validFrom, [])?.id).toBe(collective?.id)
    if (points) expect(shipped(points.id)).toMatchObject({ kind: 'MEMBER_SHEET', ...points })
  })
})
