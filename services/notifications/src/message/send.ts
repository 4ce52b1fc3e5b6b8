import type { Happening } from '@nen-nep/contracts'
import { commit, find, log, plain, Refusal, revise, type Act, type Key, type Seen } from '@nen-nep/service-kit'
import type { Mail } from '@nen-nep/service-kit/mime'
import type { Posting } from '@nen-nep/service-kit/mailer'
import { claimParts } from '../gathering/claim.ts'
import { holdForGathering } from '../gathering/hold.ts'
import { handOn } from '../channel/port.ts'
import type { Post } from '../deps.ts'
import { mailOf } from '../letter/letter.ts'
import { quietAct } from '../once.ts'
import { messageKey } from '../place.ts'
import { drain, laneOf, putInLine, putToRest } from './line.ts'
import { contextOf, type Context } from './context.ts'
import { settle, turn } from './rules.ts'
import type { Message } from './schema.ts'

const WAITS_MS = [250, 500, 1_000, 2_000]
/** Says to the queue: deliver this again later. */
class NotNow extends Error {}
/** The mail service takes nothing just now: the message waits in line. */
class Busy extends Error {}
/** How long a sender waits for its turn before it puts a message in line: an urgent one nearly as long as a lease. */
const PATIENCE_MS = { URGENT: 20_000, NORMAL: 2_000 } as const

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
async function handOver({ mailer, channels = {}, pause }: Post, { channel }: Message, mail: Mail): Promise<Posting> {
  const hand = () => (channel === undefined ? mailer(mail) : handOn(channels, channel, mail))
  let posting = await hand()
  for (const wait of WAITS_MS) {
    if (posting.outcome !== 'busy') return posting
    await pause(wait * (0.5 + Math.random()))
    posting = await hand()
  }
  return posting
}

/** Sends until an answer is recorded: an attempt without one is repeated once, the same mail under the same Message-ID. */
async function sendTaken(post: Post, key: Key, { message, mail }: Readonly<{ message: Message; mail: Mail }>, because: string): Promise<void> {
  const posting = await handOver(post, message, mail)
  if (posting.outcome !== 'accepted') log('warn', 'mail.not-accepted', { mail: plain(mail.mark), outcome: plain(posting.outcome), reason: plain(posting.reason) })
  const act = actAt(post, because)
  const after = await revise(post.messages, act, key, (standing) => standing && settle(standing, posting, act.at))
  if (after?.state.state === 'SENDING' && posting.outcome === 'unknown') return sendTaken(post, key, { message, mail }, because)
  if (posting.outcome === 'busy') throw new Busy('the mail service is busy')
}

/** Whether a message is not sent now since its reader wishes it later: gathered with others, or when the night is over. */
async function waits(post: Post, message: Message, { needless, gathers, rests }: Context): Promise<boolean> {
  if (needless || message.state !== 'QUEUED') return false
  if (gathers !== undefined) await holdForGathering(post, message, gathers)
  else if (rests !== undefined) await putToRest(post, message, rests)
  return gathers !== undefined || rests !== undefined
}

async function sendNow(post: Post, before: Seen<Message>, key: Key, because: string): Promise<void> {
  const act = actAt(post, because)
  const context = await contextOf(post.table, before.state, act.at)
  if (!context) throw new Error('a message about nothing')
  if (await waits(post, before.state, context)) return
  const told = await claimParts(post, before.state, context)
  const mine = await take(post, before, told, act)
  if (mine) await sendTaken(post, key, { message: mine, mail: mailOf(mine, told, post) }, because)
}

const isOver = ({ state }: Message) => state !== 'QUEUED' && state !== 'SENDING'

async function sendById(post: Post, messageId: string, because: string): Promise<void> {
  const key = messageKey(messageId)
  const before = key && (await find(post.messages, key, true))
  if (before) await sendNow(post, before, key, because)
}

/** The job behind `message.queued.v1`: sends it when its turn comes soon, else puts it in line. */
export async function sendMessage(post: Post, event: Happening<{ messageId: string }>): Promise<void> {
  const key = messageKey(event.data.messageId)
  const before = key && (await find(post.messages, key, true))
  if (!before || isOver(before.state)) return
  const wait = await post.pace(PATIENCE_MS[laneOf(before.state)])
  const inLine = () => putInLine(post, before.state, post.now().toISOString())
  if (wait === undefined) return inLine()
  await post.pause(wait)
  try {
    await sendNow(post, before, key, event.id)
  } catch (error) {
    if (!(error instanceof Busy)) throw error
    await inLine()
  }
}

/** The schedule that sends what waits in line. */
export const drainLine = (post: Post) => drain(post, (messageId) => sendById(post, messageId, 'schedule:drain'))
