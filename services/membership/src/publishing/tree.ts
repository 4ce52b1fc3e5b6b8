import { createHash } from 'node:crypto'
import { TreeChanged, type TreeNode } from '@nen-nep/contracts'
import { carry, getRow, snapshotRow, TREE_POINTER, type Act, type Files, type Put, type ScopedTable } from '@nen-nep/service-kit'
import * as v from 'valibot'

const Pointer = v.object({ version: v.number() })

/** The rows that make a next tree real: its snapshot, and the pointer that moves to it and carries the event. The file is written first, under a name that only this content has. */
export async function treePuts({ table, files }: { table: ScopedTable; files: Files }, nodes: readonly TreeNode[], act: Act): Promise<Put[]> {
  const pointer = await getRow(table, TREE_POINTER, true)
  const last = pointer ? v.parse(Pointer, pointer).version : 0
  const version = last + 1
  const body = JSON.stringify({ version, nodes })
  const file = `trees/${version}-${createHash('sha256').update(body).digest('hex').slice(0, 16)}.json`
  await files.put(file, body, 'application/json')
  return [
    { row: snapshotRow(version, nodes), when: { is: 'any' } },
    { row: { ...TREE_POINTER, version, facts: carry([TreeChanged({ version, file })], act) }, when: pointer ? { is: 'at', version: last } : { is: 'absent' } },
  ]
}
