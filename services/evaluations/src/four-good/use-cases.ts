import { acting, commit, find, inside, repeated, type Act } from '@nen-nep/service-kit'
import { readFacts } from '../dossier/facts.ts'
import { fourGoodKey } from '../ids.ts'
import { rulesFor } from '../rule-pack/load.ts'
import { refuse as refuseOfSheet } from '../sheet/refusals.ts'
import { handles } from '../sheet/who.ts'
import { openSheet, sheetPlace } from '../sheet/use-cases.ts'
import type { Deps } from '../stores.ts'
import { assessedFor, factsFor } from './facts.ts'
import * as FourGoods from './rules.ts'
import type { Assessing, FourGood } from './schema.ts'

/** Records how a side sees a cell's year against the "four-good" list. */
export async function assessFourGood(deps: Deps, act: Act, id: string, assessing: Assessing) {
  const place = sheetPlace(id)
  const { sheet, caller, table, beside } = await openSheet(deps, act, place, (table) => Promise.all([find(inside(table, deps.fourGoods), fourGoodKey(place), true), readFacts(table, place)]))
  const [before, facts] = beside
  FourGoods.demandSide(caller, sheet.cellId)
  const done = before && repeated(before, act)
  const show = (state: FourGood) => assessedFor(state, sheet, caller.id)
  if (done) return { ...done, state: show(done.state) }
  const rules = await rulesFor({ ...deps, table }, sheet.rulePackId)
  const saved = await commit(deps.fourGoods, FourGoods.assess(before?.state, assessing, act, { sheet, known: factsFor(facts, sheet, caller.id), rules, caller }), acting(act, caller), before)
  return { ...saved, state: show(saved.state) }
}

/** A cell's year against the list: its lines, what the registers know of them now, and what either side said; for those who handle the sheet. */
export async function getFourGood(deps: Deps, act: Act, id: string) {
  const place = sheetPlace(id)
  const { sheet, caller, table, beside } = await openSheet(deps, act, place, (table) => Promise.all([find(inside(table, deps.fourGoods), fourGoodKey(place)), readFacts(table, place)]))
  if (!handles(caller, sheet.cellId)) return refuseOfSheet('sheet.not-yours')
  const [before, facts] = beside
  const list = (await rulesFor({ ...deps, table }, sheet.rulePackId))?.fourGood ?? FourGoods.refuse('four-good.no-sheet')
  const { year, cellId, rulePackId } = sheet
  const state = { ...assessedFor(before?.state ?? {}, sheet, caller.id), id: FourGoods.fourGoodId(year, cellId), year, cellId, rulePackId, citation: list.citation, groups: list.rules.groups, items: list.rules.items.map(({ code, group, label }) => ({ code, group, label })), facts: factsFor(facts, sheet, caller.id) }
  return { state, version: before?.version ?? 0 }
}
