import * as v from 'valibot'
import { request } from '../../http/request.ts'
import { asMe } from '../../sign-in/session.ts'

/** Reads from evaluations as whoever is signed in. */
export const read = <S extends v.GenericSchema>(path: string, answers: S) => asMe((token) => request({ path: `/evaluations${path}`, token, answers }))

type Sending = Readonly<{ body?: unknown; key: string; method?: 'POST' | 'PUT'; version?: number | undefined }>
/** One command to evaluations, counted once under its key; `version` is what the caller saw. */
export const write = <S extends v.GenericSchema>(path: string, { body = null, key, method = 'POST', version }: Sending, answers: S) =>
  asMe((token) => request({ path: `/evaluations${path}`, token, send: { body, key, method, ...(version === undefined ? {} : { version }) }, answers }))

/** For commands of whose answer nothing is needed. */
export const Done = v.object({})
export const at = encodeURIComponent
