import { pack as packBoard } from '@nen-nep/service-kit'
import { roster } from '@nen-nep/testing'
import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { lineOf } from '../src/board/rules.ts'
import { Board } from '../src/board/schema.ts'
import { silence, type Seat } from '../src/board/seats.ts'
import { agendaOf } from '../src/meeting/agenda.ts'
import { MeetingRow, packMeeting } from '../src/meeting/row.ts'
import { announce, draft, start } from '../src/meeting/rules.ts'
import type { At, Meeting } from '../src/meeting/schema.ts'
import { placeOf } from '../src/place.ts'
import { centralPack } from '../src/pack.ts'
import { pack, Roster } from '../src/roster/schema.ts'
import { callRoll, standingOf } from '../src/session/roll.ts'
import { close, emptySession, minutesBetween, takeTurn } from '../src/session/rules.ts'

const act = { by: 'mem_secretary8', at: '2026-12-03T14:00:00Z' }
const people = v.parse(Roster, { version: 1, members: pack(roster(27)) })
const id = 'mtg_cell8.2026.abc123'
const planned = draft({ cellId: 'org_cell8', kind: 'REGULAR', startsAt: '2026-12-03T12:00:00Z', venue: 'Nhà văn hóa' }, id, act).next
const sitting = start(announce(planned, people, { notify: true }, act).next, { roster: people, pinned: {} }, { startedAt: '2026-12-03T12:00:00Z' }, act).next as At<'IN_SESSION'>
const marks = fc.array(fc.constantFrom('PRESENT', 'EXCUSED', 'UNEXCUSED'), { minLength: 30, maxLength: 30 })
const call = (meeting: Meeting, states: readonly ('PRESENT' | 'EXCUSED' | 'UNEXCUSED')[], from = 0) =>
  callRoll(meeting, { pinned: people, current: people }, { rows: states.map((state, index) => ({ memberId: people.members[from + index]!.id, state })) }).next as At<'IN_SESSION'>
const rowFrom = (meeting: Meeting) => v.parse(MeetingRow, { ...meeting, ...packMeeting(meeting), ...placeOf(meeting.id).meeting })

describe('the roll', () => {
  test('adds up to those who owed, however it is taken', () =>
    fc.assert(fc.property(marks, fc.integer({ min: 0, max: 30 }), (states, cut) => {
      const taken = call(call(sitting, states.slice(0, cut)), states.slice(cut), cut)
      const { owed, present, excused, unexcused, unrecorded } = standingOf(taken, people, centralPack)
      expect([owed, present + excused + unexcused, unrecorded]).toEqual([30, 30, 0])
      expect(taken.roll).toBe(call(sitting, states).roll)
    })))
  test('moves with its members to a newer roster in another order', () =>
    fc.assert(fc.property(marks, fc.shuffledSubarray(people.members, { minLength: 30, maxLength: 30 }), (states, order) => {
      const current = { version: 2, members: [...order, { id: 'mem_new', name: 'Người mới', official: true, flags: [], since: '2026-01-01', committee: false }] }
      const moved = callRoll(call(sitting, states), { pinned: people, current }, { rows: [{ memberId: 'mem_new', state: 'PRESENT' }] }).next as At<'IN_SESSION'>
      const of = (meeting: At<'IN_SESSION'>, members: Roster['members']) => Object.fromEntries(members.map(({ id: one }, index) => [one, meeting.roll[index]]))
      expect(of(moved, current.members)).toEqual({ ...of(call(sitting, states), people.members), mem_new: 'P' })
      expect(moved.rv).toBe(2)
    })))
})

describe('closing', () => {
  test('fixes figures that the event repeats, and a row that reads back the same', () =>
    fc.assert(fc.property(marks, fc.array(fc.integer({ min: 0, max: 29 }), { maxLength: 60 }), (states, speakers) => {
      const rolled = call(sitting, states)
      const session = speakers.reduce((sofar, index) => takeTurn(rolled, sofar, people, { memberId: people.members[index]!.id }), emptySession(rolled))
      const { meeting, facts } = close(rolled, session, { roster: people, pack: centralPack, closing: {} }, act)
      const data = facts[0]!.data as { attendance: { state: string; turns: number }[] }
      expect(data.attendance.filter(({ state }) => state === 'PRESENT')).toHaveLength(meeting.figures.present)
      expect(data.attendance.reduce((sum, { turns }) => sum + turns, 0)).toBe(speakers.length)
      expect(meeting.figures.speakers).toBe(new Set(speakers).size)
      expect(rowFrom(meeting)).toEqual(meeting)
    })))
  test('does not count minutes backwards', () => expect(minutesBetween('2026-12-03T12:00:00Z', '2026-12-03T11:00:00Z')).toBe(0))
})

describe('an agenda', () => {
  const line = fc.oneof(fc.string({ minLength: 1 }), fc.record({ title: fc.string({ minLength: 1 }), minutes: fc.nat(60), presenterId: fc.constant('mem_p1') }, { requiredKeys: ['title'] }), fc.record({ code: fc.constantFrom('OPENING' as const, 'THEME' as const) }))
  test('keeps the ids of lines that move, and its row says the same', () =>
    fc.assert(fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
      const first = agendaOf('REGULAR', lines)
      const again = agendaOf('REGULAR', first.toReversed())
      expect(again.toReversed()).toEqual(first)
      expect(new Set(first.map((item) => item.id)).size).toBe(first.length)
      expect(rowFrom({ ...planned, agenda: first }).agenda).toEqual(first)
    })))
  test('of a combined sitting puts the theme after the regular part', () => {
    const codes = agendaOf('COMBINED', undefined).map(({ code }) => code)
    expect(codes.indexOf('THEME')).toBeGreaterThan(codes.indexOf('DISCUSSION'))
    expect(codes[0]).toBe('REVIEW_TASKS')
  })
})

describe('a board', () => {
  test('takes the furthest regular meeting of a month, and lets no thematic one replace it', () => {
    const thematic = { ...planned, kind: 'THEMATIC', status: 'OPEN', openedAt: act.at, notified: true } as Meeting
    const cancelled = { ...planned, status: 'CANCELLED' } as Meeting
    expect(lineOf([thematic, cancelled], undefined, []).months[11]?.[0]).toBe('-')
    expect(lineOf([planned, sitting, cancelled], undefined, []).months[11]?.[0]).toBe('O')
  })
  test('of 130 cells is small', () => {
    const line = lineOf([planned], undefined, [])
    const busy = { months: line.months.map((_, month) => ['C', true, 90 + (month % 10), 'TOT', 30, 29, 1] as const), due: ['2026-12-20', '2026-12-28'] }
    const cells = packBoard(Object.fromEntries(Array.from({ length: 130 }, (_, index) => [`cell${index}`, busy])))
    expect(cells.byteLength).toBeLessThan(4096)
    expect(Object.keys(v.parse(Board, { orgId: 'org_ward', year: 2026, cells }).cells)).toHaveLength(130)
  })
})

test('silence counts meetings attended since somebody last spoke', () => {
  const seat = (state: Seat['state'], spoke = false): Seat => ({ memberId: 'm', name: 'n', at: '', state, spoke })
  expect(silence([seat('PRESENT', true), seat('PRESENT'), seat('EXCUSED'), seat('PRESENT')])).toBe(2)
  expect(silence([])).toBe(0)
})
