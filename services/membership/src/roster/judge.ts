import type { Draft } from './draft.ts'
import type { Field } from './columns.ts'
import { matchPerson, type Standing } from './match.ts'
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

type Tell = (field: Field, problem: Problem) => void

/** What the file alone says: a row with an error is held back whole, and a possible duplicate is asked about only where nothing is wrong. */
function withinFile(draft: Draft, twins: Twins, tell: Tell): RosterRow | undefined {
  const broken = () => draft.messages.some(({ severity }) => severity === 'ERROR')
  const twin = broken() ? twins.repeated({ ...draft, ...draft.fields }) : twins.of({ ...draft, ...draft.fields })
  const other = twin ? { other: { row: twin.other } } : {}
  if (twin) tell(twin.field, twin.problem)
  if (broken()) return finish(draft, { state: 'ERROR', ...other })
  return twin ? finish(draft, { state: 'HELD', ...other }) : undefined
}

function withRecords(draft: Draft, standing: Standing, tell: Tell): RosterRow {
  if (standing.kind === 'NEW') return finish(draft, { state: 'NEW' })
  const { person } = standing
  if (standing.kind === 'KNOWN') return finish(draft, { state: standing.changed.length > 0 ? 'CHANGED' : 'SAME', changed: [...standing.changed], memberId: person.id })
  tell('name', standing.problem)
  return finish(draft, { state: 'HELD', other: { memberId: person.id } })
}

/** A row's verdict: ERROR before HELD before what the records say. */
export function judge(draft: Draft, people: readonly Existing[], { twins, matchOn, headerOf }: Judging): RosterRow {
  const tell: Tell = (field, problem) => draft.messages.push(messageFor(draft.row, headerOf(field), problem))
  return withinFile(draft, twins, tell) ?? withRecords(draft, matchPerson(draft.fields, people, matchOn), tell)
}

export const noCounts = (): Counts => ({ rows: 0, new: 0, changed: 0, same: 0, warning: 0, error: 0, held: 0 })
const COUNTED = { NEW: 'new', CHANGED: 'changed', SAME: 'same', ERROR: 'error', HELD: 'held' } as const

/** Adds a row: every row has one state, and counts once more under `warning` when it carries one. */
export function count(counts: Counts, { state, messages }: RosterRow) {
  counts.rows++
  counts[COUNTED[state]]++
  if (messages.some(({ severity }) => severity === 'WARNING')) counts.warning++
}
