import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import * as v from 'valibot'
import type { Answered, Call, Watcher } from './door.ts'
import { writeUnits } from './item-size.ts'

type Totals = { calls: number; roundTrips: number; rcu: number; wcu: number }
type Units = Readonly<{ rcu: number; wcu: number }>

const Consumed = v.object({ CapacityUnits: v.number() })
const Item = v.custom<Record<string, AttributeValue>>((value) => typeof value === 'object' && value !== null)
const Answer = v.object({
  ConsumedCapacity: v.optional(v.union([Consumed, v.array(Consumed)])),
  __type: v.optional(v.string(), ''),
  Item: v.optional(Item),
  CancellationReasons: v.optional(v.array(v.object({ Item: v.optional(Item) })), []),
})
const reads = new Set(['GetItem', 'BatchGetItem', 'Query', 'Scan', 'TransactGetItems'])
const counted = new Set([...reads, 'PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem', 'TransactWriteItems'])

/** Failed conditions are billed too: by the item that was there, at least one unit, and double in a transaction. */
function unitsOfFailure({ __type, Item: found, CancellationReasons }: v.InferOutput<typeof Answer>): Units {
  if (__type.endsWith('ConditionalCheckFailedException')) return { rcu: 0, wcu: writeUnits(found) }
  if (__type.endsWith('TransactionCanceledException')) return { rcu: 0, wcu: CancellationReasons.reduce((total, { Item: item }) => total + 2 * writeUnits(item), 0) }
  return { rcu: 0, wcu: 0 }
}

export function unitsOf(operation: string, { status, body }: Pick<Answered, 'status' | 'body'>): Units {
  const answer = v.safeParse(Answer, JSON.parse(body.toString('utf8')))
  if (!answer.success) return { rcu: 0, wcu: 0 }
  if (status >= 400) return unitsOfFailure(answer.output)
  const units = [answer.output.ConsumedCapacity ?? []].flat().reduce((total, { CapacityUnits }) => total + CapacityUnits, 0)
  return reads.has(operation) ? { rcu: units, wcu: 0 } : { rcu: 0, wcu: units }
}

// The engine tells its units only when asked. Asking twice is an error, so a call that asks already is left alone.
const asking = Buffer.from('{"ReturnConsumedCapacity":"TOTAL",')
const ask = ({ body, operation }: Call): Buffer =>
  counted.has(operation) && body[0] === asking[0] && !body.includes('"ReturnConsumedCapacity"') ? Buffer.concat([asking, body.subarray(1)]) : body

/** Units and round trips at the engine's door since the last reset, by function and by operation. */
export function openMeter(onWrite: (body: Buffer) => void) {
  const functions = new Map<string, Totals>()
  const operations = new Map<string, Totals>()
  const totals = (of: Map<string, Totals>, name: string): Totals => {
    const known = of.get(name) ?? { calls: 0, roundTrips: 0, rcu: 0, wcu: 0 }
    of.set(name, known)
    return known
  }
  const add = (to: Totals, { rcu, wcu }: Units) => {
    to.roundTrips += 1
    to.rcu += rcu
    to.wcu += wcu
  }
  const watcher: Watcher = {
    before: ask,
    after: (call, answer) => {
      if (!counted.has(call.operation)) return
      const units = unitsOf(call.operation, answer)
      add(totals(functions, call.caller), units)
      if (call.label) add(totals(operations, call.label), units)
      if (!reads.has(call.operation)) onWrite(call.body)
    },
  }
  return {
    watcher,
    /** Counts one run of a function under the operation it carries out. */
    called(name: string, label: string): void {
      totals(functions, name).calls += 1
      totals(operations, label).calls += 1
    },
    read: () => ({ functions: Object.fromEntries(functions), operations: Object.fromEntries(operations) }),
    reset(): void {
      functions.clear()
      operations.clear()
    },
  }
}
export type Meter = ReturnType<typeof openMeter>
