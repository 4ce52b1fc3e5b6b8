import * as v from 'valibot'

export const QueueThreadData = v.object({
  dataDir: v.string(),
  region: v.string(),
  queues: v.array(v.object({ name: v.string(), attributes: v.record(v.string(), v.string()) })),
  buckets: v.array(v.string()),
})
export type QueueThreadData = v.InferOutput<typeof QueueThreadData>
export const QueueThreadAnswer = v.object({ port: v.number() })
