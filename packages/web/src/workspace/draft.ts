import * as v from 'valibot'
import { drafted, draftsOf } from '../device/drafts.ts'

const Draft = v.object(drafted)
/** Minutes that the server does not have yet. */
export type Draft = v.InferOutput<typeof Draft>
export const { draftOf, keepDraft, dropDraft } = draftsOf('minutes', Draft)
