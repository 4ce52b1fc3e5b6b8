import { Class, holdsMembers } from '@nen-nep/contracts'
import { knownIn } from '@nen-nep/rules/facts/index'
import { factsOfCollective } from '@nen-nep/rules/rating/collective'
import { getRows, keyText, type Aggregate, type ScopedTable, type Tree } from '@nen-nep/service-kit'
import { cellsBelow } from '../campaign/population.ts'
import { isDeserted, pathIn, undecidedBelow } from '../campaign/year-tree.ts'
import type { Campaign } from '../campaign/schema.ts'
import { shares } from '../rollup/rules.ts'
import { summariesBelow, summariesNow } from '../rollup/summary.ts'
import type { Score } from '../score/schema.ts'
import { collectiveKey } from './keys.ts'
import type { Collective } from './schema.ts'

type Counts = Record<Class, number>
const none = (): Counts => ({ EXCELLENT: 0, GOOD: 0, COMPLETED: 0, NOT_COMPLETED: 0, NOT_RATED: 0 })

/** The tree of the year, the campaign and the table in which a body's results are looked for; consistently by who was just told of a change, and without the members of `own` cells, whose sums are kept from who asks. */
export type Around = Readonly<{ campaign: Campaign; tree: Tree; table: ScopedTable; collectives: Aggregate<Collective>; consistent?: boolean; own?: ReadonlySet<string> }>

/** The bodies right below an organisation that are rated as collectives themselves. */
export const bodiesBelow = (tree: Tree, orgId: string) => tree.children(orgId).filter(({ id, type }) => type !== 'PARTY_GROUP' && (holdsMembers(type) || cellsBelow(tree, id, '9999-12-31').length > 0))

/** Collectives of some bodies, by body. */
export async function collectivesOf({ campaign: { year }, table, collectives, consistent }: Around, orgIds: readonly string[]): Promise<ReadonlyMap<string, Collective>> {
  const keys = orgIds.map((id) => collectiveKey(year, id))
  const found: [string, Collective][] = []
  for (let from = 0; from < keys.length; from += 100) {
    const rows = await getRows(table, keys.slice(from, from + 100), consistent)
    for (const key of keys.slice(from, from + 100)) {
      const row = rows.get(keyText(key))
      if (row) found.push([collectives.parse(row).orgId, collectives.parse(row)])
    }
  }
  return new Map(found)
}

/** What a body answers for: the classes of the members below it, of the bodies right below it, and the cells that are not decided (366-QĐ/TW, art. 11; domain: 6.4). Bodies where nobody is are no part of it. */
export async function resultsOf(around: Around, orgId: string) {
  const { campaign, tree, table, consistent, own } = around
  const bodies = bodiesBelow(tree, orgId)
  const [summaries, below] = await Promise.all([(consistent ? summariesNow : summariesBelow)(table, campaign.year, campaign.orgId, pathIn(tree, campaign.orgId, orgId)), collectivesOf(around, bodies.map(({ id }) => id))])
  const members = none()
  for (const { counts } of summaries.filter(({ decided, cellId }) => decided && !own?.has(cellId))) for (const grade of Class.options) members[grade] += counts[grade]
  const decided = none()
  for (const one of below.values()) if (one.status === 'DECIDED') decided[one.decided.class] += 1
  const open = undecidedBelow(tree, campaign, orgId, summaries)
  const list = bodies.filter(({ id }) => !isDeserted(id, summaries))
  return { members: { counts: members, classes: shares(members) }, bodies: { counts: decided, of: list.length, classes: shares(decided) }, open, below, list }
}
/** Bodies right below that still stand and are not decided; one that the rules leave unrated, as a new one, is waited for by nobody. */
export const undecidedBodies = ({ list, below }: Pick<Results, 'list' | 'below'>, now: Pick<Tree, 'isGone'>): string[] =>
  list.map(({ id }) => id).filter((id) => !now.isGone(id) && below.get(id)?.status !== 'DECIDED' && below.get(id)?.judged?.proposedClass !== 'NOT_RATED')
export type Results = Awaited<ReturnType<typeof resultsOf>>

/** What the rules for collectives ask about: members once all of them are decided, bodies where there are any. */
export const factsOf = ({ members, bodies, open }: Pick<Results, 'members' | 'bodies' | 'open'>): Score['inputs'] =>
  knownIn(factsOfCollective({ ...(open.length > 0 ? {} : { members: members.counts }), ...(bodies.of === 0 ? {} : { bodies: bodies.counts }) }))
