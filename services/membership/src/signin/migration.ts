import * as v from 'valibot'
import type { Working } from '../stores.ts'
import { findPerson, type Person } from './directory.ts'
import { redeem } from './use-cases.ts'

/** What the user pool asks about somebody it does not know yet, as Cognito documents it; what else an event carries goes back as it came. */
const Asked = v.looseObject({ triggerSource: v.string(), userName: v.string(), request: v.optional(v.looseObject({ password: v.optional(v.string()) }), {}) })

// The pool keeps what was typed as the person's password. So a one-time code comes with a random tail that nobody writes down: the code alone opens nothing a second time.
const CodeWithTail = /^(\d{8})\.[\w-]{40,80}$/

// A card number is an alias; the user name, which services read from the token, is the member id.
const attributesOf = ({ memberId, email, cardNumber }: Person) => ({
  'custom:memberId': memberId,
  username: memberId,
  ...(email === undefined ? {} : { email, email_verified: 'true' }),
  ...(cardNumber === undefined ? {} : { preferred_username: cardNumber }),
})

/** Answers the user pool when it asks after somebody it does not know (`UserMigration`): who is this, and where does a code go? What comes with a password must be the one-time code a secretary issued; nobody else is let in by it. For nobody the answer is empty: the pool then says what it says to a wrong code, and nothing is counted as our failure. */
export const migrating = (deps: Working, secret: string, administrator: string | undefined) => async (event: unknown): Promise<object> => {
  const asked = v.parse(Asked, event)
  const signsIn = asked.triggerSource === 'UserMigration_Authentication'
  const code = CodeWithTail.exec(asked.request.password ?? '')?.[1] ?? ''
  const person = signsIn ? await redeem(deps, secret, { login: asked.userName, code, administrator }) : await findPerson(deps, asked.userName, administrator)
  if (!person) return { ...asked, response: {} }
  return { ...asked, response: { userAttributes: attributesOf(person), messageAction: 'SUPPRESS', ...(signsIn ? { finalUserStatus: 'CONFIRMED' } : {}) } }
}
