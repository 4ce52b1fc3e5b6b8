import { getRows, keyText, type ScopedTable } from '@nen-nep/service-kit'
import { factsOfMember } from '../campaign/population.ts'
import { collectiveKey } from '../collective/keys.ts'
import { ledBy, ledByAll } from '../collective/led.ts'
import { readSettledYear } from '../contest/use-cases.ts'
import { dossierOf, factsOfDossier } from '../dossier/dossier.ts'
import { frozenKey, type Place } from '../ids.ts'
import { rosterIn } from '../roster/projection.ts'
import { rulesFor } from '../rule-pack/load.ts'
import { judgedBy } from '../sheet/posts.ts'
import type { Sheet } from '../sheet/schema.ts'
import type { Deps } from '../stores.ts'
import type { Knowing } from './rules.ts'

type Reading = Pick<Deps, 'contests' | 'collectives' | 'rulePacks'> & Readonly<{ table: ScopedTable }>
type Whose = Place & Readonly<{ member: string }>

/** What is read of a member's year whichever sheet they stand on: their settled facts, who they were when it was frozen, and their cell as a body. */
export async function readBeside(deps: Reading, { consistent, ...whose }: Whose & Readonly<{ consistent?: boolean }>, { year, cellId }: Pick<Sheet, 'year' | 'cellId'>) {
  const [bodyAt, frozenAt] = [collectiveKey(year, cellId), frozenKey(whose)]
  const [{ facts }, rows] = await Promise.all([readSettledYear(deps, deps.table, whose, consistent), getRows(deps.table, [frozenAt, bodyAt], consistent)])
  const member = rosterIn(rows.get(keyText(frozenAt)))?.members.find((one) => one.id === whose.member)
  const body = rows.get(keyText(bodyAt))
  return { consistent: consistent === true, known: { ...factsOfDossier(dossierOf(facts, whose.member)), ...(member ? factsOfMember(member, year) : {}) }, cell: ledBy(body && deps.collectives.parse(body)) }
}
type Found = Awaited<ReturnType<typeof readBeside>>

/** All that a member's points are judged with beside what a scorer states: their year, the bodies they answer for, and the rules of their campaign. */
export async function knowingOf(deps: Reading, sheet: Sheet, member: string, { known, cell, consistent }: Found): Promise<Knowing> {
  const line = sheet.lines.find((one) => one.member === member)
  const [rules, body] = await Promise.all([rulesFor(deps, sheet.rulePackId), line?.leads ? ledByAll(deps, sheet.year, judgedBy(line, sheet.cellId), consistent) : cell])
  return { known, body, rules }
}
