import { Dates } from '@nen-nep/rules'
import type { cellResolver } from './cells.ts'
import type { Field } from './columns.ts'
import type { Remembered } from './mappings.ts'
import type { Header } from './header.ts'
import { messageFor, type Message, type Problem } from './problems.ts'
import { plain, readCell, type Reading } from './reading.ts'
import type { Fields, Match, Repair } from './rows.ts'
import { cellAt, type CellKind, type SheetRow } from './sheet.ts'
import { normalise } from './text.ts'
import type { Unit, Units } from './units.ts'
import { readEmail, readPhone } from './value-contact.ts'
import { readDate } from './value-dates.ts'
import { readCardNumber, readCitizenId, readSex } from './value-identity.ts'
import { readName } from './value-name.ts'
import { readRoles } from './value-roles.ts'
import { readStanding, standingMeant } from './value-status.ts'
import { standingOf } from './values.ts'
import { rosterWords, standingWords } from './words.vi.ts'

/** A row read on its own, before it is compared with other rows and with the records. */
export type Draft = Readonly<{ row: number; tt: string; cells: readonly string[]; fields: Fields; messages: Message[]; repairs: readonly Repair[]; matches: readonly Match[]; cell: string | undefined }>

/** What tells people apart, read ahead of everything else. */
export type Identity = Readonly<{ row: number; tt: string } & Pick<Fields, 'name' | 'birthDate' | 'sex' | 'citizenId' | 'cardNumber'>>

/** What rows are read against: the columns, the tree and the answers given about it, and the day it is. `partial`: columns that an import needs may be absent, since the records have them. */
export type Frame = Readonly<{ header: Header<Field>; units: Units; place: ReturnType<typeof cellResolver>; remembered: Remembered; today: string; partial: boolean }>

const free = (text: string) => plain(normalise(text.replace(/\p{Cc}+/gu, ' ')).slice(0, 200).trim())
const shown = (value: unknown) => (typeof value === 'string' ? value : '')

class RowReader {
  readonly messages: Message[] = []
  readonly repairs: Repair[] = []
  readonly matches: Match[] = []
  readonly row: SheetRow
  private readonly frame: Frame

  constructor(row: SheetRow, frame: Frame) {
    this.row = row
    this.frame = frame
  }

  column = (field: Field) => this.frame.header.columns.find((column) => column.field === field)

  header = (field: Field) => this.column(field)?.header ?? rosterWords[field][0]

  text(field: Field): string {
    const column = this.column(field)
    return column ? normalise(cellAt(this.row, column.index).text) : ''
  }

  tell(field: Field, problem: Problem) {
    this.messages.push(messageFor(this.row.row, this.header(field), problem))
  }

  take<T>(field: Field, read: (text: string, kind: CellKind) => Reading<T>): T | undefined {
    const column = this.column(field)
    if (!column) return undefined
    const cell = cellAt(this.row, column.index)
    const { value, problem, repair } = readCell(cell, read)
    if (problem) this.tell(field, problem)
    if (repair) this.repairs.push({ column: column.header, code: repair, from: cell.text, to: shown(value) })
    return value
  }

  /** A value that must be there: a blank cell is a problem unless the cell already has one. */
  need<T>(field: Field, missing: Problem['code'], read: (text: string, kind: CellKind) => Reading<T>): T | undefined {
    const before = this.messages.length
    const value = this.take(field, read)
    if (value === undefined && this.messages.length === before) this.tell(field, { code: missing, detail: {} })
    return value
  }
}

function identity(reader: RowReader, today: string) {
  const name = reader.need('name', 'name.missing', readName)
  const birthDate = reader.need('birthDate', 'date.missing', (text) => readDate(text, today))
  const sex = reader.take('sex', readSex)
  const citizenId = reader.take('citizenId', (text) => readCitizenId(text, { birthDate, sex }))
  return { name, birthDate, sex, citizenId, cardNumber: reader.take('cardNumber', readCardNumber) }
}

