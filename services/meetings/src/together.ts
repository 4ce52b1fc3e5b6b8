import type { Reaction } from '@nen-nep/service-kit'

/** One reaction for each event type, where several rooms react to the same one: each does its part, one after the other. */
export function together<D>(all: readonly Reaction<D>[]): Reaction<D>[] {
  return [...Map.groupBy(all, ({ type }) => type).values()].flatMap((alike) => {
    const [first] = alike
    if (!first) return []
    const handle: Reaction<D>['handle'] = async (deps, events) => {
      for (const one of alike) await one.handle(deps, events)
    }
    return [{ ...first, handle }]
  })
}
