import { randomUUID } from 'node:crypto'
import { Role, type TreeNode } from '@nen-nep/contracts'
import { openApi, projectGrants, projectTree } from '@nen-nep/service-kit'
import { aviary } from '@nen-nep/testing/access/canaries'
import { expectations } from '@nen-nep/testing/access/expectations/index'
import { operationsOf } from '@nen-nep/testing/access/operations'
import { elsewhere, nameOf, outcomeOf, requestOf, type Probe } from '@nen-nep/testing/access/probes'
import type { Actor } from '@nen-nep/testing/access/who'
import type { World } from '@nen-nep/testing/access/world'
import { beforeAll, expect, test } from 'vitest'
import { routes } from '../src/app.ts'
import { room, type Room } from './room.ts'

const ASKED = ['listPaperTemplates', 'savePaperTemplate', 'previewPaperTemplate']
const node = (id: string, parentId: string | undefined, type: TreeNode['type']): TreeNode => ({ id, ...(parentId === undefined ? {} : { parentId }), name: `Tổ chức ${id}`, type, from: '2020-01-01' })
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

let r: Room
beforeAll(async () => {
  r = await room()
  await projectTree(r.table, 2, nodes)
  await projectGrants(r.table, actors.map(({ id, grants }) => ({ memberId: id, version: 1, grants: grants.map((held) => ({ ...held, from: '2020-01-01' })) })))
})

async function ask(probe: Probe) {
  const { method, path, body } = requestOf(probe)
  const { status, body: answer } = await r.call(method, path, { as: probe.actor.id, body, key: randomUUID() })
  return { status, text: JSON.stringify(answer) }
}
const isAnswered = { 'done': (status: number) => status < 500 && ![401, 403, 404].includes(status), 'forbidden': (status: number) => status === 403, 'unknown': (status: number) => status === 404 }

test.each(ASKED)('%s: every role at every place is let in, refused, or knows of nothing, as expected', async (id) => {
  const operation = operationsOf(openApi('meetings', routes(r.deps))).find((one) => one.id === id)!
  const wrong = []
  for (const place of world.places) {
    for (const actor of actors) {
      const probe: Probe = { operation, expectation: [expectations[id]].flat()[0]!, actor, place, token: 'good' }
      const expected = outcomeOf(probe, world) as keyof typeof isAnswered
      const { status, text } = await ask(probe)
      if (!isAnswered[expected](status)) wrong.push(`${nameOf(probe)}: ${expected}, not ${status} ${text.slice(0, 120)}`)
      if (expected === 'unknown' && status === 404) expect(await ask(elsewhere(probe))).toEqual({ status, text })
    }
  }
  expect(wrong).toEqual([])
}, 120_000)
