import { bare, RollupPublished } from '@nen-nep/contracts'
import { readAll, type Act, type Tree } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { tellOnce, tellsItsOwn } from './publish.ts'
import * as Rollups from './rules.ts'
import { newestRevision, type Revisions } from './revisions.ts'
import type { Summary } from './summary.ts'

type Walked = Readonly<{ year: number; rootId: string; summaries: readonly Summary[]; whole: Tree; frozenAsOf: string }>

const Told = v.object({ sk: v.string(), digest: v.string() })
const toldPrefix = 'known#'

/** The organisations with a table of their own in which no class is still kept from anybody. */
function knownIn({ rootId, summaries, whole, frozenAsOf }: Walked) {
  const tree = Rollups.subtree(whole, rootId, frozenAsOf)
  const isKnown = (orgId: string) => summaries.every(({ path, published }) => published || (orgId !== rootId && !path.includes(`/${bare(orgId)}/`)))
  return { tree, known: tree.nodes.map(({ id }) => id).filter((id) => (id === rootId || tellsItsOwn(whole, id)) && isKnown(id)) }
}

/**
 * Says of each organisation, once for each state of its figures, that its table is whole and nothing in it is secret any more. Until then
 * nobody is told figures: those who lead a body stand on sheets below it, and the sum would tell them their own class.
 */
export async function tellWhatIsKnown(deps: Revisions, act: Act, walked: Walked): Promise<void> {
  const { year, rootId } = walked
  const { tree, known } = knownIn(walked)
  const revision = known.length > 0 ? await newestRevision(deps, { year, rootId, now: true }) : undefined
  if (!revision) return
  const rows = (await readAll(deps.table, { pk: `Q#${year}#${bare(rootId)}`, prefix: toldPrefix })).map((row) => v.parse(Told, row))
  // Rows are read in the order of the revisions, so that the last of an organisation's stays.
  const told = new Map(rows.map(({ sk, digest }) => [sk.split('#')[1], digest]))
  for (const id of known) {
    const { total, missing, digest } = Rollups.partOf(revision, tree, id)
    if (total.expected === 0 || missing.length > 0 || told.get(bare(id)) === digest) continue
    const fact = RollupPublished({ orgId: id, year, revision: revision.revision, digest, asOf: revision.asOf, cells: total.expected, counts: { ...total.counts } })
    await tellOnce(deps.table, act, [fact], { year, rootId, revision: revision.revision, sk: `${toldPrefix}${bare(id)}#${String(revision.revision).padStart(6, '0')}`, digest })
  }
}
