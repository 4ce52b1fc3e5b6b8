import { SignatureV4 } from '@smithy/signature-v4'
import { Busy, patiently } from './patience.ts'
import { credentialsIn, Sha256 } from './signing.ts'

/** The private bucket, reached by signed addresses: no storage client is bundled for it. */
export type Files = Readonly<{
  /** An address that accepts one PUT for 15 minutes. */
  uploadUrl: (key: string) => Promise<string>
  /** An address that serves the file for 15 minutes, under this name. */
  downloadUrl: (key: string, name: string) => Promise<string>
  /** The file as a stream; nothing when there is none. */
  open: (key: string) => Promise<Response | undefined>
  json: (key: string) => Promise<unknown>
  put: (key: string, body: string | Uint8Array, mediaType: string) => Promise<void>
  /** Takes a file away; one that is not there is gone already. */
  remove: (key: string) => Promise<void>
}>

const QUARTER_HOUR = 15 * 60

const asText = (value: string | string[] | null | undefined) => (Array.isArray(value) ? value.join(',') : (value ?? ''))

/** Makes signed addresses with the function's own credentials; path-style at `AWS_ENDPOINT_URL_S3` where that is set. */
function addresses(bucket: string, env: NodeJS.ProcessEnv) {
  const region = env['AWS_REGION'] ?? 'ap-southeast-1'
  const endpoint = env['AWS_ENDPOINT_URL_S3']
  const base = new URL(endpoint === undefined ? `https://${bucket}.s3.${region}.amazonaws.com/` : `${endpoint}/${bucket}/`)
  const signer = new SignatureV4({ service: 's3', region, credentials: credentialsIn(env), sha256: Sha256, uriEscapePath: false, applyChecksum: false })
  return async (method: 'GET' | 'PUT' | 'DELETE', key: string, query: Record<string, string> = {}) => {
    const path = `${base.pathname}${key.split('/').map(encodeURIComponent).join('/')}`
    const headers = { host: base.host, 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' }
    const signed = await signer.presign({ method, protocol: base.protocol, hostname: base.hostname, path, query, headers }, { expiresIn: QUARTER_HOUR })
    const search = new URLSearchParams()
    for (const [name, value] of Object.entries(signed.query ?? {})) search.set(name, asText(value))
    return `${base.origin}${path}?${search.toString().replaceAll('+', '%20')}`
  }
}

const DONE: Readonly<Record<string, string>> = { PUT: 'written', DELETE: 'taken away' }
/** The store's answer; nothing when it has no such file. */
async function answer(address: string, request: RequestInit): Promise<Response | undefined> {
  const response = await fetch(address, request)
  if (response.ok) return response
  await response.body?.cancel()
  if (response.status === 404) return undefined
  const Problem = response.status >= 500 || response.status === 429 ? Busy : Error
  throw new Problem(`the file could not be ${DONE[request.method ?? 'GET'] ?? 'read'}: ${response.status}`)
}

/** Whether a file's bytes are in the bucket, without fetching them. */
export async function hasFile(files: Pick<Files, 'open'>, key: string): Promise<boolean> {
  const found = await files.open(key)
  await found?.body?.cancel()
  return found !== undefined
}

/** The files of one bucket. The store has `patienceMs` for each answer, and is asked again where it fails for a passing reason. */
export function bucketFiles(bucket: string, env: NodeJS.ProcessEnv = process.env, patienceMs = 10_000): Files {
  const address = addresses(bucket, env)
  return {
    uploadUrl: (key) => address('PUT', key),
    downloadUrl: (key, name) => address('GET', key, { 'response-content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}` }),
    open: async (key) => {
      const at = await address('GET', key)
      return patiently(patienceMs, (signal) => answer(at, { signal }))
    },
    json: async (key) => {
      const at = await address('GET', key)
      return patiently(patienceMs, async (signal): Promise<unknown> => {
        const response = await answer(at, { signal })
        if (!response) throw new Error('the file is not there')
        return response.json()
      })
    },
    put: async (key, body, mediaType) => {
      const at = await address('PUT', key)
      const request = { method: 'PUT', body: typeof body === 'string' ? body : new Uint8Array(body), headers: { 'content-type': mediaType } }
      await patiently(patienceMs, async (signal) => {
        const response = await answer(at, { ...request, signal })
        if (!response) throw new Error('there is no such bucket')
        await response.body?.cancel()
      })
    },
    remove: async (key) => {
      const at = await address('DELETE', key)
      await patiently(patienceMs, async (signal) => {
        const response = await answer(at, { method: 'DELETE', signal })
        await response?.body?.cancel()
      })
    },
  }
}
