import { createHash, createHmac } from 'node:crypto'

const bytes = (data: string | ArrayBuffer | ArrayBufferView) =>
  typeof data === 'string' ? Buffer.from(data) : data instanceof ArrayBuffer ? new Uint8Array(data) : new Uint8Array(data.buffer, data.byteOffset, data.byteLength)

/** SHA-256 and HMAC-SHA-256 as the signer of requests asks for them. */
export class Sha256 {
  #hash
  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    this.#hash = secret === undefined ? createHash('sha256') : createHmac('sha256', bytes(secret))
  }
  update(data: string | Uint8Array): void {
    this.#hash.update(data)
  }
  digest(): Promise<Uint8Array> {
    return Promise.resolve(this.#hash.digest())
  }
  reset(): void {
    this.#hash = createHash('sha256')
  }
}

/** A function's own credentials, as its environment has them. */
export function credentialsIn(env: NodeJS.ProcessEnv) {
  const token = env['AWS_SESSION_TOKEN']
  return { accessKeyId: env['AWS_ACCESS_KEY_ID'] ?? '', secretAccessKey: env['AWS_SECRET_ACCESS_KEY'] ?? '', ...(token ? { sessionToken: token } : {}) }
}
