import { GrantsChanged, ImportConfirmed, ImportRequested, MemberRegistered, MemberUpdated } from '@nen-nep/contracts'
import { find, on, onMany, projectGrants, reactionsOf, working } from '@nen-nep/service-kit'
import { readImport } from './import/read-job.ts'
import { importKey } from './import/schema.ts'
import { writeImport } from './import/write-job.ts'
import { publishRoster } from './publishing/rosters.ts'
import type { Deps } from './stores.ts'

type Touched = Readonly<{ memberId: string; cellId: string; formerCellId?: string | undefined }>

/** Publishes the roster of every cell that some members' changes touched, each cell once. */
async function publishTouched(deps: Deps, touched: readonly Touched[]): Promise<void> {
  const pairs = touched.flatMap(({ memberId, cellId, formerCellId }) => [{ cellId, memberId }, ...(formerCellId === undefined ? [] : [{ cellId: formerCellId, memberId }])])
  for (const [cellId, all] of Map.groupBy(pairs, (pair) => pair.cellId)) await publishRoster(deps, cellId, [...new Set(all.map(({ memberId }) => memberId))])
}

export const reactions = reactionsOf<Deps>(
  onMany(MemberRegistered, (deps: Deps, events) => publishTouched(deps, events.map(({ data }) => data))),
  onMany(MemberUpdated, (deps: Deps, events) => publishTouched(deps, events.map(({ data }) => data))),
  on(GrantsChanged, ({ table }: Deps, { data }) => Promise.all(data.members.map(({ memberId, version, grants }) => projectGrants(table, memberId, version, grants)))),
)

/** Long work: reading a file and writing what it holds. A job acts in the name of who asked for it. */
export const jobs = reactionsOf<Deps>(
  on(ImportRequested, async (deps: Deps, { id, data }) => {
    const job = await find(deps.imports, importKey(data.importId), true)
    const act = working('membership', id, deps.now().toISOString())
    if (job?.state.state === 'READING') await readImport(deps, { ...act, by: job.state.by }, job.state)
  }),
  on(ImportConfirmed, async (deps: Deps, { id, data }) => {
    const job = await find(deps.imports, importKey(data.importId), true)
    const act = working('membership', id, deps.now().toISOString())
    if (job?.state.state === 'WRITING') await writeImport(deps, { ...act, by: job.state.by }, job.state)
  }),
)

export const schedules: Readonly<Record<string, string>> = {}
