import type { Happening, Role } from '@nen-nep/contracts'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { find, forEach, readAll, readTree, revise } from '@nen-nep/service-kit'
import * as v from 'valibot'
import type { Working } from '../deps.ts'
import { hearMatter } from '../matter/hear.ts'
import { quietAct } from '../once.ts'
import { roundId, sheetsOf, summaryKey } from '../place.ts'
import { holdersOf } from '../position/positions.ts'
import { askFor } from '../round/prepare.ts'
import { summaryRound, sum, tellNext, withAllBelow, type Counts, type News } from './rules.ts'
import { Sheet } from './schema.ts'

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

/** Tells one organisation's secretaries and committee its figures, if they are not what was told before. */
async function tell(deps: Working, news: News, because: string): Promise<void> {
  const recipients = await holdersOf(deps.table, news.orgId, COMMITTEE, civilDayOf(news.at))
  if (recipients.length === 0) return
  const act = quietAct(because, news.at)
  const key = summaryKey(news.year, news.orgId)
  const told = (await revise(deps.tellings, act, key, (before) => {
    const next = tellNext(before, news)
    return next && { next, facts: [] }
  })) ?? (await find(deps.tellings, key, true))
  if (told) await askFor(deps, summaryRound(told.state, recipients), act)
}

/** The job behind `rollup.completed.v1`: the organisation's own table to its leaders, and to those of each organisation below the part that is theirs. No figure of a person leaves. */
export async function tellSummaries(deps: Working, { id, at, data }: Happening<{ orgId: string; year: number; revision: number; counts: Counts }>): Promise<void> {
  const { orgId: source, year, revision } = data
  const tree = await readTree(deps.table)
  const sheets = new Map((await readAll(deps.table, { pk: sheetsOf(year) })).map((row) => v.parse(Sheet, row)).map((sheet) => [sheet.cellId, sheet.counts]))
  const countsOf = (orgId: string) => (orgId === source ? data.counts : sum(withAllBelow(tree, orgId).map((below) => sheets.get(below) ?? {})))
  await forEach(withAllBelow(tree, source), AT_ONCE, (orgId) => tell(deps, { orgId, year, counts: countsOf(orgId), source, revision, at }, id))
}
