import { refuseAtEdge, seal, unseal } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { Language } from '../letter/language.ts'
import { Wish } from '../setting/schema.ts'

/** Where links lead, and what seals them. */
export type Site = Readonly<{ webUrl: string; secret: string }>

/** What the links of a letter say of it, so that opening one can be told to its message: whose it is, and the mark of its posting. */
export const Opened = v.object({ memberId: v.string(), mark: v.string() })
export type Opened = v.InferOutput<typeof Opened>
/** What the link that stops letters says: whose letters, which, and in which language its page speaks. */
export const Stop = v.object({ memberId: v.string(), wish: Wish, language: v.optional(Language) })
export type Stop = v.InferOutput<typeof Stop>

/** The link to the front page in one letter. */
export const frontLink = ({ webUrl, secret }: Site, opened: Opened) => `${webUrl}/?thu=${seal(secret, 'opened', opened)}`
/** The link by which a member answers an invitation, until the meeting begins; with a mark where it stands in a letter and not on paper. */
export const answerLink = ({ webUrl, secret }: Site, answer: Readonly<{ meetingId: string; memberId: string; until: string; mark?: string }>) => `${webUrl}/tra-loi?token=${seal(secret, 'invitation', answer)}`
/** The link that stops letters of a kind; it never runs out, since it can do nothing else. */
export const stopLink = ({ webUrl, secret }: Site, stop: Stop) => `${webUrl}/notifications/public/unsubscribe/${seal(secret, 'unsubscribe', stop)}`

/** Whose letter a link was opened from: sealed as such, or the answer link of an invitation; nothing where it stood on paper. A link of somebody else's making is refused. */
export function readOpened(secret: string, token: string): Opened | undefined {
  const own = v.safeParse(Opened, unseal(secret, 'opened', token))
  if (own.success) return own.output
  const answer = v.safeParse(v.object({ memberId: v.string(), mark: v.optional(v.string()) }), unseal(secret, 'invitation', token))
  if (!answer.success) return refuseAtEdge('link.invalid')
  const { memberId, mark } = answer.output
  return mark === undefined ? undefined : { memberId, mark }
}

/** What a link stops; a wrong one is refused. */
export function readStop(secret: string, token: string): Stop {
  const read = v.safeParse(Stop, unseal(secret, 'unsubscribe', token))
  return read.success ? read.output : refuseAtEdge('link.invalid')
}
