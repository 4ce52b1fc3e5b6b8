import { leaks, type Kind } from './canaries.ts'
import { goodBodies } from './bodies.ts'
import type { Expectation } from './expectations/index.ts'
import type { Operation } from './operations.ts'
import { isAmong, type Actor } from './who.ts'
import type { Ids, Place, World } from './world.ts'
import { YEAR } from './world-facts.ts'

/** One question to the system: which operation, who asks, about which place, with what kind of token. */
export type Probe = Readonly<{ operation: Operation; expectation: Expectation; actor: Actor; place: Place; token: string }>
export type Answer = Readonly<{ status: number; text: string; headers: string }>
/** Sends a request as it is. `token` is a kind of `tokens.ts`; `good` is the caller's own. */
export type Send = (request: Readonly<{ method: string; path: string; body?: unknown; ifMatch?: string }>, actor: Actor, token: string) => Promise<Answer>
/** What must come: let in, refused by name, as if it did not exist, signed out, or the dead end of a bad link. */
export type Outcome = 'done' | 'forbidden' | 'unknown' | 'signed out' | 'dead link'

const UNKNOWN = 'zzzzzzzz'
const nowhere = (ids: Ids, orgId: string): Ids => {
  const own = orgId.slice('org_'.length)
  const strange = (id: string) => (id.includes(`${own}.`) || id.endsWith(own) ? id.replace(own, UNKNOWN) : `${id.slice(0, 4)}${UNKNOWN}`)
  // Two people nobody knows are still two: whoever names one person twice is refused before anybody is looked for.
  return { ...Object.fromEntries(Object.entries(ids).map(([kind, id]) => [kind, strange(id)])), ...(ids.keeper ? { keeper: 'mem_yyyyyyyy' } : {}) } as Ids
}

/** The same probe about things that nobody has. */
export const elsewhere = (probe: Probe): Probe => ({ ...probe, place: { ...probe.place, ids: nowhere(probe.place.ids, probe.place.orgId) } })

const search = (values: Readonly<Record<string, string>>) => (Object.keys(values).length === 0 ? '' : `?${new URLSearchParams(values).toString()}`)
/** The request that a probe makes. */
export function requestOf({ operation, expectation: { about, query, params }, place: { ids } }: Probe) {
  const named: Record<string, string> = { id: (about && ids[about]) ?? ids.org, cellId: ids.org, orgId: ids.org, year: String(YEAR), kind: 'x', token: 'eyJhIjoxfQ.AAAA', ...params }
  const path = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(named[name] ?? 'x'))
  const body = operation.method === 'GET' ? undefined : goodBodies[operation.id]?.({ orgId: ids.org, member: ids.person ?? 'mem_nobody', colleague: ids.colleague, keeper: ids.keeper, upload: ids.upload, meeting: ids.meeting })
  return { method: operation.method, path: path + (query ? search(query(ids)) : ''), ...(body ? { body } : {}), ...(operation.updates ? { ifMatch: '"99"' } : {}) }
}

const subjectOf = ({ ids }: Place) => ids.person
/** What the expectation says of a probe. */
export function outcomeOf({ expectation, actor, place, token }: Probe, { parents }: World): Outcome {
  const { open, link, may = [], knows = [], not = [] } = expectation
  if (link) return 'dead link'
  if (token !== 'good') return 'signed out'
  if (open) return 'done'
  const about = { orgId: place.orgId, subject: subjectOf(place), colleague: place.ids.colleague }
  const among = (all: typeof may) => isAmong(parents, actor, about, all)
  if (among(may) && !among(not)) return 'done'
  return among([...may, ...knows]) ? 'forbidden' : 'unknown'
}

const statuses: Readonly<Record<Outcome, (status: number) => boolean>> = {
  'done': (status) => status < 500 && ![401, 403, 404].includes(status),
  'forbidden': (status) => status === 403,
  'unknown': (status) => status === 404,
  'signed out': (status) => status === 401,
  'dead link': (status) => status === 410,
}

/** What is wrong with an answer; nothing where all is well. */
export type Fault = Readonly<{ probe: string; expected: Outcome; status: number; fault: string }>
export const nameOf = ({ operation, actor, place, token }: Probe) => `${operation.id} by ${actor.name} at ${place.name} with a ${token} token`

/** Asks, and judges status, words and canaries; where a thing must not exist for the caller, the answer is compared with that for an unknown id. */
export async function judge(probe: Probe, world: World, send: Send, seen = new Set<Kind>()): Promise<Readonly<{ status: number; faults: Fault[] }>> {
  const expected = outcomeOf(probe, world)
  const sent = await send(requestOf(probe), probe.actor, probe.token)
  const fault = (what: string): Fault => ({ probe: nameOf(probe), expected, status: sent.status, fault: what })
  const faults: Fault[] = []
  const isMissing = probe.expectation.open === true && sent.status === 404
  if (!statuses[expected](sent.status) && !isMissing) faults.push(fault(`answered ${sent.text.slice(0, 160)}`))
  if (expected === 'unknown' && sent.status === 404) {
    const unknown = await send(requestOf(elsewhere(probe)), probe.actor, probe.token)
    if (unknown.status !== sent.status || unknown.text !== sent.text) faults.push(fault(`tells more than ${unknown.status} ${unknown.text.slice(0, 160)}`))
  }
  const shown = expected === 'done' ? (probe.expectation.shows ?? []) : []
  const found = world.aviary.found(`${sent.headers}\n${sent.text}`)
  for (const { kind } of found) seen.add(kind)
  for (const canary of leaks(found, probe.actor, world.parents, shown)) faults.push(fault(`leaks ${canary.kind} of ${canary.orgId}`))
  return { status: sent.status, faults }
}
