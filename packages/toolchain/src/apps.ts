import { appIn, type App } from '@nen-nep/infra/app-in'
import type { Reactions } from '@nen-nep/service-kit'
import { inRoot } from './root.ts'

/** The services by the names of their folders. */
export const SERVICES = ['membership', 'meetings', 'evaluations', 'notifications'] as const
export type ServiceName = (typeof SERVICES)[number]
/** What a service's `reactions.ts` says it listens to. */
export type Listening = Readonly<{ reactions: Reactions<never>; jobs: Reactions<never>; schedules: Readonly<Record<string, string>> }>

/** The routes of a service over nothing, for its documents; none while it has no HTTP side. */
export const appOf = (service: ServiceName): Promise<App | undefined> => appIn(inRoot('services', service))

export const listening = async (service: ServiceName) => (await import(inRoot('services', service, 'src/reactions.ts'))) as Listening
