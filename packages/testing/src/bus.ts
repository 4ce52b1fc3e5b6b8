import type { Fact, Happening } from '@nen-nep/contracts'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import { consume, type Bus, type Reactions, type Table } from '@nen-nep/service-kit'
import * as v from 'valibot'

const Carried = v.array(v.object({ type: v.string(), at: v.string(), by: v.string(), because: v.optional(v.string()), data: v.record(v.string(), v.unknown()) }))
type Published = Happening<Fact['data']> & { type: string }

function eventsOf(item: Record<string, unknown>): Published[] {
  if (typeof item['facts'] !== 'string') return []
  const version = Number(item['version'])
  return v.parse(Carried, JSON.parse(item['facts'])).map(({ type, at, by, because, data }, index) => ({ type, id: `${String(item['pk'])}|${String(item['sk'])}@${version}.${index}`, at, by, ...(because ? { because } : {}), version, data }))
}

/** Watches a table's door and keeps every event its commits carried, in order: what the relay would publish. */
export function watch({ db }: Table): { published: Published[] } {
  const published: Published[] = []
  db.middlewareStack.add(
    (next) => async (args) => {
      const result = await next(args)
      const input: unknown = args.input
      const puts = v.parse(v.object({ Item: v.optional(v.any()), TransactItems: v.optional(v.array(v.object({ Put: v.optional(v.object({ Item: v.any() })) }))) }), input)
      const items = [puts.Item, ...(puts.TransactItems ?? []).map(({ Put }) => Put?.Item)]
      for (const item of items) if (item) published.push(...eventsOf(unmarshall(item)))
      return result
    },
    { step: 'initialize', name: 'watch', priority: 'low' },
  )
  return { published }
}

/** What consumers parked, for tests that expect poison. */
export type Parked = { reason: string; payload: string }[]

/** Delivers events to a service as the queue would: as JSON, each twice, shuffled by `seed`, in batches of ten. */
export async function deliver<D>(reactions: Reactions<D>, deps: D, events: readonly Published[], seed = 1): Promise<Parked> {
  const parked: Parked = []
  const client = { send: (command: { input: { Entries: { Detail: string }[] } }) => {
    for (const { Detail } of command.input.Entries) parked.push((JSON.parse(Detail) as { data: Parked[number] }).data)
    return Promise.resolve({ FailedEntryCount: 0, Entries: [] })
  } }
  const bus = { client: client as unknown as Bus['client'], name: 'bus', source: 'test' }
  const handler = consume(reactions, deps, bus, () => new Date('2026-12-01T00:00:00Z'))
  const wanted = events.filter(({ type }) => type in reactions)
  let state = seed
  const random = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
  let waiting = [...wanted, ...wanted].map((event) => ({ event, at: random() })).sort((a, b) => a.at - b.at).map(({ event: { type, ...detail } }) => JSON.stringify({ 'detail-type': type, source: 'test', detail }))
  for (let round = 0; waiting.length > 0 && round < 6; round++) {
    const again: string[] = []
    for (let from = 0; from < waiting.length; from += 10) {
      const batch = waiting.slice(from, from + 10)
      const Records = batch.map((body, index) => ({ messageId: String(index), body }))
      const { batchItemFailures } = await handler({ Records } as never)
      again.push(...batchItemFailures.map(({ itemIdentifier }) => batch[Number(itemIdentifier)]!))
    }
    waiting = again
  }
  if (waiting.length > 0) throw new Error(`not delivered after six tries: ${waiting.join('\n')}`)
  return parked
}
