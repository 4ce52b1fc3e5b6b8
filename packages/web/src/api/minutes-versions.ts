import * as v from 'valibot'
import { request } from '../http/request.ts'
import { part } from './at.ts'

const Version = v.object({ n: v.number(), by: v.optional(v.string()), at: v.optional(v.string()), current: v.boolean() })
/** A text that the minutes had or have; `n` is the version since which it stood. */
export type Version = v.InferOutput<typeof Version>
export const listVersions = (token: string, id: string) => request({ path: `/meetings/${part(id)}/minutes/versions`, token, answers: v.object({ items: v.array(Version) }) })
export const getVersion = (token: string, id: string, n: number) => request({ path: `/meetings/${part(id)}/minutes/versions/${n}`, token, answers: v.object({ text: v.string() }) })
