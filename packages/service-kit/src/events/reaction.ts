import type { EventKind, Happening } from '@nen-nep/contracts'
import * as v from 'valibot'

/** What a service does when an event reaches it. `handle` may be given several at once; it must bear repeats, delays and any order. */
export type Reaction<D> = Readonly<{ type: string; parse: (data: unknown) => unknown; handle: (deps: D, events: readonly Happening[]) => Promise<void> }>
/** A service's reactions by event type: its rule patterns are these keys. */
export type Reactions<D> = Readonly<Record<string, Reaction<D>>>

/** Reacts to events one by one. */
export function on<S extends v.GenericSchema, D>(kind: EventKind<S>, handle: (deps: D, event: Happening<v.InferOutput<S>>) => Promise<unknown>): Reaction<D> {
  return onMany<S, D>(kind, async (deps, events) => {
    for (const event of events) await handle(deps, event)
  })
}

/** Reacts to all events of a kind that arrived together, where one pass over them saves work. */
export function onMany<S extends v.GenericSchema, D>(kind: EventKind<S>, handle: (deps: D, events: readonly Happening<v.InferOutput<S>>[]) => Promise<unknown>): Reaction<D> {
  return {
    type: kind.type,
    parse: (data) => v.parse(kind.schema, data),
    handle: async (deps, events) => {
      await handle(deps, events.map((event) => ({ ...event, data: v.parse(kind.schema, event.data) })))
    },
  }
}

/** Gathers reactions into the record that wiring and consumer read. */
export const reactionsOf = <D>(...all: readonly Reaction<D>[]): Reactions<D> => Object.fromEntries(all.map((one) => [one.type, one]))
