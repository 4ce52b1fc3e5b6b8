import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { secretVault } from '@nen-nep/service-kit/vault'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startVault } from '@nen-nep/local-cloud/engines/vault'

let dir: string
let vault: Awaited<ReturnType<typeof startVault>>
beforeAll(async () => {
  dir = join(mkdtempSync(join(tmpdir(), 'nen-nep-vault-')), 'keys')
  vault = await startVault(dir)
})
afterAll(() => {
  vault.stop()
  rmSync(join(dir, '..'), { recursive: true, force: true })
})
const at = (endpoint: string) => secretVault({ prefix: 'nen-nep/ballots/', env: { AWS_REGION: 'local', AWS_ACCESS_KEY_ID: 'Tally', AWS_SECRET_ACCESS_KEY: 'secret', AWS_ENDPOINT_URL_SECRETS_MANAGER: endpoint } })

describe('A vault on one machine', () => {
  it('keeps a secret in a file of its own, for its owner alone, under the first word given for its name', async () => {
    const kept = await Promise.all(['one', 'two', 'three'].map((secret) => at(vault.endpoint).keep('blt_1', secret)))
    expect(new Set(kept).size).toBe(1)
    expect(await at(vault.endpoint).read('blt_1')).toBe(kept[0])
    const [file = ''] = readdirSync(dir)
    expect([readdirSync(dir).length, readFileSync(join(dir, file), 'utf8'), statSync(join(dir, file)).mode & 0o777, file.includes('blt')]).toEqual([1, kept[0], 0o600, false])
  })

  it('keeps it over a restart, and answers nothing at any address but its own of this start', async () => {
    const again = await startVault(dir)
    expect(await at(again.endpoint).read('blt_1')).toBe(await at(vault.endpoint).read('blt_1'))
    again.stop()
    await expect(at(vault.endpoint.replace(/\w{6}$/, 'zzzzzz')).read('blt_1')).rejects.toThrow('AccessDenied')
    await expect(at(new URL('/', vault.endpoint).href).read('blt_1')).rejects.toThrow('AccessDenied')
  })

  it('destroys it for good, once and again, and knows nothing of others', async () => {
    await at(vault.endpoint).destroy('blt_1')
    await at(vault.endpoint).destroy('blt_1')
    expect([await at(vault.endpoint).read('blt_1'), await at(vault.endpoint).read('blt_2'), readdirSync(dir)]).toEqual([undefined, undefined, []])
  })
})
