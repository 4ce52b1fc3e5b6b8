import { halfOfOfficial, type BaseRule, type QuorumRule } from '@nen-nep/rules/attendance/index'
import type { CriteriaSet } from '@nen-nep/rules/criteria/index'
import { hd42Sheet } from '@nen-nep/rules/packs/meeting/hd42'

/** What a cell's regulations say of its meetings. `quorumRefuses`: a vote without quorum is refused instead of warned about. */
export type MeetingPack = Readonly<{ sheet: CriteriaSet; quorum: QuorumRule; quorumRefuses: boolean; baseRule: BaseRule }>

/** Guidance 42-HD/BTCTW; base of votes of regulation 294-QĐ/TW, 9.3.2; no explicit quorum was found for monthly meetings, so its want only warns. */
export const centralPack: MeetingPack = { sheet: hd42Sheet, quorum: halfOfOfficial, quorumRefuses: false, baseRule: 'CONVENED' }
