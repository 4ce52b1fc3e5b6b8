import { readFile } from 'node:fs/promises'
import { inRoot } from './root.ts'
import type { SeedCloud } from '@nen-nep/local-cloud'
import * as v from 'valibot'

type Seeded = { administrator: string; members?: number }
const Directory = v.object({ response: v.object({ userAttributes: v.object({ 'custom:memberId': v.string() }) }) })
const Upload = v.object({ uploadId: v.string(), url: v.string() })
const Job = v.object({ id: v.string(), state: v.string(), counts: v.optional(v.object({ rows: v.optional(v.number(), 0) })) })
const sample = 'packages/testing/data/roster-district.xlsx'
const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const minutes = 30

/** The first administrator comes into being when the directory is first asked for them, as at their first sign-in. */
async function appoint(cloud: SeedCloud, address: string): Promise<string> {
  const answer = await cloud.invoke('MembershipDirectory', { triggerSource: 'UserMigration_ForgotPassword', userName: address, request: {}, response: {} })
  await cloud.idle(30_000)
  return v.parse(Directory, answer).response.userAttributes['custom:memberId']
}

function clientOf(cloud: SeedCloud, token: string) {
  let count = 0
  return async <Schema extends v.GenericSchema>(schema: Schema, path: string, body?: unknown): Promise<v.InferOutput<Schema>> => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': `seed-${Date.now()}-${count += 1}` }
    const response = await fetch(`${cloud.url}/membership${path}`, body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) })
    const answer: unknown = await response.json()
    if (!response.ok) throw new Error(`${path}: ${response.status} ${JSON.stringify(answer)}`)
    return v.parse(schema, answer)
  }
}

/** Loads the sample district by the way anybody's own roster takes: upload, import, preview, confirmation. */
async function loadDistrict(cloud: SeedCloud, administrator: string): Promise<number> {
  const call = clientOf(cloud, await cloud.token(administrator))
  const file = await readFile(inRoot(sample))
  const { uploadId, url } = await call(Upload, '/uploads', { name: 'dang-bo-mau.xlsx', size: file.byteLength, mediaType: workbook, classification: 'INTERNAL' })
  const stored = await fetch(url, { method: 'PUT', body: new Uint8Array(file), headers: { 'content-type': workbook } })
  if (!stored.ok) throw new Error(`The sample could not be stored: ${stored.status}`)
  const { id } = await call(Job, '/imports', { uploadId, matchOn: ['citizenId', 'cardNumber'] })
  const until = async (wanted: string) => {
    for (let tries = 0; tries < minutes * 120; tries += 1) {
      const job = await call(Job, `/imports/${id}`)
      if (job.state === wanted) return job
      if (job.state === 'FAILED') throw new Error('The sample import failed')
      await new Promise((done) => setTimeout(done, 500))
    }
    throw new Error(`The sample import took longer than ${minutes} minutes`)
  }
  await until('READY')
  await call(v.unknown(), `/imports/${id}/confirmation`, { decisions: [] })
  const done = await until('DONE')
  await cloud.idle(minutes * 60_000)
  return done.counts?.rows ?? 0
}

/** Fills an empty installation: an administrator alone, or with the sample district. */
export const seedWith = (address: string) => async (kind: 'demo' | 'empty', cloud: SeedCloud): Promise<Seeded> => {
  const administrator = await appoint(cloud, address)
  return kind === 'empty' ? { administrator } : { administrator, members: await loadDistrict(cloud, administrator) }
}
