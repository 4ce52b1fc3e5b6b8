import { body, openApi, op, query, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'

const Note = v.object({ id: v.string(), text: v.string() })
const Writing = v.strictObject({ text: v.pipe(v.string(), v.trim(), v.minLength(1)), day: v.optional(v.pipe(v.string(), v.transform((day) => new Date(day)))) })
const none = () => new Response('{}')
const routes = new Hono<Http>()
  .get('/notes', op('listNotes', 'read', 'Danh sách ghi chú'), query(v.strictObject({ cellId: v.string(), limit: v.optional(v.pipe(v.string(), v.transform(Number))) })), none)
  .post('/notes', op('writeNote', 'create', 'Viết ghi chú', { answers: Note }), body(Writing), none)
  .put('/notes/:id/lines/:line', op('editLine', 'update', 'Sửa một dòng'), body(Writing), none)
  .post('/notes/:id/close', op('closeNote', 'command', 'Khóa ghi chú'), none)
  .get('/public/hello', op('sayHello', 'read', 'Lời chào', { public: true }), none)
  .get('/unnamed', none)
const document = JSON.parse(JSON.stringify(openApi('notes', routes)))
const names = (operation: { parameters: { in: string; name: string; required: boolean }[] }, place: string) => operation.parameters.filter((one) => one.in === place).map(({ name, required }) => `${name}${required ? '' : '?'}`)

describe('the document of an API', () => {
  test('names every operation by path and method, below its service, and nothing unnamed', () => {
    const found = Object.entries(document.paths).flatMap(([path, methods]) => Object.entries(methods as Record<string, { operationId: string }>).map(([method, { operationId }]) => `${method} ${path} ${operationId}`))
    expect(found).toEqual(['get /notes/notes listNotes', 'post /notes/notes writeNote', 'put /notes/notes/{id}/lines/{line} editLine', 'post /notes/notes/{id}/close closeNote', 'get /notes/public/hello sayHello'])
  })
  test('says what is in the path and in the query, and which of it must be there', () => {
    expect(names(document.paths['/notes/notes/{id}/lines/{line}'].put, 'path')).toEqual(['id', 'line'])
    expect(names(document.paths['/notes/notes'].get, 'query')).toEqual(['cellId', 'limit?'])
  })
  test('asks for an idempotency key on every write, and for the version on an update', () => {
    expect(names(document.paths['/notes/notes'].get, 'header')).toEqual([])
    expect(names(document.paths['/notes/notes'].post, 'header')).toEqual(['Idempotency-Key'])
    expect(names(document.paths['/notes/notes/{id}/close'].post, 'header')).toEqual(['Idempotency-Key'])
    expect(names(document.paths['/notes/notes/{id}/lines/{line}'].put, 'header')).toEqual(['Idempotency-Key', 'If-Match'])
  })
  test('shows what is sent, before it is transformed, and what is answered', () => {
    const { requestBody, responses } = document.paths['/notes/notes'].post
    expect(requestBody.content['application/json'].schema).toMatchObject({ type: 'object', required: ['text'], additionalProperties: false, properties: { text: { type: 'string' }, day: { type: 'string' } } })
    expect(responses['201'].content['application/json'].schema).toMatchObject({ required: ['id', 'text'] })
    expect(Object.keys(document.paths['/notes/notes'].get.responses)).toEqual(['200', 'default'])
  })
  test('points every refusal to one problem body that is there', () => {
    const refusals = Object.values(document.paths as Record<string, Record<string, any>>).flatMap((methods) => Object.values(methods).map(({ responses }) => responses.default.content['application/problem+json'].schema.$ref))
    expect(new Set(refusals)).toEqual(new Set(['#/components/schemas/Problem']))
    expect(document.components.schemas.Problem.required).toEqual(['type', 'title', 'status', 'code'])
  })
  test('asks for a sign-in everywhere but where it says so', () => {
    expect(document.security).toEqual([{ signedIn: [] }])
    expect(document.paths['/notes/public/hello'].get.security).toEqual([])
    expect(document.paths['/notes/notes'].get.security).toBeUndefined()
  })
})
