// One Lambda sandbox: loads the shipped bundle and runs its handler for each event it is sent.
import { AsyncLocalStorage } from 'node:async_hooks'
import { subscribe } from 'node:diagnostics_channel'
import { ClientRequest } from 'node:http'
import { pathToFileURL } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'
import { traceOf } from '@nen-nep/rules/redact/index'
import * as v from 'valibot'
import { labelHeader } from '../doors/label.ts'
import { followClock } from './follow-clock.ts'
import { Invocation, ThreadData, type Outcome } from './messages.ts'

const { file, handler: handlerName, name, memoryMb, arn, offset } = v.parse(ThreadData, workerData)
const realNow = followClock(offset)

// Calls to the engines carry the operation they belong to, so that the door can count by it.
const labels = new AsyncLocalStorage<string>()
const Created = v.object({ request: v.instance(ClientRequest) })
subscribe('http.client.request.created', (message) => {
  const label = labels.getStore()
  const created = v.safeParse(Created, message)
  if (label && created.success) created.output.request.setHeader(labelHeader, encodeURIComponent(label))
})

const Handler = v.pipe(v.function(), v.transform((handler) => (...args: unknown[]): unknown => Reflect.apply(handler, undefined, args)))
const bundle: unknown = await import(pathToFileURL(file).href)
const handle = v.parse(Handler, Reflect.get(Object(bundle), handlerName), { message: `${file} exports no function ${handlerName}` })

const context = ({ id, deadline }: Invocation) => ({
  awsRequestId: id,
  functionName: name,
  functionVersion: '$LATEST',
  invokedFunctionArn: arn,
  memoryLimitInMB: String(memoryMb),
  logGroupName: `/aws/lambda/${name}`,
  logStreamName: id,
  callbackWaitsForEmptyEventLoop: false,
  getRemainingTimeInMillis: () => Math.max(0, deadline - realNow()),
})

// As an operator may read it: a defect's message can quote a person's data, its name and place cannot.
const textOf = (error: unknown) => JSON.stringify(traceOf(error))
async function run(invocation: Invocation): Promise<Outcome> {
  const { id, event, label } = invocation
  try {
    const value: unknown = await labels.run(label, () => handle(JSON.parse(event), context(invocation)))
    return { ok: true, id, value: JSON.stringify(value ?? null) }
  } catch (error) {
    return { ok: false, id, error: textOf(error) }
  }
}

parentPort?.on('message', (message: unknown) => {
  void run(v.parse(Invocation, message)).then((outcome) => parentPort?.postMessage(outcome))
})
parentPort?.postMessage('ready')
