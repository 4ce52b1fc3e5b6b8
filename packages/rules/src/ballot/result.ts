import * as v from 'valibot'
import { moreThanHalf, passes, type Threshold } from '../attendance/index.ts'
import { share } from '../exact/index.ts'
import { baseOf, LEAST_BALLOTS, messages as ofTally, TallyBase, type Heads } from '../tally/index.ts'
import { add, type Counted, type Votes } from './count.ts'
import { Choice, optionsOf, type Line } from './lines.ts'
import { messages } from './messages.vi.ts'

const Warning = v.object({ code: v.string(), message: v.string() })
/** What may be told of one line: the choice that passed (null when none did), the votes by choice where they may be shown, and what they would betray. */
export const LineResult = v.object({
  id: v.string(),
  outcome: v.nullable(Choice),
  choices: v.nullable(v.array(v.object({ choice: Choice, votes: v.number(), ratio: v.nullable(v.number()) }))),
  warnings: v.array(Warning),
})
export type LineResult = v.InferOutput<typeof LineResult>
const figures = { issued: v.number(), returned: v.number(), unreturned: v.number(), valid: v.number(), invalid: v.number() }
/** The result of an election, as it is published and kept: nothing in it is more than everybody may know. `sums` says how paper and electronic ballots add up. */
export const Result = v.object({
  ...figures,
  base: v.number(),
  baseRule: TallyBase,
  baseName: v.string(),
  lines: v.array(LineResult),
  sums: v.array(v.string()),
  notes: v.array(v.string()),
})
export type Result = v.InferOutput<typeof Result>

type Rules = Readonly<{ baseRule: TallyBase; threshold?: Threshold }>
type Boxes = Readonly<{ electronic: Counted; paper?: Counted | undefined }>

// A part too small to be broken down is found by subtraction where the other part and the whole are told.
const mayBreakDown = ({ electronic, paper }: Boxes) => [electronic, ...(paper ? [paper] : [])].every(({ returned }) => returned === 0 || returned >= LEAST_BALLOTS) && electronic.returned + (paper?.returned ?? 0) >= LEAST_BALLOTS

function warningsOf(votes: Votes, shown: boolean): LineResult['warnings'] {
  const { warnings } = ofTally
  if (!shown) return [{ code: 'FEW', message: warnings.FEW(LEAST_BALLOTS) }]
  const all = Choice.options.map((choice) => votes[choice] ?? 0)
  const cast = all.reduce((sum, one) => sum + one, 0)
  const most = Math.max(0, ...all)
  if (cast > 0 && most === cast) return [{ code: 'UNANIMOUS', message: warnings.UNANIMOUS }]
  return cast > 1 && most === cast - 1 ? [{ code: 'ALL_BUT_ONE', message: warnings.ALL_BUT_ONE }] : []
}

type Judging = Readonly<{ base: number; threshold: Threshold; shown: boolean }>
function judge({ id, kind }: Line, votes: Votes, { base, threshold, shown }: Judging): LineResult {
  const choices = optionsOf(kind).map((choice) => ({ choice, votes: votes[choice] ?? 0, ratio: share({ part: votes[choice] ?? 0, whole: base }) }))
  const passed = choices.filter((one) => passes(one.votes, base, threshold))
  return { id, outcome: passed.length === 1 ? (passed[0]?.choice ?? null) : null, choices: shown ? choices : null, warnings: warningsOf(votes, shown) }
}

function sumsOf({ electronic, paper }: Boxes): string[] {
  if (!paper) return []
  const { fields } = ofTally
  const told = ['issued', 'returned', 'valid', 'invalid'] as const
  return told.map((field) => messages.sum(fields[field], paper[field], electronic[field]))
}

/** The result of an election over both its boxes: per line what passed, of which base, and the breakdown only where no box is so small that it would tell on somebody (features: C12, C13). */
export function resultOf(lines: readonly Line[], boxes: Boxes, heads: Heads, { baseRule, threshold = moreThanHalf }: Rules): Result {
  const all = boxes.paper ? add(boxes.paper, boxes.electronic) : boxes.electronic
  const { issued, returned, valid, invalid, votes } = all
  const base = baseOf(baseRule, all, heads)
  const shown = mayBreakDown(boxes)
  return {
    issued, returned, unreturned: issued - returned, valid, invalid,
    base, baseRule, baseName: ofTally.bases[baseRule](base),
    lines: lines.map((line) => judge(line, votes[line.id] ?? {}, { base, threshold, shown })),
    sums: sumsOf(boxes),
    notes: [],
  }
}
