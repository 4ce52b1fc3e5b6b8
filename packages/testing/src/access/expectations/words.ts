import { AUDIT, DECIDE, HANDLE, KEEP, LEAD, PREPARE, RECORD, REGISTER, SEE, type Who } from '../who.ts'
import type { Kind } from '../canaries.ts'
import type { Ids } from '../world.ts'
import { YEAR } from '../world-facts.ts'

/**
 * What an operation owes to whom. `about` says which id goes into the path (and so which places it is asked at: those that have one).
 * Whoever is among `may` is let in; who is only among `knows` is told 403; to everybody else the thing does not exist: 404, in the very words used for an unknown id.
 * `open`: for everybody who is signed in, and about nobody else; `link`: without signing in, for the holder of a link.
 * `shows` names the kinds of canaries that may stand in an answer, for those who may read that kind at all (`canaries.ts`).
 */
export type Expectation = Readonly<{
  about?: keyof Ids
  query?: (ids: Ids) => Readonly<Record<string, string>>
  params?: Readonly<Record<string, string>>
  open?: true
  link?: true
  may?: readonly Who[]
  knows?: readonly Who[]
  not?: readonly Who[]
  shows?: readonly Kind[]
}>

export const all = (...lists: readonly (readonly Who[])[]): Who[] => [...new Set(lists.flat())]
export const year = String(YEAR)
export const byOrg = ({ org }: Ids) => ({ orgId: org })
export const byCell = ({ org }: Ids) => ({ cellId: org })
export const inYear = (of: (ids: Ids) => Readonly<Record<string, string>>) => (ids: Ids) => ({ ...of(ids), year })

export const meeting = ['name', 'gist', 'motion', 'task', 'report', 'absence', 'draft'] as const
/** A numbered document repeats what its meeting recorded. */
export const document = ['name', 'gist', 'task'] as const
export const led: Expectation = { about: 'meeting', may: LEAD, knows: SEE, shows: meeting }
export const recorded: Expectation = { about: 'meeting', may: RECORD, knows: SEE, shows: [...meeting, 'minutes'] }
/** A meeting still being prepared is for those with a position in the cell. */
export const hiddenDraft: Expectation = { about: 'draft', may: PREPARE }
/** About a record whose review was handed in, and one whose review was given back. */
export const onRecord = (one: Expectation): Expectation[] => [{ ...one, about: 'record' }, { ...one, about: 'returned' }]
export const handled = onRecord({ may: [...HANDLE, 'self'], knows: SEE, shows: ['reason', 'comment', 'name'] })
export const written = onRecord({ may: ['self'], knows: SEE, shows: ['review', 'returned'] })
export const sheet = ['name', 'reason', 'comment'] as const
export const audited: Expectation = { about: 'org', query: byOrg, may: AUDIT, knows: SEE }
/** Keeps a registry or decides over it: lists by name, head-counts and clean-ups are theirs. */
export const LISTED: readonly Who[] = all(KEEP, DECIDE)
export const onImport: Expectation = { about: 'import', may: REGISTER, knows: SEE, shows: ['file', 'name'] }

export const onDifference: Expectation = { about: 'difference', may: REGISTER, knows: SEE }

/** What nobody has yet: the story makes none, so to everybody it is unknown. */
export const nothing: Expectation = { about: 'org' }

/** Expectations by the names of operations; several where an operation is asked about several things. */
export type Expectations = Readonly<Record<string, Expectation | readonly Expectation[]>>
