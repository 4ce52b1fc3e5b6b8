import type { CellSummary } from '@nen-nep/rules/rollup/index'
import { sealed, type CertifiedFile, type Link } from '@nen-nep/rules/rollup/certified'
import { Class } from '@nen-nep/contracts'
import { getRows, keyText, refuse as refuseInStore, type Act, type ScopedTable, type Tree } from '@nen-nep/service-kit'
import { pinnedTree } from '../campaign/pinned.ts'
import { conferenceKey, placeOf, sheetKey } from '../ids.ts'
import { rulesFor, sealFor } from '../rule-pack/load.ts'
import type { Seal } from '../rule-pack/seal.ts'
import { countsOf } from '../sheet/lines.ts'
import type { Sheet } from '../sheet/schema.ts'
import type { Deps } from '../stores.ts'
import type { Conference } from '../tally/schema.ts'
import * as Rollups from './rules.ts'
import type { Revision } from './schema.ts'
import { sight, wholeRevisionFor, type Asking } from './use-cases.ts'

const AT_ONCE = 50
const someOf = (counts: Readonly<Record<Class, number>>) => Object.fromEntries(Class.options.map((grade) => [grade, counts[grade]] as const).filter(([, count]) => count > 0))

function protocolOf({ counts: [count], voted }: Sheet, conference: Conference | undefined): Link['protocol'] {
  const vote = count?.count ?? voted.at(-1)
  const ballots = vote && { issued: vote.issued, returned: vote.returned, unreturned: vote.unreturned, valid: vote.valid, invalid: vote.invalid }
  return conference || ballots ? { ...(conference ? { heldOn: conference.heldOn, summoned: conference.summoned, present: conference.present } : {}), ...ballots } : undefined
}

/** From a cell's protocol to its leaf. Where classes were changed since the revision, only the frozen figures stand. */
function linkOf({ id, version }: CellSummary, sheet: Sheet | undefined, conference: Conference | undefined): Link {
  if (sheet?.classesAt !== version) return { id, version, changed: true }
  const protocol = protocolOf(sheet, conference)
  const proposed = countsOf(sheet.lines.map((line) => ({ ...line, decided: undefined })))
  const decidedAt = sheet.changes.findLast(({ step }) => step === 'DECIDED' || step === 'RECONSIDERED')?.at
  return { id, version, ...(protocol ? { protocol } : {}), proposed: someOf(proposed), decided: someOf(countsOf(sheet.lines)), ...(decidedAt === undefined ? {} : { decidedAt }) }
}

async function chainOf({ sheets, conferences }: Deps, table: ScopedTable, year: number, leaves: readonly CellSummary[]): Promise<Link[]> {
  const chain: Link[] = []
  for (let from = 0; from < leaves.length; from += AT_ONCE) {
    const some = leaves.slice(from, from + AT_ONCE)
    const rows = await getRows(table, some.flatMap(({ id }) => [sheetKey(placeOf(year, id)), conferenceKey(placeOf(year, id))]))
    for (const leaf of some) {
      const [sheet, conference] = [sheetKey, conferenceKey].map((keyOf) => rows.get(keyText(keyOf(placeOf(year, leaf.id)))))
      chain.push(linkOf(leaf, sheet && sheets.parse(sheet), conference && conferences.parse(conference)))
    }
  }
  return chain
}

type Evidence = Readonly<{ citation: string | undefined; rules: Seal | undefined; chain: (leaves: readonly CellSummary[]) => Promise<Link[]> }>
function fileOf(revision: Revision, whole: Tree, orgId: string, { citation, rules, chain }: Evidence): Promise<CertifiedFile> {
  const tree = Rollups.subtree(whole, orgId, revision.frozenAsOf)
  const part = Rollups.partOf(revision, Rollups.subtree(whole, revision.orgId, revision.frozenAsOf), orgId)
  const { rulePack, treeVersion, asOf, frozenAsOf, year } = revision
  const names = Object.fromEntries(tree.nodes.map(({ id }) => [id, whole.node(id)?.name ?? '']))
  return chain(part.leaves).then((links) => sealed({
    kind: 'certified-rollup',
    year,
    name: names[orgId] ?? '',
    frozenAsOf,
    ...(citation === undefined ? {} : { citation }),
    ...(rules ? { rules } : {}),
    revision: { orgId, revision: revision.revision, treeVersion, rulePack, asOf, leaves: [...part.leaves], missing: [...part.missing], total: { ...part.total, counts: { ...part.total.counts } }, digest: part.digest },
    tree,
    names,
    chain: links,
  }))
}

/** The certified file of an organisation's table: whoever keeps it can compute everything in it again without us. For those who see the organisation and all below it. */
export async function exportRollup(deps: Deps, act: Act, asking: Asking): Promise<CertifiedFile> {
  const { within: { table, asker }, revision } = await wholeRevisionFor(deps, act, asking)
  const whole = await pinnedTree(table, revision.treeVersion)
  if (!whole.node(asking.orgId)) return refuseInStore('item.missing')
  const sees = sight(asker, whole)
  if (!Rollups.subtree(whole, asking.orgId, revision.frozenAsOf).nodes.every(({ id }) => sees(id))) return Rollups.refuse('rollup.not-yours')
  const law = { ...deps, table }
  const [set, rules] = await Promise.all([rulesFor(law, revision.rulePack), sealFor(law, revision.rulePack)])
  return fileOf(revision, whole, asking.orgId, { citation: set?.rating.citation.regulation, rules, chain: (leaves) => chainOf(deps, table, revision.year, leaves) })
}
