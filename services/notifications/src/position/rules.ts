import { refusals } from '@nen-nep/service-kit'
import type { Counts, ToldHow } from './schema.ts'

export const refuse = refusals({ 'holders.not-yours': 'forbidden' })

const QUIET_MS = 7 * 24 * 60 * 60 * 1_000

/** Who is asked about: whether an address of theirs is known, whether their organisation's mails go out, and when they were last told. */
export type Candidate = Readonly<{ address: boolean; mail: boolean; told: ToldHow | undefined }>
export const isReached = ({ address, mail }: Omit<Candidate, 'told'>) => address && mail

/** Whether somebody was told in the seven days before, by another telling. Whom no letter could reach then, and one can now, was not. */
export const wasTold = (candidate: Candidate, { at, by }: Readonly<{ at: string; by?: string | undefined }>): boolean => {
  const { told } = candidate
  if (told === undefined || told.by === by || told.version <= Date.parse(at) - QUIET_MS) return false
  return told.reached || !isReached(candidate)
}

function classOf(candidate: Candidate, at: string): Exclude<keyof Counts, 'holders'> {
  if (!candidate.address) return 'noAddress'
  if (wasTold(candidate, { at }) && candidate.told?.reached) return 'before'
  return candidate.mail ? 'invited' : 'noMail'
}

export function countsOf(candidates: readonly Candidate[], at: string): Counts {
  const counts = { holders: candidates.length, invited: 0, before: 0, noAddress: 0, noMail: 0 }
  for (const candidate of candidates) counts[classOf(candidate, at)]++
  return counts
}
