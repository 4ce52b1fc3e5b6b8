import { getRow, getRows, grantsKey, readAll, scan, type HeldRows, type Row, type WantedPerson } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { admissionsOf } from '../admission/schema.ts'
import { disciplinesOf } from '../discipline/schema.ts'
import { correctionsOf } from '../correction/schema.ts'
import { bare } from '@nen-nep/contracts'
import { markerRows } from '../member/markers.ts'
import { Member, memberKey } from '../member/schema.ts'
import { CellRoster, cellRosterKey } from '../publishing/schema.ts'
import { newMemberId } from '../import/write-job.ts'
import type { RosterRow } from '../roster/rows.ts'
import { rowsIn } from '../import/pages.ts'
import type { Working } from '../stores.ts'
import { exportsOf } from './schema.ts'

const some = (rows: readonly (Row | undefined)[]): Row[] => rows.filter((row) => row !== undefined)

async function correctionsBy({ table }: Working, { memberId, orgs }: WantedPerson): Promise<Row[]> {
  const all = await Promise.all(orgs.map((orgId) => readAll(table, { pk: correctionsOf(bare(orgId)) })))
  return all.flat().filter((row) => row['memberId'] === memberId)
}

async function rosterLines({ table }: Working, { memberId, orgs }: WantedPerson) {
  const rows = await Promise.all(orgs.map((orgId) => getRow(table, cellRosterKey(orgId))))
  return some(rows).flatMap((row) => v.parse(CellRoster, row).entries.filter(({ id }) => id === memberId))
}

async function admissionsOn({ table }: Working, { memberId, orgs }: WantedPerson): Promise<Row[]> {
  const all = await Promise.all(orgs.map((orgId) => readAll(table, { pk: admissionsOf(bare(orgId)) })))
  return all.flat().filter((row) => row['memberId'] === memberId)
}

type Sheets = Readonly<{ uploads: Row[]; imports: Row[]; importRows: Row[] }>
/** Files and imports have no index by person: the job walks them. Of a file's judged rows only those that became this person, or bear their numbers, are theirs. */
async function sheetsOf({ table }: Working, { memberId }: WantedPerson, member: Member | undefined): Promise<Sheets> {
  const found: Sheets = { uploads: [], imports: [], importRows: [] }
  const numbers = [member?.citizenId, member?.cardNumber].filter((number) => number !== undefined)
  for await (const row of scan(table, 'F#')) if (row['by'] === memberId) found.uploads.push(row)
  for await (const row of scan(table, 'J#')) {
    if (row['by'] === memberId) found.imports.push(row)
    const importId = String(row['pk']).slice('J#'.length)
    const theirs = ({ row: line, memberId: same, fields }: RosterRow) => same === memberId || newMemberId(importId, line) === memberId || numbers.some((number) => number === fields.citizenId || number === fields.cardNumber)
    found.importRows.push(...rowsIn(row).filter(theirs))
  }
  return found
}

/** Everything the registry holds on one person, in full: it is their own. */
export async function heldOn(deps: Working, wanted: WantedPerson): Promise<HeldRows[]> {
  const { table } = deps
  const { memberId } = wanted
  const row = await getRow(table, memberKey(memberId), true)
  const member = row && v.parse(Member, row)
  const sheets = await sheetsOf(deps, wanted, member)
  const markers = member ? [...(await getRows(table, markerRows(member))).values()].map(({ kind }) => ({ kind })) : []
  return [
    { kind: 'member', rows: some([row]) },
    { kind: 'roster', rows: await rosterLines(deps, wanted) },
    { kind: 'corrections', rows: await correctionsBy(deps, wanted) },
    { kind: 'admissions', rows: await admissionsOn(deps, wanted) },
    { kind: 'disciplines', rows: await readAll(table, { pk: disciplinesOf(memberId) }) },
    { kind: 'exports', rows: await readAll(table, { pk: exportsOf(memberId) }) },
    { kind: 'grants', rows: some([await getRow(table, grantsKey(memberId))]) },
    { kind: 'markers', rows: markers },
    { kind: 'uploads', rows: sheets.uploads },
    { kind: 'imports', rows: sheets.imports.map(({ rulings: _rulings, ...rest }) => rest) },
    { kind: 'importRows', rows: sheets.importRows },
  ]
}
