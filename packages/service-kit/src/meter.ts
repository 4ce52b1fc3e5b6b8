import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import * as v from 'valibot'

/** What an operation cost: round trips to the table, and read and write units by the engine's own count. */
export type Cost = { roundTrips: number; rcu: number; wcu: number }

const Capacity = v.object({ CapacityUnits: v.number() })
const Consumed = v.object({ ConsumedCapacity: v.optional(v.union([Capacity, v.array(Capacity)]), []) })
const READS = new Set(['GetItemCommand', 'BatchGetItemCommand', 'QueryCommand', 'ScanCommand', 'TransactGetItemsCommand'])

/** Counts every round trip of a client and the units the engine says it took; `read(true)` also starts anew. */
export function meter(db: DynamoDBClient): { read: (reset?: boolean) => Cost } {
  let cost: Cost = { roundTrips: 0, rcu: 0, wcu: 0 }
  db.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        Object.assign(args.input, { ReturnConsumedCapacity: 'TOTAL' })
        const result = await next(args)
        cost.roundTrips += 1
        const units = [v.parse(Consumed, result.output).ConsumedCapacity].flat().reduce((sum, one) => sum + one.CapacityUnits, 0)
        if (READS.has(commandName)) cost.rcu += units
        else cost.wcu += units
        return result
      },
    { step: 'initialize', name: 'meter' },
  )
  return {
    read: (reset = false) => {
      const now = cost
      if (reset) cost = { roundTrips: 0, rcu: 0, wcu: 0 }
      return now
    },
  }
}
