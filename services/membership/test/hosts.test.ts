import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { updated } from '../src/member/facts.ts'
import { grantsOf } from '../src/member/grants.ts'
import { beginning, owedTo, take } from '../src/member/history.ts'
import type { Member } from '../src/member/schema.ts'
import { nextRoster } from '../src/publishing/entries.ts'

const at = '2026-11-01T03:00:00.000Z'
const noted = (type: 'LENT' | 'RETURNED' | 'TRANSFERRED', on: string) => ({ type, on, by: 'mem_officer', at })
const first = { cellId: 'org_home', status: 'OFFICIAL' as const, flags: [] }
const mai: Member = { id: 'mem_mai', name: 'Trần Thị Mai', ...first, since: '2020-01-01', positions: [{ role: 'COMMITTEE_MEMBER', orgId: 'org_home', from: '2025-01-01' }], history: [beginning(first, { ...noted('TRANSFERRED', '2020-01-01'), type: 'REGISTERED' })] }
const lent = take(mai, { hostId: 'org_host', flags: ['temporaryAway'] }, noted('LENT', '2026-11-01'))
const lineIn = (cellId: string, member: Member) => nextRoster(cellId, undefined, [{ state: member, version: 2 }])?.roster.entries[0]

describe('a member lent to another cell', () => {
  test('stands in both rosters: away at home, with their seat, and here for a time at the host, since the day it took them', () => {
    expect(lineIn('org_home', lent)).toMatchObject({ flags: ['temporaryAway'], roles: ['COMMITTEE_MEMBER'], since: '2020-01-01' })
    expect(lineIn('org_host', lent)).toMatchObject({ flags: ['temporaryHere'], roles: [], since: '2026-11-01' })
    expect(lineIn('org_other', lent)).toBeUndefined()
  })
  test('owes their meetings to the host alone, and is a member of both', () => {
    expect(['2026-10-31', '2026-11-01'].map((day) => owedTo(lent, day))).toEqual(['org_home', 'org_host'])
    expect(grantsOf(lent).filter(({ role }) => role === 'MEMBER')).toEqual([{ role: 'MEMBER', orgId: 'org_home', from: '2020-01-01' }, { role: 'MEMBER', orgId: 'org_host', from: '2026-11-01' }])
  })
  test('leaves the host’s roster with their return, which names the host', () => {
    const back = take(lent, { hostId: undefined, flags: [] }, noted('RETURNED', '2026-12-01'))
    const before = nextRoster('org_host', undefined, [{ state: lent, version: 2 }])?.roster
    expect(nextRoster('org_host', before, [{ state: back, version: 3 }])).toEqual({ roster: { cellId: 'org_host', entries: [] }, changed: [] })
    expect(updated(back, lent).data).toEqual({ memberId: 'mem_mai', cellId: 'org_home', formerHostId: 'org_host' })
    expect(updated(lent).data).toEqual({ memberId: 'mem_mai', cellId: 'org_home', hostId: 'org_host' })
  })
  test('who leaves the system with a letter belongs to no roster, and is owed by nobody', () => {
    const gone = take(lent, { hostId: undefined, flags: [], outside: 'Đảng bộ tỉnh khác' }, noted('TRANSFERRED', '2026-12-01'))
    expect([lineIn('org_home', gone), owedTo(gone, '2026-12-01'), grantsOf(gone), gone.status]).toEqual([undefined, undefined, [], 'OFFICIAL'])
  })
})

test('only one place states that a record changed, so that no roster is forgotten', () => {
  const src = new URL('../src/', import.meta.url)
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
  expect(files.filter((name) => readFileSync(new URL(name, src), 'utf8').includes('MemberUpdated({'))).toEqual(['member/facts.ts'])
})
