import { defineEvent } from '@nen-nep/contracts'
import { aggregate, create, find, op, body, refusals, reply, revise, update, type Http } from '@nen-nep/service-kit'
import { freshTable, inProcess, settle, watch } from '@nen-nep/testing'
import { Hono } from 'hono'
import * as v from 'valibot'
import { beforeAll, describe, expect, inject, test } from 'vitest'

const Noted = defineEvent('note.written.v1', 'A note was written.', v.object({ noteId: v.string() }), { noteId: 'n' })
const Note = v.object({ id: v.string(), cellId: v.string(), text: v.string() })
const refuse = refusals({ 'note.not-leader': 'forbidden' })
const Writing = v.strictObject({ cellId: v.string(), text: v.pipe(v.string(), v.minLength(1)) })

async function room() {
  const table = await freshTable(inject('dynamodb'))
  await settle(table)
  const notes = aggregate(table, Note, { keyOf: ({ id }) => ({ pk: `N#${id}`, sk: 'A' }), orgOf: ({ cellId }) => cellId })
  const routes = new Hono<Http>()
    .post('/notes', op('writeNote', 'create', 'Viết ghi chú'), body(Writing), async (c) => {
      const { cellId, text } = c.req.valid('json')
      return reply(c, await create(notes, c.var.act, (caller) => {
        if (!caller.may('lead', cellId)) return refuse('note.not-leader')
        const id = `note_${(c.var.act.key ?? '').slice(0, 8)}`
        return { next: { id, cellId, text }, facts: [Noted({ noteId: id })] }
      }), 201)
    })
    .put('/notes/:id', op('editNote', 'update', 'Sửa ghi chú'), body(Writing), async (c) => {
      const { text } = c.req.valid('json')
      return reply(c, await update(notes, c.var.act, { pk: `N#${c.req.param('id')}`, sk: 'A' }, (note, caller) => {
        if (!caller.may('lead', note.cellId)) return refuse('note.not-leader')
        return { next: { ...note, text }, facts: [Noted({ noteId: note.id })] }
      }))
    })
  const call = inProcess('notes', routes, { 'note.not-leader': 'Chỉ bí thư được viết.' }, () => new Date('2026-12-01T00:00:00Z'))
  return { table, notes, call, ...watch(table) }
}
const written = { cellId: 'org_cell8', text: 'một' }
let r: Awaited<ReturnType<typeof room>>
beforeAll(async () => { r = await room() })

describe('one command', () => {
  test('posted 50 times with one key has one effect and one event', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => r.call('POST', '/notes/notes', { as: 'mem_secretary8', body: written, key: 'the-same-key' })))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]))
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1)
    expect(r.published.filter(({ id }) => id.includes(answers[0]!.body.id))).toHaveLength(1)
  })
  test('whose key comes with another body is refused', async () => {
    await r.call('POST', '/notes/notes', { as: 'mem_secretary8', body: written, key: 'other-key' })
    const second = await r.call('POST', '/notes/notes', { as: 'mem_secretary8', body: { ...written, text: 'hai' }, key: 'other-key' })
    expect([second.status, second.body.code]).toEqual([422, 'key.reused'])
  })
  test('without a key, or an update without the version seen, is refused', async () => {
    expect((await r.call('POST', '/notes/notes', { as: 'mem_secretary8', body: written, key: null })).body.code).toBe('key.required')
    const { body: { id }, etag } = await r.call('POST', '/notes/notes', { as: 'mem_secretary8', body: written })
    expect((await r.call('PUT', `/notes/notes/${id}`, { as: 'mem_secretary8', body: written })).status).toBe(428)
    expect((await r.call('PUT', `/notes/notes/${id}`, { as: 'mem_secretary8', body: written, ifMatch: etag })).etag).toBe('"2"')
    const late = await r.call('PUT', `/notes/notes/${id}`, { as: 'mem_secretary8', body: written, ifMatch: etag })
    expect([late.status, late.body.current.version]).toEqual([412, 2])
  })
  test('repeated after a later change answers its first version', async () => {
    const { body: { id } } = await r.call('POST', '/notes/notes', { as: 'mem_secretary8', body: written })
    const one = await r.call('PUT', `/notes/notes/${id}`, { as: 'mem_secretary8', body: written, ifMatch: '"1"', key: 'edit-one' })
    await r.call('PUT', `/notes/notes/${id}`, { as: 'mem_secretary8', body: written, ifMatch: '"2"' })
    const again = await r.call('PUT', `/notes/notes/${id}`, { as: 'mem_secretary8', body: written, ifMatch: '"1"', key: 'edit-one' })
    expect([one.etag, again.status, again.etag]).toEqual(['"2"', 200, '"2"'])
  })
})

