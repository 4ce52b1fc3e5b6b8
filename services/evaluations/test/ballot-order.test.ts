import type { RosterMember } from '@nen-nep/contracts'
import { compareNames } from '@nen-nep/rules/names/index'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { ballots } from './ballot-room.ts'
import { opened, room, rowsOf, type Room } from './room.ts'

// By id they stand in quite another order; two share a given name, two all of their name, and tone marks decide twice.
const named = [['secretary9', 'Vũ Thị Yến'], ['a9', 'Trần Văn Ân'], ['b9', 'Lê Văn Hòa'], ['c9', 'Nguyễn Thị Ánh'], ['d9', 'Bùi Văn Hoa'], ['e9', 'Đỗ Thị Hoa'], ['f9', 'Đỗ Văn An'], ['g9', 'Đỗ Văn An']] as const
const people = named.map(([id, name]): RosterMember => ({ id: `mem_${id}`, name, status: 'OFFICIAL', flags: [], roles: id === 'secretary9' ? ['SECRETARY'] : [], since: '2020-01-01', admittedOn: '2012-05-19' }))
const everybody = people.map(({ id }) => id)
const ordered = ['f9', 'g9', 'c9', 'a9', 'd9', 'e9', 'b9', 'secretary9'].map((id) => `mem_${id}`)
const lead = 'mem_secretary9'
const sheet = '/sheets/sht_2026.cell9'

let r: Room
let b: Awaited<ReturnType<typeof ballots>>
beforeAll(async () => {
  r = await room(inject('dynamodb'))
  await r.setRoster('org_cell9', 3, people)
  await opened(r)
  b = await ballots(r, 'org_cell9', everybody)
})
afterAll(() => r.stop())

const idsOf = (lines: readonly { id: string }[]) => lines.map(({ id }) => id)
const open = (more: object) => b.open(lead, more)
const calledIn = (page: string) => [...page.matchAll(/<td>([^<]*)<\/td>/g)].map(([, text = '']) => text).filter((text) => named.some(([, name]) => name === text))

describe('people stand on a ballot by their given names, as lists of people do', () => {
  test('alike on every phone, in the booth, for those who follow it, and in the protocol', async () => {
    const id = await open({ kiosk: ['mem_a9'], tellers: ['mem_b9', 'mem_c9'] })
    for (const as of ['mem_b9', 'mem_g9', lead]) expect(idsOf((await r.get(as, `/ballots/${id}/paper`)).body.lines)).toEqual(ordered)
    expect(idsOf((await r.get(lead, `/ballots/${id}/booth`)).body.lines)).toEqual(ordered)
    expect(idsOf((await r.get('mem_d9', `/ballots/${id}`)).body.lines)).toEqual(ordered)
    await b.vote('mem_b9', id, (line) => (line === 0 ? 'EXCELLENT' : 'GOOD'))
    await b.close(lead, id)
    await r.quiet()
    expect(calledIn((await r.get('mem_d9', `/ballots/${id}/protocol`)).body)).toEqual(ordered.map((of) => people.find((one) => one.id === of)?.name))
    expect(idsOf((await r.get(lead, sheet)).body.ballot.result.people)).toEqual(ordered)
  })

  test('also where lines are named at the opening, in whatever order: questions keep their places', async () => {
    const asked = [{ kind: 'YES_NO', text: 'Câu thứ nhất' }, ...['secretary9', 'a9', 'f9'].map((name) => ({ kind: 'CLASS', memberId: `mem_${name}` })), { kind: 'YES_NO', text: 'Câu thứ hai' }, { kind: 'YES_NO', memberId: 'mem_d9' }]
    const { lines } = await b.paperOf('mem_b9', await open({ lines: asked }))
    expect(lines.map(({ id, kind }) => `${id} ${kind}`)).toEqual(['q1 YES_NO', 'mem_f9 CLASS', 'mem_a9 CLASS', 'mem_d9 YES_NO', 'q5 YES_NO', 'mem_secretary9 CLASS'])
  })

  test('and in what two tellers counted on paper, whose forms and ballots are sorted by the same names', async () => {
    const tally = (teller: string) => r.post(lead, `${sheet}/tallies`, { teller, issued: 8, returned: 8, unreturned: 0, valid: 8, invalid: 0, votes: everybody.map((memberId) => ({ memberId, GOOD: 8 })) })
    await tally('mem_b9')
    await tally('mem_c9')
    expect(idsOf((await r.get(lead, `${sheet}/ballot`)).body.result.people)).toEqual(ordered)
    expect(calledIn((await r.get(lead, `${sheet}/protocol`)).body)).toEqual(ordered.map((of) => people.find((one) => one.id === of)?.name))
    const byName = (await rowsOf(r, lead, 'sht_2026.cell9') as unknown as { memberId: string; name: string }[]).toSorted((one, other) => compareNames(one.name, other.name))
    expect(byName.map(({ memberId }) => memberId)).toEqual(ordered)
  })
})
