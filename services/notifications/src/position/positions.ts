import { Grant, type Role } from '@nen-nep/contracts'
import { grantsRow, inForce, keyText, putNewer, putRow, readAll, Standing, type Held, type Put, type Row, type ScopedTable, type Table } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { positionKey, positionsOf } from '../place.ts'

const Holds = v.object({ version: v.number(), grants: v.array(Grant), formerly: v.optional(v.array(v.string())), signedOutAt: v.optional(v.string()) })
const Position = v.object({ sk: v.string(), role: Grant.entries.role, memberId: v.string(), from: v.string(), to: v.optional(v.string()), gone: v.optional(v.boolean()) })
const TRIES = 5
const GONE_DAYS = 100
const DAY = 24 * 60 * 60

const isPosition = ({ role }: Grant) => role !== 'MEMBER'

/** The rows that turn `older` into `newest`. A position given up leaves a marker of the newer version, so that late news of the older one cannot bring it back. */
function rowsFor({ memberId, version, grants }: Held, older: Held | undefined, sweptAt: number): (Row & { version: number })[] {
  const held = grants.filter(isPosition)
  const gone = (older?.grants ?? []).filter((was) => isPosition(was) && !held.some((is) => keyText(positionKey(memberId, is)) === keyText(positionKey(memberId, was))))
  return [
    ...held.map((grant) => ({ ...positionKey(memberId, grant), version, role: grant.role, memberId, from: grant.from, to: grant.to })),
    ...gone.map((grant) => ({ ...positionKey(memberId, grant), version, role: grant.role, memberId, from: grant.from, gone: true, ttl: sweptAt })),
  ]
}

/** The rows of a member we had not heard of. */
export const newRows = (told: Held): Put[] => [
  ...rowsFor(told, undefined, 0).map((row) => ({ row, when: { is: 'older', than: row.version } }) satisfies Put),
  { row: grantsRow(told), when: { is: 'absent' } },
]

export const heldIn = (memberId: string, row: Row): Held => ({ memberId, ...v.parse(Holds, row) })

/** Writes what follows from the told and what is thought to stand; answers what stands in truth when that was wrong. */
async function attempt(table: Table, told: Held, standing: Held | undefined, at: string): Promise<Held | undefined> {
  const [newest, older] = standing && standing.version > told.version ? [standing, told] : [told, standing]
  await Promise.all(rowsFor(newest, older, Math.floor(Date.parse(at) / 1000) + GONE_DAYS * DAY).map((one) => putNewer(table, one)))
  if (newest === standing) return undefined
  try {
    await putRow(table, { row: grantsRow(told), when: standing ? { is: 'at', version: standing.version } : { is: 'absent' } })
    return undefined
  } catch (error) {
    if (error instanceof Standing && error.row) return heldIn(told.memberId, error.row)
    throw error
  }
}

/**
 * Takes a member's grants into this service: their own row, which access reads, and one row for each position under its organisation.
 * The positions come first, so that whoever is stopped between the two begins again. `thought` is what is believed to stand; a write in the way tells what stands in truth.
 */
export async function projectPositions(table: Table, told: Held, at: string, thought?: Held): Promise<void> {
  let standing = thought
  for (let tried = 0; tried < TRIES; tried++) {
    standing = await attempt(table, told, standing, at)
    if (!standing) return
  }
  throw new Error('the grants of one member changed too often at once')
}

/** A position in force, and whose it is; `standsIn` where they only act for its holder. */
export type HeldPost = Readonly<{ memberId: string; orgId: string; role: Role; from: string; to?: string | undefined; standsIn?: true | undefined }>
/** The last part of a position's place names whom its holder acts for, if anybody. */
const standsIn = (sk: string) => ((sk.split('#')[3] ?? '') === '' ? {} : { standsIn: true as const })

/** The positions in force in an organisation on a day. */
export async function postsIn(table: ScopedTable, orgId: string, day: string): Promise<HeldPost[]> {
  const rows = (await readAll(table, { pk: positionsOf(orgId) })).map((row) => v.parse(Position, row))
  return rows.flatMap(({ sk, memberId, role, from, to, gone }) => {
    const post = { role, orgId, from, ...(to === undefined ? {} : { to }) }
    return !gone && inForce(post, day) ? [{ memberId, ...post, ...standsIn(sk) }] : []
  })
}

/** Who holds one of these positions in an organisation on a day; each member once. */
export async function holdersOf(table: ScopedTable, orgId: string, roles: readonly Role[], day: string): Promise<string[]> {
  const posts = (await postsIn(table, orgId, day)).filter(({ role }) => roles.includes(role))
  return [...new Set(posts.map(({ memberId }) => memberId))]
}
