import { acting, commit, find, getRows, inside, refuse as refuseInStore, repeated, type Act, type Decision, type Saved, type Seen } from '@nen-nep/service-kit'
import { cellsOfLeaders } from '../campaign/posts.ts'
import { campaignAround } from '../campaign/use-cases.ts'
import { treeOfYear } from '../campaign/year-tree.ts'
import { rulesFor } from '../rule-pack/load.ts'
import { placeOf, sheetKey } from '../ids.ts'
import { standing } from '../sheet/lines.ts'
import { isHeadOf } from '../sheet/posts.ts'
import { ownShut } from '../sheet/shut.ts'
import type { Deps } from '../stores.ts'
import { collectiveKey, collectivePlace } from './keys.ts'
import { factsOf, resultsOf, undecidedBodies, type Around } from './results.ts'
import * as Collectives from './rules.ts'
import type { Collective, Deciding, Reporting, Scoring } from './schema.ts'
import { shownWith } from './shown.ts'

/** Opens a body's part of a year for somebody who sees the body; to others it does not exist. */
export async function openCollective(deps: Deps, act: Act, id: string) {
  const { year, orgId } = collectivePlace(id)
  const around = await campaignAround(deps, act, year, orgId)
  const { caller, table, campaign, tree } = around
  if (!caller.may('see', orgId) || tree.node(orgId)?.type === 'PARTY_GROUP') return refuseInStore('item.missing')
  const before = await find(inside(table, deps.collectives), collectiveKey(year, orgId), true)
  return { caller, before, orgId, now: tree, placed: { year, orgId, campaignId: campaign.id, rulePackId: campaign.rulePackId }, around: { campaign, tree: await treeOfYear(table, campaign, tree), table, collectives: deps.collectives } satisfies Around }
}
type Room = Awaited<ReturnType<typeof openCollective>>

/** Refuses whoever saw another version than stands; version 0 is the one nobody has written. */
function demandSeen({ ifMatch }: Act, before: Seen<Collective> | undefined, show: (body: Collective) => Collective): void {
  const version = before?.version ?? 0
  if (ifMatch !== undefined && ifMatch !== version) refuseInStore('version.stale', { current: before ? show(before.state) : {}, version })
}

type Work = Readonly<{ admit: (room: Room) => void; decide: (room: Room) => Decision<Collective> | Promise<Decision<Collective>> }>
/** Admits the caller, then decides on what stands and commits it; a repeat answers as before, and whoever saw an older version is shown the newest, each as they may read it. */
async function change(deps: Deps, act: Act, id: string, { admit, decide }: Work): Promise<Saved<Collective>> {
  const room = await openCollective(deps, act, id)
  const { before, caller, around } = room
  const standsOnUnpublished = (await ownShut(deps, { caller, table: around.table }, around.campaign)).length > 0
  const show = (body: Collective) => shownWith(standsOnUnpublished, body)
  const done = before && repeated(before, act)
  if (done) return { ...done, state: show(done.state) }
  admit(room)
  demandSeen(act, before, show)
  const saved = await commit(deps.collectives, await decide(room), acting(act, caller), before)
  return { ...saved, state: show(saved.state) }
}

const ofWriters = ({ caller, orgId }: Room): void => {
  if (!Collectives.writes(caller, orgId)) Collectives.refuse('collective.not-leader')
}
const ofSuperiors = ({ caller, orgId }: Room): void => { Collectives.demandSuperior(caller, orgId) }
const ofBoth = ({ caller, orgId }: Room): void => {
  if (!Collectives.writes(caller, orgId) && !caller.may('decide', orgId)) Collectives.refuse('collective.not-yours')
}

const demand = ({ before }: Pick<Room, 'before'>): Seen<Collective> => before ?? Collectives.refuse('collective.not-submitted')

/** Saves a body's own report; version 0 is the one nobody has written yet. */
export const saveCollectiveReport = (deps: Deps, act: Act, id: string, reporting: Reporting) =>
  change(deps, act, id, { admit: ofWriters, decide: ({ before, placed, caller }) => Collectives.save(before?.state, placed, reporting, caller) })

export const submitCollectiveReport = (deps: Deps, act: Act, id: string) =>
  change(deps, act, id, { admit: ofWriters, decide: ({ before, caller }) => (before ? Collectives.submit(before.state, act, caller) : Collectives.refuse('collective.empty')) })

export const returnCollectiveReport = (deps: Deps, act: Act, id: string, reason: string) =>
  change(deps, act, id, { admit: ofSuperiors, decide: (room) => Collectives.giveBack(demand(room).state, reason, act, room.caller) })

export const scoreCollective = (deps: Deps, act: Act, id: string, scoring: Scoring) =>
  change(deps, act, id, {
    admit: ofBoth,
    decide: async ({ before, caller, orgId, placed, around }) => {
      const stands = before?.state ?? Collectives.save(undefined, placed, { text: '' }, caller).next
      const [results, rules] = await Promise.all([resultsOf(around, orgId), rulesFor({ ...deps, table: around.table }, stands.rulePackId)])
      return Collectives.score(stands, scoring, act, { caller, known: factsOf(results), rules })
    },
  })

/** Who heads a body, with the class they stand in: on a cell's own sheet, or on that of the cell a committee's head belongs to. */
async function headsIn({ sheets }: Deps, { orgId, placed: { year }, around: { table } }: Room): Promise<Collectives.HeadOf[]> {
  const cells = [orgId, ...(await cellsOfLeaders(table, year, orgId))]
  const rows = await getRows(table, cells.map((cellId) => sheetKey(placeOf(year, cellId))), true)
  return [...rows.values()].map((row) => sheets.parse(row)).flatMap(({ cellId, lines }) => lines.filter((line) => isHeadOf(line, cellId, orgId)).map((line) => ({ memberId: line.member, class: standing(line) })))
}

/** Decides a body's class after those of the bodies right below it; where it is below that of who leads the body, somebody says why. */
export const decideCollective = (deps: Deps, act: Act, id: string, deciding: Deciding) =>
  change(deps, act, id, {
    admit: ofSuperiors,
    decide: async (room) => {
      const [results, heads] = await Promise.all([resultsOf(room.around, room.orgId), headsIn(deps, room)])
      return Collectives.decide(demand(room).state, deciding, act, { caller: room.caller, open: results.open, bodies: undecidedBodies(results, room.now), heads })
    },
  })

