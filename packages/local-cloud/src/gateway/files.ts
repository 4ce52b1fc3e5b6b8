import { Agent, request as onwardRequest, type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from 'node:http'
import { bucketName } from '../engines/queues.ts'
import { isSigned, type Keys } from './signature.ts'

export const filesPath = '/_s3'
type Options = Readonly<{ endpoint: string; keys: Keys; origins: readonly string[] }>

const intoStore = (path: string) => path.replace(/^\/([^/?]+)/, (_, bucket: string) => `/${bucketName(bucket)}`)
const denied = `<?xml version="1.0" encoding="UTF-8"?><Error><Code>AccessDenied</Code><Message>The request is not signed, or no longer</Message></Error>`

function crossOrigin(request: IncomingMessage, origins: readonly string[]): OutgoingHttpHeaders {
  const { origin } = request.headers
  if (origin === undefined || !origins.includes(origin)) return {}
  return { 'access-control-allow-origin': origin, 'access-control-allow-methods': 'GET, PUT', 'access-control-allow-headers': request.headers['access-control-request-headers'] ?? 'content-type', 'access-control-expose-headers': 'etag', 'access-control-max-age': '3600', vary: 'origin' }
}

/** The file store under the gateway's own address, so that a browser needs no second one. Only signed requests pass. */
export function filesDoor({ endpoint, keys, origins }: Options) {
  const agent = new Agent({ keepAlive: true, maxSockets: 32 })
  const target = new URL(endpoint)
  const pass = (request: IncomingMessage, response: ServerResponse) => {
    const { expect: _, connection: __, origin: ___, 'x-amz-copy-source': source, ...headers } = request.headers
    const copied = typeof source === 'string' ? { 'x-amz-copy-source': intoStore(source.startsWith('/') ? source : `/${source}`) } : {}
    const onward = onwardRequest({
      host: target.hostname, port: target.port, agent, method: request.method, path: intoStore((request.url ?? '').slice(filesPath.length)), headers: { ...headers, ...copied, host: target.host },
    }, (answer) => {
      const { connection: ____, ...kept } = answer.headers
      response.writeHead(answer.statusCode ?? 502, { ...kept, ...crossOrigin(request, origins), 'x-content-type-options': 'nosniff', 'content-security-policy': 'sandbox' })
      answer.pipe(response)
    })
    onward.on('error', () => response.headersSent ? response.destroy() : response.writeHead(503).end())
    request.pipe(onward)
  }
  return {
    serve(request: IncomingMessage, response: ServerResponse): void {
      if (request.method === 'OPTIONS') response.writeHead(204, crossOrigin(request, origins)).end()
      else if (isSigned(request, keys)) pass(request, response)
      else response.writeHead(403, { 'content-type': 'application/xml', connection: 'close', ...crossOrigin(request, origins) }).end(denied)
    },
    stop: () => agent.destroy(),
  }
}
