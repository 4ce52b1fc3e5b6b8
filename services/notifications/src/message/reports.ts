import type { Happening } from '@nen-nep/contracts'
import { log, plain, revise } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { refuseAddress } from '../address/tasks.ts'
import type { Working } from '../deps.ts'
import { quietAct } from '../once.ts'
import { messageKey } from '../place.ts'
import { readMark, report } from './rules.ts'
import type { Message } from './schema.ts'

const Outcome = v.picklist(['Delivery', 'Bounce', 'Complaint', 'Reject'])

/** An address that bounced for good or complained gets no more mail; one that is full or slow today does. */
const refusesNow = (message: Message) => message.state === 'COMPLAINED' || (message.state === 'BOUNCED' && message.reason === 'Permanent')

/** Takes in what SES reports of a mail. A report that does not say of which message is of no use to anybody and is only noted. */
export async function hearReport(deps: Working, { id, at, data }: Happening<{ mailId: string; outcome: string; bounceType?: string | undefined; mark?: string | undefined }>): Promise<void> {
  const about = readMark(data.mark ?? '')
  const outcome = v.safeParse(Outcome, data.outcome)
  const key = about && messageKey(about.messageId)
  if (!key || !outcome.success) return log('warn', 'mail.report-unclear', { mail: plain(data.mailId), outcome: plain(data.outcome) })
  const said = { posts: about.posts, outcome: outcome.output, bounceType: data.bounceType ?? '' }
  const saved = await revise(deps.messages, { ...quietAct(id, at), key: id, body: '' }, key, (message) => message && report(message, said, at))
  if (saved && refusesNow(saved.state)) await refuseAddress(deps, saved.state, at)
}
