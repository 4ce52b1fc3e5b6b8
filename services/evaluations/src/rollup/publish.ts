import { bare, type OrganisationType, type RollupCompleted } from '@nen-nep/contracts'
import { carry, find, putRow, readTree, Standing, type Act, type ScopedTable, type Tree } from '@nen-nep/service-kit'
import type * as v from 'valibot'
import { pinnedTree } from '../campaign/pinned.ts'
import type { Working } from '../stores.ts'
import { advanceHead, readHead } from './head.ts'
import * as Rollups from './rules.ts'
import { revisionKey } from './revisions.ts'

const FACTS_AT_ONCE = 10
const TOLD: readonly OrganisationType[] = ['SUPERIOR_ORG', 'GRASSROOTS_ORG', 'CELL_GRASSROOTS']

/** Whether a kind of organisation is told of its own part of a table; cells below another one read theirs with what is published to their members. */
export const tellsItsOwn = (whole: Tree, orgId: string): boolean => TOLD.includes(whole.node(orgId)?.type ?? 'PARTY_GROUP')

type Telling = Readonly<{ year: number; rootId: string; revision: number; sk: string; digest?: string }>
/** One row that only carries facts, written once: the revision's number is its version, so that consumers keep the newest. */
export async function tellOnce(table: ScopedTable, act: Act, facts: Parameters<typeof carry>[0], { year, rootId, revision, ...row }: Telling): Promise<void> {
  try {
    await putRow(table, { row: { pk: `Q#${year}#${bare(rootId)}`, ...row, version: revision, facts: carry(facts, act) }, when: { is: 'absent' } })
  } catch (error) {
    if (!(error instanceof Standing)) throw error
  }
}

/** After a root's new revision: the head learns of it, and every organisation below whose part changed is told of its own. Events of parts find no revision of their own and end here. */
export async function spread(deps: Working, act: Act, { orgId, year, revision }: v.InferOutput<typeof RollupCompleted.schema>): Promise<void> {
  const { table, revisions } = deps
  const now = (await find(revisions, revisionKey(year, orgId, revision), true))?.state
  const head = now && (await readHead(table, year, orgId))
  if (!now || !head) return
  await advanceHead(table, year, orgId, { ...head, version: revision, digest: now.digest, asOf: now.asOf })
  const before = revision > 1 ? (await find(revisions, revisionKey(year, orgId, revision - 1)))?.state : undefined
  const [whole, known] = await Promise.all([pinnedTree(table, now.treeVersion), readTree(table)])
  const tree = Rollups.subtree(whole, orgId, now.frozenAsOf)
  const told = tree.nodes.filter(({ id }) => id !== orgId && TOLD.includes((whole.node(id) ?? known.node(id))?.type ?? 'PARTY_GROUP'))
  const parts = told.map(({ id }) => Rollups.partOf(now, tree, id))
  const changed = parts.filter((part) => part.total.expected > 0 && (!before || Rollups.partOf(before, tree, part.orgId).digest !== part.digest))
  const facts = changed.map((part) => Rollups.completed(now, part))
  for (let from = 0; from < facts.length; from += FACTS_AT_ONCE) {
    await tellOnce(table, act, facts.slice(from, from + FACTS_AT_ONCE), { year, rootId: orgId, revision, sk: `${String(revision).padStart(6, '0')}#${from / FACTS_AT_ONCE}` })
  }
}
