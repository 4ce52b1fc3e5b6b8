import * as v from 'valibot'
import type { Working } from '../stores.ts'
import { redeemFor } from './use-cases.ts'

const ROUND = 'CUSTOM_CHALLENGE'
const ROUNDS = 5
const Round = v.object({ challengeName: v.string(), challengeResult: v.boolean() })
type Round = v.InferOutput<typeof Round>
const session = v.array(Round)

/** What the user pool asks its three triggers of a custom challenge, as Cognito documents them; what else an event carries goes back as it came. */
const Asked = v.variant('triggerSource', [
  v.looseObject({ triggerSource: v.literal('DefineAuthChallenge_Authentication'), request: v.looseObject({ session, userNotFound: v.optional(v.boolean()) }) }),
  v.looseObject({ triggerSource: v.literal('CreateAuthChallenge_Authentication'), request: v.looseObject({ challengeName: v.string() }) }),
  v.looseObject({ triggerSource: v.literal('VerifyAuthChallengeResponse_Authentication'), request: v.looseObject({ userAttributes: v.optional(v.record(v.string(), v.string()), {}), challengeAnswer: v.string(), userNotFound: v.optional(v.boolean()) }) }),
])

const lead = (known: boolean, rounds: readonly Round[]) => known && rounds.at(-1)?.challengeResult === true && rounds.every(({ challengeName }) => challengeName === ROUND)

/** The course of a sign-in by code: the code is asked for until it is right, five times at most, and nothing else leads in. Whether somebody exists changes nothing of it. */
export function next(rounds: readonly Round[], known = true) {
  if (lead(known, rounds)) return { issueTokens: true, failAuthentication: false }
  const over = rounds.length >= ROUNDS || rounds.some(({ challengeName }) => challengeName !== ROUND)
  return over ? { issueTokens: false, failAuthentication: true } : { challengeName: ROUND, issueTokens: false, failAuthentication: false }
}

// There is nothing to send with the question: the answer was handed over by the secretary, and only its hash is kept.
const question = { publicChallengeParameters: { asks: 'sign-in-code' }, privateChallengeParameters: { asks: 'sign-in-code' }, challengeMetadata: 'SIGN_IN_CODE' }

/** Answers the user pool while somebody signs in with the one-time code their secretary gave them. A wrong, spent or past code, whom the pool does not know and who left are told alike. */
export const challenging = (deps: Working, secret: string) => async (event: unknown): Promise<object> => {
  const asked = v.parse(Asked, event)
  switch (asked.triggerSource) {
    case 'DefineAuthChallenge_Authentication':
      return { ...asked, response: next(asked.request.session, asked.request.userNotFound !== true) }
    case 'CreateAuthChallenge_Authentication':
      return { ...asked, response: question }
    case 'VerifyAuthChallengeResponse_Authentication': {
      const { userAttributes, challengeAnswer, userNotFound } = asked.request
      const right = await redeemFor(deps, secret, userAttributes['custom:memberId'] ?? '', challengeAnswer.trim())
      return { ...asked, response: { answerCorrect: right && userNotFound !== true } }
    }
  }
}
