import type { Message, SQSClient } from '@aws-sdk/client-sqs'
import type { Logs } from '../log.ts'
import type { LocalFunction } from '../lambda/function.ts'
import { messageOf, pause } from '../network.ts'
import type { Stack } from '../template/stack.ts'
import { failedOf, lambdaRecord } from './batch.ts'
import { heartbeatMs, letters, type QueuePlace } from './letters.ts'
import type { Tries } from './tries.ts'

type Options = Readonly<{ mapping: Stack['mappings'][number]; place: QueuePlace; region: string; sqs: SQSClient; target: LocalFunction; logs: Logs; tries: Tries }>
const defaultBatch = 10
const defaultPollers = 2
const longPollSeconds = 20

const labelOf = (name: string, [first]: readonly Message[]): string => {
  const type = /"detail-type":\s*"([^"]+)"/.exec(first?.Body ?? '')?.[1]
  return type ? `${name} ${type}` : name
}

/** Feeds a queue's messages to a function, in batches, until stopped; what fails comes again and is given up after the queue's number of tries. */
export function runConsumer({ mapping, place, region, sqs, target, logs, tries }: Options) {
  const queue = letters(sqs, place, tries)
  const abort = new AbortController()
  const reports = mapping.FunctionResponseTypes.length > 0
  const size = mapping.BatchSize ?? defaultBatch
  let problem: string | undefined
  const stopped = () => abort.signal.aborted

  async function run(batch: readonly Message[]): Promise<readonly Message[]> {
    const heartbeat = setInterval(() => void Promise.allSettled(batch.map(queue.keep)), heartbeatMs)
    try {
      queue.begin(batch)
      const answer = await target.invoke({ Records: batch.map((message) => lambdaRecord(message, { arn: mapping.EventSourceArn, region })) }, labelOf(target.name, batch))
      return failedOf(batch, answer, reports)
    } catch (error) {
      logs.notice(mapping.id, `a batch of ${batch.length} failed: ${messageOf(error)}`)
      return batch
    } finally {
      clearInterval(heartbeat)
    }
  }
  /** What was decided about a message is done even if the queue does not answer at first. */
  async function insist(decision: (message: Message) => Promise<unknown>, message: Message): Promise<void> {
    while (!abort.signal.aborted) {
      try {
        await decision(message)
        return
      } catch (error) {
        problem = messageOf(error)
        await pause(200)
      }
    }
  }
  async function gather(): Promise<Message[]> {
    const batch = await queue.receive(size, longPollSeconds, abort.signal)
    const until = performance.now() + mapping.MaximumBatchingWindowInSeconds * 1000
    while (batch.length > 0 && batch.length < size && performance.now() < until) {
      const more = await queue.receive(size - batch.length, 1, abort.signal)
      batch.push(...more)
    }
    return batch
  }
  async function turn(): Promise<void> {
    const received = await gather()
    const spent = received.filter(queue.isSpent)
    const batch = received.filter((message) => !spent.includes(message))
    const failed = batch.length > 0 ? await run(batch) : []
    await Promise.all([
      ...batch.filter((message) => !failed.includes(message)).map((message) => insist(queue.remove, message)),
      ...[...failed, ...spent].map((message) => insist(queue.failed, message)),
    ])
    problem = undefined
  }
  async function loop(): Promise<void> {
    while (!stopped()) {
      try {
        await turn()
      } catch (error) {
        if (stopped()) return
        problem = messageOf(error)
        await pause(200)
      }
    }
  }
  const pollers = Array.from({ length: mapping.ScalingConfig?.MaximumConcurrency ?? defaultPollers }, loop)
  return {
    id: mapping.id,
    health: () => problem === undefined ? { status: 'up' as const } : { status: 'down' as const, detail: problem },
    async stop(): Promise<void> {
      abort.abort()
      await Promise.all(pollers)
    },
  }
}
export type RunningConsumer = ReturnType<typeof runConsumer>
