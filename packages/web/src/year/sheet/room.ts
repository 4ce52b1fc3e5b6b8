import type { Me } from '../../me/me.ts'
import { compareNames } from '../../names.ts'
import type { Sheet } from '../api/sheets.ts'
import type { Line } from '../api/records.ts'

/** What the pages of a cell's year work with. `leads`: may change the cell's part; `superior`: looks at it from above. */
export type Room = Readonly<{ me: Me; sheet: Sheet; base: string; leads: boolean; superior: boolean; again: () => void }>
export const nameOf = ({ name, memberId }: Pick<Line, 'name' | 'memberId'>) => name ?? memberId
export const nameIn = ({ rows }: Sheet, id: string) => rows.find(({ memberId }) => memberId === id)?.name ?? id
/** Given name first, as lists of people are sorted. */
export const byName = (a: Line, b: Line) => compareNames(nameOf(a), nameOf(b))
