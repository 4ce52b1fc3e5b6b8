import { packFor, shippedPacks, type PackOf } from '@nen-nep/rules/packs/index'

/** What a campaign is judged by: a rating pack named by its id, and the quota, points, and voting rules in force on the day it began to hold. */
export type Rules = Readonly<{ rating: PackOf<'RATING'>; quota: PackOf<'MEMBER_QUOTA'>; points: PackOf<'MEMBER_SHEET'> | undefined; voting: PackOf<'VOTING'> }>

/** The rating packs one may choose from. */
export const ratingPacks = shippedPacks.filter((pack) => pack.kind === 'RATING')

/** All rules that go with a rating pack; nothing when there is no such pack. */
export function rulesOf(rulePackId: string): Rules | undefined {
  const rating = ratingPacks.find(({ id }) => id === rulePackId)
  if (!rating) return undefined
  const on = rating.validFrom
  const quota = packFor(shippedPacks, 'MEMBER_QUOTA', on, [])
  const voting = packFor(shippedPacks, 'VOTING', on, [])
  return quota && voting ? { rating, quota, voting, points: packFor(shippedPacks, 'MEMBER_SHEET', on, []) } : undefined
}
