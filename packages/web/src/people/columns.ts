import type { Column } from '../excel/excel.tsx'
import { roleText, statusText } from './text.ts'
import { words } from './words.vi.ts'

type Person = Readonly<{ name: string; status: string; roles: readonly string[]; cellId?: string }>
/** People as a sheet has them: what the list on the screen says of each, no number or address. */
export const peopleColumns = <T extends Person>(cellNameOf?: (cellId: string) => string | undefined): readonly Column<T>[] => [
  [words.columns.name, ({ name }) => name, 28], ...(cellNameOf ? [[words.columns.cell, ({ cellId = '' }: T) => cellNameOf(cellId) ?? '', 32] as const] : []),
  [words.columns.status, ({ status }) => statusText(status)], [words.columns.roles, ({ roles }) => roles.map(roleText).filter(Boolean).join(', ')],
]
