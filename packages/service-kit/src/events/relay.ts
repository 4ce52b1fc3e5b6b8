import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { Happening } from '@nen-nep/contracts'
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'
import * as v from 'valibot'
import { log, plain, trace } from '../log.ts'
import { park, publish, type Bus, type Outgoing } from './bus.ts'

const Carried = v.array(v.object({ type: v.string(), at: v.string(), by: v.string(), because: v.optional(v.string()), data: v.record(v.string(), v.unknown()) }))
const Image = v.object({ pk: v.string(), sk: v.string(), version: v.number(), facts: v.string() })

/** The record's attributes; Lambda's typings and the SDK's name the same JSON differently. */
const attributes = (record: DynamoDBRecord): Record<string, AttributeValue> => v.parse(v.record(v.string(), v.custom<AttributeValue>((value) => typeof value === 'object')), record.dynamodb?.NewImage)

/** The events a stream record carries: `<pk>|<sk>@<version>.<index>` names each for good. */
function eventsIn(record: DynamoDBRecord): Outgoing[] {
  const { pk, sk, version, facts } = v.parse(Image, unmarshall(attributes(record)))
  return v.parse(Carried, JSON.parse(facts)).map(({ type, at, by, because, data }, index) => {
    const event: Happening = { id: `${pk}|${sk}@${version}.${index}`, at, by, ...(because === undefined ? {} : { because }), version, data }
    return { type, event }
  })
}

const CARRIAGE = new Set(['pk', 'sk', 'version', 'facts'])
/** What a record was to carry out, without the rest of its item: that may hold what no queue may. */
const carriage = (record: DynamoDBRecord) => unmarshall(Object.fromEntries(Object.entries(attributes(record)).filter(([name]) => CARRIAGE.has(name))))

type Ready = Readonly<{ sequence: string; outgoing: readonly Outgoing[] }>

/** Reads one record's events, or parks the record: the stream must not stop at what nobody can read. */
async function ready(bus: Bus, record: DynamoDBRecord, now: () => Date): Promise<Ready> {
  const sequence = record.dynamodb?.SequenceNumber ?? ''
  if (record.dynamodb?.NewImage?.['facts'] === undefined) return { sequence, outgoing: [] }
  try {
    return { sequence, outgoing: eventsIn(record) }
  } catch (error) {
    log('error', 'relay.poison', { sequence: plain(sequence), ...trace(error) })
    await park(bus, { id: `${bus.source}:${sequence}`, reason: 'unreadable facts', payload: carriage(record), at: now().toISOString() })
    return { sequence, outgoing: [] }
  }
}

/** The stream consumer that publishes what commits carried. The first record that the bus did not take is where the stream resumes. */
export const relayTo =
  (bus: Bus, now: () => Date) =>
  async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const all: Ready[] = []
    for (const record of Records) all.push(await ready(bus, record, now))
    const entries = all.flatMap(({ sequence, outgoing }) => outgoing.map((one) => ({ sequence, one })))
    const refused = await publish(bus, entries.map(({ one }) => one))
    const first = entries.find((_, index) => refused.has(index))
    return { batchItemFailures: first ? [{ itemIdentifier: first.sequence }] : [] }
  }
