import { lower, RatedClass } from '@nen-nep/rules/rating/index'
import { find, getRows, revise, type Act, type ScopedTable } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { cellsOfLeaders } from '../campaign/posts.ts'
import { placeOf, sheetKey } from '../ids.ts'
import type { Score } from '../score/schema.ts'
import { changed } from '../sheet/lines.ts'
import type { Sheet } from '../sheet/schema.ts'
import type { Deps, Working } from '../stores.ts'
import { collectiveKey } from './keys.ts'
import type { Collective } from './schema.ts'

/** What a body's part of the year means for those who lead it: its class, above which its head is not rated, and the facts that rules for leaders ask about. */
export type Led = Readonly<{ class?: RatedClass; facts: Score['inputs'] }>

const knownClass = (body: Collective) => (body.status === 'DECIDED' ? body.decided.class : body.judged?.proposedClass)

/** What is known of a body: what was decided, else what the rules make of its points; what it says of itself caps nobody. */
export function ledBy(body: Collective | undefined): Led {
  const grade = body && knownClass(body)
  if (!v.is(RatedClass, grade)) return { facts: {} }
  const score = body?.judged?.score
  return { class: grade, facts: { unitExcellent: grade === 'EXCELLENT', ...(score === undefined ? {} : { collectiveScore: score }) } }
}

/** The same of several bodies that one person leads: the lowest class, and facts of the one that stands worst. */
export function ledTogether(all: readonly Led[]): Led {
  const known = all.filter((one) => one.class !== undefined)
  const classes = known.flatMap((one) => one.class ?? [])
  const scores = known.flatMap(({ facts: { collectiveScore: score } }) => (typeof score === 'number' ? [score] : []))
  if (classes.length === 0) return { facts: {} }
  return { class: classes.reduce(lower), facts: { unitExcellent: classes.every((grade) => grade === 'EXCELLENT'), ...(scores.length > 0 ? { collectiveScore: Math.min(...scores) } : {}) } }
}

/** What is known of all bodies by which somebody is judged. */
export async function ledByAll({ collectives, table }: Pick<Deps, 'collectives'> & Readonly<{ table: ScopedTable }>, year: number, orgIds: readonly string[], consistent = false): Promise<Led> {
  const rows = await getRows(table, orgIds.map((orgId) => collectiveKey(year, orgId)), consistent)
  return ledTogether([...rows.values()].map((row) => ledBy(collectives.parse(row))))
}

function withClass(sheet: Sheet, orgId: string, grade: RatedClass): Sheet {
  return sheet.cellId === orgId ? { ...sheet, collective: grade } : { ...sheet, bodies: { ...sheet.bodies, [orgId]: grade } }
}

/** Carries the class of a body into the sheets that rate who heads it, where theirs is held against it: a cell's own, and those of cells whose members lead a committee above. Told that it was decided, it reads what is. */
export async function capHead({ sheets, collectives, table }: Working, act: Act, { year, orgId }: Readonly<{ year: number; orgId: string }>): Promise<void> {
  const body = (await find(collectives, collectiveKey(year, orgId), true))?.state
  const grade = body?.status === 'DECIDED' ? body.decided.class : undefined
  if (!v.is(RatedClass, grade)) return
  for (const cellId of [orgId, ...(await cellsOfLeaders(table, year, orgId))]) {
    await revise(sheets, act, sheetKey(placeOf(year, cellId)), (sheet) => {
      const next = sheet && withClass(sheet, orgId, grade)
      return next && JSON.stringify(next) !== JSON.stringify(sheet) ? changed(sheet, next) : undefined
    })
  }
}
