import * as v from 'valibot'

const Scalar = v.union([v.string(), v.number(), v.boolean()])
const Result = v.object({
  statusCode: v.pipe(v.union([v.number(), v.string()]), v.transform(Number), v.integer(), v.minValue(200), v.maxValue(599)),
  headers: v.optional(v.record(v.string(), Scalar), {}),
  cookies: v.optional(v.array(v.string()), []),
  body: v.optional(v.nullable(v.string())),
  isBase64Encoded: v.optional(v.boolean(), false),
})
const withoutBody = new Set([204, 205, 304])

export const problem = (status: number, message: string, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify({ message }), { status, headers: { 'content-type': 'application/json', ...headers } })

/** What a function returned, as an HTTP API answers it: a value without `statusCode` is a 200 in JSON, nonsense is a 500. */
export function gatewayResponse(value: unknown): Response {
  const parsed = v.safeParse(Result, value)
  if (!parsed.success) return withoutStatus(value)
  const { statusCode, body, isBase64Encoded } = parsed.output
  const bytes = Buffer.from(body ?? '', isBase64Encoded ? 'base64' : 'utf8')
  return new Response(withoutBody.has(statusCode) ? null : bytes, { status: statusCode, headers: headersOf(parsed.output) })
}

function withoutStatus(value: unknown): Response {
  if (typeof value === 'object' && value !== null && 'statusCode' in value) return problem(500, 'Internal Server Error')
  return new Response(typeof value === 'string' ? value : JSON.stringify(value), { headers: { 'content-type': 'application/json' } })
}

function headersOf({ headers: given, cookies, body }: v.InferOutput<typeof Result>): Headers {
  const headers = new Headers(Object.entries(given).map(([name, one]) => [name, String(one)]))
  for (const cookie of cookies) headers.append('set-cookie', cookie)
  if (body && !headers.has('content-type')) headers.set('content-type', 'text/plain; charset=utf-8')
  return headers
}
