import { getRow, getRows, grantsKey, readAll, scan, type HeldRows, type Key, type Row, type WantedPerson } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { Confirmations, confirmationsKey } from '../clean-up/schema.ts'
import { admissionsOf } from '../admission/schema.ts'
import { disciplinesOf } from '../discipline/schema.ts'
import { correctionsOf } from '../correction/schema.ts'
import { bare } from '@nen-nep/contracts'
import { directoryIn, directoryKey } from '../list/line.ts'
import { markerRows } from '../member/markers.ts'
import { Member, memberKey } from '../member/schema.ts'
import { CellRoster, cellRosterKey } from '../publishing/schema.ts'
import { newMemberId } from '../import/write-job.ts'
import type { RosterRow } from '../roster/rows.ts'
import { linesIn } from '../difference/pages.ts'
import { rowsIn } from '../import/pages.ts'
import type { Working } from '../stores.ts'
import { linkKey, ofMember as linksOfMember } from '../residence/schema.ts'
import { ofMember as transfersOf, transferKey } from '../transfer/schema.ts'
import { exportsOf } from './schema.ts'

const some = (rows: readonly (Row | undefined)[]): Row[] => rows.filter((row) => row !== undefined)

async function correctionsBy({ table }: Working, { memberId, orgs }: WantedPerson): Promise<Row[]> {
  const all = await Promise.all(orgs.map((orgId) => readAll(table, { pk: correctionsOf(bare(orgId)) })))
  return all.flat().filter((row) => row['memberId'] === memberId)
}

/** The rows that pointers of a member name by their ids. */
async function pointedAt({ table }: Working, { pk, sk }: Key, keyOf: (id: string) => Key | undefined): Promise<Row[]> {
  const pointers = await readAll(table, { pk, prefix: sk })
  const keys = pointers.flatMap((row) => keyOf(String(row['sk']).slice(sk.length)) ?? [])
  return some(await Promise.all(keys.map((key) => getRow(table, key))))
}

async function rosterLines({ table }: Working, { memberId, orgs }: WantedPerson) {
  const rows = await Promise.all(orgs.map((orgId) => getRow(table, cellRosterKey(orgId))))
  return some(rows).flatMap((row) => v.parse(CellRoster, row).entries.filter(({ id }) => id === memberId))
}

async function admissionsOn({ table }: Working, { memberId, orgs }: WantedPerson): Promise<Row[]> {
  const all = await Promise.all(orgs.map((orgId) => readAll(table, { pk: admissionsOf(bare(orgId)) })))
  return all.flat().filter((row) => row['memberId'] === memberId)
}

async function directoryLines({ table }: Working, { memberId, orgs }: WantedPerson) {
  const rows = await Promise.all(orgs.map((orgId) => getRow(table, directoryKey(orgId))))
  return rows.flatMap((row) => directoryIn(row).lines.filter(({ id }) => id === memberId))
}

async function confirmationsBy({ table }: Working, { memberId, orgs }: WantedPerson) {
  const rows = await Promise.all(orgs.map((orgId) => getRow(table, confirmationsKey(orgId))))
  return some(rows).flatMap((row) => v.parse(Confirmations, row).confirmed[memberId] ?? []).map((at) => ({ at }))
}

/** Merges and looks at doubtful pairs have no index by person either. */
async function pairsOf({ table }: Working, { memberId }: WantedPerson): Promise<{ merges: Row[]; dismissals: Row[] }> {
  const found: { merges: Row[]; dismissals: Row[] } = { merges: [], dismissals: [] }
  for await (const row of scan(table, 'MG#')) if (row['keepId'] === memberId || row['dropId'] === memberId) found.merges.push(row)
  for await (const row of scan(table, 'DD#')) if (row['first'] === memberId || row['second'] === memberId) found.dismissals.push(row)
  return found
}

/** What a walk gathers: rows somebody asked for, and lines of files that speak of a person. */
type Walked<T> = Readonly<{ asked: Row[]; lines: T[] }>
/** Files, imports and what came of them have no index by person: the job walks them. */
async function walk<T>({ table }: Working, prefix: string, memberId: string, linesOf: (row: Row) => readonly T[] = () => []): Promise<Walked<T>> {
  const found: Walked<T> = { asked: [], lines: [] }
  for await (const row of scan(table, prefix)) {
    if (row['by'] === memberId) found.asked.push(row)
    found.lines.push(...linesOf(row))
  }
  return found
}

/** Of a file's judged rows and of a report's lines only those that became this person, or bear their numbers, are theirs. */
async function sheetsOf(deps: Working, { memberId }: WantedPerson, member: Member | undefined): Promise<HeldRows[]> {
  const numbers = [member?.citizenId, member?.cardNumber].filter((number) => number !== undefined)
  const bears = ({ citizenId, cardNumber }: Pick<Member, 'citizenId' | 'cardNumber'>) => numbers.some((number) => number === citizenId || number === cardNumber)
  const isTheirs = (row: Row) => ({ row: line, memberId: same, fields }: RosterRow) => same === memberId || newMemberId(String(row['pk']).slice('J#'.length), line) === memberId || bears(fields)
  const imports = await walk(deps, 'J#', memberId, (row) => rowsIn(row).filter(isTheirs(row)))
  const differences = await walk(deps, 'DF#', memberId, (row) => linesIn(row).filter((line) => line.memberId === memberId || bears(line)))
  return [
    { kind: 'uploads', rows: (await walk(deps, 'F#', memberId)).asked },
    { kind: 'imports', rows: imports.asked.map(({ rulings: _rulings, ...rest }) => rest) },
    { kind: 'importRows', rows: imports.lines },
    { kind: 'differences', rows: differences.asked },
    { kind: 'differenceRows', rows: differences.lines },
    { kind: 'rosterExports', rows: (await walk(deps, 'RX#', memberId)).asked },
    { kind: 'mappings', rows: (await walk(deps, 'V#', memberId)).asked },
  ]
}

/** Everything the registry holds on one person, in full: it is their own. */
export async function heldOn(deps: Working, wanted: WantedPerson): Promise<HeldRows[]> {
  const { table } = deps
  const { memberId } = wanted
  const row = await getRow(table, memberKey(memberId), true)
  const member = row && v.parse(Member, row)
  const pairs = await pairsOf(deps, wanted)
  const markers = member ? [...(await getRows(table, markerRows(member))).values()].map(({ kind }) => ({ kind })) : []
  return [
    { kind: 'member', rows: some([row]) },
    { kind: 'roster', rows: await rosterLines(deps, wanted) },
    { kind: 'directory', rows: await directoryLines(deps, wanted) },
    { kind: 'confirmations', rows: await confirmationsBy(deps, wanted) },
    { kind: 'merges', rows: pairs.merges },
    { kind: 'dismissals', rows: pairs.dismissals },
    { kind: 'corrections', rows: await correctionsBy(deps, wanted) },
    { kind: 'transfers', rows: await pointedAt(deps, transfersOf(memberId), transferKey) },
    { kind: 'residences', rows: await pointedAt(deps, linksOfMember(memberId), linkKey) },
    { kind: 'admissions', rows: await admissionsOn(deps, wanted) },
    { kind: 'disciplines', rows: await readAll(table, { pk: disciplinesOf(memberId) }) },
    { kind: 'exports', rows: await readAll(table, { pk: exportsOf(memberId) }) },
    { kind: 'grants', rows: some([await getRow(table, grantsKey(memberId))]) },
    { kind: 'markers', rows: markers },
    ...(await sheetsOf(deps, wanted, member)),
  ]
}
