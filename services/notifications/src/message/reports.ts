import type { Happening } from '@nen-nep/contracts'
import { find, log, plain, revise, type Key } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { refuseAddress } from '../address/tasks.ts'
import type { Working } from '../deps.ts'
import { quietAct } from '../once.ts'
import { messageKey } from '../place.ts'
import { readMark, report, type Report } from './rules.ts'

const Outcome = v.picklist(['Delivery', 'Bounce', 'Complaint', 'Reject'])

/** An address that bounced for good or complained gets no more mail; one that is full or slow today does. */
const closes = ({ outcome, bounceType }: Report) => outcome === 'Complaint' || (outcome === 'Bounce' && bounceType === 'Permanent')
/** Closes the address that a posting went to, whatever else is known of the message: a mail may first be put off and then come back for good, and whoever complains of an earlier posting complains of mail, however often it was sent since. */
async function closeAddress(deps: Working, key: Key, { posts, outcome }: Report, at: string): Promise<void> {
  const message = (await find(deps.messages, key))?.state
  if (!message) return
  const address = posts === message.posts ? message.address : message.formerly?.[posts - 1]
  const complained = outcome === 'Complaint' || message.state === 'COMPLAINED'
  if (address !== undefined) await refuseAddress(deps, { ...message, address, state: complained ? 'COMPLAINED' : 'BOUNCED' }, at)
}

/** Takes in what SES reports of a mail. A report that does not say of which message is of no use to anybody and is only noted. */
export async function hearReport(deps: Working, { id, at, data }: Happening<{ mailId: string; outcome: string; bounceType?: string | undefined; mark?: string | undefined }>): Promise<void> {
  const about = readMark(data.mark ?? '')
  const outcome = v.safeParse(Outcome, data.outcome)
  const key = about && messageKey(about.messageId)
  if (!key || !outcome.success) return log('warn', 'mail.report-unclear', { mail: plain(data.mailId), outcome: plain(data.outcome) })
  const said = { posts: about.posts, outcome: outcome.output, bounceType: data.bounceType ?? '' }
  await revise(deps.messages, { ...quietAct(id, at), key: id, body: '' }, key, (message) => message && report(message, said, at))
  if (closes(said)) await closeAddress(deps, key, said, at)
}
