import { treeAt, type ScopedTable } from '@nen-nep/service-kit'

/** The tree a campaign pinned when it was opened; a version once read stays in memory. */
export const pinnedTree = (table: ScopedTable, version: number) => treeAt(table, { version })
