import { readFileSync } from 'node:fs'
import { reactionsOf } from '@nen-nep/service-kit'
import { deliver, freshBucket, freshTable, inProcess, watch } from '@nen-nep/testing'
import { inject } from 'vitest'
import { messages, routes } from '../src/app.ts'
import { jobs, reactions } from '../src/reactions.ts'
import { findPerson } from '../src/signin/directory.ts'
import { depsOf } from '../src/stores.ts'

export const DAY = '2026-11-22T03:00:00Z'
export const ADMINISTRATOR = 'quan.tri@example.org'
export const roster = (name: string) => readFileSync(new URL(`../../../packages/testing/data/${name}`, import.meta.url))

/** The registry in this process on the real engine and bucket, with its first administrator; `settle()` delivers everything published so far, twice and shuffled. */
export async function registry() {
  const table = await freshTable(inject('dynamodb'), { name: 'byCell', include: ['name', 'status', 'roles'] })
  const bucket = await freshBucket()
  const clock = { now: DAY }
  const now = () => new Date(clock.now)
  const deps = depsOf({ table, files: bucket.files, now })
  const { published } = watch(table)
  const call = inProcess('membership', routes(deps), messages, now)
  const all = reactionsOf(...Object.values(reactions), ...Object.values(jobs))
  let delivered = 0
  const settle = async () => {
    const parked = []
    while (delivered < published.length) {
      const some = published.slice(delivered)
      delivered = published.length
      parked.push(...(await deliver(all, deps, some)))
    }
    return parked
  }
  await findPerson(deps, ADMINISTRATOR, ADMINISTRATOR)
  return { table, deps, call, clock, published, settle, bucket, admin: 'mem_administrator' }
}
export type Registry = Awaited<ReturnType<typeof registry>>

/** Uploads a file as the administrator and asks for its import. */
export async function importFile({ call, admin, settle }: Registry, name: string, bytes: Uint8Array, more: object = {}) {
  const { body: { uploadId, url } } = await call('POST', '/membership/uploads', { as: admin, body: { name, size: bytes.length, mediaType: 'application/octet-stream', classification: 'INTERNAL' } })
  const put = await fetch(url, { method: 'PUT', body: new Uint8Array(bytes) })
  if (!put.ok) throw new Error(await put.text())
  const { body: job } = await call('POST', '/membership/imports', { as: admin, body: { uploadId, matchOn: ['citizenId', 'cardNumber'], ...more } })
  await settle()
  return (await call('GET', `/membership/imports/${job.id}`, { as: admin })).body
}
