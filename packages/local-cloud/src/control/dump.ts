import { ScanCommand, type AttributeValue, type DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import * as v from 'valibot'
import { queueName } from '../engines/queues.ts'
import type { Stack } from '../template/stack.ts'

const Message = v.object({ body: v.string(), approximateReceiveCount: v.number() })
const Queue = v.object({ messages: v.object({ ready: v.array(Message), delayed: v.array(Message), inflight: v.array(v.object({ message: Message })) }) })
const parsed = (text: string): unknown => {
  try {
    const value: unknown = JSON.parse(text)
    return value
  } catch {
    return text
  }
}
const shown = ({ body, approximateReceiveCount }: v.InferOutput<typeof Message>) => ({ body: parsed(body), receiveCount: approximateReceiveCount })

async function rows(db: DynamoDBClient, TableName: string): Promise<unknown[]> {
  const found: unknown[] = []
  let ExclusiveStartKey: Record<string, AttributeValue> | undefined
  do {
    const page = await db.send(new ScanCommand({ TableName, ...(ExclusiveStartKey ? { ExclusiveStartKey } : {}) }))
    found.push(...(page.Items ?? []).map((item) => unmarshall(item)))
    ExclusiveStartKey = page.LastEvaluatedKey
  } while (ExclusiveStartKey)
  return found
}

/** Every row of every table and every message of every queue. */
export async function dump(stack: Pick<Stack, 'tables' | 'queues'>, clientFor: (ref: string) => DynamoDBClient, queuesEndpoint: string) {
  const tables = await Promise.all(stack.tables.map(async ({ ref }) => [ref, await rows(clientFor(ref), ref)] as const))
  const queues = await Promise.all(stack.queues.map(async ({ ref }) => {
    const answer = await fetch(`${queuesEndpoint}/_fauxqs/queues/${queueName(ref)}`)
    const { messages: { ready, delayed, inflight } } = v.parse(Queue, await answer.json())
    return [queueName(ref), [...ready, ...delayed, ...inflight.map(({ message }) => message)].map(shown)] as const
  }))
  return { tables: Object.fromEntries(tables), queues: Object.fromEntries(queues) }
}
