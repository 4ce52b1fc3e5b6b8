import { holdsMembers, RosterChanged } from '@nen-nep/contracts'
import { commit, find, forEach, treeAt, untilFirst, working, type Act } from '@nen-nep/service-kit'
import type { Working } from '../stores.ts'
import { writeFiles } from './rosters.ts'
import { cellRosterKey } from './schema.ts'

const AT_ONCE = 8
const TRIES = 8

/** Publishes that nobody is in a cell yet; where its roster was published before, nothing is to say. */
async function publishNobody(deps: Working, act: Act, cellId: string): Promise<void> {
  if (await find(deps.rosters, cellRosterKey(cellId), true)) return
  const next = { cellId, entries: [] }
  const names = await writeFiles(deps, next, 1)
  await commit(deps.rosters, { next, facts: [RosterChanged({ cellId, version: 1, ...names, members: 0 })] }, act)
}

/** Told of a version of the tree, publishes the empty roster of every cell that is in it first: whoever counts people knows then that nobody is there, instead of not knowing who is. Told again, or late, it is the same. */
export async function publishFounded(deps: Working, version: number): Promise<void> {
  const [now, before] = await Promise.all([treeAt(deps.table, { version }), treeAt(deps.table, { version: version - 1 })])
  const founded = now.nodes.filter(({ id, type }) => holdsMembers(type) && !holdsMembers(before.node(id)?.type ?? 'SUPERIOR_ORG'))
  const act = working('membership', `tree:${version}`, deps.now().toISOString())
  await forEach(founded, AT_ONCE, ({ id }) => untilFirst(() => publishNobody(deps, act, id), { tries: TRIES }))
}
