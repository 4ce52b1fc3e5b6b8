import { fold } from '@nen-nep/rules/names/index'
import type { Clash, Entry } from './schema.ts'
import { clashWords, somebody } from './words.vi.ts'

/** Who belongs to a cell, and what it is called. */
export type Body = Readonly<{ name: string; people: readonly Readonly<{ id: string; name: string }>[] }>
export type Bodies = ReadonlyMap<string, Body>

const MINUTE = 60_000
const span = ({ startsAt, minutes }: Entry) => ({ from: Date.parse(startsAt), until: Date.parse(startsAt) + minutes * MINUTE })
function overlap(one: Entry, other: Entry): boolean {
  const [a, b] = [span(one), span(other)]
  return a.from < b.until && b.from < a.until
}
const place = ({ venue }: Entry) => fold(venue).replaceAll(/\s+/g, ' ').trim()

type Pair = readonly [Entry, Entry]
const pairs = (entries: readonly Entry[]): Pair[] => entries.flatMap((one, index) => entries.slice(index + 1).filter((other) => overlap(one, other)).map((other): Pair => [one, other]))
const called = (bodies: Bodies, id: string) => bodies.get(id)?.name ?? id

function clash(kind: Clash['kind'], [one, other]: Pair, bodies: Bodies, what: string): Clash {
  const startsAt = one.startsAt > other.startsAt ? one.startsAt : other.startsAt
  return { kind, cellIds: [one.cellId, other.cellId], message: clashWords[kind]({ startsAt, cells: [called(bodies, one.cellId), called(bodies, other.cellId)] }, what) }
}

/** Whoever is expected at an entry: the cell's members, and the overseer who is not one of them. */
const expected = ({ cellId, overseerId }: Entry, bodies: Bodies) => [...(bodies.get(cellId)?.people.map(({ id }) => id) ?? []), ...(overseerId === undefined ? [] : [overseerId])]

function ofPeople([one, other]: Pair, bodies: Bodies, nameOf: (id: string) => string): Clash[] {
  const there = new Set(expected(other, bodies))
  const both = [...new Set(expected(one, bodies))].filter((id) => there.has(id))
  return both.map((id) => clash(id === one.overseerId && id === other.overseerId ? 'OVERSEER' : 'MEMBER', [one, other], bodies, nameOf(id)))
}

/** Meetings that overlap in time and want the same venue, the same overseer, or the same member. It warns; whoever publishes chooses. */
export function clashesIn(entries: readonly Entry[], bodies: Bodies): Clash[] {
  const names = new Map([...bodies.values()].flatMap(({ people }) => people.map(({ id, name }) => [id, name] as const)))
  return pairs(entries).flatMap((pair) => {
    const [one, other] = pair
    const venue = place(one) !== '' && place(one) === place(other) ? [clash('VENUE', pair, bodies, one.venue)] : []
    return [...venue, ...ofPeople(pair, bodies, (id) => names.get(id) ?? somebody)]
  })
}
