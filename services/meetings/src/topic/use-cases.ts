import { bare, compose, shortHash } from '@nen-nep/contracts'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { open, readAll, refuse as refuseRow, type Act, type Opened } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { perform, seenIn } from '../desk.ts'
import { partitionOf, planKey, topicKey, TOPICS } from '../place.ts'
import { lastTreated, treatedIn, yearAndMonth } from '../plan/themes.ts'
import type { Deps } from '../stores.ts'
import { shippedTopics } from './bank.vi.ts'
import { fits, propose, refuse } from './rules.ts'
import { Topic, type Proposing, type TopicQuery } from './schema.ts'

/** Whoever belongs to an organisation proposes themes for its bank. */
export function proposeTopic(deps: Deps, act: Act, proposing: Proposing) {
  const { orgId } = proposing
  const suffix = shortHash(8, act.key ?? act.at)
  return perform({
    of: deps.topics,
    key: topicKey(orgId, suffix),
    fresh: true,
    enter: ({ caller }) => {
      if (!caller.may('see', orgId)) return refuseRow('item.missing')
      return caller.grants.some((grant) => grant.orgId === orgId) ? undefined : refuse('topic.not-member')
    },
    decide: () => propose(proposing, compose('top', bare(orgId), suffix), act),
  }, act)
}

/** When each theme was last in the cell's own plan, by title. */
function treated(deps: Deps, door: Opened, { orgId, year, month }: Readonly<{ orgId: string; year: number; month: number }>) {
  const all = treatedIn(seenIn(deps.plans, door, planKey(orgId, year - 1))?.state, seenIn(deps.plans, door, planKey(orgId, year))?.state)
  return (theme: string) => {
    const last = lastTreated(all, { theme, at: year * 12 + month })
    return last ? { treatedIn: yearAndMonth(last.at) } : {}
  }
}

/** The bank as an organisation sees it: its own themes, those of all above it, and the shipped ones; with when its own plan last treated each within twelve months. One Query for each level, side by side. */
export async function listTopics(deps: Deps, act: Act, { orgId, ...wanted }: TopicQuery) {
  const today = civilDayOf(act.at)
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))]
  const door = await open(deps.table, act, [planKey(orgId, year), planKey(orgId, year - 1)])
  if (!door.caller.may('see', orgId) || !door.tree.node(orgId)) return refuseRow('item.missing')
  const banks = [orgId, ...door.tree.ancestors(orgId)]
  const rows = (await Promise.all(banks.map((bank) => readAll(door.table, { pk: partitionOf(bank), prefix: TOPICS })))).flat()
  const own = rows.map((row) => v.parse(Topic, row)).map(({ id, orgId: bank, title, tags, sectorType, note }) => ({ id, orgId: bank, title, tags, sectorType, note }))
  const last = treated(deps, door, { orgId, year, month })
  return { items: [...own, ...shippedTopics].filter(fits(wanted)).map((topic) => ({ ...topic, ...last(topic.title) })) }
}
