import * as v from 'valibot'
import { request } from '../http/request.ts'
import { part } from './at.ts'
import { putFile } from './put-file.ts'

const Audience = v.picklist(['ALL', 'COMMITTEE', 'NOT_BEFORE'])
/** Whom a paper is for: all of the cell, its committee alone, or all once the meeting has begun. */
export type Audience = v.InferOutput<typeof Audience>
const Paper = v.object({ id: v.string(), name: v.string(), status: v.picklist(['AWAITED', 'READY', 'WITHDRAWN']), audience: v.optional(Audience), itemId: v.optional(v.string()), readBy: v.optional(v.string()), read: v.boolean(), readers: v.optional(v.array(v.unknown())) })
/** A paper of a meeting, and whether the reader opened it; `readers` for those who record the meeting. */
export type Paper = v.InferOutput<typeof Paper>
export const listDocuments = (token: string, meetingId: string) => request({ path: `/meetings/${part(meetingId)}/documents`, token, answers: v.object({ items: v.array(Paper) }) })
/** The address of a paper's bytes, good for some minutes; that it was opened is noted. */
export const openDocument = (token: string, id: string, key: string) => request({ path: `/meetings/documents/${part(id)}/opening`, token, send: { body: {}, key }, answers: v.object({ url: v.string() }) })
export const withdrawDocument = (token: string, id: string, key: string) => request({ path: `/meetings/documents/${part(id)}/withdrawal`, token, send: { body: {}, key }, answers: v.object({}) })

export type Adding = Readonly<{ file: File; about: Readonly<{ classification: string; audience: Audience; itemId?: string; readBy?: string; secrecyConfirmed?: true }> }>
const mediaTypeOf = ({ type }: File) => (type === '' ? 'application/octet-stream' : type)
/** Announces a paper, sends its bytes to the bucket, and says that they are there; pressed again after a failure it goes on where it stopped. */
export async function addDocument(token: string, meetingId: string, { file, about }: Adding, key: string): Promise<void> {
  const body = { name: file.name.normalize('NFC'), size: file.size, mediaType: mediaTypeOf(file), ...about }
  const { id, url } = await request({ path: `/meetings/${part(meetingId)}/documents`, token, send: { body, key }, answers: v.object({ id: v.string(), url: v.string() }) })
  await putFile(url, file)
  await request({ path: `/meetings/documents/${part(id)}/arrival`, token, send: { body: {}, key: `${key}.arrival` }, answers: v.object({}) })
}
