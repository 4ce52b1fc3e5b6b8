import { indexTree, callerOf, Refusal } from '@nen-nep/service-kit'
import { addDays } from '@nen-nep/rules/dates/arithmetic'
import { instantOf } from '@nen-nep/rules/dates/civil-time'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { beginning, isPresent, onDay, owedTo, take } from '../src/member/history.ts'
import type { Member } from '../src/member/schema.ts'
import { nextRoster } from '../src/publishing/entries.ts'
import { comeBack, expire, isRunning, refuseReceiving, withdraw } from '../src/transfer/close.ts'
import { follow } from '../src/transfer/follow.ts'
import { issue } from '../src/transfer/letter.ts'
import { accept, send, type Moving, type Step } from '../src/transfer/move.ts'
import { request, review } from '../src/transfer/request.ts'
import { Transfer } from '../src/transfer/schema.ts'
import * as v from 'valibot'

const START: string = '2026-01-05'
const CELLS = ['org_a', 'org_b', 'org_c']
const tree = indexTree(1, [{ id: 'org_root', name: 'Đảng bộ', type: 'GRASSROOTS_ORG', from: START }, ...CELLS.map((id) => ({ id, parentId: 'org_root', name: id, type: 'CELL_SUBORDINATE' as const, from: START }))])
/** An officer who may do every part of both sides. */
const officer = callerOf('mem_officer', [{ role: 'OFFICER', orgId: 'org_root', from: START }], tree, START)
const newcomer = (id: string, cellId: string): Member => {
  const first = { cellId, status: 'OFFICIAL' as const, flags: [] }
  return { id, name: id, ...first, since: START, positions: [{ role: 'MINUTE_TAKER', orgId: cellId, from: START }], history: [beginning(first, { type: 'REGISTERED', on: START, by: officer.id, at: `${START}T03:00:00.000Z` })] }
}

type World = { day: string; members: Map<string, Member>; transfers: Transfer[]; made: number }
const fresh = (): World => ({ day: START, members: new Map(CELLS.map((cell, index) => [`mem_${String(index)}`, newcomer(`mem_${String(index)}`, cell)])), transfers: [], made: 0 })

const actOn = (day: string) => ({ by: officer.id, at: instantOf(day, '10:00') })
function movingOf(world: World, transfer: Transfer): Moving {
  const member = world.members.get(transfer.memberId)!
  const cause = member.hostId === undefined && member.outside === undefined ? undefined : member.history.findLast(({ type }) => type === 'LENT')?.cause
  const lent = world.transfers.find(({ id }) => id === cause && id !== transfer.id)
  return { caller: officer, tree, act: actOn(world.day), member, holders: [...world.members.values()], ...(lent?.state === 'RECEIVED' || lent?.state === 'SENT' ? { lent } : {}) }
}
/** Writes what a step made, as a row would hold it. */
function write(world: World, step: Step | undefined): void {
  if (!step) return
  for (const next of [step.next, ...(step.also ? [step.also] : [])]) world.transfers = [...world.transfers.filter(({ id }) => id !== next.id), v.parse(Transfer, JSON.parse(JSON.stringify(next)))]
  for (const member of [...(step.member ? [step.member] : []), ...(step.others ?? [])]) world.members.set(member.id, member)
  for (const one of world.transfers.filter((each) => isRunning(each) && each.id !== step.next.id)) {
    const followed = follow(one, { member: world.members.get(one.memberId)!, tree, act: actOn(world.day) })
    if (followed) write(world, followed)
  }
}

const deeds = {
  letter: (before: Transfer, moving: Moving) => ({ next: issue(before, { reason: 'Lại' }, 0, moving).next }),
  review: (before: Transfer, moving: Moving) => ({ next: review(before, { decision: 'APPROVE', outside: true }, moving) }),
  send,
  accept,
  refuse: (before: Transfer, moving: Moving) => refuseReceiving(before, 'Không nhận', moving),
  withdraw: (before: Transfer, moving: Moving) => withdraw(before, 'Thôi', moving),
  comeBack,
} satisfies Record<string, (before: Transfer, moving: Moving) => Step | undefined>

const asking = fc.record({ do: fc.constant('request' as const), who: fc.nat(2), to: fc.constantFrom(...CELLS, undefined), kind: fc.constantFrom('OFFICIAL' as const, 'TEMPORARY' as const) })
// Each transfer of two goes its way to the end: most walks reach reception, and every refusal is met too.
const going = fc.record({ do: fc.constantFrom(...(['review', 'letter', 'send', 'accept', 'refuse', 'withdraw', 'comeBack'] as const)), which: fc.nat(5) })
const onward = fc.record({ do: fc.constant('onward' as const), which: fc.nat(5) })
const leaving = fc.record({ do: fc.constant('leave' as const), who: fc.nat(2) })
const waiting = fc.record({ do: fc.constant('wait' as const), days: fc.oneof({ weight: 4, arbitrary: fc.nat(20) }, { weight: 1, arbitrary: fc.constant(70) }) })
const walks = fc.array(fc.oneof({ weight: 4, arbitrary: asking }, { weight: 5, arbitrary: going }, { weight: 14, arbitrary: onward }, { weight: 1, arbitrary: leaving }, { weight: 5, arbitrary: waiting }), { minLength: 20, maxLength: 60, size: 'max' })
type Deed = typeof walks extends fc.Arbitrary<(infer D)[]> ? D : never

