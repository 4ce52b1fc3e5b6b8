import { askSecrecy, noted, refusals, type Act, type Decision } from '@nen-nep/service-kit'
import type { CellYear } from '../board/schema.ts'
import type { Pilot, Piloting } from './schema.ts'

export const refuse = refusals({ 'pilot.other-cell': 'invalid', 'pilot.too-early': 'invalid', 'pilot.not-planner': 'forbidden' })

/** Sets an organisation's pilot; the others follow no earlier than the pilot cell begins. Marked words are asked about. */
export function setPilot({ secrecyConfirmed, ...piloting }: Piloting, orgId: string, isBelow: (cellId: string) => boolean, act: Act): Decision<Pilot> {
  if (!isBelow(piloting.cellId)) return refuse('pilot.other-cell')
  if (piloting.rolledOutFrom !== undefined && piloting.rolledOutFrom < piloting.startsIn) return refuse('pilot.too-early')
  const { title, lessons = '' } = piloting
  const secrecy = askSecrecy([{ pointer: '/title', text: title }, { pointer: '/lessons', text: lessons }], secrecyConfirmed, act)
  return { next: { orgId, ...piloting, ...noted(secrecy) }, facts: [] }
}

const HELD = ['H', 'S', 'C']
/** A cell's line of a board, with its year. */
export type YearLine = Readonly<{ year: number; line: CellYear | undefined }>
const monthsHeld = (lines: readonly YearLine[]) =>
  lines.flatMap(({ year, line }) => (line?.months ?? []).flatMap(([letter], index) => (HELD.includes(letter) ? [`${year}-${String(index + 1).padStart(2, '0')}`] : []))).sort()

/** Where a cell stands in a roll-out: from when the new form is expected of it, and the first month in which it then met. */
export function standingOf({ cellId: pilotCell, startsIn, rolledOutFrom }: Pilot, cellId: string, lines: readonly YearLine[]) {
  const isPilot = cellId === pilotCell
  const expectedFrom = isPilot ? startsIn : rolledOutFrom
  const first = expectedFrom === undefined ? undefined : monthsHeld(lines).find((month) => month >= expectedFrom)
  return { pilot: isPilot, ...(expectedFrom === undefined ? {} : { expectedFrom }), ...(first === undefined ? {} : { firstHeldIn: first }), state: expectedFrom === undefined ? 'WAITING' : first === undefined ? 'DUE' : 'HELD' }
}
