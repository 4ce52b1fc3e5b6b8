import { deliver, freshBucket, freshTable, grants, inProcess, roster, settle, tree, watch } from '@nen-nep/testing'
import type { RosterMember } from '@nen-nep/contracts'
import { projectGrants, putRow } from '@nen-nep/service-kit'
import { jobs, messages, reactions, routes, stores } from '@nen-nep/evaluations'
import { rosterKey, rosterRow } from '../src/roster/projection.ts'

export { grants, tree }
export const NOW = '2026-12-20T02:00:00Z'
const person = (name: string, family: string, roles: RosterMember['roles'] = []): RosterMember => ({ id: `mem_${name}`, name: `${family} ${name}`, status: 'OFFICIAL', flags: [], roles, since: '2020-01-01', admittedOn: '2012-05-19' })
export const cell9 = ['secretary9', 'a9', 'b9', 'c9', 'd9'].map((name) => person(name, 'Trần Thị', name === 'secretary9' ? ['SECRETARY'] : []))
export const school = ['x', 'y', 'z'].map((name) => person(name, 'Lê Văn'))

/** Evaluations on a table of its own, with the small district settled, rosters known, and a bus that delivers twice and shuffled. */
export async function room(dynamodb: string, { now = NOW, rosters = true }: { now?: string; rosters?: boolean } = {}) {
  const table = await freshTable(dynamodb)
  await settle(table)
  await projectGrants(table, [{ memberId: 'mem_schoolsec', version: 1, grants: [{ role: 'SECRETARY', orgId: 'org_school', from: '2020-01-01' }, { role: 'MEMBER', orgId: 'org_school', from: '2020-01-01' }] }])
  const clock = { now }
  const setRoster = (cellId: string, version: number, members: RosterMember[]) => putRow(table, { row: rosterRow(rosterKey(cellId), { version, members }), when: { is: 'any' } })
  if (rosters) await Promise.all([setRoster('org_cell8', 3, roster()), setRoster('org_cell9', 2, cell9), setRoster('org_school', 1, school)])
  const bucket = await freshBucket()
  const box = await freshTable(dynamodb)
  const deps = { table, box, files: bucket.files, ...stores(table) }
  const watched = watch(table)
  let done = 0
  const parked: unknown[] = []
  /** Delivers what was published until nothing new comes. */
  const quiet = async (seed = 7) => {
    while (done < watched.published.length) {
      const waiting = watched.published.slice(done)
      done = watched.published.length
      parked.push(...(await deliver(reactions, deps, waiting, seed)), ...(await deliver(jobs, deps, waiting, seed)))
    }
  }
  const call = inProcess('evaluations', routes(deps), messages, () => new Date(clock.now))
  const get = (as: string, path: string) => call('GET', `/evaluations${path}`, { as })
  const post = (as: string, path: string, body?: unknown, more: object = {}) => call('POST', `/evaluations${path}`, { as, ...(body === undefined ? {} : { body }), ...more })
  const put = (as: string, path: string, body: unknown, more: object = {}) => call('PUT', `/evaluations${path}`, { as, body, ...more })
  return { table, deps, clock, call, get, post, put, quiet, setRoster, parked, published: watched.published, stop: bucket.stop }
}
export type Room = Awaited<ReturnType<typeof room>>

export const DISTRICT = 'cmp_2026.district'
/** A district whose campaign is open, all sheets made. */
export async function opened(r: Room, requires: readonly string[] = []): Promise<void> {
  await r.post('mem_officer', '/campaigns', { year: 2026, orgId: 'org_district', rulePackId: 'rating-366', deadlines: { reviews: '2026-12-10', opinions: '2026-12-15' }, requires })
  await r.post('mem_officer', `/campaigns/${DISTRICT}/open`, { asOf: '2026-11-30' })
  await r.quiet()
}

type Row = { memberId: string; version: number; proposed?: { class: string } }
export const rowsOf = async (r: Room, as: string, id: string): Promise<Row[]> => (await r.get(as, `/sheets/${id}`)).body.rows

async function send(r: Room, as: string, path: string, rows: unknown): Promise<void> {
  const answer = await r.post(as, path, { rows })
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
}
/** Proposes a whole cell: the first members excellent, the others good. */
export async function proposeAll(r: Room, secretary: string, id: string, excellent: number): Promise<void> {
  await send(r, secretary, `/sheets/${id}/proposals`, (await rowsOf(r, secretary, id)).map(({ memberId, version }, at) => ({ memberId, version, class: at < excellent ? 'EXCELLENT' : 'GOOD' })))
}
/** Decides a whole cell as it was proposed. */
export async function decideAll(r: Room, by: string, id: string): Promise<void> {
  await send(r, by, `/sheets/${id}/decisions`, (await rowsOf(r, by, id)).map(({ memberId, version, proposed }) => ({ memberId, version, class: proposed?.class ?? 'GOOD' })))
}
