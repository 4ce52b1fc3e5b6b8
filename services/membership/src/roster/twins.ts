import type { Identity } from './draft.ts'
import type { Problem } from './problems.ts'
import { rowName } from './messages.vi.ts'
import { fold } from './text.ts'

type Seen = Readonly<{ row: number; tt: string; keyed: boolean }>

/** A row that repeats another: which column to tell it at, and the other row. */
export type Twin = Readonly<{ field: 'citizenId' | 'cardNumber' | 'name'; problem: Problem; other: number }>

/** Same name and birth date, accents and case aside; never enough to match two people, enough to ask. */
export const namesakeKey = ({ name, birthDate }: Pick<Identity, 'name' | 'birthDate'>) => (name && birthDate ? `${fold(name)}|${birthDate}` : undefined)

const isKeyed = ({ citizenId, cardNumber }: Pick<Identity, 'citizenId' | 'cardNumber'>) => citizenId !== undefined || cardNumber !== undefined

/** A compact memory of everybody in the file, filled in a first pass and asked in a second. */
export class Twins {
  private readonly ids = new Map<string, Seen>()
  private readonly cards = new Map<string, Seen>()
  private readonly names = new Map<string, Seen>()

  note(person: Identity) {
    const seen: Seen = { row: person.row, tt: person.tt, keyed: isKeyed(person) }
    if (person.citizenId !== undefined && !this.ids.has(person.citizenId)) this.ids.set(person.citizenId, seen)
    if (person.cardNumber !== undefined && !this.cards.has(person.cardNumber)) this.cards.set(person.cardNumber, seen)
    const key = namesakeKey(person)
    const known = key === undefined ? undefined : this.names.get(key)
    if (key !== undefined && (!known || (seen.keyed && !known.keyed))) this.names.set(key, seen)
  }

  /** The later of two rows with one citizen ID or card is the faulty one; a row with neither waits when somebody else in the file has its name and birth date. */
  of(person: Identity): Twin | undefined {
    return this.repeated(person, 'citizenId') ?? this.repeated(person, 'cardNumber') ?? this.namesake(person)
  }

  private repeated(person: Identity, field: 'citizenId' | 'cardNumber'): Twin | undefined {
    const value = person[field]
    const seen = value === undefined ? undefined : (field === 'citizenId' ? this.ids : this.cards).get(value)
    if (value === undefined || !seen || seen.row >= person.row) return undefined
    const code = field === 'citizenId' ? 'citizen-id.repeated' : 'card-number.repeated'
    return { field, problem: { code, detail: { value, first: rowName(seen.row, seen.tt) } }, other: seen.row }
  }

  private namesake(person: Identity): Twin | undefined {
    const key = namesakeKey(person)
    const seen = key === undefined || isKeyed(person) ? undefined : this.names.get(key)
    if (!seen || seen.row === person.row) return undefined
    return { field: 'name', problem: { code: 'person.possible-duplicate', detail: { first: rowName(seen.row, seen.tt) } }, other: seen.row }
  }
}
