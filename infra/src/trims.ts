import type { Plugin } from 'esbuild'
import { readFile } from 'node:fs/promises'
import { standInsOfSdk } from './stand-ins.ts'

// Lambda hands a function its credentials in the environment, and so does the one-machine edition. The SDK's default chain
// also carries SSO, web identity, process, profile and instance-metadata providers, none of which can answer there.
const fromEnvironment = `
export const defaultProvider = () => async () => {
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_SESSION_TOKEN: sessionToken } = process.env
  if (!accessKeyId || !secretAccessKey) throw new Error('No AWS credentials in the environment')
  return { accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) }
}`

/** The SDK's chain of credential providers, cut to the one that answers in Lambda: the environment. */
export const credentialsFromEnvironment: Plugin = {
  name: 'credentials-from-environment',
  setup: (build) => {
    build.onResolve({ filter: /^@aws-sdk\/credential-provider-node$/ }, () => ({ path: 'credentials', namespace: 'environment' }))
    build.onLoad({ filter: /.*/, namespace: 'environment' }, () => ({ contents: fromEnvironment, loader: 'js' }))
  },
}

/** `{ [_hC]: "-" }` → `{ "httpChecksum": "-" }`: the same object, but a computed key makes esbuild keep the schemas of operations nobody calls (S3: 60 KB). */
export function plainKeys(source: string): string {
  const named = new Map([...source.matchAll(/^const (_\w+) = ("[^"\n]*");$/gm)].map(([, name, text]) => [name, text]))
  return source.replaceAll(/\[(_\w+)\]:/g, (whole, name: string) => (named.has(name) ? `${named.get(name) ?? ''}:` : whole))
}

/** The refusals of AWS that our code takes apart, by the names of their classes. */
export const errorsTakenApart: readonly string[] = ['ConditionalCheckFailedException', 'TransactionCanceledException']

/** A client registers a class for each refusal it may meet (10 KB in DynamoDB's). Without one, a refusal is an instance of the client's own exception, with the same name, status and message: all that retries and answers look at. */
export const fewerErrors = (source: string): string =>
  source.replaceAll(/^n0_registry\.registerError\(\w+\$, (\w+)\);$/gm, (whole, name: string) => (errorsTakenApart.includes(name) ? whole : ''))

/** Lets unused operations and errors of an SDK client fall out of the bundle. */
export const shakeableSchemas: Plugin = {
  name: 'shakeable-schemas',
  setup: (build) => {
    build.onLoad({ filter: /@aws-sdk\/client-[^/]+\/dist-es\/schemas\/schemas_\d+\.js$/ }, async ({ path }) => ({ contents: fewerErrors(plainKeys(await readFile(path, 'utf8'))), loader: 'js' }))
  },
}

const versionOf = /^\s*"version": "([^"]+)"/m
/** A client asks its own package.json for one thing, the version in its user agent; the rest of the file stays out. */
export const versionsOnly: Plugin = {
  name: 'versions-only',
  setup: (build) => {
    build.onLoad({ filter: /@aws-sdk\/client-[^/]+\/package\.json$/ }, async ({ path }) => {
      const version = versionOf.exec(await readFile(path, 'utf8'))?.[1] ?? 'unknown'
      return { contents: JSON.stringify({ version }), loader: 'json' }
    })
  },
}

const noStreams = `
const none = () => { throw new Error('Event streams are not in this bundle') }
export const eventStreamSerdeProvider = () => ({ serialize: none, deserialize: none })
export const resolveEventStreamSerdeConfig = (config) => Object.assign(config, { eventStreamMarshaller: config.eventStreamSerdeProvider(config) })
export class EventStreamSerde { constructor() { none() } }`
/** Two-way streaming (S3 Select, Kinesis, Bedrock): no operation of ours uses it, and one that tried would be told (15 KB in every client). */
export const withoutEventStreams: Plugin = {
  name: 'without-event-streams',
  setup: (build) => {
    build.onResolve({ filter: /^@smithy\/core\/event-streams$/ }, () => ({ path: 'event-streams', namespace: 'none' }))
    build.onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: noStreams, loader: 'js' }))
  },
}

/** `node:process` imported is read property by property, and that opens standard input and output as streams: 6 of the 120 ms of processor time that loading the largest bundle takes. The global is the same object. */
export const processAsItIs: Plugin = {
  name: 'process-as-it-is',
  setup: (build) => {
    build.onResolve({ filter: /^(node:)?process$/ }, () => ({ path: 'process', namespace: 'as-it-is' }))
    build.onLoad({ filter: /.*/, namespace: 'as-it-is' }, () => ({ contents: 'export const { env, versions } = process', loader: 'js' }))
  },
}

export const trims: readonly Plugin[] = [processAsItIs, credentialsFromEnvironment, withoutEventStreams, standInsOfSdk, shakeableSchemas, versionsOnly]
