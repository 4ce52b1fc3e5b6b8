import {
  ChangeMessageVisibilityCommand, DeleteMessageCommand, MessageNotInflight, ReceiveMessageCommand, SendMessageCommand, type Message, type SQSClient,
} from '@aws-sdk/client-sqs'
import type { Tries } from './tries.ts'

const idOf = ({ MessageId }: Message) => MessageId ?? ''
const maxBackoffSeconds = 60
/** A message in hand is hidden this long and, while its work goes on, ever again; so one whose receipt was lost on the way comes back soon. */
const hiddenSeconds = 10
export const heartbeatMs = 3000

const ageMs = ({ Attributes }: Message) => Date.now() - Number(Attributes?.SentTimestamp ?? 0)
/** One queue and, if it has one, where its given-up messages go: after so many tries, but not before AWS would have made as many, since ours follow each other faster. */
export type QueuePlace = Readonly<{ url: string; deadLetters?: { url: string; after: number; patienceMs: number } | undefined }>

/** What a consumer does with messages. A message is deleted only after its work, or its move to the dead letters, is on disk. */
export function letters(sqs: SQSClient, { url: QueueUrl, deadLetters }: QueuePlace, tries: Tries) {
  const remove = async (message: Message) => {
    await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: message.ReceiptHandle }))
    tries.forget(idOf(message))
  }
  const giveUp = async (message: Message, to: string) => {
    await sqs.send(new SendMessageCommand({ QueueUrl: to, MessageBody: message.Body, MessageAttributes: message.MessageAttributes }))
    await remove(message)
  }
  // AWS shows a failed message again when its visibility ends; minutes of waiting help nobody on one machine.
  const hide = ({ ReceiptHandle }: Message, VisibilityTimeout: number) => sqs.send(new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle, VisibilityTimeout }))
  const retryLater = async (message: Message) => {
    try {
      await hide(message, Math.min(maxBackoffSeconds, 2 ** (tries.of(idOf(message)) - 1)))
    } catch (error) {
      // Its time in our hand ran out, so it is there for the next try already.
      if (!(error instanceof MessageNotInflight)) throw error
    }
  }
  const isOver = (message: Message) => deadLetters !== undefined && tries.of(idOf(message)) >= deadLetters.after && ageMs(message) >= deadLetters.patienceMs
  return {
    async receive(max: number, waitSeconds: number, abortSignal: AbortSignal): Promise<Message[]> {
      const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({
        QueueUrl, MaxNumberOfMessages: Math.min(10, max), WaitTimeSeconds: waitSeconds, VisibilityTimeout: hiddenSeconds, MessageSystemAttributeNames: ['All'], MessageAttributeNames: ['All'],
      }), { abortSignal })
      return Messages
    },
    remove,
    keep: (message: Message) => hide(message, hiddenSeconds),
    /** After a failed try: again in 1, 2, 4 … 60 seconds, or to the dead letters when the tries are used up. */
    failed: (message: Message) => deadLetters && isOver(message) ? giveUp(message, deadLetters.url) : retryLater(message),
    begin: (batch: readonly Message[]) => tries.begin(batch.map(idOf)),
    /** A message whose tries were used up by processes that died in the middle never gets to the function again. */
    isSpent: isOver,
  }
}
export type Letters = ReturnType<typeof letters>
