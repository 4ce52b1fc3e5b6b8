import type { Draft } from './draft.ts'
import type { Field } from './columns.ts'
import { matchPerson } from './match.ts'
import { messageFor, type Problem } from './problems.ts'
import type { Counts, Existing, MatchKey, RosterRow } from './rows.ts'
import { namesakeKey, type Twins } from './twins.ts'

/** What to ask the records about a batch of rows. `namesakes` are folded names with birth dates, as `namesakeKey` makes them. */
export type LookupKeys = Readonly<{ citizenIds: readonly string[]; cardNumbers: readonly string[]; emails: readonly string[]; namesakes: readonly string[] }>
export type Lookup = (keys: LookupKeys) => Promise<readonly Existing[]>

const present = (values: readonly (string | undefined)[]) => [...new Set(values.flatMap((value) => value ?? []))]

/** The keys of a batch; addresses only where people chose to match by them. */
export function keysOf(drafts: readonly Draft[], matchOn: readonly MatchKey[]): LookupKeys {
  const all = drafts.map(({ fields }) => fields)
  return {
    citizenIds: present(all.map(({ citizenId }) => citizenId)),
    cardNumbers: present(all.map(({ cardNumber }) => cardNumber)),
    emails: matchOn.includes('email') ? present(all.map(({ email }) => email)) : [],
    namesakes: present(all.map(namesakeKey)),
  }
}

export type Judging = Readonly<{ twins: Twins; matchOn: readonly MatchKey[]; headerOf: (field: Field) => string }>

function finish(draft: Draft, verdict: Partial<RosterRow> & Pick<RosterRow, 'state'>): RosterRow {
  const { row, tt, fields, repairs, matches, cells, messages } = draft
  return { row, tt, fields, messages, repairs: [...repairs], matches: [...matches], changed: [], cells: [...cells], ...verdict }
}

/** A row's verdict: ERROR before HELD before what the records say. Rows with an error are held back whole. */
export function judge(draft: Draft, people: readonly Existing[], { twins, matchOn, headerOf }: Judging): RosterRow {
  const tell = (field: Field, problem: Problem) => draft.messages.push(messageFor(draft.row, headerOf(field), problem))
  const broken = () => draft.messages.some(({ severity }) => severity === 'ERROR')
  const wasBroken = broken()
  const twin = twins.of({ row: draft.row, tt: draft.tt, ...draft.fields })
  if (twin && (twin.field !== 'name' || !wasBroken)) tell(twin.field, twin.problem)
  if (broken()) return finish(draft, { state: 'ERROR', ...(twin ? { other: { row: twin.other } } : {}) })
  if (twin) return finish(draft, { state: 'HELD', other: { row: twin.other } })
  const standing = matchPerson(draft.fields, people, matchOn)
  if (standing.kind === 'NEW') return finish(draft, { state: 'NEW' })
  if (standing.kind === 'ASK') {
    tell('name', standing.problem)
    return finish(draft, { state: 'HELD', other: { memberId: standing.person.id } })
  }
  return finish(draft, { state: standing.changed.length > 0 ? 'CHANGED' : 'SAME', changed: [...standing.changed], memberId: standing.person.id })
}

export const noCounts = (): Counts => ({ rows: 0, new: 0, changed: 0, same: 0, warning: 0, error: 0, held: 0 })
const COUNTED = { NEW: 'new', CHANGED: 'changed', SAME: 'same', ERROR: 'error', HELD: 'held' } as const

/** Adds a row: every row has one state, and counts once more under `warning` when it carries one. */
export function count(counts: Counts, { state, messages }: RosterRow) {
  counts.rows++
  counts[COUNTED[state]]++
  if (messages.some(({ severity }) => severity === 'WARNING')) counts.warning++
}