describe('access', () => {
  test('outside the scope a thing answers exactly as if it did not exist', async () => {
    const { body: { id } } = await r.call('POST', '/notes/notes', { as: 'mem_secretary8', body: written })
    const foreign = await r.call('PUT', `/notes/notes/${id}`, { as: 'mem_secretary9', body: written, ifMatch: '"1"' })
    const unknown = await r.call('PUT', '/notes/notes/note_none', { as: 'mem_secretary9', body: written, ifMatch: '"1"' })
    expect([foreign.status, foreign.body]).toEqual([404, unknown.body])
    expect((await r.call('PUT', `/notes/notes/${id}`, { as: 'mem_member8', body: written, ifMatch: '"1"' })).status).toBe(403)
    expect((await r.call('PUT', `/notes/notes/${id}`, { as: 'mem_former', body: written, ifMatch: '"1"' })).status).toBe(404)
  })
})

describe('bad input', () => {
  test.each([
    ['{"cellId":"a","cellId":"b"}', 'body.duplicate-key', 400],
    ['{"a":{"__proto__":1}}', 'body.forbidden-key', 400],
    ['{"a":1e400}', 'body.bad-number', 400],
    ['{"a":9007199254740993}', 'body.bad-number', 400],
    ['['.repeat(40) + ']'.repeat(40), 'body.too-deep', 400],
    ['{"a":', 'body.not-json', 400],
    [`"${'x'.repeat(300_000)}"`, 'body.too-large', 413],
    ['{"cellId":"org_cell8","text":""}', 'input.invalid', 400],
  ])('%.30s is refused as %s', async (text, code, status) => {
    const answer = await r.call('POST', '/notes/notes', { as: 'mem_secretary8', body: text })
    expect([answer.body.code, answer.status]).toEqual([code, status])
  })
  test('names the field by its pointer and says what to do', async () => {
    const { body: problem } = await r.call('POST', '/notes/notes', { as: 'mem_secretary8', body: { cellId: 'org_cell8', text: '', more: 1 } })
    expect(problem.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(['/text', '/more'])
  })
})

describe('a reaction', () => {
  test('tries again when somebody else was faster, and acts once for one event', async () => {
    const act = { by: 'service:x', at: '2026-12-01T00:00:00Z' }
    const key = { pk: 'N#r', sk: 'A' }
    const add = (n: number) => revise(r.notes, { ...act, key: `e${n}`, body: '' }, key, (before) => ({ next: { id: 'r', cellId: 'c', text: `${before?.text ?? ''}${n}` }, facts: [] }))
    await Promise.all([add(1), add(2), add(1), add(3)])
    expect((await find(r.notes, key, true))?.state.text.length).toBe(3)
  })
})

test('a create by a leader costs two round trips, half a read unit and one write unit', async () => {
  r.table.meter.read(true)
  await r.call('POST', '/notes/notes', { as: 'mem_secretary8', body: written })
  expect(r.table.meter.read()).toEqual({ roundTrips: 2, rcu: 0.5, wcu: 1 })
})
