import * as evaluations from '@nen-nep/evaluations/reactions'
import * as meetings from '@nen-nep/meetings/reactions'
import * as membership from '@nen-nep/membership/reactions'
import * as notifications from '@nen-nep/notifications/reactions'
import { impact } from './messages.vi.ts'
import type { AlarmImpact } from './alarms.ts'

/** What a service's code says of itself: the event types it reacts to, those that start long work, and its schedules (name → cron expression). */
export type Wiring = Readonly<{
  reactions: Readonly<Record<string, unknown>>
  jobs: Readonly<Record<string, unknown>>
  schedules: Readonly<Record<string, string>>
}>
export type ServiceName = 'membership' | 'meetings' | 'evaluations' | 'notifications'
/** How events are handed to a service's reactions: at most so many at once, gathered for so many seconds. */
export type Gathering = Readonly<{ batchSize: number; seconds: number }>
export type ServiceSpec = Readonly<{ name: ServiceName; wiring: Wiring; alarmImpact: AlarmImpact; gathering: Gathering }>

const soon: Gathering = { batchSize: 10, seconds: 0 }
const spec = (name: ServiceName, { reactions, jobs, schedules }: Wiring, gathering = soon): ServiceSpec =>
  ({ name, wiring: { reactions, jobs, schedules }, alarmImpact: impact[name], gathering })

/** The four services in the order of the template; names are those of their folders, paths and event sources. */
export const services: readonly ServiceSpec[] = [
  // Members of one cell change together (imports, transfers): gathered for a second, their roster is published once.
  spec('membership', membership, { batchSize: 100, seconds: 1 }),
  spec('meetings', meetings),
  spec('evaluations', evaluations),
  spec('notifications', notifications),
]

/** `membership` → `Membership`: how a service is written in logical ids. */
export const title = (name: string) => name.charAt(0).toUpperCase() + name.slice(1)
