import { commit, readAll, Refusal, type Act } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { pinnedTree } from '../campaign/pinned.ts'
import { advanceHead, headIn, isHead, type Head } from './head.ts'
import * as Rollups from './rules.ts'
import { tellWhatIsKnown } from './known.ts'
import type { Revisions } from './revisions.ts'
import { partitionOf, summaryIn } from './summary.ts'

type Asked = Readonly<{ year: number; rootId: string; asOf?: string | undefined }>

const Standing = v.object({ current: v.object({ digest: v.string(), asOf: v.string(), revision: v.number() }) })
/** The revision that stands where we wanted to write ours: somebody rolled up before the head was told. */
const inTheWay = (error: unknown) => (error instanceof Refusal && error.code === 'version.stale' ? v.parse(Standing, error.details).current : undefined)

async function write({ revisions }: Revisions, act: Act, run: Rollups.Run): Promise<Head | undefined> {
  const decision = Rollups.revise(run)
  if (!decision) return undefined
  try {
    await commit(revisions, decision, act)
    return undefined
  } catch (error) {
    const standing = inTheWay(error)
    if (!standing) throw error
    return { ...run.head, version: standing.revision, digest: standing.digest, asOf: standing.asOf }
  }
}

/**
 * Adds a year up: one walk over its summaries, and one write when anything is new. The day the table speaks of is the one given,
 * else that of the last revision, else the day the population was frozen: never the clock's. What is whole and known to all it concerns is then told. May be run twice, late, or cut off at any point.
 */
export async function runRollup(deps: Revisions, act: Act, { year, rootId, asOf }: Asked): Promise<void> {
  const rows = await readAll(deps.table, { pk: partitionOf(year, rootId) })
  const first = headIn(rows.find(isHead)) ?? Rollups.refuse('rollup.not-begun')
  const whole = await pinnedTree(deps.table, first.treeVersion)
  const tree = Rollups.subtree(whole, rootId, first.frozenAsOf)
  const summaries = rows.filter((row) => !isHead(row)).map(summaryIn)
  const leaves = Rollups.leavesOf(summaries)
  for (let head: Head | undefined = first; head; ) {
    const newer: Head | undefined = await write(deps, act, { year, rootId, head, tree, leaves, asOf: asOf ?? first.asOf ?? first.frozenAsOf })
    if (newer) await advanceHead(deps.table, year, rootId, newer)
    head = newer
  }
  await tellWhatIsKnown(deps, act, { year, rootId, summaries, whole, frozenAsOf: first.frozenAsOf })
}
