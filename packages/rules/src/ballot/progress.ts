import { messages } from './messages.vi.ts'

/** How far a ballot has come, as far as it may be told: `cast` is null while the figure would tell who has voted. */
export type Progress = Readonly<{ cast: number | null; of: number; sentence: string }>

/** Nobody, all, or so many that neither the only one who voted nor the only one who has not is told apart (features: C20). */
export function progressOf(cast: number, of: number): Progress {
  const tells = cast === 1 || (cast === of - 1 && cast > 0)
  return tells ? { cast: null, of, sentence: messages.hidden } : { cast, of, sentence: messages.progress(cast, of) }
}
