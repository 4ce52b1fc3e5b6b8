import { getRequestListener } from '@hono/node-server'
import { createServer } from 'node:http'
import type { Hono } from 'hono'
import type { Closing } from '../closing.ts'
import { listen } from '../network.ts'

/** Serves the control port, on loopback whatever the rest does; answers its address. */
export async function startControlPort(app: Hono, port: number, closing: Closing): Promise<string> {
  const answer = getRequestListener(app.fetch)
  const server = createServer((request, response) => void answer(request, response))
  const actual = await listen(server, port)
  closing.add(() => {
    server.close()
    server.closeAllConnections()
  })
  return `http://127.0.0.1:${actual}`
}
