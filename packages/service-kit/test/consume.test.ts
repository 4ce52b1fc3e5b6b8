import { defineEvent } from '@nen-nep/contracts'
import { consume, on, onMany, reactionsOf, refusals } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { busDoor } from './bus-door.ts'

const Written = defineEvent('note.written.v1', 'A note was written.', v.object({ id: v.string() }), { id: 'a' })
const Counted = defineEvent('note.counted.v1', 'Notes were counted.', v.object({ id: v.string() }), { id: 'a' })
const refuse = refusals({ 'note.not-now': 'conflict', 'note.late': 'stale' })
const now = () => new Date('2026-12-01T00:00:00Z')
type Deps = { heard: string[]; weak: Set<string>; barred: Set<string>; late: Set<string> }

const take = ({ heard, weak, barred, late }: Deps, ids: readonly string[]) => {
  for (const id of ids) {
    if (barred.has(id)) return refuse('note.not-now')
    if (late.has(id)) return refuse('note.late')
    if (weak.has(id)) throw new Error('the table is not there just now')
  }
  heard.push(ids.join('+'))
}
const reactions = reactionsOf<Deps>(
  on(Written, (deps: Deps, { data }) => Promise.resolve(take(deps, [data.id]))),
  onMany(Counted, (deps: Deps, events) => Promise.resolve(take(deps, events.map(({ data }) => data.id)))),
)

let door: Awaited<ReturnType<typeof busDoor>>
let deps: Deps
beforeAll(async () => { door = await busDoor() })
beforeEach(() => {
  door.reset()
  deps = { heard: [], weak: new Set(), barred: new Set(), late: new Set() }
})
afterAll(() => door.stop())

const body = (type: string, id: string) => JSON.stringify({ 'detail-type': type, source: 'notes', detail: { id: `N#${id}@1.0`, at: 'x', by: 'mem_a', version: 1, data: { id } } })
const written = (id: string) => body('note.written.v1', id)
const counted = (id: string) => body('note.counted.v1', id)
const deliver = async (...bodies: string[]) => {
  const { batchItemFailures } = await consume(reactions, deps, door.bus, now)({ Records: bodies.map((text, index) => ({ messageId: `m${index}`, body: text })) } as never)
  return batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)
}

describe('a consumer', () => {
  test('hands each event to its reaction', async () => {
    expect(await deliver(written('a'), written('b'))).toEqual([])
    expect(deps.heard).toEqual(['a', 'b'])
  })
  test('hands events of a kind that came together over together, where the reaction takes them so', async () => {
    await deliver(counted('a'), written('b'), counted('c'))
    expect(deps.heard).toEqual(['a+c', 'b'])
  })
  test.each([
    ['no JSON', '{'],
    ['not an event', '{"detail":{}}'],
    ['of a type nobody reacts to', body('note.burnt.v1', 'a')],
    ['of data it cannot read', written('a').replace('"id":"a"', '"id":7')],
  ])('parks at once what is %s, with its payload, and handles the rest', async (_, poison) => {
    expect(await deliver(written('x'), poison, written('y'))).toEqual([])
    expect(deps.heard).toEqual(['x', 'y'])
    expect(door.parked()).toEqual([{ reason: 'not understood', payload: JSON.stringify(poison) }])
  })
  test('parks what a rule refuses, under the code of the refusal: no repeat will change that', async () => {
    deps.barred.add('a')
    expect(await deliver(written('a'), written('b'))).toEqual([])
    expect(door.parked()).toEqual([{ reason: 'note.not-now', payload: JSON.stringify(written('a')) }])
  })
  test('gives back what fails for a passing reason, and only that', async () => {
    deps.weak.add('b')
    expect(await deliver(written('a'), written('b'), written('c'))).toEqual(['m1'])
    expect(door.parked()).toEqual([])
    deps.weak.clear()
    expect(await deliver(written('b'))).toEqual([])
    // What came with it may be handled twice; reactions bear that.
    expect([...new Set(deps.heard)]).toEqual(['a', 'c', 'b'])
  })
  test('gives back what came too late for the version it had seen: another delivery was faster, and the next try sees it', async () => {
    deps.late.add('a')
    expect(await deliver(written('a'), written('b'))).toEqual(['m0'])
    expect(door.parked()).toEqual([])
  })
  test('goes through a group one by one when the group fails, so that one cannot hold the others', async () => {
    deps.weak.add('b')
    deps.barred.add('c')
    expect(await deliver(counted('a'), counted('b'), counted('c'), counted('d'))).toEqual(['m1'])
    expect(deps.heard).toEqual(['a', 'd'])
    expect(door.parked()).toEqual([{ reason: 'note.not-now', payload: JSON.stringify(counted('c')) }])
  })
  test('gives poison back to the queue when it cannot be parked', async () => {
    door.when(() => 'refuse')
    expect(await deliver('{', written('a'))).toEqual(['m0'])
    expect(deps.heard).toEqual(['a'])
  })
})
