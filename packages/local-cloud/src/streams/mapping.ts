import { compilePattern } from '../patterns/index.ts'
import type { Logs } from '../log.ts'
import type { LocalFunction } from '../lambda/function.ts'
import { messageOf } from '../network.ts'
import type { Stack } from '../template/stack.ts'
import { doneOf, lambdaRecord, sequenceOf } from './batch.ts'
import type { Checkpoints } from './checkpoints.ts'
import type { StreamReader, StreamRecord } from './reader.ts'
import { openWaker } from './waker.ts'

type Mapping = Stack['mappings'][number]
export type StreamOptions = Readonly<{
  mapping: Mapping
  /** What the engine calls the stream, and what services should think it is called. */
  stream: string
  region: string
  reader: StreamReader
  target: LocalFunction
  checkpoints: Checkpoints
  logs: Logs
  /** How many writes have passed the door so far. */
  writes: () => number
}>
const defaultBatch = 100
// Writes wake the loop at once; the idle beat only finds what the door did not see, such as a write whose answer was lost. Eight tails that looked four times a second cost a small machine a tenth of a core for nothing.
const idleMs = 1500
const backoffMs = (failures: number) => Math.min(10_000, 50 * 2 ** failures) * (0.5 + Math.random() / 2)

const filterOf = ({ FilterCriteria }: Mapping): ((event: unknown) => boolean) => {
  const patterns = FilterCriteria?.Filters.map(({ Pattern }) => compilePattern(JSON.parse(Pattern)))
  return patterns ? (event) => patterns.some((matches) => matches(event)) : () => true
}

/** Carries one table's changes to one function: in order, filtered, at least once, remembering its place only after success. */
export function runStream(options: StreamOptions) {
  const { mapping, stream, region, reader, target, checkpoints, logs, writes } = options
  const wanted = filterOf(mapping)
  const positions = checkpoints.load(mapping.id, stream)
  const reports = mapping.FunctionResponseTypes.length > 0
  const waker = openWaker()
  const patience = openWaker()
  let stopping = false
  let failures = 0
  let limit = mapping.BatchSize ?? defaultBatch
  let emptySince = -1
  let problem: string | undefined

  const remember = (shard: string, sequence: string) => {
    if (positions.get(shard) === sequence) return
    positions.set(shard, sequence)
    checkpoints.save(mapping.id, stream, { shard, sequence })
  }
  const shown = (record: StreamRecord) => lambdaRecord(record, { arn: mapping.EventSourceArn, region })

  /** Hands over one batch; answers how many records of it are done. */
  async function hand(batch: readonly StreamRecord[]): Promise<number> {
    try {
      const answer = await target.invoke({ Records: batch.map(shown) }, target.name)
      return doneOf(batch, answer, reports)
    } catch (error) {
      problem = messageOf(error)
      logs.notice(mapping.id, `a batch of ${batch.length} failed: ${problem}`)
      if (mapping.BisectBatchOnFunctionError) limit = Math.max(1, Math.ceil(batch.length / 2))
      return 0
    }
  }
  async function afterFailure(shard: string): Promise<void> {
    reader.rewind(shard)
    failures += 1
    await patience.sleep(backoffMs(failures))
  }
  function succeeded(): void {
    failures = 0
    problem = undefined
    limit = Math.min(mapping.BatchSize ?? defaultBatch, limit * 2)
  }
  /** Works through records already read; false when one failed and the shard must be read again from the checkpoint. */
  async function work(shard: string, records: readonly StreamRecord[]): Promise<boolean> {
    const kept = records.filter((record) => wanted(shown(record)))
    for (let at = 0; at < kept.length && !stopping;) {
      const batch = kept.slice(at, at + limit)
      const done = await hand(batch)
      const last = batch[done - 1]
      if (last) remember(shard, sequenceOf(last))
      if (done < batch.length) return false
      succeeded()
      at += batch.length
    }
    const last = records.at(-1)
    if (last && !stopping) remember(shard, sequenceOf(last))
    return true
  }
  async function round(): Promise<boolean> {
    let found = false
    for (const shard of await reader.shards()) {
      const records = await reader.next(shard, positions.get(shard))
      found ||= records.length > 0
      if (!(await work(shard, records))) await afterFailure(shard)
    }
    return found
  }
  async function loop(): Promise<void> {
    while (!stopping) {
      const before = writes()
      try {
        if (await round()) continue
        // Read to its end: whatever failed on the way is over.
        failures = 0
        problem = undefined
        emptySince = before
        await waker.sleep(idleMs)
      } catch (error) {
        problem = messageOf(error)
        for (const shard of positions.keys()) reader.rewind(shard)
        await patience.sleep(backoffMs(failures += 1))
      }
    }
  }
  const ended = loop()
  return {
    id: mapping.id,
    wake: () => waker.wake(),
    /** True when nothing was left after the latest write that the door saw. */
    idle: () => emptySince === writes() && failures === 0,
    position: () => positions,
    health: () => problem === undefined || failures < 3 ? { status: 'up' as const } : { status: 'down' as const, detail: problem },
    async stop(): Promise<void> {
      stopping = true
      waker.wake()
      patience.wake()
      await ended
    },
  }
}
export type RunningStream = ReturnType<typeof runStream>
