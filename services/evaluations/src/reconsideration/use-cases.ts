import { acting, commit, find, inside, refuse as refuseInStore, repeated, revise, type Act } from '@nen-nep/service-kit'
import { cellOf, placeOf, reconsiderationKey, sheetKey } from '../ids.ts'
import { commitFirst } from '../first.ts'
import { refuse as refuseOfSheet } from '../sheet/refusals.ts'
import { decides, demandReader } from '../sheet/who.ts'
import { openSheet, recordPlace } from '../sheet/use-cases.ts'
import type { Deps, Working } from '../stores.ts'
import * as Reconsiderations from './rules.ts'
import type { Reconsidering } from './schema.ts'

const opened = (deps: Deps, act: Act, place: ReturnType<typeof recordPlace>) =>
  openSheet(deps, act, place, (table) => find(inside(table, deps.reconsiderations), reconsiderationKey(place, place.member), true))

/** Asks for one's own class to be considered again: once a year. */
export async function requestReconsideration(deps: Deps, act: Act, id: string, why: string) {
  const place = recordPlace(id)
  const { sheet, caller, beside: standing } = await opened(deps, act, place)
  const done = standing && repeated(standing, act)
  if (done) return done
  const decision = Reconsiderations.request(sheet, place.member, why, { caller, at: act.at })
  if (standing) return Reconsiderations.refuse('reconsideration.standing')
  return commitFirst(deps.reconsiderations, decision, act, () => Reconsiderations.refuse('reconsideration.standing'))
}

/** Decides on a request, with the reason its member will read. */
export async function decideReconsideration(deps: Deps, act: Act, id: string, asked: Reconsidering) {
  const place = recordPlace(id)
  const { caller, beside } = await opened(deps, act, place)
  if (!decides(caller, cellOf(place))) return refuseOfSheet('sheet.not-decider')
  const before = beside ?? Reconsiderations.refuse('reconsideration.none')
  const done = repeated(before, act)
  if (done) return done
  const decision = Reconsiderations.decide(before.state, asked, act, caller)
  if (act.ifMatch !== before.version) return refuseInStore('version.stale', { current: before.state, version: before.version })
  return commit(deps.reconsiderations, decision, acting(act, caller), before)
}

/** A request, or that there is none yet and until when one may ask; for its member and for those who handle the sheet. */
export async function getReconsideration(deps: Deps, act: Act, id: string) {
  const place = recordPlace(id)
  const { sheet, caller, beside } = await opened(deps, act, place)
  demandReader(caller, sheet.cellId, place.member)
  return beside ?? { state: { id, memberId: place.member, status: 'NONE' as const, askUntil: Reconsiderations.askUntil(sheet) }, version: 0 }
}

/** Carries what was revised into the sheet: told that something was decided, it reads what is. */
export async function takeOver({ sheets, reconsiderations }: Working, act: Act, { year, cellId, memberId }: Readonly<{ year: number; cellId: string; memberId: string }>): Promise<void> {
  const place = placeOf(year, cellId)
  const asked = (await find(reconsiderations, reconsiderationKey(place, memberId), true))?.state
  if (asked) await revise(sheets, act, sheetKey(place), (sheet) => sheet && Reconsiderations.apply(sheet, asked))
}
