import { addDays } from '@nen-nep/rules/dates/arithmetic'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { meetingNorms } from '@nen-nep/rules/packs/norms'
import type { Document } from '../document/schema.ts'
import { isStarted, type Meeting, type Status } from '../meeting/schema.ts'
import type { PreparationRules } from './schema.ts'
import { preparationWords as words } from './words.vi.ts'

const INVITATION_DAYS = 3
/** Until a cell sets its own: documents a day before (guidance 42-HD/BTCTW), invitations three days before, no question without a name. */
export const usualRules = (cellId: string): PreparationRules => ({ cellId, anonymousQuestions: false, documentDays: meetingNorms.documentsLeadDays, invitationDays: INVITATION_DAYS })

/** Guidance 12-HD/BTCTW: at least 90 minutes, 120 for a regular and a thematic meeting in one sitting; committees may set less for small cells. Committee meetings have no norm. */
export function lengthNorm(kind: Meeting['kind'], { minutes }: Pick<PreparationRules, 'minutes'>): number {
  if (kind === 'COMMITTEE' || kind === 'COMMITTEE_EXPANDED') return 0
  return minutes ?? (kind === 'COMBINED' ? 120 : 90)
}

const quiet: readonly Status[] = ['DRAFT', 'CANCELLED']
// Who came was told, whether or not they stood on the invitation.
const knewOfIt = (meeting: Meeting) => [...(meeting.invitees ?? []), ...(isStarted(meeting) ? (meeting.visitors ?? []) : [])]
type Ready = Pick<Document, 'status' | 'name'> & Readonly<{ readyAt?: string | undefined }>
/** What is known of a meeting's preparation, for its score and its chair: deadlines are civil days; a document that never came is late. `announcedInTime` is unknown until it is announced. */
export function preparationFacts(meeting: Meeting, documents: readonly Ready[], { documentDays, invitationDays, minutes }: PreparationRules) {
  const day = civilDayOf(meeting.startsAt)
  const [documentsBy, announcedBy] = [addDays(day, -documentDays), addDays(day, -invitationDays)]
  const openedAt = quiet.includes(meeting.status) || !('openedAt' in meeting) ? undefined : meeting.openedAt
  const expected = documents.filter(({ status }) => status !== 'WITHDRAWN')
  const late = expected.filter(({ readyAt }) => readyAt === undefined || civilDayOf(readyAt) > documentsBy).map(({ name }) => name)
  const norm = lengthNorm(meeting.kind, { minutes })
  return {
    announcedBy,
    documentsBy,
    ...(openedAt === undefined ? {} : { announcedInTime: civilDayOf(openedAt) <= announcedBy }),
    documents: expected.length,
    documentsLate: late,
    documentsInTime: expected.length > 0 && late.length === 0,
    overseerInvited: knewOfIt(meeting).some(({ kind }) => kind === 'OVERSEER'),
    focal: meeting.agenda.filter(({ focal }) => focal).length,
    lengthNorm: norm,
    longEnough: meeting.minutesPlanned >= norm,
  }
}
export type PreparationFacts = ReturnType<typeof preparationFacts>

/** What is still to be done, in sentences for the chair, as of a civil day. */
export function preparationNotices(facts: PreparationFacts, { minutesPlanned }: Pick<Meeting, 'minutesPlanned'>, today: string): string[] {
  const { announcedInTime, announcedBy, documents, documentsLate, documentsBy, overseerInvited, focal, longEnough, lengthNorm: norm } = facts
  const all: readonly (readonly [boolean, string])[] = [
    [announcedInTime === false, words.announcedLate(announcedBy)],
    [announcedInTime === undefined, words.announce(announcedBy, today > announcedBy)],
    [documents === 0, words.noDocuments(documentsBy)],
    [documentsLate.length > 0, words.documentsLate(documentsLate, documentsBy)],
    [!overseerInvited, words.noOverseer],
    [focal === 0, words.noFocal],
    [!longEnough, words.short(minutesPlanned, norm)],
  ]
  return all.filter(([holds]) => holds).map(([, sentence]) => sentence)
}
