import { Envelope, type Happening } from '@nen-nep/contracts'
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda'
import * as v from 'valibot'
import { log, plain, trace } from '../log.ts'
import { Refusal } from '../refusal.ts'
import { park, type Bus } from './bus.ts'
import type { Reaction, Reactions } from './reaction.ts'

const Delivered = v.object({ 'detail-type': v.string(), source: v.string(), detail: Envelope })
type Taken<D> = Readonly<{ record: SQSRecord; reaction: Reaction<D>; event: Happening }>

function take<D>(reactions: Reactions<D>, record: SQSRecord): Taken<D> {
  const { 'detail-type': type, detail } = v.parse(Delivered, JSON.parse(record.body))
  const reaction = reactions[type]
  if (!reaction) throw new Error(`no reaction to ${type}`)
  const { because, ...rest } = detail
  return { record, reaction, event: { ...rest, data: reaction.parse(detail.data), ...(because === undefined ? {} : { because }) } }
}

/** Refused for good by a rule. To be late is no such thing: another delivery was faster, and the next try sees what it wrote. */
const isFinal = (error: unknown): error is Refusal => error instanceof Refusal && error.kind !== 'stale'

/** The queue consumer of a service. What cannot be understood, or is refused by a rule, is parked at once; what fails for a passing reason is delivered again by the queue. */
export const consume =
  <D>(reactions: Reactions<D>, deps: D, bus: Bus, now: () => Date) =>
  async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
    const failed = new Set<string>()
    const taken: Taken<D>[] = []
    const setAside = async (record: SQSRecord, error: unknown) => {
      log('error', 'consumer.poison', { message: plain(record.messageId), ...(error instanceof Refusal ? { code: plain(error.code) } : trace(error)) })
      await park(bus, { id: record.messageId, reason: error instanceof Refusal ? error.code : 'not understood', payload: record.body, at: now().toISOString() }).catch(() => failed.add(record.messageId))
    }
    for (const record of Records) {
      try {
        taken.push(take(reactions, record))
      } catch (error) {
        await setAside(record, error)
      }
    }
    for (const group of Map.groupBy(taken, ({ reaction }) => reaction).values()) await handleGroup(group)
    return { batchItemFailures: [...failed].map((itemIdentifier) => ({ itemIdentifier })) }

    async function handleGroup(group: readonly Taken<D>[]): Promise<void> {
      const [first] = group
      if (!first) return
      try {
        await first.reaction.handle(deps, group.map(({ event }) => event))
      } catch (error) {
        if (group.length > 1) for (const one of group) await handleGroup([one])
        else if (isFinal(error)) await setAside(first.record, error)
        else {
          log('warn', 'consumer.retry', { message: plain(first.record.messageId), type: plain(first.reaction.type), ...trace(error) })
          failed.add(first.record.messageId)
        }
      }
    }
  }
