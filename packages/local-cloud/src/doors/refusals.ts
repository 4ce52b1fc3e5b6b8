import type { Fault } from './faults.ts'

type Answer = Readonly<{ status: number; headers: Readonly<Record<string, string>>; body: string }>
type Refused = Extract<Fault['kind'], 'throttle' | 'error'>

const json = (type: string, status: number, version = '1.0'): Answer => ({
  status,
  headers: { 'content-type': `application/x-amz-json-${version}` },
  body: JSON.stringify({ __type: type, message: 'Injected by the control port' }),
})
const xml = (code: string, status: number): Answer => ({
  status,
  headers: { 'content-type': 'text/xml' },
  body: `<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><Error><Type>Sender</Type><Code>${code}</Code><Message>Injected by the control port</Message></Error><RequestId>injected</RequestId></ErrorResponse>`,
})

/** How each service of AWS says that it is too busy, or broken, in its own protocol. */
export const refusals: Readonly<Record<Fault['target'], Readonly<Record<Refused, Answer>>>> = {
  dynamodb: {
    throttle: json('com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException', 400),
    error: json('com.amazonaws.dynamodb.v20120810#InternalServerError', 500),
  },
  eventbridge: { throttle: json('ThrottlingException', 400, '1.1'), error: json('InternalException', 500, '1.1') },
  sqs: { throttle: json('com.amazonaws.sqs#RequestThrottled', 400), error: json('com.amazonaws.sqs#InternalError', 500) },
  ses: { throttle: xml('Throttling', 400), error: xml('InternalFailure', 500) },
}
