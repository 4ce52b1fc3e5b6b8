import { randomUUID } from 'node:crypto'
import { openApi } from '@nen-nep/service-kit'
import { everyRole, unexpected } from '@nen-nep/testing/access/in-process'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { routes } from '../src/app.ts'
import { registry, type Registry } from './room.ts'

const ASKED = ['updateOrganisation', 'listThresholds', 'getCoverage', 'reorganise', 'listReorganisations', 'getReorganisation', 'undoReorganisation', 'getOrganisation', 'listOrganisations']
let r: Registry
beforeAll(async () => {
  r = await registry()
  await everyRole(r.table, 1)
})
afterAll(() => r.bucket.stop())

test.each(ASKED)('%s: every role at every place is let in, refused, or knows of nothing, as expected', async (id) => {
  expect(await unexpected(openApi('membership', routes(r.deps)), id, async ({ method, path, body, ifMatch }, as) => {
    const answer = await r.call(method, path, { as, body, key: randomUUID(), ...(ifMatch === undefined ? {} : { ifMatch }) })
    return { status: answer.status, text: JSON.stringify(answer.body) }
  })).toEqual([])
}, 120_000)
