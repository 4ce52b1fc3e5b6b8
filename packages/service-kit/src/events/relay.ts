import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { Happening } from '@nen-nep/contracts'
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'
import * as v from 'valibot'
import { log, trace } from '../log.ts'
import { park, publish, type Bus, type Outgoing } from './bus.ts'

const Carried = v.array(v.object({ type: v.string(), at: v.string(), by: v.string(), because: v.optional(v.string()), data: v.record(v.string(), v.unknown()) }))
const Image = v.object({ pk: v.string(), sk: v.string(), version: v.number(), facts: v.string() })

/** The events a stream record carries: `<pk>|<sk>@<version>.<index>` names each for good. */
function eventsIn(record: DynamoDBRecord): Outgoing[] {
  const image: unknown = unmarshall(Object(record.dynamodb?.NewImage))
  const { pk, sk, version, facts } = v.parse(Image, image)
  return v.parse(Carried, JSON.parse(facts)).map(({ type, at, by, because, data }, index) => {
    const event: Happening = { id: `${pk}|${sk}@${version}.${index}`, at, by, ...(because === undefined ? {} : { because }), version, data }
    return { type, event }
  })
}

/** The stream consumer that publishes what commits carried. What cannot be read is parked; the first record the bus did not take is where the stream resumes. */
export const relayTo =
  (bus: Bus, now: () => Date) =>
  async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const ready: { sequence: string; outgoing: Outgoing }[] = []
    const failed: { itemIdentifier: string }[] = []
    for (const record of Records) {
      const sequence = record.dynamodb?.SequenceNumber ?? ''
      if (record.dynamodb?.NewImage?.['facts'] === undefined) continue
      try {
        ready.push(...eventsIn(record).map((outgoing) => ({ sequence, outgoing })))
      } catch (error) {
        log('error', 'relay.poison', { sequence, ...trace(error) })
        await park(bus, `${bus.source}:${sequence}`, 'unreadable facts', record.dynamodb?.Keys, now().toISOString())
      }
    }
    const refused = await publish(bus, ready.map(({ outgoing }) => outgoing))
    const first = [...refused].sort((a, b) => a - b)[0]
    if (first !== undefined) failed.push({ itemIdentifier: ready[first]?.sequence ?? '' })
    return { batchItemFailures: failed }
  }
