import { SignatureV4 } from '@smithy/signature-v4'
import * as v from 'valibot'
import { Busy, patiently } from './patience.ts'
import { credentialsIn, Sha256 } from './signing.ts'

/** Secrets of one kind that come and go: each is kept durably from the moment `keep` answers until `destroy` does. */
export type Vault = Readonly<{
  /** Keeps a secret under a name that has none yet; answers the one that is kept there, ours or an earlier one. */
  keep: (name: string, secret: string) => Promise<string>
  /** The secret of a name; nothing when there is none (any more). */
  read: (name: string) => Promise<string | undefined>
  /** Takes a secret away for good, without a time in which it could be brought back; one that is not there is gone already. */
  destroy: (name: string) => Promise<void>
}>

const Read = v.object({ SecretString: v.string() })
const Failed = v.object({ __type: v.optional(v.string(), '') })
const PATIENCE_MS = 5_000
const passing = (status: number) => status >= 500 || status === 429

type Answered = Readonly<{ ok: boolean; code: string; body: unknown }>
/** Speaks to Secrets Manager (JSON 1.1), signed with the function's own credentials; no client is bundled for three calls. */
function caller(env: NodeJS.ProcessEnv) {
  const region = env['AWS_REGION'] ?? 'ap-southeast-1'
  const at = new URL(env['AWS_ENDPOINT_URL_SECRETS_MANAGER'] ?? `https://secretsmanager.${region}.amazonaws.com/`)
  const signer = new SignatureV4({ service: 'secretsmanager', region, credentials: credentialsIn(env), sha256: Sha256 })
  return async (operation: string, input: object): Promise<Answered> => {
    const body = JSON.stringify(input)
    const headers = { host: at.host, 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': `secretsmanager.${operation}` }
    return patiently(PATIENCE_MS, async (signal) => {
      const signed = await signer.sign({ method: 'POST', protocol: at.protocol, hostname: at.hostname, path: at.pathname, headers, body })
      const response = await fetch(at, { method: 'POST', headers: signed.headers, body, signal })
      if (passing(response.status)) throw new Busy(`the vault answered ${response.status}`)
      const answer: unknown = await response.json()
      const { __type } = v.parse(Failed, answer)
      return { ok: response.ok, code: __type.slice(__type.lastIndexOf('#') + 1), body: answer }
    })
  }
}

/** The vault of secrets whose names begin with `prefix`, under the key `keyId` where one is named; `env` is the function's, whose role says what it may do with them. */
export function secretVault({ prefix, keyId, env }: Readonly<{ prefix: string; keyId?: string; env: NodeJS.ProcessEnv }>): Vault {
  const call = caller(env)
  const refused = (operation: string, code: string) => new Error(`the vault refused ${operation}: ${code}`)
  const read = async (name: string) => {
    const { ok, code, body } = await call('GetSecretValue', { SecretId: `${prefix}${name}` })
    if (ok) return v.parse(Read, body).SecretString
    if (code === 'ResourceNotFoundException' || code === 'InvalidRequestException') return undefined
    throw refused('to read', code)
  }
  return {
    read,
    keep: async (name, secret) => {
      const { ok, code } = await call('CreateSecret', { Name: `${prefix}${name}`, SecretString: secret, ...(keyId ? { KmsKeyId: keyId } : {}) })
      if (ok) return secret
      const kept = code === 'ResourceExistsException' ? await read(name) : undefined
      if (kept === undefined) throw refused('to keep', code)
      return kept
    },
    destroy: async (name) => {
      const { ok, code } = await call('DeleteSecret', { SecretId: `${prefix}${name}`, ForceDeleteWithoutRecovery: true })
      if (!ok && code !== 'ResourceNotFoundException') throw refused('to destroy', code)
    },
  }
}
