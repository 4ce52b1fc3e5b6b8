import type { Fact } from '@nen-nep/contracts'

/** What a rule decides: the next state and what happened. It never saves or publishes. */
export type Decision<T> = Readonly<{ next: T; facts: readonly Fact[] }>
