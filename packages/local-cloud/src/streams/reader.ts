import { DescribeStreamCommand, GetRecordsCommand, GetShardIteratorCommand, type DynamoDBStreamsClient, type _Record } from '@aws-sdk/client-dynamodb-streams'

export type StreamRecord = _Record
const pageSize = 1000
// Engines that split shards do so every few hours.
const relistMs = 5000

/** Reads one stream's shards in their order, each from a known position or, at the very first start, from its beginning: there LATEST would mean the same. */
export function streamReader(client: DynamoDBStreamsClient, StreamArn: string) {
  const iterators = new Map<string, string>()
  let listed: Readonly<{ at: number; shards: string[] }> = { at: -Infinity, shards: [] }

  async function shards(): Promise<string[]> {
    const at = performance.now()
    if (listed.shards.length > 0 && at - listed.at < relistMs) return listed.shards
    const { StreamDescription } = await client.send(new DescribeStreamCommand({ StreamArn }))
    listed = { at, shards: (StreamDescription?.Shards ?? []).flatMap(({ ShardId }) => ShardId ?? []) }
    return listed.shards
  }
  async function iteratorAt(ShardId: string, SequenceNumber: string | undefined): Promise<string | undefined> {
    const where = SequenceNumber === undefined ? { ShardIteratorType: 'TRIM_HORIZON' as const } : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER' as const, SequenceNumber }
    return (await client.send(new GetShardIteratorCommand({ StreamArn, ShardId, ...where }))).ShardIterator
  }
  return {
    shards,
    /** The next records behind `position`, or behind the last ones read; `rewind` after a failure. */
    async next(shard: string, position: string | undefined): Promise<StreamRecord[]> {
      const ShardIterator = iterators.get(shard) ?? await iteratorAt(shard, position)
      if (ShardIterator === undefined) return []
      const { Records = [], NextShardIterator } = await client.send(new GetRecordsCommand({ ShardIterator, Limit: pageSize }))
      if (NextShardIterator === undefined) iterators.delete(shard)
      else iterators.set(shard, NextShardIterator)
      return Records
    },
    rewind: (shard: string) => void iterators.delete(shard),
  }
}
export type StreamReader = ReturnType<typeof streamReader>
