import { PutEventsCommand, type EventBridgeClient } from '@aws-sdk/client-eventbridge'
import { PoisonParked, type Happening } from '@nen-nep/contracts'

/** The bus as one service publishes on it. */
export type Bus = Readonly<{ client: EventBridgeClient; name: string; source: string }>
export type Outgoing = Readonly<{ type: string; event: Happening }>

const ENTRIES_PER_CALL = 10

/** Publishes events; answers the indexes of those the bus did not take. */
export async function publish({ client, name, source }: Bus, outgoing: readonly Outgoing[]): Promise<Set<number>> {
  const failed = new Set<number>()
  for (let from = 0; from < outgoing.length; from += ENTRIES_PER_CALL) {
    const Entries = outgoing.slice(from, from + ENTRIES_PER_CALL).map(({ type, event }) => ({ EventBusName: name, Source: source, DetailType: type, Detail: JSON.stringify(event) }))
    const answer = await client.send(new PutEventsCommand({ Entries }))
    if ((answer.FailedEntryCount ?? 0) > 0) (answer.Entries ?? []).forEach(({ ErrorCode }, index) => ErrorCode && failed.add(from + index))
  }
  return failed
}

/** Sets poison aside with its payload: a rule carries it straight to this service's dead-letter queue. */
export async function park(bus: Bus, { id, reason, payload, at }: { id: string; reason: string; payload: unknown; at: string }): Promise<void> {
  const fact = PoisonParked({ reason, payload: JSON.stringify(payload) })
  const refused = await publish(bus, [{ type: fact.type, event: { id: `poison:${id}`, at, by: `service:${bus.source}`, version: 1, data: fact.data } }])
  if (refused.size > 0) throw new Error('poison could not be parked')
}
