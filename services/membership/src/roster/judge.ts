import type { Draft } from './draft.ts'
import type { Field } from './columns.ts'
import { matchPerson, type Standing } from './match.ts'
import { messageFor, type Problem } from './problems.ts'
import type { Counts, Existing, MatchKey, RosterRow } from './rows.ts'
import { namesakeKey, type Twins } from './twins.ts'
import type { Units } from './units.ts'
import { wasOf } from './values.ts'

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

export type Judging = Readonly<{ twins: Twins; matchOn: readonly MatchKey[]; headerOf: (field: Field) => string; units: Units }>

function finish(draft: Draft, verdict: Partial<RosterRow> & Pick<RosterRow, 'state'>): RosterRow {
  const { row, tt, fields, repairs, matches, cells, messages, cell } = draft
  return { row, tt, fields, messages, cell, repairs: [...repairs], matches: [...matches], changed: [], cells: [...cells], ...verdict }
}

type Tell = (field: Field, problem: Problem) => void

const isBroken = ({ messages }: Draft) => messages.some(({ severity }) => severity === 'ERROR')

/** What the file alone says: a row with an error is held back whole, and a possible duplicate is asked about only where nothing is wrong. */
function withinFile(draft: Draft, twins: Twins, tell: Tell): RosterRow | undefined {
  const twin = isBroken(draft) ? twins.repeated({ ...draft, ...draft.fields }) : twins.of({ ...draft, ...draft.fields })
  const other = twin ? { other: { row: twin.other } } : {}
  if (twin) tell(twin.field, twin.problem)
  if (isBroken(draft)) return finish(draft, { state: 'ERROR', ...other })
  return twin ? finish(draft, { state: 'HELD', ...other }) : undefined
}

/** Somebody new needs a cell and a standing; a list without a column for it tells the standing by the official date alone. */
function newcomer(draft: Draft, tell: Tell): RosterRow {
  const { status, officialOn } = draft.fields
  const placed = (draft.fields.cellId ?? draft.fields.cellCode) !== undefined
  if (!placed) tell('cell', { code: 'cell.missing', detail: {} })
  if (status === undefined && officialOn === undefined) tell('status', { code: 'status.missing', detail: {} })
  const fields = status === undefined ? { ...draft.fields, status: 'OFFICIAL' as const } : draft.fields
  return finish({ ...draft, fields }, { state: isBroken(draft) ? 'ERROR' : 'NEW' })
}

function withRecords(draft: Draft, standing: Standing, { tell, units }: Readonly<{ tell: Tell; units: Units }>): RosterRow {
  if (standing.kind === 'NEW') return newcomer(draft, tell)
  const { person } = standing
  if (standing.kind === 'KNOWN' && standing.changed.length === 0) return finish(draft, { state: 'SAME', memberId: person.id })
  if (standing.kind === 'KNOWN') return finish(draft, { state: 'CHANGED', changed: [...standing.changed], was: wasOf(person, standing.changed, units), memberId: person.id })
  tell('name', standing.problem)
  return finish(draft, { state: 'HELD', other: { memberId: person.id } })
}

/** A row's verdict: ERROR before HELD before what the records say; whom it is about is told whatever is wrong with it. */
export function judge(draft: Draft, people: readonly Existing[], { twins, matchOn, headerOf, units }: Judging): RosterRow {
  const tell: Tell = (field, problem) => draft.messages.push(messageFor(draft.row, headerOf(field), problem))
  const standing = matchPerson(draft.fields, people, matchOn)
  const faulty = withinFile(draft, twins, tell)
  if (faulty) return standing.kind === 'KNOWN' ? { ...faulty, memberId: standing.person.id } : faulty
  return withRecords(draft, standing, { tell, units })
}

export const noCounts = (): Counts => ({ rows: 0, new: 0, changed: 0, same: 0, warning: 0, error: 0, held: 0 })
const COUNTED = { NEW: 'new', CHANGED: 'changed', SAME: 'same', ERROR: 'error', HELD: 'held' } as const

/** Adds a row: every row has one state, and counts once more under `warning` when it carries one. */
export function count(counts: Counts, { state, messages }: RosterRow) {
  counts.rows++
  counts[COUNTED[state]]++
  if (messages.some(({ severity }) => severity === 'WARNING')) counts.warning++
}
