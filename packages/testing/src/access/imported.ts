import { eventually, surely, type Body, type Call } from '../year/caller.ts'
import type { Aviary } from './canaries.ts'

/** A roster as its office holds it, and the numbers in some of its rows. */
export type File = Readonly<{ name: string; bytes: Uint8Array; numbers: readonly string[] }>

/** Uploads a roster and has it read, not written, and held against the registry: its rows hold numbers that only those who keep the registry may see. */
export async function previewedImport(call: Call, as: string, birds: Aviary, { orgId, file }: Readonly<{ orgId: string; file: File }>): Promise<{ import: string; upload: string; difference: string }> {
  const must = surely(call)
  for (const value of file.numbers) birds.note({ kind: 'file', value, orgId })
  const { body: announced } = await must('POST', '/membership/uploads', { as, body: { name: file.name, size: file.bytes.length, mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', classification: 'INTERNAL' } })
  const put = await fetch(String(announced['url']), { method: 'PUT', body: new Uint8Array(file.bytes) })
  if (!put.ok) throw new Error(`the upload was refused: ${put.status}`)
  const { body: job } = await must('POST', '/membership/imports', { as, body: { uploadId: announced['uploadId'], matchOn: ['citizenId', 'cardNumber'] } })
  const id = String(job['id'])
  await eventually<Body>(async () => (await must('GET', `/membership/imports/${id}`, { as })).body, ({ state }) => state === 'READY')
  const { body: report } = await must('POST', '/membership/differences', { as, body: { uploadId: announced['uploadId'], matchOn: ['citizenId', 'cardNumber'] } })
  const difference = String(report['id'])
  await eventually<Body>(async () => (await must('GET', `/membership/differences/${difference}`, { as })).body, ({ state }) => state === 'READY')
  return { import: id, upload: String(announced['uploadId']), difference }
}
