import * as v from 'valibot'
import { request } from '../http/request.ts'
import { part } from './at.ts'
import { putFile } from './put-file.ts'

const Evidence = v.object({ id: v.string(), name: v.string(), size: v.number(), status: v.picklist(['AWAITED', 'READY']), by: v.string(), announcedAt: v.string(), named: v.boolean() })
/** A file that shows that something was done; `named` once a report or an acceptance rests on it, so that it stays. */
export type Evidence = v.InferOutput<typeof Evidence>
/** What files are of: a task, a limitation, or a count on paper, whose photos of the signed protocol evaluations keep. */
export type Of = 'tasks' | 'limitations' | 'sheets'
const at = (of: Of, id: string) => (of === 'sheets' ? `/evaluations/sheets/${part(id)}/photos` : `/meetings/${of}/${part(id)}/evidence`)
// Where a file stands is said by its id.
const fileAt = (id: string) => `${id.startsWith('pho_') ? '/evaluations/photos' : '/meetings/evidence'}/${part(id)}`
export const listEvidence = (token: string, of: Of, id: string) => request({ path: at(of, id), token, answers: v.object({ items: v.array(Evidence) }) })
/** The address of a piece's bytes, good for some minutes. */
export const openEvidence = (token: string, id: string) => request({ path: fileAt(id), token, answers: v.object({ url: v.string() }) })
export const withdrawEvidence = (token: string, id: string, key: string) => request({ path: `${fileAt(id)}/withdrawal`, token, send: { body: {}, key }, answers: v.object({}) })

const mediaTypeOf = ({ type }: File) => (type === '' ? 'application/octet-stream' : type)
export type Attaching = Readonly<{ file: File; about: Readonly<{ classification: string; secrecyConfirmed?: true }>; onSent: (percent: number) => void }>
/** Announces a file, sends its bytes to the bucket, and says that they are there; pressed again after a failure it goes on where it stopped. */
export async function attachEvidence(token: string, to: Readonly<{ of: Of; id: string }>, { file, about, onSent }: Attaching, key: string): Promise<void> {
  const body = { name: file.name.normalize('NFC'), size: file.size, mediaType: mediaTypeOf(file), ...about }
  const { id, url } = await request({ path: at(to.of, to.id), token, send: { body, key }, answers: v.object({ id: v.string(), url: v.string() }) })
  await putFile(url, file, onSent)
  await request({ path: `${fileAt(id)}/arrival`, token, send: { body: {}, key: `${key}.arrival` }, answers: v.object({}) })
}
