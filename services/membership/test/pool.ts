import { challenging } from '../src/signin/challenge.ts'
import { migrating } from '../src/signin/migration.ts'
import type { District } from './district.ts'

const SECRET = 'a secret of tests'
type Round = { challengeName: string; challengeResult: boolean }
type Answered = { response: Record<string, unknown> }
/** The user a pool keeps, as its triggers are told of them. */
export type PoolUser = Readonly<{ userName: string; userAttributes: Record<string, string> }>
export const userOf = (memberId: string): PoolUser => ({ userName: memberId, userAttributes: { sub: '0a9c4f3e-0000-4000-8000-000000000000', 'cognito:user_status': 'CONFIRMED', 'custom:memberId': memberId } })

const common = { version: '1', region: 'ap-southeast-1', userPoolId: 'ap-southeast-1_Example', callerContext: { awsSdkVersion: 'aws-sdk-unknown-unknown', clientId: 'web' } }

/** Plays the part of Cognito: what it sends to the triggers, in the order and the shapes it documents. */
export function pool(d: District, now: () => string) {
  const deps = { ...d.deps, now: () => new Date(now()) }
  const challenge = challenging(deps, SECRET)
  const directory = migrating(deps, SECRET, 'quan-tri@nen-nep.example')
  const ask = async (triggerSource: string, userName: string, request: object) => ((await challenge({ ...common, triggerSource, userName, request, response: {} })) as Answered).response
  return {
    /** Everything that is said outwards during a sign-in in which these answers are typed, one after another. */
    async signIn(user: PoolUser | undefined, answers: readonly string[]): Promise<string[]> {
      const [userName, who] = user ? [user.userName, { userAttributes: user.userAttributes, userNotFound: false }] : ['79099999', { userAttributes: {}, userNotFound: true }]
      const session: Round[] = []
      const said: string[] = []
      for (const answer of [...answers, '']) {
        const { challengeName, issueTokens, failAuthentication } = await ask('DefineAuthChallenge_Authentication', userName, { ...who, session })
        if (issueTokens === true) return [...said, 'TOKENS']
        if (failAuthentication === true) return [...said, 'FAILED']
        const { publicChallengeParameters, privateChallengeParameters } = await ask('CreateAuthChallenge_Authentication', userName, { ...who, challengeName, session })
        said.push(JSON.stringify(publicChallengeParameters))
        if (answer === '') break
        const { answerCorrect } = await ask('VerifyAuthChallengeResponse_Authentication', userName, { ...who, privateChallengeParameters, challengeAnswer: answer })
        session.push({ challengeName: String(challengeName), challengeResult: answerCorrect === true })
      }
      return said
    },
    challenge: ask,
    /** What the pool makes of somebody it does not know; `undefined` where it makes nobody. */
    meet: async (userName: string, password?: string) => {
      const event = { ...common, triggerSource: password === undefined ? 'UserMigration_ForgotPassword' : 'UserMigration_Authentication', userName, request: { ...(password === undefined ? {} : { password }), validationData: null, userAttributes: null }, response: { userAttributes: null, forceAliasCreation: null, enableSMSMFA: null, finalUserStatus: null, messageAction: null, desiredDeliveryMediums: null } }
      const { response } = (await directory(event)) as Answered
      return 'userAttributes' in response ? response : undefined
    },
  }
}
