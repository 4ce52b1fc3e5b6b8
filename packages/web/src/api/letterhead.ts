import * as v from 'valibot'
import { ask, part, tell } from './registry/ask.ts'

/** The lines of a letterhead, in the order of a paper. */
export const parts = ['superior', 'body', 'place', 'acting'] as const
const text = v.optional(v.string())
const Letterhead = v.object({ superior: text, body: text, place: text, acting: text })
export type Letterhead = v.InferOutput<typeof Letterhead>
const Standing = v.object({ version: v.number(), letterhead: v.optional(Letterhead) })
/** What an organisation has set for the frame of its papers, with the version that a change is made of. */
export const getLetterhead = (orgId: string) => ask(Standing, `/organisations/${part(orgId)}`)
/** Sets it whole: an empty line is as the tree says. */
export const setLetterhead = (orgId: string, letterhead: Letterhead, how: Readonly<{ key: string; version: number }>) => tell(v.object({ version: v.number() }), `/organisations/${part(orgId)}`, { method: 'PATCH', body: { letterhead }, ...how })
