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

/** The first with a key stays, unless one who can be told apart comes after one who cannot. */
function keep(seen: Map<string, Seen>, key: string | undefined, person: Seen) {
  if (key === undefined) return
  const known = seen.get(key)
  if (!known || (person.keyed && !known.keyed)) seen.set(key, person)
}

/** A compact memory of everybody in the file, filled in a first pass and asked in a second. */
export class Twins {
  private readonly ids = new Map<string, Seen>()
  private readonly cards = new Map<string, Seen>()
  private readonly names = new Map<string, Seen>()

  note(person: Identity) {
    const seen: Seen = { row: person.row, tt: person.tt, keyed: isKeyed(person) }
    keep(this.ids, person.citizenId, seen)
    keep(this.cards, person.cardNumber, seen)
    keep(this.names, namesakeKey(person), seen)
  }

  /** The later of two rows with one citizen ID or card is the faulty one; a row with neither waits when somebody else in the file has its name and birth date. */
  of(person: Identity): Twin | undefined {
    return this.repeated(person) ?? this.namesake(person)
  }

  repeated = (person: Identity): Twin | undefined => this.sameKey(person, 'citizenId') ?? this.sameKey(person, 'cardNumber')

  private sameKey(person: Identity, field: 'citizenId' | 'cardNumber'): Twin | undefined {
    const value = person[field]
    const seen = value === undefined ? undefined : (field === 'citizenId' ? this.ids : this.cards).get(value)
    if (value === undefined || !seen || seen.row >= person.row) return undefined
    const code = field === 'citizenId' ? 'citizen-id.repeated' : 'card-number.repeated'
    return { field, problem: { code, detail: { value, first: rowName(seen.row, seen.tt) } }, other: seen.row }
  }

  private namesake(person: Identity): Twin | undefined {
    const key = isKeyed(person) ? undefined : namesakeKey(person)
    const seen = key === undefined ? undefined : this.names.get(key)
    if (!seen || seen.row === person.row) return undefined
    return { field: 'name', problem: { code: 'person.possible-duplicate', detail: { first: rowName(seen.row, seen.tt) } }, other: seen.row }
  }
}
