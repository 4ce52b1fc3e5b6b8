import { InvitationAnswered } from '@nen-nep/contracts'
import { refuseAtEdge, refusals, unseal, type Decision } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { demand } from '../meeting/rules.ts'
import type { Meeting } from '../meeting/schema.ts'
import { Link, type Answer, type Answering } from './schema.ts'

export const refuse = refusals({ 'invitation.not-member': 'forbidden', 'invitation.not-on-roll': 'conflict', 'invitation.not-agreed': 'invalid' })

/** Opens the link of an invitation, sealed for that purpose; a wrong or expired one is refused alike. */
export function openLink(secret: string, token: string, at: string): Link {
  const read = v.safeParse(Link, unseal(secret, 'invitation', token))
  return read.success && Date.parse(read.output.until) >= Date.parse(at) ? read.output : refuseAtEdge('link.invalid')
}

type Who = Readonly<{ memberId: string; byLink: boolean; at: string; through?: Answer['through'] }>
type Given = Pick<Answer, 'attending' | 'reasonType' | 'reason' | 'through'>
const same = (before: Answer, { attending, reasonType, reason, through }: Given) => before.attending === attending && before.reasonType === reasonType && before.reason === reason && before.through?.how === through?.how

/** What is kept of an answer: whoever attends gives no reason. */
function givenIn({ attending, reasonType, reason }: Answering, through: Answer['through']): Given {
  const marked = through && { through }
  return attending ? { attending, ...marked } : { attending, ...(reasonType && { reasonType }), ...(reason && { reason }), ...marked }
}

/** Takes an answer, which may change until the meeting starts and is only noted as late after the time it was asked for; the same answer again changes nothing. What somebody says themselves later takes the place of what was written down for them. */
export function answer(meeting: Meeting, before: Answer | undefined, { memberId, byLink, at, through }: Who, answering: Answering): Decision<Answer> | undefined {
  const { id: meetingId, cellId, answerBy } = demand(meeting, 'OPEN')
  const given = givenIn(answering, through)
  if (before && same(before, given)) return undefined
  return { next: { meetingId, cellId, memberId, byLink, ...given, ...(answerBy !== undefined && Date.parse(at) > Date.parse(answerBy) ? { late: true } : {}) }, facts: [InvitationAnswered({ meetingId, cellId, memberId, attending: given.attending })] }
}
