import { freeze } from '@nen-nep/evaluations/campaign/population'
import { historyOf, pack, Roster } from '@nen-nep/meetings/roster/schema'
import { beginning, take } from '@nen-nep/membership/member/history'
import type { Member } from '@nen-nep/membership/member/schema'
import { nextRoster } from '@nen-nep/membership/publishing/entries'
import { attendanceAt, attendanceOf } from '@nen-nep/rules/attendance/presence'
import { quorum, voteBase, votingHeads } from '@nen-nep/rules/attendance/votes'
import { qd366 } from '@nen-nep/rules/packs/rating/qd366'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'

const at = '2026-11-01T03:00:00.000Z'
const noted = (type: 'REGISTERED' | 'SENT' | 'LENT' | 'TRANSFERRED', on: string) => ({ type, on, by: 'mem_officer', at })
const person = (id: string, cellId: string): Member => {
  const first = { cellId, status: 'OFFICIAL' as const, flags: [] }
  return { id, name: id, ...first, since: '2020-01-01', admittedOn: '2010-05-19', positions: [], history: [beginning(first, noted('REGISTERED', '2020-01-01'))] }
}
const own = [person('mem_an', 'org_home'), person('mem_binh', 'org_home')]
const others = [person('mem_cuc', 'org_host')]
const mai = person('mem_mai', 'org_home')
const inTransit = take(mai, { flags: ['inTransit'] }, noted('SENT', '2026-11-10'))
const lent = take(inTransit, { hostId: 'org_host', flags: ['temporaryAway'] }, noted('LENT', '2026-11-20'))
const moved = take(inTransit, { cellId: 'org_host', flags: [] }, noted('TRANSFERRED', '2026-11-20'))

/** What each side's services make of the registry's rosters, where Mai stands as given. */
function sides(standing: Member) {
  const all = [...own, ...others, standing]
  const lines = (cellId: string) => nextRoster(cellId, undefined, all.map((state) => ({ state, version: 1 })))?.roster.entries ?? []
  const held = (cellId: string, date = '2026-12-03') => {
    const roster = v.parse(Roster, { version: 1, members: pack(lines(cellId)) }).members.map(historyOf)
    const meeting = { date, marks: Object.fromEntries(roster.map(({ memberId }) => [memberId, 'PRESENT' as const])) }
    const heads = votingHeads(roster, meeting)
    const theirs = roster.find(({ memberId }) => memberId === 'mem_mai')
    return { owed: attendanceAt(roster, meeting).owed, base: voteBase(heads).base, quorum: quorum(heads).need, theirs: theirs ? attendanceOf(theirs, [meeting]).owed : undefined }
  }
  const rated = (cellId: string) => freeze(lines(cellId), { asOf: '2026-11-30', year: 2026, rating: qd366 }).lines.map(({ member }) => member)
  return { held, rated }
}

describe('of a member', () => {
  test('who stays at home, only the home cell is concerned', () => {
    const { held, rated } = sides(mai)
    expect([held('org_home'), held('org_host')]).toEqual([{ owed: 3, base: 3, quorum: 2, theirs: 1 }, { owed: 1, base: 1, quorum: 1, theirs: undefined }])
    expect([rated('org_home'), rated('org_host')]).toEqual([['mem_an', 'mem_binh', 'mem_mai'], ['mem_cuc']])
  })
  test('in transit, nothing is owed to either side, the sender’s vote base leaves them out, and the sender rates them', () => {
    const { held, rated } = sides(inTransit)
    expect([held('org_home'), held('org_host')]).toEqual([{ owed: 2, base: 2, quorum: 2, theirs: 0 }, { owed: 1, base: 1, quorum: 1, theirs: undefined }])
    expect([rated('org_home'), rated('org_host')]).toEqual([['mem_an', 'mem_binh', 'mem_mai'], ['mem_cuc']])
  })
  test('who is lent, meetings are owed to the host alone, which neither lets them vote nor rates them', () => {
    const { held, rated } = sides(lent)
    expect([held('org_home'), held('org_host')]).toEqual([{ owed: 2, base: 2, quorum: 2, theirs: 0 }, { owed: 2, base: 1, quorum: 1, theirs: 1 }])
    expect([rated('org_home'), rated('org_host')]).toEqual([['mem_an', 'mem_binh', 'mem_mai'], ['mem_cuc']])
  })
  test('who is lent, a meeting of the host before the day it took them is not owed', () => {
    expect(sides(lent).held('org_host', '2026-11-19')).toMatchObject({ owed: 1, theirs: 0 })
  })
  test('who was received for good, all is the new cell’s', () => {
    const { held, rated } = sides(moved)
    expect([held('org_home'), held('org_host')]).toEqual([{ owed: 2, base: 2, quorum: 1, theirs: undefined }, { owed: 2, base: 2, quorum: 1, theirs: 1 }])
    expect([rated('org_home'), rated('org_host')]).toEqual([['mem_an', 'mem_binh'], ['mem_cuc', 'mem_mai']])
  })
})
