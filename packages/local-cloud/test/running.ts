import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { startCloud, type CloudOptions } from '../src/index.ts'
import { writeTemplate } from './fixture/template.ts'

const Token = v.object({ access_token: v.string() })
export const newFolder = () => mkdtempSync(join(tmpdir(), 'nen-nep-cloud-'))

/** A caller of a running cloud: requests through the gateway, and the control port. */
export function caller(url: string, controlUrl: string) {
  const control = async (method: string, path: string, body?: unknown): Promise<any> => {
    const response = await fetch(`${controlUrl}${path}`, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
    const text = await response.text()
    if (response.status >= 400) throw new Error(`${method} ${path}: ${response.status} ${text}`)
    return text ? JSON.parse(text) : undefined
  }
  const token = async (memberId = 'mem_lan') => v.parse(Token, await control('POST', '/token', { memberId })).access_token
  const get = async (path: string, headers: Record<string, string> = {}) => fetch(`${url}${path}`, { headers: { authorization: `Bearer ${await token()}`, ...headers } })
  const row = async (pk: string): Promise<any> => (await get(`/notes/${encodeURIComponent(pk)}`)).json()
  return {
    url,
    control,
    token,
    get,
    write: async (id: string, text = 'plain') => fetch(`${url}/notes`, { method: 'POST', headers: { authorization: `Bearer ${await token()}` }, body: JSON.stringify({ id, text }) }),
    /** How often the reaction to a note ran, as its own row says. */
    seen: async (id: string): Promise<number> => (await row(`seen#${id}`)).times ?? 0,
    row,
    idle: () => control('GET', '/idle?timeoutMs=30000'),
  }
}
export type Caller = ReturnType<typeof caller>

/** A cloud of the fixture's template in a folder of its own. */
export async function startNotes(options: Partial<Omit<CloudOptions, 'dataDir'>> & { folder?: string; changes?: Record<string, unknown> } = {}) {
  const { changes, folder = newFolder(), ...rest } = options
  const cloud = await startCloud({ templateDir: writeTemplate(join(folder, 'cdk.out'), changes), dataDir: join(folder, 'data'), port: 0, control: true, controlPort: 0, ...rest })
  return {
    ...caller(cloud.url, cloud.controlUrl ?? ''),
    cloud,
    folder,
    async stop(): Promise<void> {
      await cloud.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
export type Notes = Awaited<ReturnType<typeof startNotes>>
