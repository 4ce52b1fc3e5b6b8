import * as v from 'valibot'

/** Reads and checks a function's environment once, at cold start; names what is missing. */
export function readEnv<E extends v.ObjectEntries>(entries: E): v.InferOutput<v.ObjectSchema<E, undefined>> {
  const read = v.safeParse(v.object(entries), process.env)
  if (read.success) return read.output
  throw new Error(`Environment: ${read.issues.map((issue) => `${v.getDotPath(issue) ?? '?'}: ${issue.message}`).join('; ')}`)
}

/** What every function of a service is told. */
export const common = {
  SERVICE: v.string(),
  TABLE: v.string(),
  BUS: v.string(),
  FILES: v.string(),
  LINK_SECRET: v.string(),
  ISSUER: v.string(),
  JWKS_URI: v.string(),
  AUDIENCE: v.string(),
  WEB_URL: v.string(),
}
