import { AuditAnchored } from './audit.ts'
import type { EventDocument } from './define-event.ts'
import * as evaluations from './evaluations.ts'
import * as followUp from './follow-up.ts'
import * as meetings from './meetings.ts'
import * as membership from './membership.ts'
import * as notifications from './notifications.ts'
import * as persons from './persons.ts'
import * as poison from './poison.ts'

/** Every event type by the service that publishes it. */
export const catalogue: Readonly<Record<string, readonly EventDocument[]>> = {
  membership: Object.values(membership),
  meetings: [...Object.values(meetings), ...Object.values(followUp)],
  evaluations: Object.values(evaluations),
  notifications: Object.values(notifications),
  any: [AuditAnchored, ...Object.values(poison), ...Object.values(persons)],
}
