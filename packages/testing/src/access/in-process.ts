import { Role, type TreeNode } from '@nen-nep/contracts'
import { openApi, projectGrants, projectTree } from '@nen-nep/service-kit'
import { aviary } from './canaries.ts'
import { expectations } from './expectations/index.ts'
import { operationsOf } from './operations.ts'
import { elsewhere, nameOf, outcomeOf, requestOf, type Probe } from './probes.ts'
import type { Actor } from './who.ts'
import type { World } from './world.ts'

const SINCE = '2020-01-01'
const node = (id: string, parentId: string | undefined, type: TreeNode['type']): TreeNode => ({ id, ...(parentId === undefined ? {} : { parentId }), name: `Tổ chức ${id}`, type, from: SINCE })
const nodes = [node('org_root', undefined, 'SUPERIOR_ORG'), node('org_ward', 'org_root', 'GRASSROOTS_ORG'), node('org_cell', 'org_ward', 'CELL_SUBORDINATE'), node('org_next', 'org_ward', 'CELL_SUBORDINATE'), node('org_far', 'org_root', 'GRASSROOTS_ORG')]
const actors: Actor[] = nodes.flatMap(({ id: orgId }) => Role.options.map((role) => ({ name: `${role} of ${orgId}`, id: `mem_${role.toLowerCase().replace('_', '')}-${orgId.slice(4)}`, grants: [{ role, orgId }] })))
const world: World = {
  call: () => Promise.reject(new Error('asked in this process')),
  places: nodes.map(({ id }) => ({ name: id, orgId: id, ids: { org: id } })),
  actors,
  parents: new Map(nodes.flatMap(({ id, parentId }) => (parentId === undefined ? [] : [[id, parentId] as const]))),
  aviary: aviary(),
  administrator: 'mem_administrator',
}

/** Puts a small tree, and one person of each role at each of its places, into a service's table; `version` must be newer than the tree that stands there. */
export async function everyRole(table: Parameters<typeof projectTree>[0], version: number): Promise<void> {
  await projectTree(table, version, nodes)
  await projectGrants(table, actors.map(({ id, grants }) => ({ memberId: id, version: 1, grants: grants.map((held) => ({ ...held, from: SINCE })) })))
}

type Answered = Readonly<{ status: number; text: string }>
/** One request to the service in this process, by the probe's actor. */
type Ask = (request: ReturnType<typeof requestOf>, as: string) => Promise<Answered>

const isAnswered: Readonly<Record<string, (status: number) => boolean>> = { done: (status) => status < 500 && ![401, 403, 404].includes(status), forbidden: (status) => status === 403, unknown: (status) => status === 404 }

/** What an operation answers otherwise than its expectation says, to every role at every place: who may not know of a place must get the very answer of one that does not exist. Nothing where all is as expected. */
export async function unexpected(api: ReturnType<typeof openApi>, id: string, ask: Ask): Promise<string[]> {
  const operation = operationsOf(api).find((one) => one.id === id)
  const [expectation] = [expectations[id]].flat()
  if (!operation || !expectation) return [`${id}: no such operation, or nothing is expected of it`]
  const put = (probe: Probe) => ask(requestOf(probe), probe.actor.id)
  const wrong: string[] = []
  for (const place of world.places) {
    for (const actor of actors) {
      const probe: Probe = { operation, expectation, actor, place, token: 'good' }
      const expected = outcomeOf(probe, world)
      const { status, text } = await put(probe)
      if (!isAnswered[expected]?.(status)) wrong.push(`${nameOf(probe)}: ${expected}, not ${status} ${text.slice(0, 120)}`)
      if (expected !== 'unknown' || status !== 404) continue
      const nowhere = await put(elsewhere(probe))
      if (nowhere.status !== status || nowhere.text !== text) wrong.push(`${nameOf(probe)}: told apart from a place that does not exist`)
    }
  }
  return wrong
}
