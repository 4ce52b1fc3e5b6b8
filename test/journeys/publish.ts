import type { Whole } from './cloud.ts'

export type Published = Readonly<{ type: string; data: unknown }>
const title = (service: string) => service.charAt(0).toUpperCase() + service.slice(1)
let sequence = 0

/** Puts events on the bus in a service's name as its commits would: through its own relay, from a record of its stream. */
export async function publishAs(whole: Whole, service: string, facts: readonly Published[]): Promise<void> {
  sequence += 1
  const image = { pk: { S: `T#${service}${sequence}` }, sk: { S: 'A' }, version: { N: '1' }, facts: { S: JSON.stringify(facts.map((fact) => ({ ...fact, at: '2026-12-01T00:00:00.000Z', by: 'mem_test' }))) } }
  const record = { eventID: String(sequence), eventName: 'INSERT', dynamodb: { SequenceNumber: String(sequence), NewImage: image } }
  const answer = await whole.cloud.invoke(`${title(service)}Relay`, { Records: [record] })
  if (JSON.stringify(answer) !== '{"batchItemFailures":[]}') throw new Error(`the bus did not take it: ${JSON.stringify(answer)}`)
}
