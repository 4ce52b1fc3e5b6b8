import { ChangeMessageVisibilityCommand, ReceiveMessageCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startQueuesAndFiles } from '../src/engines/queues.ts'
import { openLogs } from '../src/log.ts'
import { runConsumer } from '../src/queues/consumer.ts'
import { openTries } from '../src/queues/tries.ts'
import { openCheckpoints } from '../src/streams/checkpoints.ts'
import { runStream } from '../src/streams/mapping.ts'
import { newFolder } from './running.ts'

type Letter = { messageId: string; receiptHandle: string; body: string }
const region = 'ap-southeast-1'
const folder = newFolder()
const names = ['Lost', 'LostDlq', 'Deadly', 'DeadlyDlq', 'Stale', 'StaleDlq']
const urlOf = (name: string) => `https://sqs.${region}.amazonaws.com/000000000000/${name}`
let engine: Awaited<ReturnType<typeof startQueuesAndFiles>>
let sqs: SQSClient
const logs = openLogs(folder, () => undefined)

beforeAll(async () => {
  const queues = names.map((id) => ({ id, ref: urlOf(id), arn: id }))
  engine = await startQueuesAndFiles({ queues, buckets: [], place: { region, account: '000000000000', partition: 'aws' } } as never, join(folder, 'queues'))
  sqs = new SQSClient({ endpoint: engine.endpoint, region, credentials: { accessKeyId: 'a', secretAccessKey: 'b' }, useQueueUrlAsEndpoint: false })
})
afterAll(async () => {
  sqs.destroy()
  await engine.stop()
  await logs.close()
  rmSync(folder, { recursive: true, force: true })
})

const send = async (name: string, MessageBody: string) => (await sqs.send(new SendMessageCommand({ QueueUrl: urlOf(name), MessageBody }))).MessageId ?? ''
/** What somebody receives who never says that it came: the answer was lost, and the message is there again. */
const loseReceipt = (name: string) => sqs.send(new ReceiveMessageCommand({ QueueUrl: urlOf(name), VisibilityTimeout: 0, WaitTimeSeconds: 1 }))
const waitingIn = async (name: string) => (await sqs.send(new ReceiveMessageCommand({ QueueUrl: urlOf(name), WaitTimeSeconds: 2 }))).Messages?.map(({ Body }) => Body) ?? []

/** A consumer of one poller that gives up after two tries, however young they are, on the given function. */
function consume(name: string, work: (letters: Letter[]) => Promise<unknown>, tries = openTries(join(folder, `${name}.db`))) {
  const target = { name, active: () => 0, stop: () => Promise.resolve(), invoke: (event: unknown) => work((event as { Records: Letter[] }).Records) }
  const mapping = { id: name, ref: name, arn: name, FunctionName: name, EventSourceArn: name, Enabled: true, FunctionResponseTypes: [], MaximumBatchingWindowInSeconds: 0, ScalingConfig: { MaximumConcurrency: 1 } }
  const consumer = runConsumer({ mapping: mapping as never, place: { url: urlOf(name), deadLetters: { url: urlOf(`${name}Dlq`), after: 2, patienceMs: 0 } }, region, sqs, target, logs, tries })
  return {
    async stop() {
      await consumer.stop()
      tries.close()
    },
  }
}
/** The bodies of what a function gets until it has got so many batches. */
const heard = (many: number) => {
  const bodies: string[] = []
  let enough = (): void => undefined
  const all = new Promise<void>((done) => { enough = done })
  return { bodies, all, hear: (letters: readonly Letter[]) => {
    bodies.push(...letters.map(({ body }) => body))
    if (bodies.length >= many) enough()
  } }
}

describe('A message is given up', () => {
  it('never because its receipts were lost on the way: only its function can use up its tries', async () => {
    await send('Lost', 'unheard')
    for (let times = 0; times < 3; times += 1) await loseReceipt('Lost')
    const { bodies, all, hear } = heard(1)
    const consumer = consume('Lost', (letters) => Promise.resolve(hear(letters)))
    await Promise.race([all, new Promise((go) => setTimeout(go, 10_000))])
    await consumer.stop()
    expect([bodies, await waitingIn('LostDlq')]).toEqual([['unheard'], []])
  })

  it('after its tries, also when each of them ended the process', async () => {
    const id = await send('Deadly', 'deadly')
    for (let life = 0; life < 2; life += 1) {
      const tries = openTries(join(folder, 'Deadly.db'))
      tries.begin([id])
      tries.close()
    }
    const { bodies, hear } = heard(1)
    const consumer = consume('Deadly', (letters) => Promise.resolve(hear(letters)))
    expect(await waitingIn('DeadlyDlq')).toEqual(['deadly'])
    await consumer.stop()
    expect(bodies).toEqual([])
  })
})

describe('A failed message', () => {
  it('that is out of its consumer’s hand already holds up nobody', async () => {
    await send('Stale', 'slow')
    const { bodies, all, hear } = heard(2)
    const consumer = consume('Stale', async (letters) => {
      const isFirst = bodies.length === 0
      hear(letters)
      if (!isFirst) return
      // Its time runs out, and somebody else receives it for a moment.
      await sqs.send(new ChangeMessageVisibilityCommand({ QueueUrl: urlOf('Stale'), ReceiptHandle: letters[0]?.receiptHandle, VisibilityTimeout: 1 }))
      await sqs.send(new ReceiveMessageCommand({ QueueUrl: urlOf('Stale'), VisibilityTimeout: 1, WaitTimeSeconds: 5 }))
      throw new Error('as asked')
    })
    await Promise.race([all, new Promise((go) => setTimeout(go, 10_000))])
    await consumer.stop()
    expect(bodies).toEqual(['slow', 'slow'])
  })
})

describe('A stream that could not be read for a moment', () => {
  it('is idle again once it was read to its end, though nothing new came', async () => {
    let asked = 0
    const reader = { shards: () => asked++ === 0 ? Promise.reject(new Error('not yet')) : Promise.resolve(['shard']), next: () => Promise.resolve([]), rewind: () => undefined }
    const checkpoints = openCheckpoints(join(folder, 'checkpoints.db'))
    const target = { name: 'Relay', active: () => 0, stop: () => Promise.resolve(), invoke: () => Promise.resolve(null) }
    const mapping = { id: 'Stream', ref: 'Stream', arn: 'Stream', FunctionName: 'Relay', EventSourceArn: 'arn', Enabled: true, FunctionResponseTypes: [], MaximumBatchingWindowInSeconds: 0 }
    const stream = runStream({ mapping: mapping as never, stream: 'Stream', region, reader, target, checkpoints, logs, writes: () => 0 })
    for (let tries = 0; tries < 100 && !stream.idle(); tries += 1) await new Promise((go) => setTimeout(go, 50))
    expect([asked > 1, stream.idle(), stream.health()]).toEqual([true, true, { status: 'up' }])
    await stream.stop()
    checkpoints.close()
  })
})
