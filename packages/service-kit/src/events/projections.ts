import { GrantsChanged, TreeChanged, TreeFile } from '@nen-nep/contracts'
import * as v from 'valibot'
import { projectGrants, projectTree } from '../access/index.ts'
import type { Files } from '../files.ts'
import type { Table } from '../store/index.ts'
import { on } from './reaction.ts'

type Deps = Readonly<{ table: Table; files: Files }>

/** Every service keeps what access needs: each member's grants and the organisation tree. */
export const accessReactions = [
  on(GrantsChanged, ({ table }: Deps, { data }) => projectGrants(table, data.members)),
  on(TreeChanged, async ({ table, files }: Deps, { data }) => {
    const { nodes, former } = v.parse(TreeFile, await files.json(data.file))
    await projectTree(table, data.version, nodes, former)
  }),
]
