import { randomUUID } from 'node:crypto'
import { Role, type TreeNode } from '@nen-nep/contracts'
import { openApi, projectGrants, projectTree } from '@nen-nep/service-kit'
import { aviary } from '@nen-nep/testing/access/canaries'
import { expectations } from '@nen-nep/testing/access/expectations/index'
import { operationsOf } from '@nen-nep/testing/access/operations'
import { elsewhere, nameOf, outcomeOf, requestOf, type Probe } from '@nen-nep/testing/access/probes'
import type { Actor } from '@nen-nep/testing/access/who'
import type { World } from '@nen-nep/testing/access/world'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { routes } from '../src/app.ts'
import { registry, type Registry } from './room.ts'

const ASKED = ['updateOrganisation', 'listThresholds', 'getCoverage', 'reorganise', 'listReorganisations', 'getReorganisation', 'undoReorganisation', 'getOrganisation', 'listOrganisations']
const node = (id: string, parentId: string | undefined, type: TreeNode['type']): TreeNode => ({ id, ...(parentId === undefined ? {} : { parentId }), name: `Tổ chức ${id}`, type, from: '2020-01-01' })
const nodes = [
  node('org_root', undefined, 'SUPERIOR_ORG'),
  node('org_ward', 'org_root', 'GRASSROOTS_ORG'),
  node('org_cell', 'org_ward', 'CELL_SUBORDINATE'),
  node('org_next', 'org_ward', 'CELL_SUBORDINATE'),
  node('org_far', 'org_root', 'GRASSROOTS_ORG'),
]
const actors: Actor[] = nodes.flatMap(({ id: orgId }) => Role.options.map((role) => ({ name: `${role} of ${orgId}`, id: `mem_${role.toLowerCase().replace('_', '')}-${orgId.slice(4)}`, grants: [{ role, orgId }] })))
const world: World = {
  call: () => Promise.reject(new Error('asked in this process')),
  places: nodes.map(({ id }) => ({ name: id, orgId: id, ids: { org: id } })),
  actors,
  parents: new Map(nodes.flatMap(({ id, parentId }) => (parentId === undefined ? [] : [[id, parentId] as const]))),
  aviary: aviary(),
  administrator: 'mem_administrator',
}

let r: Registry
beforeAll(async () => {
  r = await registry()
  await projectTree(r.table, 1, nodes)
  await projectGrants(r.table, actors.map(({ id, grants }) => ({ memberId: id, version: 1, grants: grants.map((held) => ({ ...held, from: '2020-01-01' })) })))
})
afterAll(() => r.bucket.stop())

async function ask(probe: Probe) {
  const { method, path, body, ifMatch } = requestOf(probe)
  const { status, body: answer } = await r.call(method, path, { as: probe.actor.id, body, key: randomUUID(), ...(ifMatch === undefined ? {} : { ifMatch }) })
  return { status, text: JSON.stringify(answer) }
}
const isAnswered = { 'done': (status: number) => status < 500 && ![401, 403, 404].includes(status), 'forbidden': (status: number) => status === 403, 'unknown': (status: number) => status === 404 }

test.each(ASKED)('%s: every role at every place is let in, refused, or knows of nothing, as expected', async (id) => {
  const operation = operationsOf(openApi('membership', routes(r.deps))).find((one) => one.id === id)!
  const said = expectations[id]
  const wrong = []
  for (const place of world.places) {
    for (const actor of actors) {
      const probe: Probe = { operation, expectation: [said].flat()[0]!, actor, place, token: 'good' }
      const expected = outcomeOf(probe, world) as keyof typeof isAnswered
      const { status, text } = await ask(probe)
      if (!isAnswered[expected](status)) wrong.push(`${nameOf(probe)}: ${expected}, not ${status} ${text.slice(0, 120)}`)
      if (expected === 'unknown' && status === 404) expect(await ask(elsewhere(probe))).toEqual({ status, text })
    }
  }
  expect(wrong).toEqual([])
}, 120_000)
