import { defineEvent } from '@nen-nep/contracts'
import { aggregate, commit, find, relayTo, type Act } from '@nen-nep/service-kit'
import { freshTable } from '@nen-nep/testing'
import { marshall } from '@aws-sdk/util-dynamodb'
import * as v from 'valibot'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { busDoor } from './bus-door.ts'

const at = '2026-12-01T00:00:00Z'
const now = () => new Date(at)
let door: Awaited<ReturnType<typeof busDoor>>
beforeAll(async () => { door = await busDoor() })
beforeEach(() => door.reset())
afterAll(() => door.stop())

const carried = (...ids: string[]) => JSON.stringify(ids.map((id) => ({ type: 'note.written.v1', at, by: 'mem_a', data: { id } })))
const record = (sequence: string, image: Record<string, unknown>) => ({ eventName: 'INSERT' as const, dynamodb: { SequenceNumber: sequence, Keys: marshall({ pk: image['pk'], sk: 'A' }), NewImage: marshall(image) } })
const note = (sequence: string, ...ids: string[]) => record(sequence, { pk: `N#${sequence}`, sk: 'A', version: 3, text: 'a review nobody may see', facts: carried(...ids) })
const relay = (...Records: ReturnType<typeof note>[]) => relayTo(door.bus, now)({ Records } as never)
const ids = () => door.taken.map(({ Detail }) => (JSON.parse(Detail) as { data: { id: string } }).data.id)

describe('the relay', () => {
  test('publishes every fact of every record under an id that names item, version and place', async () => {
    expect(await relay(note('1', 'a', 'b'), note('2', 'c'))).toEqual({ batchItemFailures: [] })
    expect(door.taken.map(({ Detail }) => (JSON.parse(Detail) as { id: string }).id)).toEqual(['N#1|A@3.0', 'N#1|A@3.1', 'N#2|A@3.0'])
    expect(door.taken[0]).toMatchObject({ Source: 'notes', DetailType: 'note.written.v1', EventBusName: 'bus' })
    expect(JSON.parse(door.taken[0]!.Detail)).toEqual({ id: 'N#1|A@3.0', at, by: 'mem_a', version: 3, data: { id: 'a' } })
  })
  test('sends ten entries to a call, however many facts a batch carries', async () => {
    await relay(...Array.from({ length: 9 }, (_, index) => note(String(index), 'x', 'y', 'z')))
    expect(door.calls).toEqual([10, 10, 7])
  })
  test('resumes at the first record the bus did not take, and only there', async () => {
    door.when(({ Detail }) => (Detail.includes('"c"') || Detail.includes('"e"') ? 'refuse' : 'take'))
    expect(await relay(note('1', 'a'), note('2', 'b', 'c'), note('3', 'd'), note('4', 'e'))).toEqual({ batchItemFailures: [{ itemIdentifier: '2' }] })
    door.when(() => 'take')
    expect(await relay(note('2', 'b', 'c'), note('3', 'd'), note('4', 'e'))).toEqual({ batchItemFailures: [] })
    expect([...new Set(ids())].sort()).toEqual(['a', 'b', 'c', 'd', 'e'])
  })
  test('passes over records that carry no facts', async () => {
    expect(await relay(record('1', { pk: 'N#1', sk: 'A', version: 1 }), note('2', 'a'))).toEqual({ batchItemFailures: [] })
    expect(ids()).toEqual(['a'])
  })
  test.each([
    ['is no JSON', '{'],
    ['is no list', '{"type":"note.written.v1"}'],
    ['lacks its data', '[{"type":"note.written.v1","at":"x","by":"y"}]'],
  ])('parks a record whose carriage %s, with what it carried and nothing else of the item, and goes on', async (_, facts) => {
    const broken = record('7', { pk: 'N#7', sk: 'A', version: 3, text: 'a review nobody may see', facts })
    expect(await relay(note('6', 'a'), broken, note('8', 'b'))).toEqual({ batchItemFailures: [] })
    expect(ids().filter(Boolean)).toEqual(['a', 'b'])
    const [parked] = door.parked()
    expect(JSON.parse(parked!.payload)).toEqual({ pk: 'N#7', sk: 'A', version: 3, facts })
    expect(JSON.stringify(door.taken)).not.toContain('nobody may see')
  })
  test('asks for the batch again when poison cannot be set aside', async () => {
    door.when(({ DetailType }) => (DetailType === 'poison.parked.v1' ? 'refuse' : 'take'))
    await expect(relay(record('7', { pk: 'N#7', sk: 'A', version: 3, facts: '{' }))).rejects.toThrow('poison could not be parked')
  })
  test('asks for the batch again when the bus breaks off', async () => {
    door.when(() => 'break')
    await expect(relay(note('1', 'a'))).rejects.toThrow()
  })
})

describe('a commit', () => {
  const Noted = defineEvent('note.written.v1', 'A note was written.', v.object({ text: v.string() }), { text: '' })
  const act: Act = { by: 'mem_a', at }
  const notes = async () => aggregate(await freshTable(inject('dynamodb')), v.object({ id: v.string() }), { keyOf: ({ id }) => ({ pk: `N#${id}`, sk: 'A' }), orgOf: () => 'org_a' })
  test.each([
    ['a fact above 8 KB', [Noted({ text: 'đ'.repeat(4096) })], 'larger than 8192 bytes'],
    ['more than ten facts', Array.from({ length: 11 }, () => Noted({ text: 'a' })), 'at most 10 facts'],
  ])('with %s is a defect, and nothing is saved', async (_, facts, told) => {
    const of = await notes()
    await expect(commit(of, { next: { id: 'a' }, facts }, act)).rejects.toThrow(told)
    expect(await find(of, { pk: 'N#a', sk: 'A' }, true)).toBeUndefined()
  })
  test('may carry ten facts just below 8 KB each', async () => {
    const of = await notes()
    expect(await commit(of, { next: { id: 'a' }, facts: Array.from({ length: 10 }, () => Noted({ text: 'x'.repeat(8100) })) }, act)).toMatchObject({ version: 1 })
  })
})
