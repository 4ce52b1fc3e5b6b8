import type { QuotaRules } from '../../quota/index.ts'

/**
 * At most 20 % of those rated GOOD, among similar posts; 25 % for an outstanding body with stated grounds (decree 335/2025).
 * Sources conflict on the base (GOOD, or GOOD and better) and on rounding (down, or half up): the strict reading stands.
 */
export const memberQuota: QuotaRules = { pct: 2_000, raisedPct: 2_500, denominator: 'GOOD', groupBy: 'SIMILAR_POSTS', rounding: 'DOWN', level: 'GRASSROOTS_ORG' }

/** The same share for collectives, among similar bodies, held by the superior that decides on them. */
export const bodyQuota: QuotaRules = { ...memberQuota, groupBy: 'SIMILAR_BODIES', level: 'SUPERIOR_ORG' }

/** Guidance 21-HD/BTCTW of 2019 and 124-QD/TW: 20 %, without a raised share. */
export const formerQuota: QuotaRules = { pct: 2_000, denominator: 'GOOD', groupBy: 'SIMILAR_POSTS', rounding: 'DOWN', level: 'GRASSROOTS_ORG' }

/** The same for collectives (124-QD/TW). */
export const formerBodyQuota: QuotaRules = { ...formerQuota, groupBy: 'SIMILAR_BODIES', level: 'SUPERIOR_ORG' }
