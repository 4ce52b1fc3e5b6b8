import type * as v from 'valibot'
import { request } from '../../http/request.ts'
import { asMe } from '../../sign-in/session.ts'

const at = (path: string, query: Readonly<Record<string, string | undefined>> = {}) => {
  const asked = Object.entries(query).flatMap(([name, value]) => (value === undefined || value === '' ? [] : [`${name}=${encodeURIComponent(value)}`]))
  return `/membership${path}${asked.length > 0 ? `?${asked.join('&')}` : ''}`
}

/** One part of an address: ids go in whole. */
export const part = (id: string) => encodeURIComponent(id)
/** Reads from the registry as the person signed in. */
export const ask = <S extends v.GenericSchema>(answers: S, path: string, query?: Readonly<Record<string, string | undefined>>): Promise<v.InferOutput<S>> => asMe((token) => request({ path: at(path, query), token, answers }))

type Sent = Readonly<{ body: unknown; key: string; method?: 'POST' | 'PUT' | 'PATCH'; version?: number }>
/** Tells the registry something; `version` is the one that was seen, where the thing has one. */
export const tell = <S extends v.GenericSchema>(answers: S, path: string, send: Sent): Promise<v.InferOutput<S>> => asMe((token) => request({ path: at(path), token, send, answers }))
