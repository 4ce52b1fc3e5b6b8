import * as v from 'valibot'
import { request } from '../http/request.ts'
import { ask } from './at.ts'

const Theme = v.object({ id: v.string(), title: v.string(), tags: v.array(v.string()), note: v.optional(v.string()), orgId: v.optional(v.string()), treatedIn: v.optional(v.object({ year: v.number(), month: v.number() })) })
/** A theme of the bank; `orgId` is whose it is (absent: it came with the product), `treatedIn` when the cell’s own plan had it within twelve months. */
export type Theme = v.InferOutput<typeof Theme>
export const listThemes = (token: string, orgId: string) => request({ path: `/meetings/topics${ask({ orgId })}`, token, answers: v.object({ items: v.array(Theme) }) })
export const proposeTheme = (token: string, body: unknown, key: string) => request({ path: '/meetings/topics', token, send: { body, key }, answers: v.object({}) })
