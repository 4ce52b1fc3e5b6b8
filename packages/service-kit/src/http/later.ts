import type { Hono } from 'hono'
import type { Http } from './operation.ts'
import type { AllMessages } from './problem.ts'

/** Operations that are served together, with the sentences of whatever they refuse. */
export type Part = Readonly<{ routes: Hono<Http>; messages: AllMessages }>
/** A part of a service that is asked for seldom enough to be loaded then: `under` says how its paths begin after the service's name, with `*` for any one word. */
export type Later = Readonly<{ under: readonly string[]; load: () => Promise<Part> }>

type Handler<E extends object, C, A> = (event: E, context?: C) => Promise<A>
const pathOf = (event: object) => ('rawPath' in event && typeof event.rawPath === 'string' ? event.rawPath : '')

/** Whether a path, in words after the service's name, begins so. */
export const isUnder = (words: readonly string[], beginning: string) => beginning.split('/').every((word, at) => (word === '*' ? words[at] !== undefined : word === words[at]))

/** Hands requests under a later part's paths to it, which is loaded with the first of them and stays; all others to what is there from the start. */
export function orLater<E extends object, C, A>(first: Handler<E, C, A>, { under, load }: Readonly<{ under: readonly string[]; load: () => Promise<Handler<E, C, A>> }>): Handler<E, C, A> {
  let loading: Promise<Handler<E, C, A>> | undefined
  return async (event, context) => {
    const words = pathOf(event).split('/').slice(2)
    if (!under.some((beginning) => isUnder(words, beginning))) return first(event, context)
    loading ??= load()
    return (await loading)(event, context)
  }
}
