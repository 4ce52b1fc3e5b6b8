import { getRequestListener } from '@hono/node-server'
import { createServer, type RequestListener } from 'node:http'
import type { Hono } from 'hono'
import { listen } from '../network.ts'
import { filesPath } from './files.ts'

type Doors = Readonly<{ app: Hono; files: RequestListener; identity: RequestListener }>
const isBelow = (path: string, prefix: string) => path === prefix || path.startsWith(`${prefix}/`) || path.startsWith(`${prefix}?`)

/** The one public address. It listens before anything stands, since others must know its port; until `open` it asks callers to come again. */
export async function startFront(port: number, host: string) {
  let serve: RequestListener = (_, response) => void response.writeHead(503, { 'retry-after': '1', 'content-type': 'application/json' }).end('{"message":"Service Unavailable"}')
  const server = createServer((request, response) => serve(request, response))
  const actual = await listen(server, port, host)
  return {
    port: actual,
    open({ app, files, identity }: Doors): void {
      const api = getRequestListener(app.fetch)
      serve = (request, response) => {
        const path = request.url ?? '/'
        if (isBelow(path, filesPath)) return files(request, response)
        if (isBelow(path, '/identity')) return identity(request, response)
        void api(request, response)
      }
    },
    stop(): void {
      server.close()
      server.closeAllConnections()
    },
  }
}
