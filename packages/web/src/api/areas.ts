import * as v from 'valibot'
import { request } from '../http/request.ts'
import { part } from './at.ts'

const text = v.optional(v.string(), '')
const Area = v.object({ area: v.string(), name: v.string(), strengths: text, limitations: text, solutions: text })
/** One area of work as the cell judges it; empty where nobody wrote yet. */
export type Area = v.InferOutput<typeof Area>
const Review = v.object({ version: v.number(), areas: v.array(Area), open: v.array(v.string()) })
export type Review = v.InferOutput<typeof Review>
const at = (cellId: string, year: number) => `/meetings/area-reviews/${part(cellId)}/${year}`
export const getAreaReview = (token: string, cellId: string, year: number) => request({ path: at(cellId, year), token, answers: Review })
export const setAreaReview = (token: string, { cellId, year, version }: Readonly<{ cellId: string; year: number; version: number }>, parts: unknown, key: string) => request({ path: at(cellId, year), token, send: { method: 'PUT', body: { parts }, key, version }, answers: v.object({}) })
