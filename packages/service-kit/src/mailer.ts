import { SendRawEmailCommand, SESClient, type SESClientConfig } from '@aws-sdk/client-ses'
import * as v from 'valibot'
import { rawMail, type Mail } from './mime.ts'

/**
 * What became of one attempt to hand a mail over.
 * `accepted`: it is on its way. `refused`: it will never be taken. `busy`: it was not taken, try later.
 * `unknown`: no answer came, so it may or may not be on its way.
 */
export type Posting = Readonly<{ outcome: 'accepted'; providerId: string } | { outcome: 'refused' | 'busy' | 'unknown'; reason: string }>
export type Mailer = (mail: Mail) => Promise<Posting>

/** What SES says of this very mail. Its other refusals speak of us (rates, rights, settings) and pass when an operator has acted. */
const OF_THE_MAIL = new Set(['MessageRejected', 'InvalidParameterValue'])
const NEVER_ARRIVED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH'])
const Failure = v.object({ name: v.string(), code: v.optional(v.string(), ''), $fault: v.optional(v.string()) })

/** Reasons are SES's own codes, never its sentences: those quote addresses. */
function failure(error: unknown): Posting {
  const { name, code, $fault } = v.parse(Failure, error)
  if (OF_THE_MAIL.has(name)) return { outcome: 'refused', reason: name }
  if ($fault === 'client' || name === 'ServiceUnavailable') return { outcome: 'busy', reason: name }
  return NEVER_ARRIVED.has(code) ? { outcome: 'busy', reason: code } : { outcome: 'unknown', reason: name }
}

/** Each mail has a connection of its own: one that the other side has closed meanwhile, as after a function's sleep, breaks off without telling whether the mail is on its way. */
const agent = { keepAlive: false }

/** A client that asks once and waits at most `patienceMs`, ten seconds unless told: its own retries would repeat a mail without our knowing. */
export const sesClient = (config: SESClientConfig = {}, patienceMs = 10_000) =>
  new SESClient({ ...config, maxAttempts: 1, requestHandler: { connectionTimeout: 3_000, requestTimeout: patienceMs, throwOnRequestTimeout: true, httpAgent: agent, httpsAgent: agent } })

/** Sends through SES under a configuration set, so that receipts come back as events. */
export const sesMailer =
  (client: SESClient, configurationSet: string): Mailer =>
  async (mail) => {
    const command = new SendRawEmailCommand({
      RawMessage: { Data: Buffer.from(rawMail(mail)) },
      Source: mail.from.address,
      Destinations: [mail.to.address],
      ConfigurationSetName: configurationSet,
      Tags: [{ Name: 'mark', Value: mail.mark }],
    })
    try {
      const { MessageId = '' } = await client.send(command)
      return { outcome: 'accepted', providerId: MessageId }
    } catch (error) {
      return failure(error)
    }
  }
