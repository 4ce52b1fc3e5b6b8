import { createHash } from 'node:crypto'
import { GrantsChanged, RosterChanged, type ContactsFile, type Fact, type RosterFile } from '@nen-nep/contracts'
import { commit, getRows, keyText, seen, untilFirst, working, type Act } from '@nen-nep/service-kit'
import { keepDirectory } from '../list/keep.ts'
import { directoryKey } from '../list/line.ts'
import { besideGrants } from '../member/grants.ts'
import { memberKey } from '../member/schema.ts'
import type { Working } from '../stores.ts'
import { nextRoster } from './entries.ts'
import { cellRosterKey, type CellRoster, type RosterEntry } from './schema.ts'

const GRANTS_PER_EVENT = 40
const READ_AT_ONCE = 100
const TRIES = 8

const digest = (body: string) => createHash('sha256').update(body).digest('hex').slice(0, 16)

/** Writes the two files of a roster's version; their names hold a digest, so that a lost race never overwrites the winner's. */
export async function writeFiles({ files }: Working, { cellId, entries }: CellRoster, version: number): Promise<{ file: string; contacts: string }> {
  const roster: RosterFile = { cellId, version, members: entries.map(({ id, name, status, flags, roles, since, admittedOn, sex, bornIn, unit }) => ({ id, name, status, flags, roles, since, admittedOn, sex, bornIn, unit })) }
  const contacts: ContactsFile = { cellId, version, contacts: entries.map(({ id, name, email, phone, recognition }) => ({ id, name, email, phone, recognition })) }
  const [first, second] = [JSON.stringify(roster), JSON.stringify(contacts)]
  const names = { file: `rosters/${cellId}/${version}-${digest(first)}.json`, contacts: `contacts/${cellId}/${version}-${digest(second)}.json` }
  await Promise.all([files.put(names.file, first, 'application/json'), files.put(names.contacts, second, 'application/json')])
  return names
}

function grantFacts(changed: readonly RosterEntry[]): Fact[] {
  const members = changed.map(({ id, version, grants, ...entry }) => ({ memberId: id, version, grants, ...besideGrants(entry) }))
  return Array.from({ length: Math.ceil(members.length / GRANTS_PER_EVENT) }, (_, index) => GrantsChanged({ members: members.slice(index * GRANTS_PER_EVENT, (index + 1) * GRANTS_PER_EVENT) }))
}

/** One attempt: the roster is read before its members, so that whoever commits in between makes this attempt fail and read again. */
async function attempt(deps: Working, act: Act, cellId: string, memberIds: readonly string[]): Promise<void> {
  const [mine, directory] = [cellRosterKey(cellId), directoryKey(cellId)]
  const standing = await getRows(deps.table, [mine, directory], true)
  const roster = standing.get(keyText(mine))
  const before = roster && seen(deps.rosters, roster)
  const rows = await getRows(deps.table, memberIds.map(memberKey), true)
  const members = [...rows.values()].map((row) => seen(deps.members, row))
  await keepDirectory(deps.table, cellId, standing.get(keyText(directory)), members)
  const next = nextRoster(cellId, before?.state, members)
  if (!next) return
  const version = (before?.version ?? 0) + 1
  const names = await writeFiles(deps, next.roster, version)
  const facts = [RosterChanged({ cellId, version, ...names, members: next.roster.entries.length }), ...grantFacts(next.changed)]
  await commit(deps.rosters, { next: next.roster, facts }, act, before)
}

/** Reads the named members again and publishes their cell's roster as it now stands. */
export async function publishRoster(deps: Working, cellId: string, memberIds: readonly string[]): Promise<void> {
  const act = working('membership', `roster:${cellId}`, deps.now().toISOString())
  for (let from = 0; from < memberIds.length; from += READ_AT_ONCE) await untilFirst(() => attempt(deps, act, cellId, memberIds.slice(from, from + READ_AT_ONCE)), { tries: TRIES })
}
