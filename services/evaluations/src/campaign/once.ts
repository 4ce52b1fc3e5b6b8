import type { RosterMember } from '@nen-nep/contracts'

/** A cell as it was frozen: whom it reviews, who joined it later, and the roster it was frozen from. */
export type Frozen = Readonly<{ cellId: string; lines: readonly string[]; late: readonly string[]; roster: readonly RosterMember[] }>
/** A member who goes onto a cell's sheet, or off it. */
export type Move = Readonly<{ cellId: string; memberId: string }>

const sinceIn = ({ roster }: Frozen, memberId: string) => roster.find(({ id }) => id === memberId)?.since ?? ''
const newest = (cells: readonly Frozen[], memberId: string) => cells.toSorted((a, b) => (sinceIn(a, memberId) === sinceIn(b, memberId) ? (a.cellId < b.cellId ? 1 : -1) : sinceIn(a, memberId) < sinceIn(b, memberId) ? 1 : -1))[0]

function holders(cells: readonly Frozen[], of: (cell: Frozen) => readonly string[]): Map<string, Frozen[]> {
  const by = new Map<string, Frozen[]>()
  for (const cell of cells) for (const memberId of of(cell)) by.set(memberId, [...(by.get(memberId) ?? []), cell])
  return by
}

/**
 * What makes every member count in exactly one cell, though rosters of two cells reach us one after the other: whoever stands on two sheets
 * stays on that of the cell that holds them last; whoever moved after the day, and stands on none, is reviewed where they are now (21-HD/BTCTW of 2019).
 * Who was admitted to the Party after the day joined later in earnest and stays named apart.
 */
export function once(cells: readonly Frozen[], asOf: string): Readonly<{ leave: readonly Move[]; join: readonly Move[] }> {
  const standing = holders(cells, ({ lines }) => lines)
  const leave = [...standing].flatMap(([memberId, some]) => {
    const kept = newest(some, memberId)
    return some.filter((cell) => cell !== kept).map(({ cellId }) => ({ cellId, memberId }))
  })
  const join = [...holders(cells, ({ late }) => late)].flatMap(([memberId, some]) => {
    const home = newest(some, memberId)
    const admittedOn = home?.roster.find(({ id }) => id === memberId)?.admittedOn
    return home && !standing.has(memberId) && admittedOn !== undefined && admittedOn <= asOf ? [{ cellId: home.cellId, memberId }] : []
  })
  return { leave, join }
}
