import * as v from 'valibot'
import { ceiling, percent, share, WHOLE } from '../exact/index.ts'
import type { PlainDate } from '../dates/index.ts'
import { messages } from './messages.vi.ts'
import { covers, standingOn, type MemberHistory } from './owed.ts'
import type { HeldMeeting } from './presence.ts'

/** CONVENED: all official members called, absent ones included; PRESENT: official members in the room. */
export const BaseRule = v.picklist(['CONVENED', 'PRESENT'])
export type BaseRule = v.InferOutput<typeof BaseRule>

/** The heads of a meeting that votes and quorum rest on; official members only, those temporarily here from another cell left out. */
export type VotingHeads = Readonly<{ official: number; away: number; exemptAbsent: number; present: number }>

function headOf(history: MemberHistory, meeting: HeldMeeting): keyof VotingHeads | 'absent' {
  const { reason } = standingOn(history, meeting.date)
  if (reason === 'AWAY' || reason === 'SUSPENDED' || reason === 'IN_TRANSIT') return 'away'
  if (meeting.marks[history.memberId] === 'PRESENT') return 'present'
  return reason === 'EXEMPT' ? 'exemptAbsent' : 'absent'
}

const isOfficialOf = (history: MemberHistory, on: PlainDate) => covers(history.inCell, on) && standingOn(history, on).official

/** Counts the voting heads of a meeting from the roster and the roll. Suspended members and those in transit cannot be called and count with the away. */
export function votingHeads(roster: readonly MemberHistory[], meeting: HeldMeeting): VotingHeads {
  const heads = roster.filter((history) => isOfficialOf(history, meeting.date)).map((history) => headOf(history, meeting))
  const count = (kind: ReturnType<typeof headOf>) => heads.filter((head) => head === kind).length
  return { official: heads.length, away: count('away'), exemptAbsent: count('exemptAbsent'), present: count('present') }
}

export type VoteBase = Readonly<{ base: number; baseRule: BaseRule; sentence: string }>

/**
 * The number a vote is measured against. Regulation 294-QD/TW, 9.3.2 (derived material): all official members called, absent or not,
 * less those temporarily away and absent exempt ones; with 22 members, 20 official and 17 of them present the base is 20.
 */
export function voteBase({ official, away, exemptAbsent, present }: VotingHeads, baseRule: BaseRule = 'CONVENED'): VoteBase {
  if (baseRule === 'PRESENT') return { base: present, baseRule, sentence: messages.present(present) }
  const base = official - away - exemptAbsent
  return { base, baseRule, sentence: messages.convened(base, official, away, exemptAbsent) }
}

/** Share of official members that must be present, in hundredths of a percent; `of` ENTITLED leaves out whoever the vote base leaves out. */
export const QuorumRule = v.object({ of: v.picklist(['OFFICIAL', 'ENTITLED']), share: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(WHOLE)) })
export type QuorumRule = v.InferOutput<typeof QuorumRule>

/** No explicit quorum was found for monthly meetings: warn below half of the official members. */
export const halfOfOfficial: QuorumRule = { of: 'OFFICIAL', share: 5_000 }

export type Quorum = Readonly<{ rule: string; need: number; have: number; met: boolean; sentence: string }>

/** The quorum line of a meeting. It informs; only a rule pack may make a want of quorum a refusal. */
export function quorum(heads: VotingHeads, rule: QuorumRule = halfOfOfficial): Quorum {
  const of = rule.of === 'OFFICIAL' ? heads.official : voteBase(heads).base
  const need = ceiling(of * rule.share, WHOLE)
  const met = heads.present >= need
  return { rule: `${rule.of}_${rule.share}`, need, have: heads.present, met, sentence: messages.quorum(heads.present, need, of, met) }
}

/** What a motion needs of its base: MORE_THAN or AT_LEAST a fraction of it, so that two thirds are exact. */
export const Threshold = v.object({ test: v.picklist(['MORE_THAN', 'AT_LEAST']), part: v.pipe(v.number(), v.integer(), v.minValue(0)), of: v.pipe(v.number(), v.integer(), v.minValue(1)) })
export type Threshold = v.InferOutput<typeof Threshold>

export const moreThanHalf: Threshold = { test: 'MORE_THAN', part: 1, of: 2 }
/** Admission, recognition as official member, striking off a probationer: two thirds of the official members (derived material). */
export const twoThirds: Threshold = { test: 'AT_LEAST', part: 2, of: 3 }

/** Whether votes reach a threshold of a base; exact for thirds. Nothing passes on an empty base. */
export function passes(votes: number, base: number, { test, part, of }: Threshold): boolean {
  if (base === 0) return false
  return test === 'AT_LEAST' ? votes * of >= base * part : votes * of > base * part
}

export const ShowOfHands = v.object({ for: v.number(), against: v.number(), abstain: v.number() })
export type ShowOfHands = v.InferOutput<typeof ShowOfHands>

export type VoteResult = VoteBase & Readonly<{ ratio: number | null; passed: boolean; problems: readonly Readonly<{ code: keyof typeof messages.problems; message: string }>[] }>

/** The result of an open vote with the base it was measured against, by name. More hands than people is listed, not hidden. */
export function voteResult(hands: ShowOfHands, heads: VotingHeads, baseRule: BaseRule = 'CONVENED', threshold: Threshold = moreThanHalf): VoteResult {
  const { base } = voteBase(heads, baseRule)
  const cast = hands.for + hands.against + hands.abstain
  const ratio = share({ part: hands.for, whole: base })
  const passed = passes(hands.for, base, threshold)
  const percentage = ratio === null ? messages.noBase : percent(ratio)
  const code = 'vote.more-than-present'
  return {
    base,
    baseRule,
    ratio,
    passed,
    sentence: messages.vote({ inFavour: hands.for, base, basis: messages.bases[baseRule], percentage, passed }),
    problems: cast > heads.present ? [{ code, message: messages.problems[code](cast, heads.present) }] : [],
  }
}
