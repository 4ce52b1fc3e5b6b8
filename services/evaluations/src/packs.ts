import type { PackOf } from '@nen-nep/rules/packs/index'
import { regulations } from '@nen-nep/rules/packs/messages.vi'
import { qd124, qd366 } from '@nen-nep/rules/packs/rating/qd366'
import { bodyQuota, formerBodyQuota, formerQuota, memberQuota } from '@nen-nep/rules/packs/rating/quotas'
import { collectiveSheet, memberSheet } from '@nen-nep/rules/packs/rating/sheets'

type Part<K extends 'RATING' | 'MEMBER_QUOTA' | 'MEMBER_SHEET' | 'COLLECTIVE_QUOTA' | 'COLLECTIVE_SHEET'> = Pick<PackOf<K>, 'id' | 'validFrom' | 'citation' | 'rules'>
/** What a campaign is judged by: a rating pack named by its id, and the quotas and points in force on the day it began to hold, for members and for collectives. */
export type Rules = Readonly<{ rating: Part<'RATING'>; quota: Part<'MEMBER_QUOTA'>; points?: Part<'MEMBER_SHEET'>; bodyQuota: Part<'COLLECTIVE_QUOTA'>; collective?: Part<'COLLECTIVE_SHEET'> }>

const bodyQuota2019: Rules['bodyQuota'] = { id: 'collective-quota-2019', validFrom: '2018-03-08', citation: regulations.quota2019, rules: formerBodyQuota }
const quota2019: Rules['quota'] = { id: 'member-quota-2019', validFrom: '2018-03-08', citation: regulations.quota2019, rules: formerQuota }

/** The rating packs one may choose from, newest first. They are named one by one because the list of all packs would bring meeting sheets and calendars into every function of this room; a test holds them to that list. */
export const rulePacks: readonly Rules[] = [
  {
    rating: { id: 'rating-366', validFrom: '2025-08-30', citation: regulations.rating, rules: qd366 },
    quota: { id: 'member-quota-366', validFrom: '2025-08-30', citation: regulations.quota, rules: memberQuota },
    points: { id: 'member-sheet-366', validFrom: '2025-08-30', citation: regulations.rating, rules: memberSheet },
    bodyQuota: { id: 'collective-quota-366', validFrom: '2025-08-30', citation: regulations.quota, rules: bodyQuota },
    collective: { id: 'collective-sheet-366', validFrom: '2025-08-30', citation: regulations.rating, rules: collectiveSheet },
  },
  { rating: { id: 'rating-124', validFrom: '2023-10-04', citation: regulations.rating2023, rules: qd124 }, quota: quota2019, bodyQuota: bodyQuota2019 },
  { rating: { id: 'rating-132', validFrom: '2018-03-08', citation: regulations.rating2018, rules: qd124 }, quota: quota2019, bodyQuota: bodyQuota2019 },
]

/** All rules that go with a rating pack; nothing when there is no such pack. */
export const rulesOf = (rulePackId: string): Rules | undefined => rulePacks.find(({ rating }) => rating.id === rulePackId)
