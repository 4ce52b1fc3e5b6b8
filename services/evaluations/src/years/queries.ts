import type { Citation } from '@nen-nep/rules/packs/citation'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { getRows, keyText, open, refuse as refuseInStore, type Act, type ScopedTable } from '@nen-nep/service-kit'
import { collectiveKey } from '../collective/keys.ts'
import { reads, refuse as refuseCollective } from '../collective/rules.ts'
import { readElsewhere } from '../dossier/facts.ts'
import { cellHolding } from '../dossier/holding.ts'
import { placeOf, sheetKey } from '../ids.ts'
import { recordsOf } from '../person/former.ts'
import { rulesFor } from '../rule-pack/load.ts'
import { refuse } from '../sheet/refusals.ts'
import { handles } from '../sheet/who.ts'
import type { Line, Sheet } from '../sheet/schema.ts'
import type { Deps } from '../stores.ts'
import { patternsIn } from './patterns.ts'

/** How many years back are looked at. */
const YEARS = 10
const yearsUpTo = (today: string) => Array.from({ length: YEARS }, (_, at) => Number(today.slice(0, 4)) - YEARS + 1 + at)
type Law = Readonly<{ rulePackId: string; citation: Citation | undefined }>
/** What each pack rests on; those that judged several years are read once. */
async function lawsOf(deps: Parameters<typeof rulesFor>[0], rulePackIds: Iterable<string>): Promise<(rulePackId: string) => Law> {
  const citations = new Map(await Promise.all([...new Set(rulePackIds)].map(async (id) => [id, (await rulesFor(deps, id))?.rating.citation] as const)))
  return (rulePackId) => ({ rulePackId, citation: citations.get(rulePackId) })
}

/** The sheets of some years in every cell that held a member in them, by any record of theirs: the one that holds them now, and those it tells of having held them before. */
async function sheetsOf({ sheets }: Deps, table: ScopedTable, { ids, cellId, years }: Readonly<{ ids: readonly string[]; cellId: string; years: readonly number[] }>): Promise<Sheet[]> {
  const [found, known]: [Sheet[], Set<string>] = [[], new Set()]
  for (let cells = [cellId]; cells.length > 0; ) {
    for (const cell of cells) known.add(cell)
    const places = cells.flatMap((cell) => years.map((year) => placeOf(year, cell)))
    const [rows, others] = await Promise.all([getRows(table, places.map(sheetKey)), Promise.all(places.flatMap((place) => ids.map((id) => readElsewhere(table, place, id))))])
    found.push(...[...rows.values()].map((row) => sheets.parse(row)).filter(({ lines }) => lines.some(({ member }) => ids.includes(member))))
    cells = [...new Set(others.flat())].filter((cell) => !known.has(cell))
  }
  return found.sort((a, b) => a.year - b.year)
}

/** The class a line ended with: decided, or not rated by exception. */
const endOf = ({ decided, unrated }: Line) => decided?.class ?? (unrated === undefined ? undefined : ('NOT_RATED' as const))
/** One year of a member, where it has a class. */
const yearOf = ({ year, cellId, rulePackId, lines, published }: Sheet, ids: readonly string[], lawOf: (rulePackId: string) => Law) =>
  lines.filter(({ member }) => ids.includes(member)).flatMap((line) => {
    const grade = endOf(line)
    return grade === undefined ? [] : [{ year, cellId, class: grade, unrated: line.unrated, score: line.score, ...lawOf(rulePackId), publishedAt: published?.at }]
  })

/** A member's classes over ten years, each by the pack it was judged by, with what stands out; for themselves, and for those who handle the sheet of the cell that holds them. Their own appear once they are published. */
export async function getMemberYears(deps: Deps, act: Act, memberId: string) {
  const { caller, table } = await open(deps.table, act, [])
  const today = civilDayOf(act.at)
  const cellId = await cellHolding(table, memberId, today)
  if (cellId === undefined || !(caller.id === memberId || caller.may('see', cellId))) return refuseInStore('item.missing')
  if (caller.id !== memberId && !handles(caller, cellId)) return refuse('sheet.not-yours')
  const ids = await recordsOf(table, memberId)
  const sheets = await sheetsOf(deps, table, { ids, cellId, years: yearsUpTo(today) })
  const lawOf = await lawsOf({ ...deps, table }, sheets.map(({ rulePackId }) => rulePackId))
  const items = sheets.filter(({ published }) => published !== undefined || caller.id !== memberId).flatMap((sheet) => yearOf(sheet, ids, lawOf))
  return { memberId, items, patterns: patternsIn(items) }
}

/** A body's classes over ten years as a collective, each by its pack, with what stands out; for those who read its report. */
export async function getBodyYears(deps: Deps, act: Act, orgId: string) {
  const { caller, tree, table } = await open(deps.table, act, [])
  if (!tree.node(orgId) || !caller.may('see', orgId)) return refuseInStore('item.missing')
  if (!reads(caller, { orgId, status: 'DECIDED' })) return refuseCollective('collective.not-yours')
  const keys = yearsUpTo(civilDayOf(act.at)).map((year) => collectiveKey(year, orgId))
  const rows = await getRows(table, keys)
  const found = keys.flatMap((key) => {
    const row = rows.get(keyText(key))
    return row ? [deps.collectives.parse(row)] : []
  })
  const lawOf = await lawsOf({ ...deps, table }, found.map(({ rulePackId }) => rulePackId))
  const items = found.flatMap((one) => (one.status === 'DECIDED' ? [{ year: one.year, class: one.decided.class, score: one.judged?.score, ...lawOf(one.rulePackId) }] : []))
  return { orgId, items, patterns: patternsIn(items) }
}
