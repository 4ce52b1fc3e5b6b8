import { Grant } from '@nen-nep/contracts'
import * as v from 'valibot'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { forCaller, type ScopedTable } from '../store/scoped.ts'
import type { Row, Table } from '../store/store.ts'
import { getRows } from '../store/store.ts'
import { keyText, type Key } from '../store/keys.ts'
import { putNewer, Standing, writeTogether } from '../store/write.ts'
import type { Act } from '../act.ts'
import { refuse } from '../http/edge.ts'
import { callerOf, noTree, type Caller, type Tree } from './scope.ts'
import { TREE_POINTER, treeAt } from './tree.ts'

/** Where a member's grants stand in every service's table. */
export const grantsKey = (memberId: string): Key => ({ pk: `G#${memberId}`, sk: 'A' })
const Grants = v.object({ grants: v.array(Grant), formerly: v.optional(v.array(v.string()), []), signedOutAt: v.optional(v.string()) })

/** All that one member holds, at a version of the member; `formerly` are records that were merged into theirs. */
export type Held = Readonly<{ memberId: string; version: number; grants: readonly Grant[]; formerly?: readonly string[] | undefined; signedOutAt?: string | undefined }>
/** The row of what a member holds. */
export const grantsRow = ({ memberId, version, grants, formerly = [], signedOutAt }: Held) => ({ ...grantsKey(memberId), version, grants: [...grants], ...(formerly.length > 0 ? { formerly: [...formerly] } : {}), signedOutAt })

/** Takes members' newer grants into this service: all in one write (≤ 100), or, where one of them is known to be newer, each on its own. */
export async function projectGrants(table: Table, members: readonly Held[]): Promise<void> {
  try {
    await writeTogether(table, members.map((held) => ({ row: grantsRow(held), when: { is: 'older', than: held.version } })))
  } catch (error) {
    if (!(error instanceof Standing)) throw error
    await Promise.all(members.map((held) => putNewer(table, grantsRow(held))))
  }
}

/** The act as its writes record it, once everything was asked that it needs a right for: with the member it was done for. */
export const acting = (act: Act, caller: Caller): Act => ({ ...act, standsInFor: caller.standsInFor() })

/** What opening a door gives: the rows asked for, the caller as their grants stand now, the tree they were read by, and the table as this caller reads it, who must be asked before anything of it is shown. */
export type Opened = Readonly<{ caller: Caller; tree: Tree; table: ScopedTable; row: (key: Key) => Row | undefined }>
/** How to open: `tree: false` where only the caller's own organisation is in question, which saves the pointer's read. */
export type Opening = Readonly<{ consistent?: boolean; tree?: boolean }>

/** What whoever calls holds. A sign-in from before the member signed out everywhere is over, wherever its token still lies. */
function heldIn(row: Row | undefined, { signedInAt }: Act): Pick<v.InferOutput<typeof Grants>, 'grants' | 'formerly'> {
  if (!row) return { grants: [], formerly: [] }
  const { grants, formerly, signedOutAt } = v.parse(Grants, row)
  return signedOutAt !== undefined && signedInAt !== undefined && signedInAt < signedOutAt ? refuse('token.invalid') : { grants, formerly }
}

/** One round trip: the caller's grants, the tree pointer, and the rows asked for. */
export async function open(table: Table, act: Act, keys: readonly Key[], { consistent = false, tree = true }: Opening = {}): Promise<Opened> {
  const mine = grantsKey(act.by)
  const inside = forCaller(table, act.by)
  const rows = await getRows(inside, [mine, ...(tree ? [TREE_POINTER] : []), ...keys], consistent)
  const snapshot = tree ? await treeAt(inside, rows.get(keyText(TREE_POINTER))) : noTree
  const { grants, formerly } = heldIn(rows.get(keyText(mine)), act)
  const caller = { ...callerOf(act.by, grants, snapshot, civilDayOf(act.at)), formerly }
  return { caller, tree: snapshot, table: inside, row: (key) => rows.get(keyText(key)) }
}

/** What is read beside the opening of a door. */
export type Beside<B> = (table: ScopedTable) => Promise<B>
/** Nothing beside. */
export const nothingBeside: Beside<undefined> = () => Promise.resolve(undefined)

/** Opens, and reads more at the same moment: no second round trip is waited for. What was read is handed over only together with the caller, who must be asked whether it may be shown. */
export const openBeside = <B>(table: Table, act: Act, beside: Beside<B>, { keys = [], ...opening }: Opening & Readonly<{ keys?: readonly Key[] }> = {}): Promise<[Opened, B]> =>
  Promise.all([open(table, act, keys, opening), beside(forCaller(table, act.by))])

/** Another table of the service, as the caller reads it whose door was opened. */
export const alsoIn = ({ caller }: Opened, table: Table): ScopedTable => forCaller(table, caller.id)
