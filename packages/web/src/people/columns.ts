import type { Column } from '../excel/excel.tsx'
import { roleName } from '../codes.vi.ts'
import { statusText } from './text.ts'
import { words } from './words.vi.ts'

type Person = Readonly<{ name: string; status: string; roles: readonly string[]; positions?: readonly Readonly<{ role: string }>[]; cellId?: string }>
/** What somebody holds anywhere, where the list tells it; else what they hold in their own cell. */
const heldBy = ({ roles, positions }: Person) => [...new Set(positions?.map(({ role }) => role) ?? roles)].map(roleName).filter(Boolean).join(', ')
/** People as a sheet has them: what the list on the screen says of each, no number or address. */
export const peopleColumns = <T extends Person>(cellNameOf?: (cellId: string) => string | undefined): readonly Column<T>[] => [
  [words.columns.name, ({ name }) => name, 28], ...(cellNameOf ? [[words.columns.cell, ({ cellId = '' }: T) => cellNameOf(cellId) ?? '', 32] as const] : []),
  [words.columns.status, ({ status }) => statusText(status)], [words.columns.roles, heldBy],
]
