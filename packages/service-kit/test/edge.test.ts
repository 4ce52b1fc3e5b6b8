import { cursorFor, cursorFrom, op, query, seal, unseal, type Http } from '@nen-nep/service-kit'
import { inProcess } from '@nen-nep/testing'
import fc from 'fast-check'
import { Hono } from 'hono'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'

describe('a seal', () => {
  test('opens for its purpose to exactly what was sealed', () => {
    fc.assert(fc.property(fc.string(), fc.string(), fc.jsonValue(), (secret, purpose, value) => {
      expect(JSON.stringify(unseal(secret, purpose, seal(secret, purpose, value)))).toBe(JSON.stringify(value))
    }))
  })
  test('opens for no other secret or purpose', () => {
    const sealed = seal('secret', 'rsvp', { memberId: 'mem_a' })
    expect(unseal('secret2', 'rsvp', sealed)).toBeUndefined()
    expect(unseal('secret', 'rsvp ', sealed)).toBeUndefined()
  })
  test('breaks when any letter of it is changed, lost or added', () => {
    const sealed = seal('secret', 'rsvp', { memberId: 'mem_a', meetingId: 'mtg_b' })
    fc.assert(fc.property(fc.nat(sealed.length - 1), fc.constantFrom('', 'A', 'é', '.', '=', '-'), (at, letter) => {
      const changed = sealed.slice(0, at) + letter + sealed.slice(at + 1)
      fc.pre(changed !== sealed)
      expect(unseal('secret', 'rsvp', changed)).toBeUndefined()
    }))
    for (const other of ['', '.', `${sealed}.x`, `.${sealed}`, sealed.split('.')[0]!]) expect(unseal('secret', 'rsvp', other)).toBeUndefined()
  })
})

describe('a cursor', () => {
  const Last = v.object({ sk: v.string() })
  const routes = new Hono<Http>().get('/:list', op('listNotes', 'read', 'Danh sách'), query(v.strictObject({ cursor: v.optional(v.string()) })), (c) => {
    const list = c.req.param('list')
    return c.json({ after: cursorFrom(c, list, Last, c.req.valid('query').cursor) ?? null, next: cursorFor(c, list, { sk: 'M#7' }) })
  })
  const call = inProcess('notes', routes, {}, () => new Date('2026-12-01T00:00:00Z'))
  const given = async (as: string, list: string) => (await call('GET', `/notes/${list}`, { as })).body.next as string
  const use = async (as: string, list: string, cursor: string) => {
    const { status, body } = await call('GET', `/notes/${list}?cursor=${encodeURIComponent(cursor)}`, { as })
    return status === 200 ? body.after : [status, body.code]
  }
  test('cannot be read: where a page ended may be a row that the caller does not see', async () => {
    const cursor = await given('mem_a', 'one')
    expect(cursor.split('.').map((part) => Buffer.from(part, 'base64url').toString()).join()).not.toContain('M#7')
    expect(await given('mem_a', 'one')).not.toBe(cursor)
  })
  test('breaks when any letter of it is changed, lost or added', async () => {
    const cursor = await given('mem_a', 'one')
    await fc.assert(fc.asyncProperty(fc.nat(cursor.length - 1), fc.constantFrom('', 'A', '.', '=', '-'), async (at, letter) => {
      const changed = cursor.slice(0, at) + letter + cursor.slice(at + 1)
      fc.pre(changed !== cursor)
      expect(await use('mem_a', 'one', changed)).toEqual([400, 'cursor.invalid'])
    }), { numRuns: 60 })
  })
  test('goes on where its own list of its own caller ended', async () => expect(await use('mem_a', 'one', await given('mem_a', 'one'))).toEqual({ sk: 'M#7' }))
  test.each([
    ['of another caller', 'mem_b', 'one'],
    ['of another list', 'mem_a', 'two'],
    ['of another list whose name begins alike', 'mem_a', 'one1'],
  ])('%s opens nothing', async (_, as, list) => expect(await use('mem_a', 'one', await given(as, list))).toEqual([400, 'cursor.invalid']))
  test('made by somebody else opens nothing', async () => {
    const payload = Buffer.from(JSON.stringify({ sk: 'M#7' })).toString('base64url')
    for (const cursor of [payload, `${payload}.`, `${payload}.AAAA`, '{"sk":"M#7"}', 'M#7', '..']) expect(await use('mem_a', 'one', cursor)).toEqual([400, 'cursor.invalid'])
  })
  test('given twice, or beside an unknown name, is refused', async () => {
    expect((await call('GET', '/notes/one?cursor=a&cursor=b', { as: 'mem_a' })).body.code).toBe('input.invalid')
    expect((await call('GET', '/notes/one?curser=a', { as: 'mem_a' })).body.errors[0].pointer).toBe('/curser')
  })
})
