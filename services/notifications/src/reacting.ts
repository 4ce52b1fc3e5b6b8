import { GrantsChanged, InvitationAnswered, MailReported, MeetingCancelled, MeetingClosed, MeetingOpened, MeetingPostponed, MeetingRescheduled, ProcessingRestricted, ReorganisationFailed, SheetChanged, TransferAdvanced, TransferReminded } from '@nen-nep/contracts'
import { accessReactions, keepAnchors, on, onMany, onRosters, reactionsOf } from '@nen-nep/service-kit'
import { projectContacts } from './contact/contacts.ts'
import type { WithFiles } from './deps.ts'
import { hearHeld } from './board/held.ts'
import { matterReactions } from './matter/reactions.ts'
import { hearAnswer, hearOf } from './meeting/use-cases.ts'
import { hearReport } from './message/reports.ts'
import { contactsKey } from './place.ts'
import { givenReactions } from './position/given.ts'
import { newsOf, projectNews } from './position/news.ts'
import { mergeReactions } from './setting/merged.ts'
import { hearRestriction } from './setting/use-cases.ts'
import { hearFailure } from './reorganisation/hear.ts'
import { hearReminder, hearTransfer } from './transfer/hear.ts'
import { hearSheet } from './year/sheets.ts'

/** Event type → what this service does about it, soon after; the stack makes one rule of these keys. */
export const reactions = reactionsOf<WithFiles>(
  ...accessReactions,
  onMany(GrantsChanged, ({ table }: WithFiles, events) => projectNews(table, events.flatMap(newsOf))),
  ...givenReactions,
  onRosters(contactsKey, projectContacts),
  on(MeetingOpened, (deps: WithFiles, event) => {
    const { meetingId, cellId, ...opened } = event.data
    return hearOf(deps, event, { meetingId, cellId, at: event.at, tells: { opened: { v: event.version, at: event.at, ...opened } } })
  }),
  on(MeetingRescheduled, (deps: WithFiles, event) => {
    const { meetingId, cellId, ...moved } = event.data
    return hearOf(deps, event, { meetingId, cellId, at: event.at, tells: { moved: { v: event.version, ...moved } } })
  }),
  on(MeetingPostponed, (deps: WithFiles, event) => hearOf(deps, event, { ...event.data, at: event.at, tells: { postponed: { v: event.version } } })),
  on(MeetingCancelled, (deps: WithFiles, event) => hearOf(deps, event, { ...event.data, at: event.at, tells: { cancelled: { v: event.version } } })),
  on(MeetingClosed, async (deps: WithFiles, event) => {
    await hearOf(deps, event, { meetingId: event.data.meetingId, cellId: event.data.cellId, at: event.at, tells: { closed: { v: event.version } } })
    await hearHeld(deps, event)
  }),
  on(InvitationAnswered, hearAnswer),
  on(ProcessingRestricted, hearRestriction),
  ...mergeReactions,
  on(SheetChanged, hearSheet),
  on(TransferAdvanced, hearTransfer),
  on(TransferReminded, hearReminder),
  on(ReorganisationFailed, hearFailure),
  ...matterReactions,
  on(MailReported, hearReport),
  keepAnchors(),
)
