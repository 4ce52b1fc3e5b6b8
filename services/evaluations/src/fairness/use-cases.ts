import { lens } from '@nen-nep/rules/fairness/index'
import type { Act } from '@nen-nep/service-kit'
import { refuse as refuseCampaign, runs } from '../campaign/rules.ts'
import { campaignAround } from '../campaign/use-cases.ts'
import type { Deps } from '../stores.ts'
import { nameOfGroup, respectNames } from './messages.vi.ts'
import { readReviewed } from './people.ts'
import { ratedPeople, respects } from './respects.ts'

/** How the classes of a body's members are spread: by body, post, age in life and in the Party, and sex; shown before they are final to those who run its year. It describes, names nobody, and shows no group below five. */
export async function getFairness(deps: Deps, act: Act, { year, orgId }: Readonly<{ year: number; orgId: string }>) {
  const { campaign, caller, table } = await campaignAround(deps, act, year, orgId)
  if (!runs(caller, orgId)) return refuseCampaign('campaign.not-yours')
  const { people, cells, tree } = await readReviewed({ ...deps, table, reader: caller }, campaign, orgId)
  const nameOf = (respect: string, key: string) => (respect === 'body' ? (tree.node(key)?.name ?? nameOfGroup(respect, key)) : nameOfGroup(respect, key))
  const rated = ratedPeople(people, { tree, orgId, year })
  const { respects: found, ...rest } = lens(rated, respects, nameOf)
  return {
    orgId,
    year,
    cells: cells.length,
    members: people.length,
    open: people.filter(({ line }) => line.unrated === undefined).length - rated.length,
    ...rest,
    respects: found.map(({ respect, groups, note }) => ({ respect, ...(note === undefined ? {} : { note }), name: respectNames[respect] ?? respect, groups: groups.map((group) => ({ ...group, name: nameOf(respect, group.key) })) })),
  }
}
