import type { IncomingMessage } from 'node:http'

const isLoopback = (address: string) => /^(?:127\.|::1$|::ffff:127\.)/.test(address)

/**
 * The address that asks. Only a proxy on this very machine is believed about someone else's, and of what it says only
 * the last entry, which it wrote itself.
 */
export function addressOf(request: IncomingMessage): string {
  const direct = request.socket.remoteAddress ?? ''
  const forwarded = [request.headers['x-forwarded-for']].flat().join().split(',').at(-1)?.trim()
  return isLoopback(direct) && forwarded ? forwarded : direct
}

/**
 * Makes a request look as the issuer's own URL says, whatever the caller's headers say: no forged Host can bend the
 * addresses we publish, and cookies are Secure exactly under https. Takes paths with or without the issuer's prefix.
 */
export function underIssuer(request: IncomingMessage & { originalUrl?: string }, issuer: URL): void {
  const prefix = issuer.pathname.replace(/\/$/, '')
  const asked = request.originalUrl ?? request.url ?? '/'
  const rest = asked.startsWith(`${prefix}/`) ? asked.slice(prefix.length) : (request.url ?? '/')
  const address = addressOf(request)
  request.url = rest
  request.originalUrl = prefix + rest
  delete request.headers.forwarded
  Object.assign(request.headers, {
    host: issuer.host, 'x-forwarded-host': issuer.host, 'x-forwarded-proto': issuer.protocol.slice(0, -1), 'x-forwarded-for': address,
  })
}
