import { Grant } from '@nen-nep/contracts'
import { rosterIn, rosterKey as evaluationsKey, rosterRow } from '@nen-nep/evaluations/roster/projection'
import { pack as packRoster } from '@nen-nep/meetings/roster/schema'
import { rosterKey as meetingsKey } from '@nen-nep/meetings/place'
import { directoryIn, directoryKey, directoryRow, lineOf } from '@nen-nep/membership/list/line'
import { grantsOf } from '@nen-nep/membership/member/rules'
import { cellRosterKey, CellRoster, type RosterEntry } from '@nen-nep/membership/publishing/schema'
import { ADMINISTRATOR } from '@nen-nep/membership/signin/administrator'
import { foundAt, placesOf } from '@nen-nep/membership/transfer/places'
import { Transfer } from '@nen-nep/membership/transfer/schema'
import { contactsIn } from '@nen-nep/notifications/contact/contacts'
import { contactsKey } from '@nen-nep/notifications/place'
import { getRow, grantsKey, grantsRow, pack, readTree, scan, snapshotKey, snapshotRow, TREE_POINTER, type Held, type Key, type Row } from '@nen-nep/service-kit'
import { FormerNode, TreeNode } from '@nen-nep/contracts'
import { packed } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { SERVICES, type ServiceName } from '../apps.ts'
import { alike, told, type Expected, type Projection } from './expected.ts'
import { cells, entriesOf, members, rosters } from './source.ts'
import { summaries, where } from './year.ts'

const versionOf = (row: Row | undefined) => (typeof row?.['version'] === 'number' ? row['version'] : 0)
const Rights = v.object({ version: v.number(), grants: v.array(Grant), formerly: v.optional(v.array(v.string()), []), signedOutAt: v.optional(v.string()) })
const rightsIn = (row: Row | undefined) => told(() => {
  const { grants, formerly, signedOutAt } = v.parse(Rights, row)
  return { grants, formerly, signedOutAt }
})

function grantsIn(service: ServiceName, held: Held): Expected {
  const { grants, formerly = [], signedOutAt } = held
  return { service, row: { ...grantsRow(held), ...grantsKey(held.memberId) }, same: (row) => (row === undefined ? grants.length === 0 : alike(rightsIn(row), { grants, formerly, signedOutAt })) }
}

/** What every service knows of everybody's rights, from the registry; the first administrator, who is in no register, from what the registry itself holds. */
async function* grants(tables: Parameters<Projection>[0]): AsyncGenerator<Expected> {
  const first = await getRow(tables.membership, grantsKey(ADMINISTRATOR), true)
  const known = first && { memberId: ADMINISTRATOR, ...v.parse(Rights, first) }
  if (known) for (const service of SERVICES) if (service !== 'membership') yield grantsIn(service, known)
  for await (const { state, version } of members(tables.membership)) {
    for (const service of SERVICES) yield grantsIn(service, { memberId: state.id, version, grants: grantsOf(state), formerly: state.formerly, signedOutAt: state.signedOutAt })
  }
}

const Snapshot = v.object({ nodes: packed(v.array(TreeNode)), former: v.optional(packed(v.array(FormerNode)), () => pack([])) })
/** The tree of every other service: its snapshot first, and then the pointer to it. */
async function* trees({ membership }: Parameters<Projection>[0]): AsyncGenerator<Expected> {
  const { version, nodes, former } = await readTree(membership)
  for (const service of SERVICES.filter((one) => one !== 'membership' && version > 0)) {
    yield { service, row: { ...snapshotRow(version, nodes, former), ...snapshotKey(version) }, same: (row) => alike(told(() => v.parse(Snapshot, row)), { nodes, former }) }
    yield { service, row: { ...TREE_POINTER, version }, same: (row) => versionOf(row) === version }
  }
}

