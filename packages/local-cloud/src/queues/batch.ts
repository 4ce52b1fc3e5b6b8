import type { Message } from '@aws-sdk/client-sqs'
import * as v from 'valibot'

const Answer = v.nullish(v.object({ batchItemFailures: v.optional(v.nullable(v.array(v.object({ itemIdentifier: v.string() })))) }))
const lower = (name: string) => name.charAt(0).toLowerCase() + name.slice(1)

/** A message as Lambda shows it. */
export const lambdaRecord = (message: Message, { arn, region }: { arn: string; region: string }) => ({
  messageId: message.MessageId,
  receiptHandle: message.ReceiptHandle,
  body: message.Body,
  attributes: message.Attributes ?? {},
  messageAttributes: Object.fromEntries(Object.entries(message.MessageAttributes ?? {}).map(([name, value]) =>
    [name, Object.fromEntries(Object.entries(value).map(([key, part]) => [lower(key), part]))])),
  md5OfBody: message.MD5OfBody,
  eventSource: 'aws:sqs',
  eventSourceARN: arn,
  awsRegion: region,
})

/** The messages that the function reported as failed; all of them when the report makes no sense, as in Lambda. */
export function failedOf(batch: readonly Message[], answer: unknown, reports: boolean): readonly Message[] {
  if (!reports) return []
  const parsed = v.safeParse(Answer, answer)
  if (!parsed.success) return batch
  const ids = new Set(parsed.output?.batchItemFailures?.map(({ itemIdentifier }) => itemIdentifier) ?? [])
  const failed = batch.filter(({ MessageId }) => MessageId !== undefined && ids.has(MessageId))
  return failed.length === ids.size ? failed : batch
}
