import { createServer, type AddressInfo, type Server } from 'node:net'

const portOf = (address: AddressInfo | string | null): number => {
  if (address === null || typeof address === 'string') throw new Error('The server listens on no port')
  return address.port
}

/** Starts listening on loopback unless told otherwise; answers the port, which is a free one when `port` is 0. */
export const listen = (server: Server, port: number, host = '127.0.0.1') => new Promise<number>((done, failed) => {
  server.once('error', failed)
  server.listen(port, host, () => {
    server.off('error', failed)
    done(portOf(server.address()))
  })
})

/** A port that was free a moment ago, for programs that cannot be asked which one they took. */
export async function freePort(): Promise<number> {
  const server = createServer()
  const port = await listen(server, 0)
  await new Promise((done) => server.close(done))
  return port
}

export const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms))

export const messageOf = (error: unknown) => error instanceof Error ? error.message : String(error)
