import { acting, open, refuseStale, repeated, rowOf, seen, Standing, writeTogether, type Act, type Saved } from '@nen-nep/service-kit'
import { treePuts } from '../publishing/tree.ts'
import type { Deps } from '../stores.ts'
import { found, idOf, nodeOf } from './rules.ts'
import { organisationKey, type Founding, type Organisation } from './schema.ts'

/** Founds one organisation: its row and the next version of the tree together. Whoever founds another at the same moment makes this one stale. */
export async function createOrganisation(deps: Deps, act: Act, founding: Founding): Promise<Saved<Organisation>> {
  const key = organisationKey(idOf(founding, act))
  const { caller, row, table, tree } = await open(deps.table, act, [key], { consistent: true })
  const standing = row(key)
  const done = standing && repeated(seen(deps.organisations, standing), act)
  if (done) return done
  const next = found(founding, tree, caller, act)
  const made = rowOf(deps.organisations, { next, facts: [] }, acting(act, caller))
  try {
    await writeTogether(deps.table, [{ row: made, when: { is: 'absent' } }, ...(await treePuts({ files: deps.files, table, tree }, { nodes: [...tree.nodes, nodeOf(next)] }, act))])
    return { state: next, version: made.version }
  } catch (error) {
    if (error instanceof Standing) return again(deps, act, founding, error)
    throw error
  }
}

/** What stood in the way is either this very command, done a moment ago, or another organisation's founding. */
function again(deps: Deps, act: Act, founding: Founding, { row }: Standing): Saved<Organisation> {
  const mine = row?.['id'] === idOf(founding, act) ? repeated(seen(deps.organisations, row), act) : undefined
  return mine ?? refuseStale({})
}
