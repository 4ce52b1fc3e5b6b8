import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams'
import type { SQSClient } from '@aws-sdk/client-sqs'
import { join } from 'node:path'
import type { DynamoEngine } from './engines/dynamo.ts'
import { trimStream } from './engines/stream-file.ts'
import type { LocalFunctions } from './lambda/functions.ts'
import type { Logs } from './log.ts'
import { runConsumer, type RunningConsumer } from './queues/consumer.ts'
import { openTries } from './queues/tries.ts'
import { openCheckpoints } from './streams/checkpoints.ts'
import { runStream, type RunningStream } from './streams/mapping.ts'
import { streamReader } from './streams/reader.ts'
import type { Stack } from './template/stack.ts'
import type { Wiring } from './template/wiring.ts'

export type SourceDeps = Readonly<{
  stack: Stack
  wiring: Wiring
  functions: LocalFunctions
  logs: Logs
  sqs: SQSClient
  engine: DynamoEngine
  /** Each table's stream by the engine's name. */
  streams: ReadonlyMap<string, string>
  dataDir: string
  writes: () => number
}>
const hourMs = 3_600_000
// What SQS takes where the template says nothing.
const defaultVisibilitySeconds = 30
const least = (positions: readonly bigint[]) => positions.reduce((left, right) => left < right ? left : right, positions[0] ?? 0n)
export const localKeys = { accessKeyId: 'local', secretAccessKey: 'local' }

/** Runs every event source mapping of the template: streams to relays, queues to consumers. */
export function openSources({ stack, wiring, functions, logs, sqs, engine, streams, dataDir, writes }: SourceDeps) {
  const { region } = stack.place
  const client = new DynamoDBStreamsClient({ endpoint: engine.endpoint, region, credentials: localKeys })
  const checkpoints = openCheckpoints(join(dataDir, 'checkpoints.db'))
  const tries = openTries(join(dataDir, 'tries.db'))
  const running: { stream?: RunningStream; consumer?: RunningConsumer; table?: string; queue?: string }[] = []

  for (const mapping of stack.mappings.filter(({ Enabled }) => Enabled)) {
    const target = functions.at(wiring.functionAt(mapping.FunctionName, mapping.id).arn)
    const source = wiring.sourceOf(mapping)
    if (source.kind === 'stream') {
      const stream = streams.get(source.table.ref)
      if (stream === undefined) throw new Error(`${mapping.id}: the table ${source.table.ref} has no stream`)
      running.push({ table: source.table.ref, stream: runStream({ mapping, stream, region, reader: streamReader(client, stream), target, checkpoints, logs, writes }) })
      continue
    }
    const { ref, RedrivePolicy, VisibilityTimeout = defaultVisibilitySeconds } = source.queue
    const deadLetters = RedrivePolicy && { url: wiring.queueAt(RedrivePolicy.deadLetterTargetArn, source.queue.id).ref, after: RedrivePolicy.maxReceiveCount, patienceMs: (RedrivePolicy.maxReceiveCount - 1) * VisibilityTimeout * 1000 }
    running.push({ queue: ref, consumer: runConsumer({ mapping, place: { url: ref, deadLetters }, region, sqs, target, logs, tries }) })
  }
  const tails = running.flatMap(({ stream }) => stream ?? [])
  const consumers = running.flatMap(({ consumer }) => consumer ?? [])

  /** A day's records stay for whoever wants to look; all older ones that every reader has passed go. */
  const trim = (now: Date) => {
    for (const table of new Set(running.flatMap(({ table: name }) => name ?? []))) {
      const readers = running.flatMap(({ table: name, stream }) => name === table && stream ? [[...stream.position().values()].map(BigInt)] : [])
      // A reader that has not begun has passed nothing.
      const passed = readers.map(least).reduce((left, right) => left < right ? left : right)
      if (engine.file !== undefined) while (trimStream(engine.file, { table, passed, now }) > 0);
    }
  }
  trim(new Date())
  const trimming = setInterval(() => trim(new Date()), hourMs)

  return {
    /** Queues that someone reads: what waits in others, such as dead letters, waits for a person. */
    read: running.flatMap(({ queue }) => queue ?? []),
    wake: () => tails.forEach(({ wake }) => wake()),
    busy: () => tails.find(({ idle }) => !idle())?.id,
    health: () => Object.fromEntries([...tails, ...consumers].map((each) => [each.id, each.health()] as const)),
    async stop(): Promise<void> {
      clearInterval(trimming)
      await Promise.all([...tails, ...consumers].map((each) => each.stop()))
      checkpoints.close()
      tries.close()
    },
  }
}
export type Sources = ReturnType<typeof openSources>
