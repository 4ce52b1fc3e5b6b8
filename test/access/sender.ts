import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Send } from '@nen-nep/testing/access/probes'
import { tokenMaker } from '@nen-nep/testing/access/tokens'
import { BEGINNING, type Whole } from '../journeys/cloud.ts'

/** Sends requests over HTTP with a token of any kind; the system's own key signs those that a key can sign. */
export async function sender(whole: Whole): Promise<Send> {
  const keys = JSON.parse(readFileSync(join(whole.dataDir, 'identity', 'keys.json'), 'utf8')) as { signing: object[] }
  const good = await whole.token('mem_stranger')
  const { client_id: client } = JSON.parse(Buffer.from(good.split('.')[1]!, 'base64url').toString()) as { client_id: string }
  const tokenOf = await tokenMaker({ key: keys.signing[0]!, issuer: whole.cloud.issuer, client, now: () => new Date(BEGINNING), good: whole.token })
  return async ({ method, path, body, ifMatch }, actor, kind) => {
    const token = await tokenOf(actor, kind)
    const headers: Record<string, string> = {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(method === 'GET' ? {} : { 'idempotency-key': randomUUID() }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
    }
    const response = await fetch(`${whole.url}${path}`, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
    return { status: response.status, text: await response.text(), headers: JSON.stringify([...response.headers]) }
  }
}
