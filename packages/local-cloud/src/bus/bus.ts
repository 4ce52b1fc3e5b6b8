import type { SQSClient } from '@aws-sdk/client-sqs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { json } from 'node:stream/consumers'
import * as v from 'valibot'
import type { Clock } from '../clock.ts'
import type { Logs } from '../log.ts'
import { listen, messageOf } from '../network.ts'
import type { Stack } from '../template/stack.ts'
import type { Wiring } from '../template/wiring.ts'
import { openArchives } from './archive.ts'
import { PutEvents, readEntry, type Read } from './entries.ts'
import { post, type Posted } from './outbox.ts'
import { readRules } from './rules.ts'
import { BusSettings } from './settings.ts'

type Options = Readonly<{ stack: Stack; wiring: Wiring; sqs: SQSClient; clock: Clock; dataDir: string; logs: Logs }>
type Answer = Readonly<{ EventId?: string; ErrorCode?: string; ErrorMessage?: string }>

/** EventBridge's PutEvents. An event is in every queue that wants it before it is accepted; one that is not comes back as failed. */
export async function startBus({ stack, wiring, sqs, clock, dataDir, logs }: Options) {
  const rules = readRules(stack, wiring)
  const archives = openArchives(stack, dataDir)
  let settings = v.parse(BusSettings, {})

  const deliver = (read: Read, entry: number): readonly Posted[] =>
    read.ok ? (rules.deliveries(read.bus, read.event) ?? []).map((delivery) => ({ ...delivery, entry })) : []

  function answerTo(read: Read, failure: string | undefined): Answer {
    if (!read.ok) return { ErrorCode: read.code, ErrorMessage: read.message }
    if (rules.deliveries(read.bus, read.event) === undefined) return { ErrorCode: 'ResourceNotFoundException', ErrorMessage: `There is no bus ${read.bus}` }
    if (failure !== undefined) {
      logs.notice('bus', `an event was not accepted: ${failure}`)
      return { ErrorCode: 'InternalFailure', ErrorMessage: failure }
    }
    for (const bus of rules.busesFor(read.bus, read.event)) archives.keep(bus, read.event, clock.now())
    return { EventId: read.event.id }
  }
  async function put(body: unknown): Promise<{ status: number; answer: unknown }> {
    const call = v.safeParse(PutEvents, body)
    if (!call.success) return { status: 400, answer: { __type: 'ValidationException', message: call.issues[0].message } }
    const reads = call.output.Entries.map((entry) => readEntry(entry, { now: clock.now(), ...stack.place }))
    const failures = await post(sqs, reads.flatMap(deliver), settings)
    const Entries = reads.map((read, n) => answerTo(read, failures.get(n)))
    return { status: 200, answer: { Entries, FailedEntryCount: Entries.filter(({ ErrorCode }) => ErrorCode !== undefined).length } }
  }
  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const known = request.headers['x-amz-target'] === 'AWSEvents.PutEvents'
    const { status, answer } = known ? await put(await json(request)) : { status: 400, answer: { __type: 'UnknownOperationException' } }
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(answer))
  }
  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => response.writeHead(400, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify({ __type: 'SerializationException', message: messageOf(error) })))
  })
  server.keepAliveTimeout = 60_000
  const port = await listen(server, 0)
  return {
    endpoint: `http://127.0.0.1:${port}`,
    configure: (next: BusSettings): void => { settings = next },
    stop(): void {
      server.close()
      server.closeAllConnections()
    },
  }
}
export type Bus = Awaited<ReturnType<typeof startBus>>
