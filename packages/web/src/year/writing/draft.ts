import * as v from 'valibot'
import { drafted, draftsOf } from '../../device/drafts.ts'
import { Rated } from '../api/classes.ts'

const Draft = v.object({ ...drafted, selfClass: v.optional(Rated) })
/** What somebody writes of their year, or a body's, and the server does not have yet. */
export type Draft = v.InferOutput<typeof Draft>
export const { draftOf, keepDraft, dropDraft } = draftsOf('year', Draft)
