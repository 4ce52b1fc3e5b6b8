import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { badgeAt, isRound, partyAge } from '@nen-nep/rules/membership/index'
import { membershipNorms } from '@nen-nep/rules/packs/norms'
import { acting, getRows, keyText, open, read, refuseStale, repeated, type Act, type Opened, type Saved } from '@nen-nep/service-kit'
import type * as v from 'valibot'
import { milestonesBelow } from '../due/queries.ts'
import { saveMember } from '../member/save.ts'
import { memberKey, type Member } from '../member/schema.ts'
import type { Deps } from '../stores.ts'
import { uploadKey } from '../upload/schema.ts'
import { award, awardsShown, demandRecorder, refuse } from './rules.ts'
import type { Awarding, BadgeListing } from './schema.ts'

async function demandEvidence({ table }: Opened, evidence: readonly string[] = []): Promise<void> {
  const rows = await getRows(table, evidence.map(uploadKey))
  const unknown = evidence.find((id) => !rows.has(keyText(uploadKey(id))))
  if (unknown !== undefined) refuse('award.evidence-unknown', { uploadId: unknown })
}

/** Records an award or a badge on somebody's record. */
export async function recordAward(deps: Deps, act: Act, id: string, given: Awarding): Promise<Saved<Member>> {
  const before = await read(deps.members, act, memberKey(id), true)
  const done = repeated(before, act)
  if (done) return done
  demandRecorder(before.caller, before.state, given)
  if (act.ifMatch !== before.version) return refuseStale({ current: awardsShown(before.state), version: before.version })
  await demandEvidence(before.door, given.evidence)
  const mine = acting(act, before.caller)
  return saveMember(deps, award(before.state, given, mine), mine, before)
}

/** Whom a round's badges are for, at and below an organisation: by years, the longest first. Days reached and party age are told for each. */
export async function listBadges(deps: Deps, act: Act, { orgId, round, all }: v.InferOutput<typeof BadgeListing>) {
  const door = await open(deps.table, act, [])
  const people = await milestonesBelow(deps, door, orgId)
  if (!isRound(round)) return refuse('badge.not-a-round', { rounds: membershipNorms.badgeRounds })
  const items = people.flatMap(({ memberId, name, cellId, partyAgeFrom: from, badges, diedOn }) => {
    const badge = from === undefined ? undefined : badgeAt({ from, badges, diedOn }, round)
    if (from === undefined || !badge || (all === 'false' && badge.basis !== 'DUE' && badge.basis !== 'POSTHUMOUS')) return []
    return [{ memberId, name, cellId, ...badge, partyAge: partyAge(from, diedOn ?? round) }]
  })
  const counts = [...Map.groupBy(items, ({ years }) => years)].map(([years, some]) => ({ years, count: some.length })).toSorted((a, b) => b.years - a.years)
  return { round, asOf: civilDayOf(act.at), items: items.toSorted((a, b) => b.years - a.years || (a.reachedOn < b.reachedOn ? -1 : 1)), counts }
}