function life(reader: RowReader, birthDate: string | undefined, today: string) {
  const admittedOn = reader.take('admittedOn', (text) => readDate(text, today))
  const officialOn = reader.take('officialOn', (text) => readDate(text, today))
  const apart = (value: string, other: string) => ({ value: Dates.formatDate(value), other: Dates.formatDate(other) })
  if (birthDate && admittedOn && admittedOn <= birthDate) reader.tell('admittedOn', { code: 'date.before-birth', detail: apart(admittedOn, birthDate) })
  if (admittedOn && officialOn && officialOn < admittedOn) reader.tell('officialOn', { code: 'date.before-admission', detail: apart(officialOn, admittedOn) })
  return { admittedOn, officialOn }
}

/** Whether a list may leave a row's cell unsaid, since it has no column for it. */
const saysNoCell = (reader: RowReader, { partial }: Frame) => partial && !reader.column('cell') && !reader.column('cellCode')

function placement(reader: RowReader, { place }: Frame): Unit | undefined {
  const text = { cell: reader.text('cell'), parent: reader.text('parent'), cellCode: reader.text('cellCode') }
  const found = place(text)
  if ('problem' in found) {
    reader.tell(found.field === 'cell' && !reader.column('cell') ? 'cellCode' : found.field, found.problem)
    return undefined
  }
  const { unit, how, perfect } = found
  const [field, from] = text.cell === '' ? (['cellCode', text.cellCode] as const) : (['cell', text.cell] as const)
  if (!perfect || how === 'REMEMBERED') reader.matches.push({ column: reader.header(field), from, to: unit.name, orgId: unit.id, orgCode: unit.code, how, perfect })
  return unit
}

function duties(reader: RowReader, unit: Unit | undefined, { units }: Frame) {
  const partyTitle = reader.take('partyTitle', free)
  if (!partyTitle || !unit) return { partyTitle }
  const { roles, unsure, problems } = readRoles(partyTitle, unit, units)
  problems.forEach((problem) => reader.tell('partyTitle', problem))
  for (const { title, unit: holder } of unsure) {
    reader.matches.push({ column: reader.header('partyTitle'), from: title, to: holder.name, orgId: holder.id, orgCode: holder.code, how: 'TITLE', perfect: false })
  }
  return { partyTitle, ...(roles.length > 0 ? { roles: [...roles] } : {}) }
}

function standing(reader: RowReader, { remembered, partial }: Frame) {
  if (partial && !reader.column('status')) return undefined
  const typed = reader.text('status')
  const meant = standingMeant(typed, remembered)
  if (meant) reader.matches.push({ column: reader.header('status'), from: typed, to: standingWords[standingOf(meant) ?? ''] ?? '', how: 'REMEMBERED', perfect: true })
  return reader.need('status', 'status.missing', (text) => readStanding(text, remembered))
}

/** Only the identity of a row; its problems are told when the whole row is read. */
export function readIdentity(row: SheetRow, frame: Frame): Identity {
  const reader = new RowReader(row, frame)
  return { row: row.row, tt: reader.text('tt'), ...identity(reader, frame.today) }
}

/** Everything one row says about a person, with problems, mended values and words taken for organisations. */
export function readDraft(row: SheetRow, frame: Frame): Draft {
  const reader = new RowReader(row, frame)
  const who = identity(reader, frame.today)
  const dates = life(reader, who.birthDate, frame.today)
  const held = standing(reader, frame)
  const unit = saysNoCell(reader, frame) ? undefined : placement(reader, frame)
  const fields: Fields = {
    ...who, ...dates, ...held, cellId: unit?.id, cellCode: unit?.code, ...duties(reader, unit, frame),
    concurrentPost: reader.take('concurrentPost', free), phone: reader.take('phone', readPhone), email: reader.take('email', readEmail), note: reader.take('note', free),
  }
  return { row: row.row, tt: reader.text('tt'), cells: row.texts, fields, messages: reader.messages, repairs: reader.repairs, matches: reader.matches, cell: unit?.name }
}
