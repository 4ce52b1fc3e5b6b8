import type { Line } from '@nen-nep/rules/ballot/index'
import { inOrder } from '../sheet/names.ts'
import type { Line as SheetLine } from '../sheet/schema.ts'
import { refuse } from './refusals.ts'
import type { Opening } from './schema.ts'

type Asked = NonNullable<Opening['lines']>[number]
const lineOf = (asked: Asked, at: number): Line => ('text' in asked ? { id: `q${at + 1}`, kind: asked.kind, text: asked.text } : { id: asked.memberId, kind: asked.kind })

/** What lines are made of: the cell's sheet, whom the cell knows, and whether some vote on paper, where only classes are counted. */
type Sources = Readonly<{ sheet: readonly SheetLine[] | undefined; known: ReadonlySet<string>; onPaper: boolean; names: ReadonlyMap<string, string> }>

const ratedIn = (sheet: readonly SheetLine[] | undefined) => (sheet ?? []).filter(({ unrated }) => unrated === undefined).map(({ member }): Line => ({ id: member, kind: 'CLASS' }))

function checkLines(found: readonly Line[], known: ReadonlySet<string>): void {
  const stranger = found.find(({ id, text }) => text === undefined && !known.has(id))
  if (stranger) refuse('ballot.line-unknown', { memberId: stranger.id })
  const twice = found.find(({ id }, at) => found.findIndex((one) => one.id === id) < at)
  if (twice) refuse('ballot.line-twice', { id: twice.id })
}

/** Lines of people in the order of their names, on the places where lines of people stand; questions keep theirs. The order is everybody's, and tells nothing of anybody. */
function ordered(lines: readonly Line[], names: ReadonlyMap<string, string>): Line[] {
  const people = inOrder(lines.filter(({ text }) => text === undefined), ({ id }) => id, names).values()
  return lines.map((line) => (line.text === undefined ? (people.next().value ?? line) : line))
}

/** The lines of a ballot: those asked for, of members whom the cell knows; else the class of each member whom the sheet rates. */
export function linesFor({ lines }: Pick<Opening, 'lines'>, { sheet, known, onPaper, names }: Sources): Line[] {
  const found = lines?.map(lineOf) ?? ratedIn(sheet)
  if (found.length === 0) return refuse('ballot.no-sheet')
  checkLines(found, known)
  return onPaper && found.some(({ kind }) => kind !== 'CLASS') ? refuse('ballot.paper-lines') : ordered(found, names)
}
