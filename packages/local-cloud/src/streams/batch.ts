import * as v from 'valibot'
import type { StreamRecord } from './reader.ts'

const Answer = v.nullish(v.object({ batchItemFailures: v.optional(v.nullable(v.array(v.object({ itemIdentifier: v.string() })))) }))
const sequenceOf = (record: StreamRecord) => record.dynamodb?.SequenceNumber ?? ''

/** A record as Lambda shows it: instants in seconds, bytes in base64, as in JSON. */
export const lambdaRecord = (record: StreamRecord, place: { arn: string; region: string }) => ({
  eventID: record.eventID,
  eventName: record.eventName,
  eventVersion: '1.1',
  eventSource: 'aws:dynamodb',
  awsRegion: place.region,
  eventSourceARN: place.arn,
  dynamodb: wire({ ...record.dynamodb, ApproximateCreationDateTime: Math.floor((record.dynamodb?.ApproximateCreationDateTime?.getTime() ?? 0) / 1000) }),
})

function wire(value: unknown): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64')
  if (Array.isArray(value)) return value.map(wire)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, wire(inner)]))
}

/** How many records of the batch, from its beginning, are done: all before the lowest one reported as failed. */
export function doneOf(batch: readonly StreamRecord[], answer: unknown, reports: boolean): number {
  if (!reports) return batch.length
  const parsed = v.safeParse(Answer, answer)
  if (!parsed.success) return 0
  const failed = new Set(parsed.output?.batchItemFailures?.map(({ itemIdentifier }) => itemIdentifier) ?? [])
  if (failed.size === 0) return batch.length
  // An identifier that is none of ours makes the whole batch a failure, as in Lambda.
  return Math.max(0, batch.findIndex((record) => failed.has(sequenceOf(record))))
}
export { sequenceOf }
