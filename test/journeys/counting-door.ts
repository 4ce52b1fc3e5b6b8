import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A door before the engine that lets everything through and counts the requests, also those of other processes. `requests(true)` starts anew. */
export async function countingDoor(endpoint: string): Promise<{ endpoint: string; requests: (reset?: boolean) => number; stop: () => void }> {
  let count = 0
  const { hostname, port } = new URL(endpoint)
  const server = createServer((asked, answer) => {
    count += 1
    const on = request({ hostname, port, path: asked.url, method: asked.method, headers: asked.headers }, (told) => {
      answer.writeHead(told.statusCode ?? 502, told.headers)
      told.pipe(answer)
    })
    on.on('error', () => answer.destroy())
    asked.pipe(on)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port: mine } = server.address() as AddressInfo
  const requests = (reset = false) => {
    const now = count
    if (reset) count = 0
    return now
  }
  return { endpoint: `http://127.0.0.1:${mine}`, requests, stop: () => server.close() }
}
