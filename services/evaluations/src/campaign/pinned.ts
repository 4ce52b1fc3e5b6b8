import { treeAt, type Table } from '@nen-nep/service-kit'

/** The tree a campaign pinned when it was opened; a version once read stays in memory. */
export const pinnedTree = (table: Table, version: number) => treeAt(table, { version })
