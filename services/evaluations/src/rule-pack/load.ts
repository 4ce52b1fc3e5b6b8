import { loosened } from '@nen-nep/rules/packs/narrow'
import type { RuleSet } from '@nen-nep/rules/packs/rule-set'
import { getRow, readAll, type ScopedTable, type Tree } from '@nen-nep/service-kit'
import { refuse as refuseCampaign } from '../campaign/rules.ts'
import type { Deps } from '../stores.ts'
import { refuse } from './refusals.ts'
import { holdingOn } from './rules.ts'
import { packKey, packsOf, type RulePack } from './schema.ts'
import { demandIntact, sealOf, type Seal } from './seal.ts'
import { shippedSet } from './shipped.ts'

type Within = Pick<Deps, 'rulePacks'> & Readonly<{ table: ScopedTable }>

/** A published pack by its id. */
export async function findPack({ table, rulePacks }: Within, id: string): Promise<RulePack | undefined> {
  const key = packKey(id)
  const row = key && (await getRow(table, key))
  return row && rulePacks.parse(row)
}

/** All rules that go with a pack's id: the country's at no cost, those of a body by one read. Nothing when there is no such pack. */
export const rulesFor = async (within: Within, rulePackId: string): Promise<RuleSet | undefined> => shippedSet(rulePackId) ?? (await findPack(within, rulePackId))?.set

/** All that each of some bodies ever published, in their order: a walk for each. */
export const publishedBy = ({ table, rulePacks }: Within, orgIds: readonly string[]): Promise<RulePack[][]> =>
  Promise.all(orgIds.map(async (orgId) => (await readAll(table, { pk: packsOf(orgId) })).map((row) => rulePacks.parse(row))))

/** A pack's seal: what its rules come to now and came to when they were made known. */
export async function sealFor(within: Within, rulePackId: string): Promise<Seal | undefined> {
  const shipped = shippedSet(rulePackId)
  const sealed = shipped ? { id: rulePackId, set: shipped } : await findPack(within, rulePackId)
  return sealed && sealOf(sealed)
}

type Chosen = Readonly<{ id: string; set: RuleSet; baseId: string; digest?: string | undefined }>
type Choice = Readonly<{ rulePackId: string; orgId: string; year: number }>
/** The pack chosen for a body, with the rules of the country it stands on; nothing when it is unknown, or another body's. */
async function chosenFor(within: Within, path: readonly string[], id: string): Promise<Chosen | undefined> {
  const shipped = shippedSet(id)
  if (shipped) return { id, set: shipped, baseId: id }
  const own = await findPack(within, id)
  return own && path.includes(own.orgId) ? own : undefined
}

/** Refuses a pack for a body's year that is unknown there, changed since it was made known, or laxer than what a body above it has in force at the year's end. */
export async function demandPack(within: Within, tree: Tree, { rulePackId, orgId, year }: Choice): Promise<void> {
  const path = [orgId, ...tree.ancestors(orgId)]
  const chosen = (await chosenFor(within, path, rulePackId)) ?? refuseCampaign('campaign.rule-pack-unknown', { rulePackId })
  demandIntact(chosen)
  const above = (await publishedBy(within, path.slice(1))).flatMap((packs) => holdingOn(packs, `${year}-12-31`) ?? [])
  const stricter = above.find(({ baseId, set }) => baseId === chosen.baseId && loosened(set, chosen.set).length > 0)
  if (stricter) refuse('rule-pack.looser', { rulePackId: stricter.id, name: stricter.name })
}
