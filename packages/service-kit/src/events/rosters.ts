import { RosterChanged } from '@nen-nep/contracts'
import * as v from 'valibot'
import { forEach } from '../for-each.ts'
import { getRows, keyText, type Key, type Row, type ScopedTable } from '../store/index.ts'
import { onMany, type Reaction } from './reaction.ts'

/** What the event of a roster says. */
export type ChangedRoster = v.InferOutput<typeof RosterChanged.schema>

const AT_ONCE = 10
const Versioned = v.object({ version: v.number() })
const versionIn = (row: Row | undefined) => (row ? v.parse(Versioned, row).version : 0)

const newestOf = (rosters: readonly ChangedRoster[]) => [...Map.groupBy(rosters, ({ cellId }) => cellId).values()].flatMap((all) => all.toSorted((a, b) => b.version - a.version).slice(0, 1))

/** Takes the rosters that came together side by side: of each cell only the newest, and only where the row that keeps it is older. Of the others, the files may be gone already. */
export function onRosters<D extends Readonly<{ table: ScopedTable }>>(keyOf: (cellId: string) => Key, take: (deps: D, roster: ChangedRoster) => Promise<unknown>): Reaction<D> {
  return onMany(RosterChanged, async (deps: D, events) => {
    const newest = newestOf(events.map(({ data }) => data))
    const standing = await getRows(deps.table, newest.map(({ cellId }) => keyOf(cellId)))
    const wanted = newest.filter(({ cellId, version }) => version > versionIn(standing.get(keyText(keyOf(cellId)))))
    await forEach(wanted, AT_ONCE, (roster) => take(deps, roster))
  })
}
