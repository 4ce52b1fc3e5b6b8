import { Agent, createServer, request, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { listen, pause } from '../network.ts'
import type { Fault, Faults } from './faults.ts'
import { labelHeader } from './label.ts'
import { refusals } from './refusals.ts'

/** One call as the door sees it. `caller` is the function's name, which stands as its access key; `label` what it was doing. */
export type Call = Readonly<{ caller: string; label: string; operation: string; body: Buffer }>
export type Answered = Readonly<{ status: number; headers: IncomingHttpHeaders; body: Buffer }>
export type Watcher = Readonly<{ before?: (call: Call) => Buffer; after?: (call: Call, answer: Answered) => void }>
type Options = Readonly<{ target: Fault['target']; endpoint: string | ((call: Call) => string); faults: Faults; watcher?: Watcher }>

// Long enough that a caller with a time limit of its own meets that first.
const silenceMs = 1000

const first = (value: string | string[] | undefined) => Array.isArray(value) ? value[0] ?? '' : value ?? ''
const readCall = (incoming: IncomingMessage, body: Buffer): Call => ({
  caller: /Credential=([^/]+)\//.exec(first(incoming.headers.authorization))?.[1] ?? 'unknown',
  label: decodeURIComponent(first(incoming.headers[labelHeader])),
  operation: first(incoming.headers['x-amz-target']).split('.').at(-1) ?? '',
  body,
})

const pass = (endpoint: string, agent: Agent, incoming: IncomingMessage, body: Buffer) => new Promise<Answered>((done, failed) => {
  const { [labelHeader]: _, ...headers } = incoming.headers
  const onward = request(new URL(incoming.url ?? '/', endpoint), {
    method: incoming.method, agent, headers: { ...headers, host: new URL(endpoint).host, 'content-length': body.byteLength },
  }, (answer) => {
    buffer(answer).then((content) => done({ status: answer.statusCode ?? 502, headers: answer.headers, body: content }), failed)
  })
  onward.once('error', failed).end(body)
})

function send(response: ServerResponse, { status, headers, body }: Omit<Answered, 'body'> & { body: Buffer | string }): void {
  const { connection: _, 'transfer-encoding': __, 'keep-alive': ___, ...kept } = headers
  response.writeHead(status, { ...kept, 'content-length': Buffer.byteLength(body) }).end(body)
}

/** A loopback address in front of an engine, where faults strike and calls are counted. */
export async function openDoor({ target, endpoint, faults, watcher = {} }: Options) {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  const engineFor = typeof endpoint === 'string' ? () => endpoint : endpoint
  const serve = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const call = readCall(incoming, await buffer(incoming))
    const fault = faults.strike(target)
    if (fault === 'drop') return void incoming.socket.destroy()
    if (fault === 'throttle' || fault === 'error') return send(response, refusals[target][fault])
    const answer = await pass(engineFor(call), agent, incoming, watcher.before?.(call) ?? call.body)
    watcher.after?.(call, answer)
    if (fault === undefined) return send(response, answer)
    await pause(silenceMs)
    incoming.socket.destroy()
  }
  const server = createServer((incoming, response) => {
    // A dead engine is told in the words of its protocol: clients take anything else for a defect of their own.
    serve(incoming, response).catch(() => {
      if (!response.headersSent) send(response, refusals[target].error)
    })
  })
  server.keepAliveTimeout = 60_000
  const port = await listen(server, 0)
  return {
    endpoint: `http://127.0.0.1:${port}`,
    stop(): void {
      server.close()
      server.closeAllConnections()
      agent.destroy()
    },
  }
}
