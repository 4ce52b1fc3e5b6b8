import { acting, commit, find, getRows, inside, keyText, repeated, type Act } from '@nen-nep/service-kit'
import { collectiveKey } from '../collective/keys.ts'
import { ledBy, ledByAll } from '../collective/led.ts'
import { cellOf, frozenKey, scoreKey } from '../ids.ts'
import { factsOfMember } from '../campaign/population.ts'
import { dossierOf, factsOfDossier } from '../dossier/dossier.ts'
import { readSettledYear } from '../contest/use-cases.ts'
import { rosterIn } from '../roster/projection.ts'
import { rulesFor } from '../rule-pack/load.ts'
import { handles, refuse as refuseOfSheet } from '../sheet/rules.ts'
import { judgedBy } from '../sheet/posts.ts'
import { openSheet, recordPlace } from '../sheet/use-cases.ts'
import type { Deps } from '../stores.ts'
import * as Scores from './rules.ts'
import type { Scoring } from './schema.ts'

/** Gives a member's points, or gives them anew; the year's facts are read from the registers. */
export async function scoreRecord(deps: Deps, act: Act, id: string, scoring: Scoring) {
  const { scores } = deps
  const place = recordPlace(id)
  const key = scoreKey(place, place.member)
  const bodyAt = collectiveKey(Number(place.year), cellOf(place))
  const { sheet, caller, table, beside } = await openSheet(deps, act, place, (table) => Promise.all([find(inside(table, scores), key, true), readSettledYear(deps, table, place, place.member), getRows(table, [frozenKey(place), bodyAt])]))
  const [before, { facts }, rows] = beside
  const done = before && repeated(before, act)
  if (done) return done
  const member = rosterIn(rows.get(keyText(frozenKey(place))))?.members.find((one) => one.id === place.member)
  const known = { ...factsOfDossier(dossierOf(facts, place.member)), ...(member ? factsOfMember(member, sheet.year) : {}) }
  const found = rows.get(keyText(bodyAt))
  const line = sheet.lines.find((one) => one.member === place.member)
  const [rules, body] = await Promise.all([rulesFor({ ...deps, table }, sheet.rulePackId), line?.leads ? ledByAll(deps, table, sheet.year, judgedBy(line, sheet.cellId)) : ledBy(found && deps.collectives.parse(found))])
  return commit(scores, Scores.score(sheet, place.member, scoring, { caller, known, body, rules }), acting(act, caller), before)
}

/** A member's points, for those who handle the sheet and for the member. */
export async function getScore(deps: Deps, act: Act, id: string) {
  const place = recordPlace(id)
  const { sheet, caller, beside: score } = await openSheet(deps, act, place, (table) => find(inside(table, deps.scores), scoreKey(place, place.member)))
  if (!handles(caller, sheet.cellId) && caller.id !== place.member) return refuseOfSheet('sheet.not-yours')
  return score ?? refuseOfSheet('record.unknown')
}
