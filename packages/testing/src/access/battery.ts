import { chance } from '../year/chance.ts'
import type { Kind } from './canaries.ts'
import { expectations, type Expectation } from './expectations/index.ts'
import type { Operation } from './operations.ts'
import { judge, outcomeOf, type Fault, type Probe, type Send } from './probes.ts'
import { badTokens } from './tokens.ts'
import type { World } from './world.ts'

/** Operations nobody has said anything about. */
export const unexpected = (operations: readonly Operation[]): string[] => operations.map(({ id }) => id).filter((id) => !(id in expectations))

function shuffled<T>(all: readonly T[], seed: string): T[] {
  const luck = chance(seed)
  return all.map((item) => ({ item, at: luck.between(0, 1_000_000_000) })).toSorted((a, b) => a.at - b.at).map(({ item }) => item)
}

/** Every operation × everybody × every place where there is something to ask about. */
export function goodProbes(operations: readonly Operation[], world: World): Probe[] {
  return operations.flatMap((operation) => {
    const said = expectations[operation.id] ?? []
    return [said].flat().flatMap((expectation) => {
      const { about = 'org', open, link } = expectation
      const places = world.places.filter(({ ids }) => ids[about] !== undefined).slice(0, open || link ? 1 : undefined)
      return world.actors.flatMap((actor) => places.map((place): Probe => ({ operation, expectation, actor, place, token: 'good' })))
    })
  })
}

/** Every operation × every bad token, each in the name of somebody whom a good token would let in. */
export function badProbes(operations: readonly Operation[], world: World, seed: string): Probe[] {
  const luck = chance(seed)
  const good = goodProbes(operations.filter(({ open }) => !open), world)
  return [...Map.groupBy(good, ({ operation }) => operation.id).values()].flatMap((mine) => {
    const welcome = mine.filter((probe) => outcomeOf(probe, world) === 'done')
    return badTokens.map((token) => ({ ...luck.pick(welcome.length > 0 ? welcome : mine), token }))
  })
}

const says = ({ may = [], knows = [], not = [] }: Expectation) => [...may, ...knows, ...not].includes('self')
/** What is one's own is asked by its author, and by the author of the very same thing beside it: "own" means the person, not the cell. */
const isOfAuthors = ({ operation, expectation, actor, place: { ids } }: Probe) => (says(expectation) || operation.id === 'handOverRole') && (actor.id === ids.person || actor.id === ids.colleague)

// Below this an operation meets one of each kind: who is let in, who is refused by name, for whom it does not exist.
const ENOUGH_FOR_EVERYBODY = 10_000

/** A sample of so many probes, or somewhat more, in which every operation meets every kind of token, and everybody, or in a small one somebody of each outcome, at least once; the rest is chance, the same for the same seed, and beyond all there is to ask, bad tokens. */
export function sampled(operations: readonly Operation[], world: World, { many, seed }: Readonly<{ many: number; seed: string }>): Probe[] {
  const all = shuffled(goodProbes(operations, world), seed)
  const met = new Set<string>()
  const isFirst = (probe: Probe) => {
    const pair = `${probe.operation.id} ${many < ENOUGH_FOR_EVERYBODY ? outcomeOf(probe, world) : probe.actor.name}`
    return !met.has(pair) && Boolean(met.add(pair))
  }
  // What a secretary is shown at home is always asked: a battery that shows nobody anything proves nothing.
  const atHome = (probe: Probe) => probe.actor.name === 'secretary' && probe.place.name === 'own' && probe.expectation.shows !== undefined && outcomeOf(probe, world) === 'done'
  const first = all.filter((probe) => isFirst(probe) || atHome(probe) || isOfAuthors(probe))
  const chosen = new Set(first)
  const bad = badProbes(operations, world, seed)
  const rest = all.filter((probe) => !chosen.has(probe)).slice(0, Math.max(0, many - first.length - bad.length))
  const again = Math.max(0, many - first.length - bad.length - rest.length)
  const luck = chance(seed)
  const closed = all.filter(({ operation }) => !operation.open)
  const more = Array.from({ length: again }, () => ({ ...luck.pick(closed), token: luck.pick(badTokens) }))
  return [...bad, ...first, ...rest, ...more]
}

/** What is refused changes nothing; reads change nothing; writes that are let in may change what is asked about, so they come last, and the ends of sign-ins after all others: one's own before those that others end. */
const turn = (world: World) => (probe: Probe) => {
  if (probe.operation.method === 'GET') return 0
  if (outcomeOf(probe, world) !== 'done') return 1
  if (probe.operation.id !== 'signOutEverywhere') return 2
  return probe.actor.id === probe.place.ids.person ? 3 : 4
}

/** What a run of probes found: how many were asked, all that was wrong, which kinds of canaries anybody was shown at all, and which operations were really done for an author of the thing asked about, and for anybody. */
export type Run = Readonly<{ asked: number; faults: readonly Fault[]; seen: ReadonlySet<Kind>; done: ReadonlySet<string>; doneForAuthors: ReadonlySet<string> }>

/** Runs probes, eight at a time in their groups. */
export async function runProbes(probes: readonly Probe[], world: World, send: Send): Promise<Run> {
  const faults: Fault[] = []
  const done = new Set<string>()
  const doneForAuthors = new Set<string>()
  const seen = new Set<Kind>()
  const groups = Map.groupBy(probes, turn(world))
  for (const group of [0, 1, 2, 3, 4] as const) {
    const left = (groups.get(group) ?? []).values()
    await Promise.all(Array.from({ length: 8 }, async () => {
      for (const probe of left) {
        const { status, faults: found } = await judge(probe, world, send, seen)
        faults.push(...found)
        if (status < 300) done.add(probe.operation.id)
        if (status < 300 && probe.actor.id === probe.place.ids.person) doneForAuthors.add(probe.operation.id)
      }
    }))
  }
  return { asked: probes.length, faults, seen, done, doneForAuthors }
}
/** Faults alike told once, with how often and an example. */
export const summary = (faults: readonly Fault[]): string[] =>
  [...Map.groupBy(faults, ({ probe, expected, status, fault }) => `${probe.split(' by ')[0]} · ${expected} · ${status} · ${fault.replaceAll(/org_\w+/g, 'org').slice(0, 140)}`)]
    .map(([kind, alike]) => `${kind} × ${alike.length}, such as ${alike[0]?.probe ?? ''}`)
