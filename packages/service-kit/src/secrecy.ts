import { questionsIn, type Named } from '@nen-nep/rules/secrecy/index'
import * as v from 'valibot'
import type { Act } from './act.ts'
import { refusals } from './refusal.ts'
import { secrecyQuestion } from './secrecy.vi.ts'

export const refuse = refusals({ 'secrecy.asks': 'conflict' })

/** How a command answers the second question: `true` says that nothing in it is a state secret. */
export const confirming = { secrecyConfirmed: v.optional(v.literal(true)) }
/** What is kept of the answer: who gave it, when, and for which words. */
export const SecrecyNote = v.object({ by: v.string(), at: v.string(), words: v.array(v.string()) })
export type SecrecyNote = v.InferOutput<typeof SecrecyNote>

/** Asks the second question about marked words in names and subjects (F7); refuses with the words found until it is answered. Answers what the record is to keep, or nothing where nothing is marked. */
export function askSecrecy(texts: readonly Named[], confirmed: true | undefined, { by, at }: Act): SecrecyNote | undefined {
  const questions = questionsIn(texts)
  if (questions.length === 0) return undefined
  const words = [...new Set(questions.flatMap(({ found }) => found.map((one) => one.words)))]
  if (confirmed) return { by, at, words }
  return refuse('secrecy.asks', { words, confirmWith: 'secrecyConfirmed', errors: questions.map(({ pointer, found }) => ({ pointer, code: 'secrecy.asks', message: secrecyQuestion(found.map((one) => one.words)) })) })
}

/** The note as a record carries it: absent where there was no question. */
export const noted = (note: SecrecyNote | undefined) => (note ? { secrecy: note } : {})