const unversioned = (entries: readonly RosterEntry[]) => entries.map(({ version: _version, ...entry }) => entry).toSorted((a, b) => (a.id < b.id ? -1 : 1))
/** Whom the registry's own roster of each cell names, from the members themselves. Versions of members are left aside: not every change of a record is news to a roster. A cell without members has an empty one: that nobody is there is told too. */
async function* cellRosters({ membership }: Parameters<Projection>[0]): AsyncGenerator<Expected> {
  for await (const { cellId, members: own, guests } of cells(membership)) {
    const entries = entriesOf(cellId, [...own, ...guests])
    const before = await getRow(membership, cellRosterKey(cellId), true)
    yield { service: 'membership', row: { ...before, cellId, entries, ...cellRosterKey(cellId), version: versionOf(before) + 1, facts: undefined }, same: (row) => row !== undefined && alike(told(() => unversioned(v.parse(CellRoster, row).entries)), unversioned(entries)) }
  }
}

/** What finds, counts and compares people, from the members themselves. */
async function* directories({ membership }: Parameters<Projection>[0]): AsyncGenerator<Expected> {
  for await (const { cellId, members: all } of cells(membership)) {
    const lines = all.map(({ state, version }) => lineOf(state, version)).toSorted((a, b) => (a.id < b.id ? -1 : 1))
    const plain = (some: typeof lines) => some.map(({ version: _version, ...line }) => line).toSorted((a, b) => (a.id < b.id ? -1 : 1))
    const before = await getRow(membership, directoryKey(cellId), true)
    yield { service: 'membership', row: { ...directoryRow(cellId, { version: versionOf(before) + 1, lines }), ...directoryKey(cellId) }, same: (row) => (row === undefined ? lines.length === 0 : alike(told(() => plain(directoryIn(row).lines)), plain(lines))) }
  }
}

const bareOf = (entries: readonly RosterEntry[]) => entries.map(({ id, name, status, flags, roles, since, admittedOn, sex, bornIn, unit }) => ({ id, name, status, flags, roles, since, admittedOn, sex, bornIn, unit }))
/** The rosters of meetings and evaluations, in the very order and version in which they were published: attendance is written in that order. */
async function* publishedRosters({ membership }: Parameters<Projection>[0]): AsyncGenerator<Expected> {
  for await (const { cellId, version, entries } of rosters(membership)) {
    const people = bareOf(entries)
    const text = packRoster(people)
    yield { service: 'meetings', row: { ...meetingsKey(cellId), version, members: text }, same: (row) => versionOf(row) === version && row?.['members'] === text }
    yield { service: 'evaluations', row: { ...rosterRow(evaluationsKey(cellId), { version, members: people }), ...evaluationsKey(cellId) }, same: (row) => alike(told(() => rosterIn(row)), { version, members: people }) }
  }
}

/** The addresses in notifications. */
async function* contacts({ membership }: Parameters<Projection>[0]): AsyncGenerator<Expected> {
  for await (const { cellId, version, entries } of rosters(membership)) {
    const people = entries.map(({ id, name, email, phone }) => ({ id, name, email, phone }))
    const key: Key = contactsKey(cellId)
    const read = (row: Row | undefined) => told(() => contactsIn(cellId, row).map(({ memberId: id, name, email, phone }) => ({ id, name, email, phone })))
    yield { service: 'notifications', row: { ...key, version, packed: pack(people) }, same: (row) => versionOf(row) === version && alike(read(row), people) }
  }
}

/** Where levels find their transfers, by the tree as it stands. */
async function* transfers({ membership }: Parameters<Projection>[0]): AsyncGenerator<Expected> {
  const tree = await readTree(membership)
  for await (const row of scan(membership, 'T#')) {
    const transfer = v.parse(Transfer, row)
    for (const place of foundAt(transfer, placesOf(transfer), tree)) yield { service: 'membership', row: place, same: (standing) => standing !== undefined }
  }
}

/** Every projection by its name, in the order in which they rest on each other. */
export const projections: Readonly<Record<string, Projection>> = { trees, cells: cellRosters, directories, grants, rosters: publishedRosters, contacts, transfers, summaries, where }
