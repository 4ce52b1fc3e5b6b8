import { allHold, explain, type Facts } from '../facts/index.ts'
import { maximumOf, weigh } from './maxima.ts'
import { messages } from './messages.vi.ts'
import { fits, scoreItem, type ScoredItem } from './points.ts'
import type { CriteriaSet, Entered, Gate, MeetingBand } from './schema.ts'

export type Problem = Readonly<{ code: keyof typeof messages.problems; at: string; message: string }>

export const problem = (code: Problem['code'], at: string): Problem => ({ code, at, message: messages.problems[code](at) })

/** A filled sheet. `total` is out of `max` (100 unless items left the sheet); `band` is null for a set without bands. */
export type ScoreSheet = Readonly<{
  items: readonly ScoredItem[]
  total: number
  max: number
  band: MeetingBand | null
  why: readonly string[]
  problems: readonly Problem[]
}>

const order = ['KEM', 'TRUNG_BINH', 'KHA', 'TOT'] as const

/** Rank of a class of meetings, 0 for the poorest. */
export const rankOf = (band: MeetingBand) => order.indexOf(band)

const shutBy = (gate: Gate, items: readonly ScoredItem[], facts: Facts): string | undefined => {
  const name = messages.bands[gate.cap]
  if (gate.kind === 'CONDITION') {
    return allHold(gate.when, facts) === true ? messages.gate(gate.when.map((each) => explain(each, facts)).join(', '), name) : undefined
  }
  const short = items.filter(({ code, points, max }) => gate.items.includes(code) && points < max)
  return short.length > 0 ? messages.notFull(short.map(({ label }) => label).join(', '), name) : undefined
}

type Judged = Readonly<{ band: MeetingBand | null; why: readonly string[] }>

function judge(set: CriteriaSet, items: readonly ScoredItem[], facts: Facts, sum: Readonly<{ total: number; max: number }>): Judged {
  const { total, max } = sum
  const byScore = set.bands.find(({ from }) => total * 100 >= from * max)?.band
  if (byScore === undefined) return { band: null, why: [messages.totalOnly(total, max)] }
  const closed = set.gates.flatMap((gate) => {
    const why = shutBy(gate, items, facts)
    return why === undefined || rankOf(gate.cap) >= rankOf(byScore) ? [] : [{ cap: gate.cap, why }]
  })
  const band = closed.reduce<MeetingBand>((low, { cap }) => (rankOf(cap) < rankOf(low) ? cap : low), byScore)
  return { band, why: [...closed.map(({ why }) => why), messages.total(total, max, messages.bands[band])] }
}

/** Answers that fit nothing on the sheet; they count as not given. */
function problemsIn(set: CriteriaSet, facts: Facts, entered: Entered): Problem[] {
  const weighted = new Map(weigh(set, facts).map((each) => [each.item.code, each]))
  return Object.entries(entered).flatMap(([code, answer]) => {
    const at = weighted.get(code)
    if (!at) return [problem('criteria.unknown-entry', code)]
    return answer === undefined || fits(answer, at) ? [] : [problem('criteria.bad-entry', code)]
  })
}

/** Scores a sheet from the recorded facts and a scorer's answers; every figure comes with its sentence. Refuses nothing: what does not fit is listed. */
export function scoreSheet(set: CriteriaSet, facts: Facts, entered: Entered): ScoreSheet {
  const weighted = weigh(set, facts)
  const items = weighted.map((each) => scoreItem(each, facts, entered[each.item.code]))
  const max = maximumOf(weighted)
  const sum = items.reduce((total, { points }) => total + points, 0)
  const total = Math.min(sum, max)
  const { band, why } = judge(set, items, facts, { total, max })
  const missing = items.filter(({ source }) => source === 'missing').length
  const notes = [...(sum > max ? [messages.cut(sum, max)] : []), ...(missing > 0 ? [messages.provisional(missing)] : [])]
  return { items, total, max, band, why: [...why, ...notes], problems: problemsIn(set, facts, entered) }
}

export type Hint = Readonly<{ code: string; lost: number; text: string }>

/** What a meeting can still win, dearest first: said before closing, so that the score improves the meeting instead of judging it. */
export function coach(set: CriteriaSet, sheet: ScoreSheet): Hint[] {
  const advice = new Map(set.items.map((item) => [item.code, item.advice]))
  return sheet.items
    .filter(({ points, max }) => points < max)
    .map(({ code, label, max, points, why }) => ({ code, lost: max - points, text: messages.hint(max - points, label, advice.get(code) ?? why) }))
    .sort((a, b) => b.lost - a.lost)
}
