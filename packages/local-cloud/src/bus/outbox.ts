import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs'
import { messageOf } from '../network.ts'
import type { Delivery } from './rules.ts'
import { copies, type BusSettings } from './settings.ts'

/** A delivery and the place in the call of the entry it belongs to. */
export type Posted = Delivery & Readonly<{ entry: number }>
type Letter = Posted & Readonly<{ delay: number }>
// What SQS takes in one call: ten messages of 1 MB together.
const most = 10
const largest = 1024 * 1024

function* batches(letters: readonly Letter[]): Generator<readonly Letter[]> {
  let batch: Letter[] = []
  let bytes = 0
  for (const letter of letters) {
    const size = Buffer.byteLength(letter.body)
    if (batch.length === most || (batch.length > 0 && bytes + size > largest)) {
      yield batch
      batch = []
      bytes = 0
    }
    batch.push(letter)
    bytes += size
  }
  if (batch.length > 0) yield batch
}

async function send(sqs: SQSClient, batch: readonly Letter[]): Promise<ReadonlyMap<number, string>> {
  const Entries = batch.map(({ body, delay }, n) => ({ Id: String(n), MessageBody: body, ...(delay > 0 ? { DelaySeconds: delay } : {}) }))
  try {
    const { Failed = [] } = await sqs.send(new SendMessageBatchCommand({ QueueUrl: batch[0]?.queue, Entries }))
    return new Map(Failed.flatMap(({ Id, Message }) => batch[Number(Id)] === undefined ? [] : [[batch[Number(Id)]?.entry ?? 0, Message ?? 'The queue refused the message']]))
  } catch (error) {
    return new Map(batch.map(({ entry }) => [entry, messageOf(error)]))
  }
}

/** Puts everything into its queues, few calls a queue; answers, by entry, why something did not get there. */
export async function post(sqs: SQSClient, posted: readonly Posted[], settings: BusSettings): Promise<ReadonlyMap<number, string>> {
  const letters = posted.flatMap((one) => copies(settings).map((delay) => ({ ...one, delay })))
  const byQueue = Map.groupBy(letters, ({ queue }) => queue)
  const failures = await Promise.all([...byQueue.values()].flatMap((all) => [...batches(all)].map((batch) => send(sqs, batch))))
  return new Map(failures.flatMap((each) => [...each]))
}
