import { refusals, refuse as refuseRow, refuseAtEdge, seal, unseal, type Act } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { perform } from '../desk.ts'
import { mayPlanFor } from '../month-plan/use-cases.ts'
import { calendarLinkKey } from '../place.ts'
import type { Deps } from '../stores.ts'
import { FeedLink, type CalendarLink, type Revoking } from './schema.ts'

export const refuse = refusals({ 'calendar.not-yours': 'forbidden' })

/** The signed link as text, for that purpose alone. */
export const sealFeed = (secret: string, { orgId, memberId, serial }: CalendarLink) => seal(secret, 'calendar', { orgId, memberId, serial })
/** Opens a feed's link; one that we did not make is refused. */
export function openFeed(secret: string, token: string): FeedLink {
  const read = v.safeParse(FeedLink, unseal(secret, 'calendar', token))
  return read.success ? read.output : refuseAtEdge('link.invalid')
}

/** The caller's own link to a calendar; asked again it is the same, and after it was taken back a new one. */
export function createCalendarLink(deps: Deps, act: Act, orgId: string) {
  return perform({
    of: deps.calendarLinks,
    key: calendarLinkKey(orgId, act.by),
    enter: ({ caller }) => (caller.may('see', orgId) ? undefined : refuseRow('item.missing')),
    decide: (_, before) => (before?.state.on ? undefined : { next: { orgId, memberId: act.by, serial: (before?.state.serial ?? 0) + 1, on: true }, facts: [] }),
  }, act)
}

/** Takes a link back: whoever subscribed with it reads nothing more. */
export function revokeCalendarLink(deps: Deps, act: Act, { orgId, memberId = act.by }: Revoking) {
  return perform({
    of: deps.calendarLinks,
    key: calendarLinkKey(orgId, memberId),
    enter: ({ caller }) => {
      if (!caller.may('see', orgId)) return refuseRow('item.missing')
      return memberId === act.by || mayPlanFor(caller, orgId) ? undefined : refuse('calendar.not-yours')
    },
    decide: (_, before) => ({ next: { orgId, memberId, serial: before?.state.serial ?? 0, on: false }, facts: [] }),
  }, act)
}
