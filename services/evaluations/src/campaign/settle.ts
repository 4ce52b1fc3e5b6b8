import type { RatingRules } from '@nen-nep/rules/rating/schema'
import { getRows, keyText, revise, type Act, type Tree } from '@nen-nep/service-kit'
import { frozenKey, placeOf, sheetKey } from '../ids.ts'
import { rosterIn } from '../roster/projection.ts'
import { changed } from '../sheet/lines.ts'
import { withPosts } from '../sheet/posts.ts'
import type { Change, Line, Sheet } from '../sheet/schema.ts'
import type { Working } from '../stores.ts'
import { once, type Frozen, type Move } from './once.ts'
import { postsAbove, noteLeaders } from './posts.ts'
import { lineOfMember } from './population.ts'
import type { Opening } from './schema.ts'
import { CELLS_AT_ONCE, noteWhere, partOf, type Rating } from './where.ts'

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

type Moves = ReturnType<typeof once>
const idsIn = (moves: readonly Move[], cellId: string) => moves.filter((move) => move.cellId === cellId).map(({ memberId }) => memberId)
/** Whom a cell's sheet rates once the moves are made. */
function settled({ cellId, lines }: Frozen, { leave, join }: Moves): Rating {
  const goes = idsIn(leave, cellId)
  return { cellId, members: [...new Set([...lines.filter((id) => !goes.includes(id)), ...idsIn(join, cellId)])].sort() }
}

/** Notes anew where the people of every part are rated that a move touches, as they will stand, before any sheet is changed: whoever dies in between finds the moves again, and notes the same. */
async function noteMoves(table: Working['table'], year: Readonly<{ year: number; rootId: string }>, cells: readonly Frozen[], moves: Moves): Promise<void> {
  const touched = new Set([...moves.leave, ...moves.join].map(({ cellId }) => cellId))
  for (let from = 0; from < cells.length; from += CELLS_AT_ONCE) {
    const some = cells.slice(from, from + CELLS_AT_ONCE)
    if (!some.some(({ cellId }) => touched.has(cellId))) continue
    await noteWhere(table, { ...year, part: partOf(from) }, some.map((cell) => settled(cell, moves)), some.flatMap(({ cellId }) => idsIn(moves.leave, cellId)))
  }
}

/** After all cells are frozen: sees to it that every member counts in exactly one of them. */
export async function countOnce(deps: Working, act: Act, { campaign, rating, tree }: Readonly<{ campaign: Opening; rating: RatingRules; tree: Tree }>, cellIds: readonly string[]): Promise<void> {
  const { year, asOf, orgId: rootId } = campaign
  const cells = await frozenCells(deps, campaign, cellIds)
  const moves = once(cells, asOf)
  await noteMoves(deps.table, { year, rootId }, cells, moves)
  const posts = await postsAbove(deps.table, tree, moves.join.map(({ memberId }) => memberId), asOf)
  for (const cellId of new Set([...moves.leave, ...moves.join].map((move) => move.cellId))) {
    const roster = cells.find((cell) => cell.cellId === cellId)?.roster ?? []
    const ids = idsIn(moves.join, cellId)
    const lines = roster.filter(({ id }) => ids.includes(id)).map((member) => withPosts(lineOfMember(member, year, rating), cellId, posts.get(member.id) ?? []))
    await noteLeaders(deps.table, { year, cellId, lines })
    await revise(deps.sheets, act, sheetKey(placeOf(year, cellId)), (sheet) => sheet && withMembers(sheet, { leave: idsIn(moves.leave, cellId), join: lines }, act))
  }
}
