import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ground, type Ground } from './ground.ts'

let g: Ground
beforeAll(async () => {
  g = await ground()
})
afterAll(() => g.bucket.stop())

describe('reorganising at the same moment', () => {
  test('whoever is acknowledged stands in the tree; the others are told to look again', async () => {
    const asked = [{ kind: 'MOVE', orgIds: [g.cell], targetId: g.south }, { kind: 'MOVE', orgIds: [g.other], targetId: g.south }, { kind: 'MOVE', orgIds: [g.southCell], targetId: g.ward }]
    const answers = await Promise.all(asked.map((one) => g.reorganise(one)))
    expect(answers.filter(({ status }) => status !== 201 && status !== 412)).toEqual([])
    expect(answers.some(({ status }) => status === 201)).toBe(true)
    for (const [index, { status }] of answers.entries()) expect((await g.parentOn(asked[index]!.orgIds[0]!)) === asked[index]!.targetId).toBe(status === 201)
    for (const { status, body } of answers.toReversed()) if (status === 201) expect((await g.undo(body.id)).status).toBe(200)
  })
  test('one command sent twice at once makes one plan', async () => {
    const send = () => g.reorganise({ kind: 'MERGE', orgIds: [g.cell], targetId: g.other }, g.chief, { key: 'merge-once-only' })
    const answers = await Promise.all([send(), send(), send()])
    expect(answers.filter(({ status }) => status === 201).length).toBeGreaterThan(0)
    expect(answers.filter(({ status }) => ![201, 409, 412].includes(status))).toEqual([])
    const again = await send()
    expect(again.status).toBe(201)
    expect(await g.settle()).toEqual([])
    expect((await g.person(g.mai)).history.filter(({ cause }) => cause === again.body.id)).toHaveLength(1)
    await g.undo(again.body.id)
    expect(await g.settle()).toEqual([])
    expect((await g.person(g.mai)).cellId).toBe(g.cell)
  })
})
