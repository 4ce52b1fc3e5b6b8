import { isOver } from '@nen-nep/rules/membership/index'
import { getRow, rowOf, seen, type Act, type Put, type ScopedTable } from '@nen-nep/service-kit'
import type { Deps } from '../stores.ts'
import { admissionKey } from './schema.ts'

type Ending = Readonly<{ on: string; act: Act }>
/** What is written of somebody's running admission when their membership, or their candidacy, ends otherwise: that it ended too. */
export async function putsOfEnding(deps: Deps, table: ScopedTable, admissionId: string | undefined, { on, act }: Ending): Promise<Put[]> {
  const key = admissionId === undefined ? undefined : admissionKey(admissionId)
  const row = key && (await getRow(table, key, true))
  if (!row) return []
  const before = seen(deps.admissions, row)
  if (isOver(before.state.state)) return []
  const { key: _key, ...unmarked } = act
  const next = { ...before.state, state: 'ENDED' as const, steps: [...before.state.steps, { step: 'ENDING' as const, to: 'ENDED' as const, on, by: act.by, at: act.at }] }
  return [{ row: rowOf(deps.admissions, { next, facts: [] }, unmarked, before), when: { is: 'at', version: before.version } }]
}
