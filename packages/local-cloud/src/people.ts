import { randomBytes } from 'node:crypto'
import { SendRawEmailCommand, SESClient } from '@aws-sdk/client-ses'
import * as v from 'valibot'
import type { LocalFunctions } from './lambda/functions.ts'
import type { Logs } from './log.ts'
import { signInMail } from './messages.vi.ts'
import { messageOf } from './network.ts'
import type { Stack } from './template/stack.ts'
import type { Wiring } from './template/wiring.ts'

const Answer = v.object({ response: v.object({ userAttributes: v.object({ 'custom:memberId': v.pipe(v.string(), v.nonEmpty()), email: v.optional(v.string()) }) }) })
type Deps = Readonly<{ stack: Stack; wiring: Wiring; functions: LocalFunctions; logs: Logs }>

/** What Cognito says when it asks: after somebody whose code it will mail, or with the code they typed and the random tail that the sign-in page adds. */
const asking = (code: string | undefined) => (code === undefined ? { triggerSource: 'UserMigration_ForgotPassword', request: {} } : { triggerSource: 'UserMigration_Authentication', request: { password: `${code}.${randomBytes(32).toString('base64url')}` } })

/** Asks the pool's migration trigger who someone is, as Cognito does when a stranger signs in; with a code, whether it is theirs. Nobody where its answer is empty. */
export function directory({ stack, wiring, functions, logs }: Deps) {
  const [pool] = stack.pools
  const trigger = pool?.LambdaConfig.UserMigration
  const target = trigger === undefined ? undefined : functions.at(wiring.functionAt(trigger, pool?.id ?? '').arn)
  return async (userName: string, code?: string): Promise<{ memberId: string; email?: string } | undefined> => {
    if (!target || !pool) return undefined
    const event = {
      version: '1', ...asking(code), region: stack.place.region, userPoolId: pool.ref, userName,
      callerContext: { awsSdkVersion: 'local', clientId: stack.clients[0]?.ref ?? '' }, response: {},
    }
    try {
      const answer = v.safeParse(Answer, await target.invoke(event, target.name))
      if (!answer.success) return undefined
      const { 'custom:memberId': memberId, email } = answer.output.response.userAttributes
      return email === undefined ? { memberId } : { memberId, email }
    } catch (error) {
      logs.notice('identity', `the directory did not answer: ${messageOf(error)}`)
      return undefined
    }
  }
}

const encoded = (text: string) => `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`

/** Sends sign-in codes from the pool's own address. */
export function codeMailer({ stack, endpoint }: { stack: Stack; endpoint: string }) {
  const from = stack.pools[0]?.EmailConfiguration.From ?? 'no-reply@localhost'
  const ses = new SESClient({ endpoint, region: stack.place.region, credentials: { accessKeyId: 'identity', secretAccessKey: 'local' } })
  return async (email: string, code: string): Promise<void> => {
    const lines = [
      `From: ${from}`, `To: ${email}`, `Subject: ${encoded(signInMail.subject(code))}`, 'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: base64', '', Buffer.from(signInMail.text(code)).toString('base64'),
    ]
    await ses.send(new SendRawEmailCommand({ Source: from, Destinations: [email], RawMessage: { Data: Buffer.from(lines.join('\r\n')) } }))
  }
}
