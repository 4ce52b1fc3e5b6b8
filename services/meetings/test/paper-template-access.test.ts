import { randomUUID } from 'node:crypto'
import { openApi } from '@nen-nep/service-kit'
import { everyRole, unexpected } from '@nen-nep/testing/access/in-process'
import { beforeAll, expect, test } from 'vitest'
import { routes } from '../src/app.ts'
import { room, type Room } from './room.ts'

let r: Room
beforeAll(async () => {
  r = await room()
  await everyRole(r.table, 2)
})

test.each(['listPaperTemplates', 'savePaperTemplate', 'previewPaperTemplate'])('%s: every role at every place is let in, refused, or knows of nothing, as expected', async (id) => {
  expect(await unexpected(openApi('meetings', routes(r.deps)), id, async ({ method, path, body }, as) => {
    const answer = await r.call(method, path, { as, body, key: randomUUID() })
    return { status: answer.status, text: JSON.stringify(answer.body) }
  })).toEqual([])
}, 120_000)
