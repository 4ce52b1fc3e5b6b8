import { deleteRow, forEach, log, plain, putRow, readPage } from '@nen-nep/service-kit'
import * as v from 'valibot'
import type { Post } from '../deps.ts'
import { lineKey, lineOf, ttl } from '../place.ts'
import type { RoundKind } from '../round/schema.ts'
import type { Message } from './schema.ts'

const KEPT_DAYS = 7
const AT_ONCE = 4
const TAKEN = 8
const DRAIN_MS = 50_000
/** In the order they are sent; `NIGHT` holds what waits for a morning. */
const LANES = ['URGENT', 'NIGHT', 'NORMAL'] as const
export type Lane = Exclude<(typeof LANES)[number], 'NIGHT'>
const Waiting = v.object({ pk: v.string(), sk: v.string(), messageId: v.string() })
type Waiting = v.InferOutput<typeof Waiting>

/** Letters that change what people were told must not wait behind others. */
const URGENT: ReadonlySet<RoundKind> = new Set(['CANCELLATION', 'POSTPONEMENT', 'UPDATE'])
export const laneOf = ({ kind }: Pick<Message, 'kind'>): Lane => (URGENT.has(kind) ? 'URGENT' : 'NORMAL')

/** Puts a message in line, the oldest first in its lane. */
export const putInLine = ({ table }: Post, message: Message, at: string) =>
  putRow(table, { row: { ...lineKey(laneOf(message), `${message.queuedAt}#${message.id}`), messageId: message.id, ttl: ttl(at, KEPT_DAYS) }, when: { is: 'any' } })

/** Puts a message aside until an instant, when the night of its reader is over. */
export const putToRest = ({ table, now }: Post, { id }: Message, until: string) =>
  putRow(table, { row: { ...lineKey('NIGHT', `${until}#${id}`), messageId: id, ttl: ttl(now().toISOString(), KEPT_DAYS) }, when: { is: 'any' } })

/** The first of the line: urgent ones as long as there are any, then those whose night is over. `passed` are those that could not go just now. */
async function first({ table, now }: Post, passed: ReadonlySet<string>): Promise<Waiting[]> {
  for (const lane of LANES) {
    const { rows } = await readPage(table, { pk: lineOf(lane), limit: TAKEN + passed.size, consistent: true })
    const awake = now().toISOString()
    const waiting = rows.map((row) => v.parse(Waiting, row)).filter(({ sk }) => !passed.has(sk) && (lane !== 'NIGHT' || sk < awake)).slice(0, TAKEN)
    if (waiting.length > 0) return waiting
  }
  return []
}

/** Sends what waits in line, urgent ones first, at the pace of all senders, for most of a minute; what cannot go just now stays. */
export async function drain(post: Post, send: (messageId: string) => Promise<void>): Promise<void> {
  const until = post.now().getTime() + DRAIN_MS
  const passed = new Set<string>()
  for (;;) {
    const waiting = await first(post, passed)
    if (waiting.length === 0) return
    await forEach(waiting, AT_ONCE, async ({ messageId, pk, sk }) => {
      const wait = await post.pace(until - post.now().getTime())
      if (wait === undefined) return void passed.add(sk)
      await post.pause(wait)
      try {
        await send(messageId)
        await deleteRow(post.table, { pk, sk })
      } catch (error) {
        log('warn', 'mail.still-waiting', { reason: plain(error instanceof Error ? error.name : 'unknown') })
        passed.add(sk)
      }
    })
    if (post.now().getTime() >= until) return
  }
}
