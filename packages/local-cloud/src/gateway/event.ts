import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { isUtf8 } from 'node:buffer'
import { randomUUID } from 'node:crypto'
import type { Claims } from './authorizer.ts'
import type { Matched } from './routes.ts'

type Incoming = Readonly<{ request: Request; body: ArrayBuffer; matched: Matched; claims: Claims | undefined; scopes: readonly string[]; sourceIp: string; now: Date }>

const isText = (type: string) => /^(text\/|application\/(json|javascript|xml|x-www-form-urlencoded)|[^;]*\+json)/i.test(type)
const joined = (pairs: Iterable<[string, string]>) => {
  const result: Record<string, string> = {}
  for (const [name, value] of pairs) result[name] = result[name] === undefined ? value : `${result[name]},${value}`
  return result
}

function headersOf({ request, sourceIp }: Incoming, url: URL): Record<string, string> {
  const { cookie: _, ...headers } = Object.fromEntries(request.headers)
  const forwarded = headers['x-forwarded-for']
  return {
    ...headers,
    'x-forwarded-for': forwarded ? `${forwarded}, ${sourceIp}` : sourceIp,
    'x-forwarded-proto': url.protocol.slice(0, -1),
    'x-forwarded-port': url.port || (url.protocol === 'https:' ? '443' : '80'),
  }
}

function requestContext({ request, matched: { route }, claims, scopes, sourceIp, now }: Incoming, url: URL) {
  return {
    accountId: '000000000000',
    apiId: route.ApiId,
    ...(claims ? { authorizer: { jwt: { claims, scopes: scopes.length > 0 ? [...scopes] : null } } } : {}),
    domainName: url.hostname,
    domainPrefix: url.hostname.split('.')[0] ?? '',
    http: { method: request.method, path: url.pathname, protocol: 'HTTP/1.1', sourceIp, userAgent: request.headers.get('user-agent') ?? '' },
    requestId: randomUUID(),
    routeKey: route.RouteKey,
    stage: '$default',
    time: now.toISOString(),
    timeEpoch: now.getTime(),
  }
}

function bodyOf({ request, body }: Incoming): Pick<APIGatewayProxyEventV2, 'body' | 'isBase64Encoded'> {
  if (body.byteLength === 0) return { isBase64Encoded: false }
  const bytes = Buffer.from(body)
  // Bytes that are no text go as they are, so that the function can refuse them instead of keeping replacement signs.
  return isUtf8(bytes) && isText(request.headers.get('content-type') ?? 'text/plain')
    ? { body: bytes.toString('utf8'), isBase64Encoded: false }
    : { body: bytes.toString('base64'), isBase64Encoded: true }
}

/** A request as an HTTP API hands it to a function, payload format 2.0. */
export function gatewayEvent(incoming: Incoming) {
  const { request, matched: { route, parameters } } = incoming
  const url = new URL(request.url)
  const cookies = request.headers.get('cookie')?.split(/;\s*/)
  return {
    version: '2.0',
    routeKey: route.RouteKey,
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    ...(cookies ? { cookies } : {}),
    headers: headersOf(incoming, url),
    ...(url.search.length > 1 ? { queryStringParameters: joined(url.searchParams) } : {}),
    ...(Object.keys(parameters).length > 0 ? { pathParameters: parameters } : {}),
    requestContext: requestContext(incoming, url),
    ...bodyOf(incoming),
  }
}
