import type { Plugin } from 'esbuild'

const absent = (what: string) => `throw new Error('${what} is not in this bundle')`

/** Modules of the SDK that nothing of ours reaches (26 KB), and what stands there instead. One that is reached after all says so; retries, time limits and signatures are the SDK's own. */
const standIns: readonly Readonly<{ module: string; contents: string }>[] = [
  {
    // Finding a table's endpoint by asking for it: DynamoDB's client carries a cache for it that no command of the client uses.
    module: '@aws-sdk/middleware-endpoint-discovery/dist-es/index.js',
    contents: 'export const NODE_ENDPOINT_DISCOVERY_CONFIG_OPTIONS = { environmentVariableSelector() {}, configFileSelector() {}, default: undefined }\nexport const resolveEndpointDiscoveryConfig = (config) => config',
  },
  {
    // Only for AWS_RETRY_MODE=adaptive; the standard mode, which everybody gets, stays.
    module: '@smithy/core/dist-es/submodules/retry/util-retry/AdaptiveRetryStrategy.js',
    contents: `export class AdaptiveRetryStrategy { constructor() { ${absent('The adaptive retry mode')} } }`,
  },
  {
    // SHA-256 in JavaScript, for a Node without OpenSSL.
    module: '@smithy/core/dist-es/submodules/checksum/sha256/Sha256Js.js',
    contents: `export class Sha256Js { constructor() { ${absent('SHA-256 in JavaScript')} } }`,
  },
  {
    // Headers of event streams, which `withoutEventStreams` leaves out.
    module: '@smithy/signature-v4/dist-es/HeaderFormatter.js',
    contents: `export class HeaderFormatter { format() { ${absent('The signing of event streams')} } }`,
  },
  {
    // ~/.aws/config and ~/.aws/credentials: two files that a function does not have, opened before its first request; and on one machine somebody's private settings.
    module: '@smithy/core/dist-es/submodules/config/shared-ini-file-loader/loadSharedConfigFiles.js',
    contents: "export { CONFIG_PREFIX_SEPARATOR } from './constants'\nexport const loadSharedConfigFiles = async () => ({ configFile: {}, credentialsFile: {} })",
  },
  {
    // The region of a rented machine, for who has no AWS_REGION; Lambda sets it.
    module: '@smithy/core/dist-es/submodules/config/config-resolver/regionConfig/getInstanceMetadataRegion.js',
    contents: 'export const getInstanceMetadataRegion = async () => undefined',
  },
]

const escaped = (text: string) => text.replaceAll(/[.]/g, '\\.')

/** Puts the stand-ins where the SDK's modules would be. */
export const standInsOfSdk: Plugin = {
  name: 'stand-ins-of-sdk',
  setup: (build) => {
    for (const { module, contents } of standIns) build.onLoad({ filter: new RegExp(`/${escaped(module)}$`) }, () => ({ contents, loader: 'js' }))
  },
}
