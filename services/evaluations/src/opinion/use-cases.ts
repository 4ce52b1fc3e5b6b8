import { acting, commit, find, getRow, inside, repeated, type Act } from '@nen-nep/service-kit'
import { keyOfCampaign, opinionKey } from '../ids.ts'
import { openSheet, recordPlace } from '../sheet/use-cases.ts'
import { refuse as refuseOfSheet } from '../sheet/refusals.ts'
import { handles } from '../sheet/who.ts'
import type { Deps } from '../stores.ts'
import * as Opinions from './rules.ts'
import type { Giving } from './schema.ts'

/** Writes down what somebody outside the cell says of a member. */
export async function recordOpinion(deps: Deps, act: Act, id: string, giving: Giving) {
  const place = recordPlace(id)
  const key = opinionKey(place, place.member)
  const { sheet, caller, table, beside: before } = await openSheet(deps, act, place, (table) => find(inside(table, deps.opinions), key, true))
  if (!handles(caller, sheet.cellId)) return refuseOfSheet('sheet.not-yours')
  const done = before && repeated(before, act)
  if (done) return done
  const campaignKey = keyOfCampaign(sheet.campaignId)
  const campaign = campaignKey && (await getRow(table, campaignKey))
  const dueOn = campaign && deps.campaigns.parse(campaign).deadlines.opinions
  return commit(deps.opinions, Opinions.give(sheet, giving, act, { before: before?.state, caller, memberId: place.member, dueOn }), acting(act, caller), before)
}
