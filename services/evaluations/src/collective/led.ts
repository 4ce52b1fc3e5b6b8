import { RatedClass } from '@nen-nep/rules/rating/index'
import { find, revise, type Act } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { placeOf, sheetKey } from '../ids.ts'
import type { Score } from '../score/schema.ts'
import { changed } from '../sheet/lines.ts'
import type { Working } from '../stores.ts'
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

/** Carries the class of a cell as a collective into its sheet, where its head's is held against it: told that it was decided, it reads what is. */
export async function capHead({ sheets, collectives }: Working, act: Act, { year, orgId }: Readonly<{ year: number; orgId: string }>): Promise<void> {
  const body = (await find(collectives, collectiveKey(year, orgId), true))?.state
  const grade = body?.status === 'DECIDED' ? body.decided.class : undefined
  await revise(sheets, act, sheetKey(placeOf(year, orgId)), (sheet) => (sheet && v.is(RatedClass, grade) && sheet.collective !== grade ? changed(sheet, { ...sheet, collective: grade }) : undefined))
}
