import { acting, commit, find, inside, isTheirs, repeated, type Act } from '@nen-nep/service-kit'
import { cellOf, scoreKey } from '../ids.ts'
import { refuse as refuseOfSheet } from '../sheet/refusals.ts'
import { handles } from '../sheet/who.ts'
import { openSheet, recordPlace } from '../sheet/use-cases.ts'
import type { Deps } from '../stores.ts'
import { knowingOf, readBeside } from './known.ts'
import * as Scores from './rules.ts'
import type { Scoring } from './schema.ts'

/** Gives a member's points, or gives them anew; the year's facts are read from the registers. */
export async function scoreRecord(deps: Deps, act: Act, id: string, scoring: Scoring) {
  const { scores } = deps
  const place = recordPlace(id)
  const key = scoreKey(place, place.member)
  const at = { year: Number(place.year), cellId: cellOf(place) }
  const { sheet, caller, table, beside } = await openSheet(deps, act, place, (table) => Promise.all([find(inside(table, scores), key, true), readBeside({ ...deps, table }, place, at)]))
  const [before, found] = beside
  const done = before && repeated(before, act)
  if (done) return done
  const knowing = await knowingOf({ ...deps, table }, sheet, place.member, found)
  return commit(scores, Scores.score(sheet, place.member, scoring, { ...knowing, caller }), acting(act, caller), before)
}

/** A member's points, for those who handle the sheet and for the member. */
export async function getScore(deps: Deps, act: Act, id: string) {
  const place = recordPlace(id)
  const { sheet, caller, beside: score } = await openSheet(deps, act, place, (table) => find(inside(table, deps.scores), scoreKey(place, place.member)))
  if (!handles(caller, sheet.cellId) && !isTheirs(caller, place.member)) return refuseOfSheet('sheet.not-yours')
  return score ?? refuseOfSheet('record.unknown')
}
