import { bare } from '@nen-nep/contracts'
import type { RatingRules } from '@nen-nep/rules/rating/schema'
import { getRows, keyText, revise, type Act, type Tree } from '@nen-nep/service-kit'
import { frozenKey, placeOf, sheetKey } from '../ids.ts'
import { rosterIn } from '../roster/projection.ts'
import { changed } from '../sheet/lines.ts'
import { withPosts } from '../sheet/posts.ts'
import type { Change, Line, Sheet } from '../sheet/schema.ts'
import type { Working } from '../stores.ts'
import { once, type Frozen } from './once.ts'
import { postsAbove, noteLeaders } from './posts.ts'
import { lineOfMember } from './population.ts'
import type { Opening } from './schema.ts'
import { noteWhere } from './where.ts'

const AT_ONCE = 50

/** Who is on which sheet of a campaign, with the rosters they were frozen from. */
async function frozenCells({ table, sheets }: Working, { year }: Opening, cellIds: readonly string[]): Promise<Frozen[]> {
  const found: Frozen[] = []
  for (let from = 0; from < cellIds.length; from += AT_ONCE) {
    const places = cellIds.slice(from, from + AT_ONCE).map((id) => placeOf(year, id))
    const rows = await getRows(table, places.flatMap((place) => [sheetKey(place), frozenKey(place)]), true)
    for (const place of places) {
      const row = rows.get(keyText(sheetKey(place)))
      if (!row) continue
      const { cellId, lines, late } = sheets.parse(row)
      found.push({ cellId, lines: lines.map(({ member }) => member), late, roster: rosterIn(rows.get(keyText(frozenKey(place))))?.members ?? [] })
    }
  }
  return found
}

const noted = (sheet: Sheet, step: 'JOINED' | 'LEFT', members: string[], { by, at }: Act): Change[] => [...sheet.changes, { v: sheet.version + 1, step, by, at, members }]
const byMember = (a: Line, b: Line) => (a.member < b.member ? -1 : 1)

/** Takes members off a sheet, or onto it, and notes it; done before, nothing is to do. */
export function withMembers(sheet: Sheet, { leave, join }: Readonly<{ leave: readonly string[]; join: readonly Line[] }>, act: Act) {
  const goes = sheet.lines.filter(({ member }) => leave.includes(member)).map(({ member }) => member)
  const comes = join.filter(({ member }) => sheet.lines.every((line) => line.member !== member))
  if (goes.length + comes.length === 0) return undefined
  const lines = [...sheet.lines.filter(({ member }) => !leave.includes(member)), ...comes].sort(byMember)
  const late = sheet.late.filter((id) => comes.every(({ member }) => member !== id))
  const left = goes.length > 0 ? noted(sheet, 'LEFT', goes, act) : sheet.changes
  const changes = comes.length > 0 ? noted({ ...sheet, changes: left }, 'JOINED', comes.map(({ member }) => member), act) : left
  return changed(sheet, { ...sheet, lines, late, changes })
}

/** After all cells are frozen: sees to it that every member counts in exactly one of them. */
export async function countOnce(deps: Working, act: Act, { campaign, rating, tree }: Readonly<{ campaign: Opening; rating: RatingRules; tree: Tree }>, cellIds: readonly string[]): Promise<void> {
  const { year, asOf, orgId: rootId } = campaign
  const cells = await frozenCells(deps, campaign, cellIds)
  const { leave, join } = once(cells, asOf)
  const posts = await postsAbove(deps.table, tree, join.map(({ memberId }) => memberId), asOf)
  for (const cellId of new Set([...leave, ...join].map((move) => move.cellId))) {
    const roster = cells.find((cell) => cell.cellId === cellId)?.roster ?? []
    const ids = join.filter((move) => move.cellId === cellId).map(({ memberId }) => memberId)
    const lines = roster.filter(({ id }) => ids.includes(id)).map((member) => withPosts(lineOfMember(member, year, rating), cellId, posts.get(member.id) ?? []))
    await noteLeaders(deps.table, { year, cellId, lines })
    await noteWhere(deps.table, { year, rootId, part: bare(cellId) }, [{ cellId, lines }])
    await revise(deps.sheets, act, sheetKey(placeOf(year, cellId)), (sheet) => sheet && withMembers(sheet, { leave: leave.filter((move) => move.cellId === cellId).map(({ memberId }) => memberId), join: lines }, act))
  }
}
