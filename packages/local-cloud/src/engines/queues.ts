import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Worker } from 'node:worker_threads'
import * as v from 'valibot'
import type { Stack } from '../template/stack.ts'
import { QueueThreadAnswer, type QueueThreadData } from './queue-thread-data.ts'

export const queueName = (url: string) => url.slice(url.lastIndexOf('/') + 1)
/** fauxqs keeps to S3's rule of lower-case bucket names, which ours breaks on purpose (see `template/names.ts`). */
export const bucketName = (ref: string) => ref.toLowerCase()

const whole = (value: number | undefined, name: string) => value === undefined ? {} : { [name]: String(value) }

// No RedrivePolicy: fauxqs 2.4.1 deletes a message before it puts it into the dead-letter queue, so a kill between the two
// would lose it. The consumer moves it instead, in the safe order.
const attributes = ({ VisibilityTimeout, DelaySeconds, MessageRetentionPeriod }: Stack['queues'][number]) => ({
  ...whole(VisibilityTimeout, 'VisibilityTimeout'), ...whole(DelaySeconds, 'DelaySeconds'), ...whole(MessageRetentionPeriod, 'MessageRetentionPeriod'),
})

/** What a killed process had in hand nobody works on any more: it is visible again at once instead of after its timeout. */
function release(dataDir: string): void {
  const file = join(dataDir, 'fauxqs.db')
  if (!existsSync(file)) return
  const db = new DatabaseSync(file)
  db.exec('UPDATE sqs_messages SET receipt_handle = NULL, visibility_deadline = NULL WHERE receipt_handle IS NOT NULL')
  db.close()
}

/** SQS and S3 on one loopback address, their state below `dataDir`. Queues keep their messages over any restart. */
export async function startQueuesAndFiles(stack: Pick<Stack, 'queues' | 'buckets' | 'place'>, dataDir: string) {
  release(dataDir)
  const workerData: QueueThreadData = {
    dataDir,
    region: stack.place.region,
    queues: stack.queues.map((queue) => ({ name: queueName(queue.ref), attributes: attributes(queue) })),
    buckets: stack.buckets.map(({ ref }) => bucketName(ref)),
  }
  const thread = new Worker(new URL('./queue-thread.ts', import.meta.url), { workerData, env: {}, name: 'queues' })
  const [{ port }] = v.parse(v.tuple([QueueThreadAnswer]), await once(thread, 'message'))
  return {
    endpoint: `http://127.0.0.1:${port}`,
    async stop(): Promise<void> {
      const gone = once(thread, 'exit')
      thread.postMessage('stop')
      const insist = setTimeout(() => void thread.terminate(), 2000)
      await gone
      clearTimeout(insist)
    },
  }
}
