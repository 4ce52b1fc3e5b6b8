import { describe, expect, it } from 'vitest'
import { copies } from '../src/bus/settings.ts'
import { readEntry } from '../src/bus/entries.ts'
import { shapeOf } from '../src/bus/transformer.ts'
import { itemSize, writeUnits } from '../src/doors/item-size.ts'
import { unitsOf } from '../src/doors/meter.ts'
import { mergeDocuments, operationFinder, readDocument } from '../src/gateway/openapi.ts'
import { gatewayResponse } from '../src/gateway/response.ts'
import { router } from '../src/gateway/routes.ts'
import { doneOf } from '../src/streams/batch.ts'
import { failedOf } from '../src/queues/batch.ts'

const answered = (body: unknown, status = 200) => ({ status, body: Buffer.from(JSON.stringify(body)) })

describe('Routing as API Gateway does', () => {
  const route = router(['ANY /x', 'ANY /x/{rest+}', 'ANY /x/public/{rest+}', 'GET /x/health', 'GET /x/{id}', 'POST /x/{id}/close', '$default'].map((RouteKey) =>
    ({ ApiId: 'a', RouteKey, Target: '', AuthorizationType: 'NONE' as const, AuthorizationScopes: [], id: RouteKey, ref: RouteKey, arn: RouteKey })))
  it.each([
    ['GET', '/x', 'ANY /x', {}],
    ['GET', '/x/health', 'GET /x/health', {}],
    ['POST', '/x/health', 'ANY /x/{rest+}', { rest: 'health' }],
    ['GET', '/x/7', 'GET /x/{id}', { id: '7' }],
    ['POST', '/x/7/close', 'POST /x/{id}/close', { id: '7' }],
    ['GET', '/x/public/a/b', 'ANY /x/public/{rest+}', { rest: 'a/b' }],
    ['GET', '/x/a/b', 'ANY /x/{rest+}', { rest: 'a/b' }],
    ['GET', '/xy', '$default', {}],
  ])('%s %s goes to %s', (method, path, key, parameters) => {
    const matched = route(method, path)
    expect([matched?.route.RouteKey, matched?.parameters]).toEqual([key, parameters])
  })
})

describe('What functions report', () => {
  const records = ['1', '2', '3'].map((SequenceNumber) => ({ dynamodb: { SequenceNumber } }))
  it('a stream goes on behind what came before the lowest failure', () => {
    expect(doneOf(records, { batchItemFailures: [{ itemIdentifier: '3' }, { itemIdentifier: '2' }] }, true)).toBe(1)
    expect(doneOf(records, { batchItemFailures: [] }, true)).toBe(3)
    expect(doneOf(records, null, true)).toBe(3)
  })
  it('a report that names no record of the batch fails all of it', () => {
    expect(doneOf(records, { batchItemFailures: [{ itemIdentifier: 'other' }] }, true)).toBe(0)
    expect(failedOf([{ MessageId: 'a' }], { batchItemFailures: [{ itemIdentifier: 'other' }] }, true)).toHaveLength(1)
  })
  it('a queue gets back only what failed', () => {
    expect(failedOf([{ MessageId: 'a' }, { MessageId: 'b' }], { batchItemFailures: [{ itemIdentifier: 'b' }] }, true)).toEqual([{ MessageId: 'b' }])
  })
  it('an answer without a status code is a 200 in JSON, one with a senseless code a 500', async () => {
    expect(await gatewayResponse({ a: 1 }).json()).toEqual({ a: 1 })
    expect(gatewayResponse({ statusCode: 'many' }).status).toBe(500)
  })
})

describe('Units by AWS’s rules', () => {
  it('an item weighs its names and values', () => {
    expect(itemSize({ pk: { S: 'đ' }, n: { N: '123' }, l: { L: [{ BOOL: true }] }, m: { M: { ab: { NULL: true } } } })).toBe(2 + 2 + 1 + 3 + 1 + 3 + 2 + 1 + 3 + 1 + 2 + 1)
    expect(writeUnits({ pk: { S: 'x'.repeat(1022) } })).toBe(1)
    expect(writeUnits({ pk: { S: 'x'.repeat(1023) } })).toBe(2)
  })
  it('reads, writes and failed conditions are told apart', () => {
    expect(unitsOf('GetItem', answered({ ConsumedCapacity: { CapacityUnits: 0.5 } }))).toEqual({ rcu: 0.5, wcu: 0 })
    expect(unitsOf('BatchWriteItem', answered({ ConsumedCapacity: [{ CapacityUnits: 2 }, { CapacityUnits: 1 }] }))).toEqual({ rcu: 0, wcu: 3 })
    expect(unitsOf('PutItem', answered({ __type: 'x#ConditionalCheckFailedException', Item: { pk: { S: 'x'.repeat(1500) } } }, 400))).toEqual({ rcu: 0, wcu: 2 })
    expect(unitsOf('TransactWriteItems', answered({ __type: 'x#TransactionCanceledException', CancellationReasons: [{ Code: 'None' }, { Code: 'ConditionalCheckFailed' }] }, 400))).toEqual({ rcu: 0, wcu: 4 })
    expect(unitsOf('PutItem', answered({ __type: 'x#ProvisionedThroughputExceededException' }, 400))).toEqual({ rcu: 0, wcu: 0 })
  })
})

