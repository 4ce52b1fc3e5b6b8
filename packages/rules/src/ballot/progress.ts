import { messages } from './messages.vi.ts'

/** How far a ballot has come, as far as it may be told: at least `cast` of `of` electronic ballots are in the box. */
export type Progress = Readonly<{ cast: number; of: number; sentence: string }>

/** The only one who has voted, and the only one who has not, are counted a moment later: a figure that went missing just then would tell of them (features: C20). All who voted are told as all. */
export function progressOf(cast: number, of: number): Progress {
  const told = cast === 1 || cast === of - 1 ? Math.max(0, cast - 1) : cast
  return { cast: told, of, sentence: messages.progress(told, of) }
}
