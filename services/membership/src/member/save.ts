import { putRow, refuseStale, repeated, rowOf, seen, Standing, writeTogether, type Act, type Decision, type Delete, type Put, type Row, type Saved, type Seen } from '@nen-nep/service-kit'
import * as v from 'valibot'
import type { Deps } from '../stores.ts'
import { markerChanges } from './markers.ts'
import { refuse } from './rules.ts'
import { memberKey, type Member } from './schema.ts'
import { Marker } from './taken.ts'
import { shown } from './view.ts'

/** The rows of a new member, for those who write many at once: together they stand or fall. */
export const newMemberPuts = (deps: Deps, decision: Decision<Member>, act: Act): Put[] => [{ row: rowOf(deps.members, decision, act), when: { is: 'absent' } }, ...markerChanges(undefined, decision.next).puts]

/** A file's rows are written when nobody is there to be asked what they see: they are told the least. */
const nobodyAsks = (): never => refuse('member.number-refused')
/** A member to save, what must change with them, how to answer where one of their numbers is somebody else's, and what of the record is shown to who comes too late: as much as the command's own answer would. */
export type Saving = Decision<Member> & Readonly<{ also?: readonly Put[]; taken?: (marker: Marker) => never | Promise<never>; shows?: (member: Member) => unknown }>

const standingAs = (before: Seen<Member> | undefined): Put['when'] => (before ? { is: 'at', version: before.version } : { is: 'absent' })

/** One put where nothing must change with it, else one transaction. */
const writeAll = ({ table }: Deps, own: Put, others: readonly Put[], deletes: readonly Delete[]): Promise<void> =>
  others.length + deletes.length === 0 ? putRow(table, own) : writeTogether(table, [own, ...others], deletes)

/** Saves a member with the markers that keep their numbers unique, and whatever must change with them: one put where that is nothing, else one transaction. */
export async function saveMember(deps: Deps, { also = [], taken = nobodyAsks, shows = shown, ...decision }: Saving, act: Act, before?: Seen<Member>): Promise<Saved<Member>> {
  const { puts, deletes } = markerChanges(before?.state, decision.next)
  const row = rowOf(deps.members, decision, act, before)
  const own: Put = { row, when: standingAs(before) }
  try {
    await writeAll(deps, own, [...also, ...puts], deletes)
    return { state: decision.next, version: row.version }
  } catch (error) {
    if (error instanceof Standing && error.row) return inTheWay(deps, act, error.row, { taken, shows })
    throw error
  }
}

/** Either somebody else has this number, or the member, or what was to change with them, stands at another version: perhaps because this very command was done before. */
function inTheWay(deps: Deps, act: Act, row: Row, { taken, shows }: Required<Pick<Saving, 'taken' | 'shows'>>): Saved<Member> | Promise<never> {
  if (v.is(Marker, row)) return taken(row)
  if (row['pk'] !== memberKey(String(row['id'])).pk) return refuseStale({})
  const standing = seen(deps.members, row)
  return repeated(standing, act) ?? refuseStale({ current: shows(standing.state), version: standing.version })
}
