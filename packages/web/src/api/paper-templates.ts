import * as v from 'valibot'
import { request } from '../http/request.ts'
import { ask, part } from './at.ts'
import { meetingPapers, type Maker } from './reports.ts'

const Text = v.object({ id: v.string(), name: v.string(), text: v.string(), places: v.array(v.string()), lines: v.boolean() })
/** One text of a paper that may be said otherwise. */
export type Text = v.InferOutput<typeof Text>
const Section = v.object({ id: v.string(), name: v.string(), optional: v.boolean() })
/** A part of a paper that may stand elsewhere, or be left out where it is optional. */
export type Section = v.InferOutput<typeof Section>
const Template = v.object({ kind: v.string(), from: v.optional(v.string()), version: v.optional(v.number()), texts: v.array(Text), sections: v.array(Section), order: v.array(v.string()) })
/** A kind of paper in the words in force; `from` is whose words they are, absent for the shipped ones. */
export type Template = v.InferOutput<typeof Template>

export const listPaperTemplates = (token: string, orgId: string) => request({ path: `/meetings/papers/templates${ask({ orgId })}`, token, answers: v.object({ items: v.array(Template) }) })
export const savePaperTemplate = (token: string, at: Readonly<{ orgId: string; kind: string }>, body: unknown, key: string) => request({ path: `/meetings/papers/templates/${part(at.orgId)}/${part(at.kind)}`, token, send: { method: 'PUT', body, key }, answers: v.object({}) })
/** A paper in words that are not saved yet, as a Word file. */
export const previews = (kind: string): Maker => ({
  start: (token, body, key) => request({ path: `/meetings/papers/templates/${part(kind)}/preview`, token, send: { body, key }, answers: v.object({ id: v.string(), state: v.picklist(['WRITING', 'READY', 'EXPIRED']) }) }),
  look: meetingPapers.look,
})
