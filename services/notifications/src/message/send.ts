import type { Happening } from '@nen-nep/contracts'
import { commit, find, log, plain, Refusal, revise, type Act, type Key, type Seen } from '@nen-nep/service-kit'
import type { Mail } from '@nen-nep/service-kit/mime'
import type { Posting } from '@nen-nep/service-kit/mailer'
import type { Post } from '../deps.ts'
import { mailOf } from '../letter/letter.ts'
import { quietAct } from '../once.ts'
import { messageKey } from '../place.ts'
import { contextOf, type Context } from './context.ts'
import { settle, turn } from './rules.ts'
import type { Message } from './schema.ts'

const WAITS_MS = [250, 500, 1_000, 2_000]
/** Says to the queue: deliver this again later. */
class NotNow extends Error {}

const actAt = ({ now }: Post, because: string): Act => quietAct(because, now().toISOString())

/** Takes the message under a lease; nothing when there is nothing (more) to do. Whoever is slower than another sender waits for the queue. */
async function take(post: Post, before: Seen<Message>, context: Context, act: Act): Promise<Message | undefined> {
  const mine = turn(before.state, context.needless, act.at)
  if (mine.is === 'over') return undefined
  if (mine.is === 'busy') throw new NotNow('another sender holds the message')
  try {
    const saved = await commit(post.messages, mine.decision, act, before)
    return mine.is === 'send' ? saved.state : undefined
  } catch (error) {
    if (error instanceof Refusal) throw new NotNow('another sender was faster')
    throw error
  }
}

/** Waits out a busy mail service for some seconds; all within the lease. */
async function handOver({ mailer, pause }: Post, mail: Mail): Promise<Posting> {
  let posting = await mailer(mail)
  for (const wait of WAITS_MS) {
    if (posting.outcome !== 'busy') return posting
    await pause(wait * (0.5 + Math.random()))
    posting = await mailer(mail)
  }
  return posting
}

/** Sends until an answer is recorded: an attempt without one is repeated once, the same mail under the same Message-ID. */
async function sendTaken(post: Post, key: Key, mail: Mail, because: string): Promise<void> {
  const posting = await handOver(post, mail)
  if (posting.outcome !== 'accepted') log('warn', 'mail.not-accepted', { mail: plain(mail.mark), outcome: plain(posting.outcome), reason: plain(posting.reason) })
  const act = actAt(post, because)
  const after = await revise(post.messages, act, key, (message) => message && settle(message, posting, act.at))
  if (after?.state.state === 'SENDING' && posting.outcome === 'unknown') return sendTaken(post, key, mail, because)
  if (posting.outcome === 'busy') throw new NotNow('the mail service is busy')
}

/** The job behind `message.queued.v1`. */
export async function sendMessage(post: Post, event: Happening<{ messageId: string }>): Promise<void> {
  const key = messageKey(event.data.messageId)
  const before = key && (await find(post.messages, key, true))
  if (!before) return
  const act = actAt(post, event.id)
  const context = await contextOf(post.table, before.state, act.at)
  if (!context) throw new Error('a message about nothing')
  const mine = await take(post, before, context, act)
  if (mine) await sendTaken(post, key, mailOf(mine, context, post), event.id)
}
