import type { Happening, Role } from '@nen-nep/contracts'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { find, forEach, readTree, revise } from '@nen-nep/service-kit'
import type { Working } from '../deps.ts'
import { hearMatter } from '../matter/hear.ts'
import { quietAct } from '../once.ts'
import { roundId, summaryKey } from '../place.ts'
import { holdersOf } from '../position/positions.ts'
import { askFor } from '../round/prepare.ts'
import { summaryRound, tellNext, withAllBelow, type Counts } from './rules.ts'

const AT_ONCE = 8
const SECRETARIES: readonly Role[] = ['SECRETARY', 'DEPUTY_SECRETARY']
const COMMITTEE: readonly Role[] = [...SECRETARIES, 'STANDING_MEMBER', 'COMMITTEE_MEMBER']

/** The job behind `campaign.opened.v1`: a round to the secretaries of the organisation and of every one below it. */
export async function announceCampaign(deps: Working, event: Happening<{ campaignId: string; orgId: string; year: number; reviewsDueOn?: string | undefined }>): Promise<void> {
  const { id, at, data } = event
  await hearMatter(deps, event, { id: data.campaignId, of: 'REVIEW', orgId: data.orgId, year: data.year, open: true, ...(data.reviewsDueOn === undefined ? {} : { dueOn: data.reviewsDueOn }) })
  const tree = await readTree(deps.table)
  await forEach(withAllBelow(tree, data.orgId), AT_ONCE, async (orgId) => {
    const recipients = await holdersOf(deps.table, orgId, SECRETARIES, civilDayOf(at))
    if (recipients.length === 0) return
    const due = data.reviewsDueOn === undefined ? {} : { dueOn: data.reviewsDueOn }
    await askFor(deps, { id: roundId(orgId, at, 'CAMPAIGN', data.campaignId), orgId, kind: 'CAMPAIGN', at, year: data.year, ...due, recipients }, quietAct(id, at))
  })
}

/**
 * The job behind `rollup.published.v1`: an organisation's own table to its secretaries and committee, once it is whole and no class in it is
 * kept from anybody; those of every night before would be letters without news, and tell people their own class. Told again only for new figures.
 */
export async function tellSummary(deps: Working, { id, at, data: { orgId, year, revision, counts } }: Happening<{ orgId: string; year: number; revision: number; counts: Counts }>): Promise<void> {
  const recipients = await holdersOf(deps.table, orgId, COMMITTEE, civilDayOf(at))
  if (recipients.length === 0) return
  const act = quietAct(id, at)
  const key = summaryKey(year, orgId)
  const told = (await revise(deps.tellings, act, key, (before) => {
    const next = tellNext(before, { orgId, year, counts, revision, at })
    return next && { next, facts: [] }
  })) ?? (await find(deps.tellings, key, true))
  if (told) await askFor(deps, summaryRound(told.state, recipients), act)
}
