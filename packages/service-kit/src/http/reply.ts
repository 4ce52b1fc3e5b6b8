import type { Context } from 'hono'
import * as v from 'valibot'
import type { Saved } from '../store/index.ts'
import { hide, refuse, unhide } from './edge.ts'
import type { Http } from './operation.ts'

/** Answers with a thing and its version (ETag). A new thing answers 201, a repeat of the same command answers alike. */
export function reply<T extends object>(c: Context<Http>, { state, version }: Saved<T>, status: 200 | 201 | 202 = 200) {
  c.header('etag', `"${version}"`)
  return c.json({ ...state, version }, status)
}

export const PAGE = 100
/** The query of every list. */
export const paging = { cursor: v.optional(v.string()), limit: v.optional(v.pipe(v.string(), v.regex(/^\d{1,4}$/), v.transform(Number), v.minValue(1), v.maxValue(500))) }

/** A hidden place in one list of one caller; it opens nowhere else. Nobody reads it: the row where a page ended may be one that the caller does not see. */
export const cursorFor = (c: Context<Http>, list: string, last: unknown) => (last === undefined ? undefined : hide(c.var.secret, `cursor:${c.var.member}:${list}`, last))
export function cursorFrom<S extends v.GenericSchema>(c: Context<Http>, list: string, schema: S, cursor: string | undefined): v.InferOutput<S> | undefined {
  if (cursor === undefined) return undefined
  const read = v.safeParse(schema, unhide(c.var.secret, `cursor:${c.var.member}:${list}`, cursor))
  return read.success ? read.output : refuse('cursor.invalid')
}