describe('The bus', () => {
  const setting = { now: new Date('2026-03-01T00:00:00.000Z'), region: 'r', account: 'a' }
  it('refuses an entry whose detail is no JSON object', () => {
    expect(readEntry({ Source: 's', DetailType: 't', Detail: '[1]' }, setting)).toMatchObject({ ok: false, code: 'MalformedDetail' })
    expect(readEntry({ Source: 's', DetailType: 't', Detail: '{' }, setting)).toMatchObject({ ok: false, code: 'MalformedDetail' })
    expect(readEntry({ Source: '', DetailType: 't', Detail: '{}' }, setting)).toMatchObject({ ok: false, code: 'InvalidArgument' })
  })
  it('takes a bus by name or by ARN, and the time that is given', () => {
    expect(readEntry({ Source: 's', DetailType: 't', Detail: '{}', EventBusName: 'arn:aws:events:r:a:event-bus/b' }, setting)).toMatchObject({ ok: true, bus: 'b', event: { time: '2026-03-01T00:00:00Z' } })
  })
  it('fills in a rule’s template, as text within quotes and as JSON outside', () => {
    const shape = shapeOf({ InputPathsMap: { id: '$.id', n: '$.detail.n', list: '$.detail.list', first: '$.detail.list[0]', no: '$.detail.no' }, InputTemplate: '{"a":"x:<id>","n":<n>,"l":<list>,"f":"<first>","no":"<no>","q":"\\"<id>"}' }, 'Rule')
    expect(JSON.parse(shape({ id: 'say "hi"', detail: { n: 1, list: ['one', 2] } }))).toEqual({ a: 'x:say "hi"', n: 1, l: ['one', 2], f: 'one', no: '', q: '"say "hi"' })
    expect(shapeOf(undefined, 'Rule')({ a: 1 })).toBe('{"a":1}')
    expect(() => shapeOf({ InputPathsMap: {}, InputTemplate: '<id>' }, 'Rule')).toThrow(/Rule fills in <id>/)
    expect(() => shapeOf({ InputPathsMap: { id: '$..id' }, InputTemplate: '<id>' }, 'Rule')).toThrow(/is not an input path/)
  })
  it('copies, spreads and delays as it is told', () => {
    expect(copies({ duplicate: false, shuffle: false, delayMs: 0 })).toEqual([0])
    expect(copies({ duplicate: true, shuffle: false, delayMs: 1500 })).toEqual([2, 2])
  })
})

describe('Descriptions of several services in one', () => {
  const of = (path: string, operationId: string, Thing: unknown) => readDocument(JSON.stringify({ openapi: '3.1.0', info: {}, paths: { [path]: { get: { operationId, schema: { $ref: '#/components/schemas/Thing' } } } }, components: { schemas: { Thing } } }))
  it('keeps two components of one name apart', () => {
    const merged = mergeDocuments({ a: of('/a', 'readA', { type: 'string' }), b: of('/b', 'readB', { type: 'number' }) }, 'http://x')
    expect(merged.components['schemas']).toEqual({ Thing: { type: 'string' }, 'b.Thing': { type: 'number' } })
    expect(merged.paths['/b']).toMatchObject({ get: { schema: { $ref: '#/components/schemas/b.Thing' } } })
  })
  it('knows the operation of a request, fixed paths first', () => {
    const document = of('/a/{id}', 'readA', {})
    document.paths['/a/all'] = { get: { operationId: 'listA' } }
    const find = operationFinder(document)
    expect([find('GET', '/a/all'), find('GET', '/a/7'), find('GET', '/a/7/8'), find('POST', '/a/7')]).toEqual(['listA', 'readA', undefined, undefined])
  })
})
