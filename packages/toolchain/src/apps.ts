import { existsSync } from 'node:fs'
import type { AllMessages, Http, Reactions } from '@nen-nep/service-kit'
import type { Hono } from 'hono'
import { inRoot } from './root.ts'

/** The services by the names of their folders. */
export const SERVICES = ['membership', 'meetings', 'evaluations', 'notifications'] as const
export type ServiceName = (typeof SERVICES)[number]
/** A service's HTTP side as its `app.ts` gives it. */
export type App = Readonly<{ routes: Hono<Http>; messages: AllMessages }>
/** What a service's `reactions.ts` says it listens to. */
export type Listening = Readonly<{ reactions: Reactions<never>; jobs: Reactions<never>; schedules: Readonly<Record<string, string>> }>

/** Stands for everything a service works with: building its routes asks for nothing, and whatever they are asked to do with it fails. */
const nothing: unknown = new Proxy(() => undefined, { get: () => nothing, apply: () => { throw new Error('these routes have nothing to work with') } })

const load = async (service: ServiceName, file: string): Promise<unknown> => import(inRoot('services', service, 'src', file))

/** The routes of a service over nothing, for its documents; none while it has no HTTP side. */
export async function appOf(service: ServiceName): Promise<App | undefined> {
  if (!existsSync(inRoot('services', service, 'src/app.ts'))) return undefined
  const { routes, messages } = (await load(service, 'app.ts')) as { routes: (deps: unknown) => App['routes']; messages: AllMessages }
  return { routes: routes(nothing), messages }
}

export const listening = async (service: ServiceName) => (await load(service, 'reactions.ts')) as Listening