const NEXT: Partial<Record<Transfer['state'], keyof typeof deeds>> = { REQUESTED: 'review', REVIEWED: 'letter', LETTER_ISSUED: 'send', SENT: 'accept' }
function attempt(world: World, deed: Deed): void {
  if (deed.do === 'wait') {
    world.day = addDays(world.day, deed.days)
    for (const one of world.transfers) write(world, expire(one, world.members.get(one.memberId)!, actOn(world.day)))
  } else if (deed.do === 'leave') {
    const member = world.members.get(`mem_${String(deed.who)}`)!
    world.members.set(member.id, take(member, { status: 'STRUCK_OFF' }, { type: 'STRUCK_OFF', on: world.day, by: officer.id, at: actOn(world.day).at }))
    for (const one of world.transfers.filter((each) => each.memberId === member.id)) write(world, follow(one, { member: world.members.get(member.id)!, tree, act: actOn(world.day) }))
  } else if (deed.do === 'request') {
    const memberId = `mem_${String(deed.who)}`
    if (world.transfers.some((one) => one.memberId === memberId && isRunning(one))) return
    world.made += 1
    const asked = { memberId, kind: deed.kind, on: world.day, reason: 'Chuyển', ...(deed.to === undefined ? { toName: 'Nơi khác' } : { toOrgId: deed.to }), ...(deed.kind === 'TEMPORARY' ? { until: addDays(world.day, 90) } : {}) }
    write(world, { next: request(`trf_${String(world.made)}`, asked, world.members.get(memberId)!, { caller: officer, tree, act: actOn(world.day) }) })
  } else {
    const transfer = world.transfers[deed.which % Math.max(1, world.transfers.length)]
    const name = deed.do === 'onward' ? transfer && NEXT[transfer.state] : deed.do
    if (transfer && name) write(world, deeds[name](transfer, movingOf(world, transfer)))
  }
}
function live(walk: readonly Deed[]): World {
  const world = fresh()
  for (const deed of walk) {
    try {
      attempt(world, deed)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
    }
  }
  return world
}
const daysTo = (last: string) => {
  const days = []
  for (let day = START; day <= addDays(last, 1); day = addDays(day, 7)) days.push(day)
  return [...days, last]
}

describe('after any sequence of requests, receptions, refusals, expiries, returns and departures', () => {
  const reached = { official: 0, lent: 0, returned: 0, outside: 0, expired: 0 }
  test('on every day every member is owed by exactly one cell, or by none when gone, and the cells’ head-counts sum to the members', () => {
    fc.assert(fc.property(walks, (walk) => {
      const world = live(walk)
      const all = [...world.members.values()]
      for (const day of daysTo(world.day)) {
        for (const member of all) {
          const then = onDay(member, day)!
          const away = !isPresent(then) || then.outside !== undefined
          expect(CELLS.filter((cell) => owedTo(member, day) === cell)).toHaveLength(away ? 0 : 1)
        }
        const counted = CELLS.map((cell) => all.filter((member) => isPresent(onDay(member, day)!) && onDay(member, day)!.cellId === cell).length)
        expect(counted.reduce((sum, count) => sum + count, 0)).toBe(all.filter((member) => isPresent(onDay(member, day)!)).length)
      }
      for (const { state, kind } of world.transfers) {
        if (state === 'RECEIVED') reached[kind === 'OFFICIAL' ? 'official' : 'lent'] += 1
        if (state === 'RETURNED') reached.returned += 1
        if (state === 'EXPIRED') reached.expired += 1
      }
      reached.outside += all.filter(({ outside }) => outside !== undefined).length
    }), { numRuns: 400 })
    expect(Object.entries(reached).filter(([, times]) => times === 0)).toEqual([])
  })
  test('the rosters agree: each member is counted in one and a guest in at most one other, in transit only while a transfer of theirs is sent', () => {
    fc.assert(fc.property(walks, (walk) => {
      const world = live(walk)
      const all = [...world.members.values()].map((state) => ({ state, version: 1 }))
      const lines = CELLS.flatMap((cell) => nextRoster(cell, undefined, all)?.roster.entries ?? [])
      for (const { state } of all) {
        const theirs = lines.filter(({ id }) => id === state.id)
        expect(theirs.filter(({ flags }) => !flags.includes('temporaryHere'))).toHaveLength(isPresent(state) ? 1 : 0)
        expect(theirs.filter(({ flags }) => flags.includes('temporaryHere'))).toHaveLength(isPresent(state) && state.hostId !== undefined ? 1 : 0)
        const sent = world.transfers.some(({ memberId, state: at, to }) => memberId === state.id && at === 'SENT' && to.orgId !== undefined)
        if (isPresent(state)) expect(state.flags.includes('inTransit')).toBe(sent)
        expect(new Set(state.flags).size).toBe(state.flags.length)
        expect(state.history.map(({ on }) => on)).toEqual(state.history.map(({ on }) => on).toSorted())
      }
    }), { numRuns: 400 })
  })
})
