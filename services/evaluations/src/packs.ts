import type { CriteriaSet } from '@nen-nep/rules/criteria/index'
import type { QuotaRules } from '@nen-nep/rules/quota/index'
import type { RatingRules } from '@nen-nep/rules/rating/index'
import { qd124, qd366 } from '@nen-nep/rules/packs/rating/qd366'
import { formerQuota, memberQuota } from '@nen-nep/rules/packs/rating/quotas'
import { memberSheet } from '@nen-nep/rules/packs/rating/sheets'

/** What a campaign is judged by. `validFrom` is a plain date. */
export type RulePack = Readonly<{ id: string; citation: string; validFrom: string; rating: RatingRules; quota: QuotaRules; points: CriteriaSet }>

/** The packs that ship, newest first. */
export const rulePacks: readonly RulePack[] = [
  { id: 'qd366-hd43', citation: 'Quy định 366-QĐ/TW ngày 30/8/2025, Hướng dẫn 43-HD/BTCTW ngày 31/10/2025', validFrom: '2025-08-30', rating: qd366, quota: memberQuota, points: memberSheet },
  { id: 'qd124-hd25', citation: 'Quy định 124-QĐ/TW ngày 4/10/2023, Hướng dẫn 25-HD/BTCTW ngày 10/11/2023', validFrom: '2023-10-04', rating: qd124, quota: formerQuota, points: memberSheet },
]
export const packOf = (id: string) => rulePacks.find((pack) => pack.id === id)
