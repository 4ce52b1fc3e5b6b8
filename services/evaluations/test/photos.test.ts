import { projectGrants } from '@nen-nep/service-kit'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { retain } from '../src/retention/use-cases.ts'
import { cell9, decideAll, opened, proposeAll, room, school, type Room } from './room.ts'

let r: Room
const sheet = '/sheets/sht_2026.cell9'
const [lead, teller, other] = ['mem_secretary9', 'mem_a9', 'mem_b9']
const photo = { name: 'bien-ban.jpg', size: 4, mediaType: 'image/jpeg', classification: 'INTERNAL' }
const attach = (as = lead, more: object = {}, of = sheet) => r.post(as, `${of}/photos`, { ...photo, ...more })
const count = (cell: string, as: string, { tellers, people }: Readonly<{ tellers: readonly string[]; people: readonly string[] }>) =>
  Promise.all(tellers.map((one) => r.post(as, `/sheets/sht_2026.${cell}/tallies`, { teller: one, issued: people.length, returned: people.length, unreturned: 0, valid: people.length, invalid: 0, votes: people.map((memberId) => ({ memberId, GOOD: people.length })) })))
const listed = async (as: string) => (await r.get(as, `${sheet}/photos`)).body.items as { id: string; status: string; named: boolean }[]

beforeAll(async () => {
  r = await room(inject('dynamodb'))
  await projectGrants(r.table, [teller, other].map((memberId) => ({ memberId, version: 1, grants: [{ role: 'MEMBER', orgId: 'org_cell9', from: '2020-01-01' }] })))
  await opened(r)
  await r.put(lead, `${sheet}/conference`, { heldOn: '2026-12-10', summoned: 5, present: 5, tellers: [teller, 'mem_c9'] }, { ifMatch: '"0"' })
})
afterAll(() => r.stop())

describe('a photo of the signed protocol', () => {
  let id: string
  test('waits until both tellers agree; then a teller or who leads the cell sends it, and it is there once its bytes are', async () => {
    expect((await attach()).body.code).toBe('photo.not-counted')
    await count('cell9', lead, { tellers: [teller], people: cell9.map((one) => one.id) })
    expect((await attach()).body.code).toBe('photo.not-counted')
    await count('cell9', lead, { tellers: ['mem_c9'], people: cell9.map((one) => one.id) })
    const sent = await attach(teller)
    expect([sent.status, sent.body.status]).toEqual([201, 'AWAITED'])
    id = sent.body.id
    expect((await r.post(teller, `/photos/${id}/arrival`, {})).body.code).toBe('photo.not-arrived')
    expect((await r.get(lead, `/photos/${id}`)).status).toBe(404)
    expect((await fetch(sent.body.url, { method: 'PUT', body: 'ảnh' })).ok).toBe(true)
    expect((await r.post(teller, `/photos/${id}/arrival`, {})).body).toMatchObject({ id, status: 'READY' })
    expect(await listed(lead)).toMatchObject([{ id, status: 'READY', named: false }])
  })

  test('is read by those who see the count, and by nobody else', async () => {
    for (const as of [lead, 'mem_ward']) {
      const { body } = await r.get(as, `/photos/${id}`)
      expect(await (await fetch(body.url)).text()).toBe('ảnh')
    }
    expect((await attach(other)).body.code).toBe('photo.not-yours')
    for (const path of [`/photos/${id}`, `${sheet}/photos`]) {
      expect((await r.get(other, path)).body.code).toBe('sheet.not-yours')
      const foreign = await r.get('mem_secretary8', path)
      expect([foreign.status, foreign.body]).toEqual([404, (await r.get('mem_secretary8', path.replace('cell9', 'none'))).body])
    }
  })

  test.each([
    ['a state secret', { classification: 'MAT' }, 'photo.state-secret'],
    ['another kind of file', { mediaType: 'application/zip' }, 'photo.kind'],
    ['too large a file', { size: 21 * 1024 * 1024 }, 'photo.too-large'],
  ])('is refused where it is %s', async (_what, more, code) => {
    expect((await attach(lead, more)).body.code).toBe(code)
  })

  test('comes back while nothing was sent up; ten are enough', async () => {
    const more: string[] = []
    for (let at = 0; at < 9; at++) more.push((await attach()).body.id)
    expect((await attach()).body).toMatchObject({ code: 'photo.too-many', limit: 10 })
    expect((await r.post(teller, `/photos/${more[0]}/withdrawal`, {})).body.code).toBe('photo.not-yours')
    expect((await r.post(lead, `/photos/${more[0]}/withdrawal`, {})).body.status).toBe('WITHDRAWN')
    expect((await attach()).status).toBe(201)
    await proposeAll(r, lead, 'sht_2026.cell9', 0)
    await r.post(lead, '/submissions', { year: 2026, orgId: 'org_cell9' })
    expect((await r.post(teller, `/photos/${id}/withdrawal`, {})).body.code).toBe('photo.closed')
    expect((await listed(lead)).find((one) => one.id === id)).toMatchObject({ named: true })
    await decideAll(r, 'mem_ward', 'sht_2026.cell9')
    expect((await attach()).body.code).toBe('photo.closed')
    const unused = (at: string) => retain(r.deps, new Date(at), false)
    expect(await unused('2027-01-19T01:59:59Z')).toMatchObject({ unusedPhoto: 0 })
    expect(await unused('2027-01-19T02:00:00Z')).toMatchObject({ unusedPhoto: 10 })
    expect(await listed(lead)).toMatchObject([{ id, status: 'READY' }])
  })

  test('is not taken in where so few voted that it would tell what the guard of small groups keeps', async () => {
    await count('school', 'mem_schoolsec', { tellers: ['mem_x', 'mem_y'], people: school.map((one) => one.id) })
    expect((await attach('mem_schoolsec', {}, '/sheets/sht_2026.school')).body).toMatchObject({ code: 'photo.too-few-ballots', least: 5 })
  })
})
