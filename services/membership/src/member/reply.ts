import { reply, type Saved } from '@nen-nep/service-kit'
import type { Member } from './schema.ts'
import { termsShown } from './view.ts'

/** Answers a change of positions: who holds what, and nothing else of the record. */
export const replyTerms = (c: Parameters<typeof reply>[0], saved: Saved<Member>) => reply(c, { ...saved, state: termsShown(saved.state) })
