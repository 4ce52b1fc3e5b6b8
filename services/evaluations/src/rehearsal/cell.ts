import { rehearse } from '@nen-nep/rules/packs/rehearse'
import type { RuleSet } from '@nen-nep/rules/packs/rule-set'
import { getRows, keyText, pack, putRow, readAll } from '@nen-nep/service-kit'
import { bare } from '@nen-nep/contracts'
import { frozenKey, placeOf, scoreKey, sheetKey } from '../ids.ts'
import { rulesFor } from '../rule-pack/load.ts'
import { rosterIn } from '../roster/projection.ts'
import type { Score } from '../score/schema.ts'
import type { Line, Sheet } from '../sheet/schema.ts'
import type { Working } from '../stores.ts'
import { listedUntil, nothingYet, tallied } from './rules.ts'
import { changesOf, type Rehearsal, type Tally, type WouldChange } from './schema.ts'

type Judging = Readonly<{ was: RuleSet; would: RuleSet; names: ReadonlyMap<string, string> }>
type Judged = Readonly<{ kind: 'unscored' | 'notComparable' | 'same' } | { kind: 'changed'; change: WouldChange }>

/** One member's record under other rules. */
function judge({ was, would, names }: Judging, { member, subject, decided }: Line, score: Score | undefined): Judged {
  if (!score) return { kind: 'unscored' }
  const tried = rehearse(was, would, { subject, points: score.points, facts: score.inputs, score: score.score })
  if (tried.outcome === 'NOT_COMPARABLE') return { kind: 'notComparable' }
  if (tried.outcome === 'SAME') return { kind: 'same' }
  const change = { memberId: member, name: names.get(member) ?? '', was: tried.was.proposedClass, would: tried.would.proposedClass, score: tried.was.score, wouldScore: tried.would.score, why: [...tried.would.why], ...(decided ? { decided: decided.class } : {}) }
  return { kind: 'changed', change }
}

async function scoresOf({ table, scores }: Working, sheet: Sheet): Promise<ReadonlyMap<string, Score>> {
  const { pk, sk } = scoreKey(placeOf(sheet.year, sheet.cellId), '')
  return new Map((await readAll(table, { pk, prefix: sk })).map((row) => scores.parse(row)).map((score) => [score.memberId, score]))
}

/** Tries rules on one cell's records of a year and writes down whose class would change; written again, it is the same row. The sums are answered. */
export async function rehearseCell(deps: Working, rehearsal: Rehearsal, cellId: string): Promise<Tally> {
  const place = placeOf(rehearsal.year, cellId)
  const rows = await getRows(deps.table, [sheetKey(place), frozenKey(place)])
  const row = rows.get(keyText(sheetKey(place)))
  const sheet = row && deps.sheets.parse(row)
  const was = sheet && (await rulesFor(deps, sheet.rulePackId))
  if (!sheet || !was) return nothingYet
  const names = new Map(rosterIn(rows.get(keyText(frozenKey(place))))?.members.map(({ id, name }) => [id, name]))
  const scores = await scoresOf(deps, sheet)
  const judged = sheet.lines.filter(({ unrated }) => unrated === undefined).map((line) => judge({ was, would: rehearsal.set, names }, line, scores.get(line.member)))
  const changes = judged.flatMap((one) => (one.kind === 'changed' ? [one.change] : []))
  if (changes.length > 0) await putRow(deps.table, { row: { pk: changesOf(rehearsal.id), sk: bare(cellId), version: 1, cellId, body: pack(changes), ttl: Math.floor(Date.parse(listedUntil(rehearsal)) / 1000) }, when: { is: 'any' } })
  const having = (...kinds: Judged['kind'][]) => judged.filter(({ kind }) => kinds.includes(kind)).length
  return tallied(changes, { scored: having('changed', 'same', 'notComparable'), unscored: having('unscored'), notComparable: having('notComparable') })
}
