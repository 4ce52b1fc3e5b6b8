import type { RuleSet } from '@nen-nep/rules/packs/rule-set'
import { ratingRegulations as regulations } from '@nen-nep/rules/packs/regulations.vi'
import { fourGoodSheet } from '@nen-nep/rules/packs/four-good/sheet'
import { qd124, qd366 } from '@nen-nep/rules/packs/rating/qd366'
import { bodyQuota, formerBodyQuota, formerQuota, memberQuota } from '@nen-nep/rules/packs/rating/quotas'
import { collectiveSheet, memberSheet } from '@nen-nep/rules/packs/rating/sheets'

const of2019 = { validFrom: '2018-03-08', citation: regulations.quota2019 }
const fourGood: RuleSet['fourGood'] = { id: 'four-good', validFrom: '2018-03-08', citation: regulations.fourGood, rules: fourGoodSheet }
const former = {
  quota: { id: 'member-quota-2019', ...of2019, rules: formerQuota },
  collectiveQuota: { id: 'collective-quota-2019', ...of2019, rules: formerBodyQuota },
  fourGood,
}

const of2025 = { validFrom: '2025-08-30', citation: regulations.rating }
const quotaOf2025 = { validFrom: '2025-08-30', citation: regulations.quota }
/** The rules of the whole country that one may choose from, newest first: a rating pack, and the quotas and sheets in force on its first day. They are named one by one because the list of all packs would bring meeting sheets and calendars into every function of this room; a test holds them to that list. */
export const shippedSets: readonly RuleSet[] = [
  {
    rating: { id: 'rating-366', ...of2025, rules: qd366 },
    quota: { id: 'member-quota-366', ...quotaOf2025, rules: memberQuota },
    collectiveQuota: { id: 'collective-quota-366', ...quotaOf2025, rules: bodyQuota },
    points: { id: 'member-sheet-366', ...of2025, rules: memberSheet },
    collectivePoints: { id: 'collective-sheet-366', ...of2025, rules: collectiveSheet },
    fourGood,
  },
  { rating: { id: 'rating-124', validFrom: '2023-10-04', citation: regulations.rating2023, rules: qd124 }, ...former },
  { rating: { id: 'rating-132', validFrom: '2018-03-08', citation: regulations.rating2018, rules: qd124 }, ...former },
]

/** The rules of the country by the id of their rating pack. */
export const shippedSet = (rulePackId: string): RuleSet | undefined => shippedSets.find(({ rating }) => rating.id === rulePackId)
/** The rules of the country in force on a day; nothing before the first. */
export const shippedOn = (on: string): RuleSet | undefined => shippedSets.find(({ rating }) => rating.validFrom <= on)
