import { isDeepStrictEqual } from 'node:util'
import { MembersRegistered, shortHash, type MemberFlag } from '@nen-nep/contracts'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { hasLeft } from '@nen-nep/rules/membership/index'
import { find, Refusal, repeated, revise, Standing, writeTogether, type Act, type Decision, type Seen } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { newMemberPuts, saveMember } from '../member/save.ts'
import { updated } from '../member/facts.ts'
import { beginning, isPresent, Membership, take } from '../member/history.ts'
import { isRestricted } from '../member/rules.ts'
import { isOver, Member, memberKey, type Position } from '../member/schema.ts'
import type { Fields, RosterRow } from '../roster/index.ts'
import { inQueue } from '../position/queue.ts'
import { isSingle } from '../position/rules.ts'
import { seatsOf } from '../position/seats.ts'
import type { Working } from '../stores.ts'
import { rememberAll } from '../mapping/use-cases.ts'
import { newsOf } from './accepted.ts'
import { movedBy } from './move.ts'
import { readLearned, readRows } from './pages.ts'
import type { Registry } from './registry.ts'
import { finish, runUntil, turnPage } from './rules.ts'
import { importKey, type Import, type Ruling } from './schema.ts'
import { writeTree } from './write-tree.ts'

/** New members written in one transaction: each is itself and at most four markers, and a transaction holds a hundred rows. */
const TOGETHER = 20

/** How a row becomes a member: the ids of the registry's organisations by code, what it keeps, the civil day it is written, and by whom. */
type Setting = Readonly<{ idOf: (code: string | undefined) => string | undefined; keeps: Registry['keeps']; today: string; by: string; at: string }>
/** The answer to a row that reaches into another registry: nobody is written there, whoever asks. */
const ELSEWHERE = 'member.not-registrar'
/** The answer to a row that was judged the same as somebody whose record became another since. */
const MERGED = 'member.merged'
const LEFT = 'member.left'
/** The answer to a row about somebody whose data is restricted: no file changes their record. */
const RESTRICTED = 'member.restricted'

/** The flags a row leaves a member with: it speaks of exemption only. */
const flagsAfter = ({ exempt }: Fields, before: readonly MemberFlag[]): MemberFlag[] =>
  exempt === undefined ? [...before] : [...before.filter((flag) => flag !== 'exempt'), ...(exempt ? (['exempt'] as const) : [])]

/** The positions a row leaves a member with: those it states, from today on, beside those they hold. */
function positionsAfter({ roles = [] }: Fields, before: readonly Position[], { idOf, keeps, today }: Setting): Position[] {
  const stated = roles.flatMap(({ role, orgId, orgCode, title }) => {
    const at = orgId ?? idOf(orgCode)
    return at === undefined || !keeps(at) ? [] : [{ role, orgId: at, from: today, title }]
  })
  return [...before, ...stated.filter(({ role, orgId }) => !before.some((held) => !isOver(held) && held.role === role && held.orgId === orgId))]
}

/** The cell a row leaves a member in: the one it names, else the one that held them. */
const cellAfter = ({ fields: { cellId, cellCode } }: RosterRow, before: Member | undefined, { idOf }: Setting) => cellId ?? idOf(cellCode) ?? (cellCode === undefined ? before?.cellId : undefined)

const isSame = (a: Membership, b: Membership) => a.cellId === b.cellId && a.status === b.status && a.outside === b.outside && isDeepStrictEqual(a.flags, b.flags)

/** The membership a row leaves somebody with: what they are new to begins with their admission; what changes, changes today. */
function membershipAfter(before: Member | undefined, next: Membership, since: string, { by, at, today }: Setting): Pick<Member, 'history' | 'since' | 'cellId' | 'status' | 'flags' | 'hostId'> {
  if (!before) return { ...next, since, history: [beginning(next, { type: 'REGISTERED', on: since, by, at })] }
  if (isSame(before, next)) return before
  const last = before.history.at(-1)?.on ?? today
  return take(before, { ...next, outside: next.outside }, { type: 'IMPORTED', on: last > today ? last : today, by, at })
}

/** What the file says of a member, over what was known: a blank cell erases nothing. */
function merged(row: RosterRow, before: Member | undefined, id: string, setting: Setting): Member {
  const { fields } = row
  const { roles: _roles, exempt: _exempt, cellCode: _code, cellId: _cell, ...stated } = fields
  const { flags, positions } = before ?? { flags: [], positions: [] }
  const { status, ...known } = v.parse(v.partial(Member), JSON.parse(JSON.stringify(stated)))
  const cellId = cellAfter(row, before, setting)
  // Whoever left the system and is in a file again has come back.
  const away = before && isPresent(before) && before.hostId !== cellId ? { hostId: before.hostId, outside: before.outside } : {}
  const next = v.parse(Membership, { cellId, status: status ?? before?.status, flags: flagsAfter(fields, flags), ...away })
  const membership = membershipAfter(before, next, known.admittedOn ?? setting.today, setting)
  // What the file says comes last: a membership may carry the whole record it was taken from.
  return v.parse(Member, { ...before, ...membership, ...known, id, positions: positionsAfter(fields, positions, setting) })
}

/** What happens to a row: nothing, a new member, or a change of the member it names. */
function target(row: RosterRow, ruling: Ruling | undefined): { write: boolean; memberId: string | undefined } {
  if (row.state === 'HELD') return { write: ruling !== undefined && ruling.decision !== 'SKIP', memberId: ruling?.decision === 'SAME' ? ruling.memberId : undefined }
  return { write: row.state === 'NEW' || row.state === 'CHANGED', memberId: row.memberId }
}

const registered = (members: readonly Member[]) => MembersRegistered({ members: members.map(({ id, cellId }) => ({ memberId: id, cellId })) })

function decide(next: Member, before: Seen<Member> | undefined): Decision<Member> {
  if (!before) return { next, facts: [registered([next])] }
  return { next, facts: [updated(next, before.state)] }
}

type Page = Readonly<{ rows: readonly RosterRow[]; setting: Setting }>
const rulingOn = (job: Import, { row }: RosterRow) => job.rulings.find((ruling) => ruling.row === row)
/** The id of the member that a row of an import makes: the same row makes the same one. */
export const newMemberId = (importId: string, row: number) => `mem_${shortHash(8, importId, String(row))}`
const idFor = (job: Import, { row }: RosterRow) => newMemberId(job.id, row)
const actFor = (act: Act, job: Import, { row }: RosterRow): Act => ({ ...act, key: `${job.id}:${row}`, body: '' })

/** Whether a row speaks of somebody, or of a cell, that another registry keeps; of nobody at all is answered alike. */
const reachesElsewhere = ({ row, setting }: Readonly<{ row: RosterRow; setting: Setting }>, memberId: string | undefined, before: Member | undefined) =>
  (memberId !== undefined && !setting.keeps(before?.cellId)) || !setting.keeps(cellAfter(row, before, setting))

/** Why a row may not be written at all, where that is so. Who has left, also since the file was read, comes back by an act of re-admission, and the dead by nothing. */
function barTo(where: Readonly<{ row: RosterRow; setting: Setting }>, memberId: string | undefined, before: Member | undefined): string | undefined {
  if (before?.merged) return MERGED
  if (before && hasLeft(before)) return LEFT
  if (before && isRestricted(before)) return RESTRICTED
  return reachesElsewhere(where, memberId, before) ? ELSEWHERE : undefined
}

/** The code of a refusal, where a write answers or ends in one. */
const codeOf = (write: Promise<string | undefined>): Promise<string | undefined> =>
  write.catch((error: unknown) => {
    if (error instanceof Refusal) return error.code
    throw error
  })

async function save(deps: Working, act: Act, stated: Member, before: Seen<Member> | undefined): Promise<undefined> {
  const { next, also } = await movedBy(deps, act, stated, before)
  await saveMember(deps, { ...decide(next, before), also: [...also, ...(await seatsOf(deps, deps.table, next, before?.state))] }, act, before)
}

/** Writes one row; the same row of the same import writes once. Answers the code of a refusal that concerns this row alone. */
async function writeRow(deps: Working, act: Act, job: Import, { row: judged, setting }: { row: RosterRow; setting: Setting }): Promise<string | undefined> {
  const row = { ...judged, fields: newsOf(judged) }
  const { memberId } = target(row, rulingOn(job, row))
  const id = memberId ?? idFor(job, row)
  const before = memberId === undefined ? undefined : await find(deps.members, memberKey(id), true)
  const mine = actFor(act, job, row)
  if (before && repeated(before, mine)) return undefined
  const known = before?.state
  return barTo({ row, setting }, memberId, known) ?? save(deps, mine, merged(row, known, id, setting), before)
}

/** Writes some new members in one transaction; answers false when one of them stands in the way, and none is written. */
async function writeTogetherOrNot(deps: Working, act: Act, job: Import, { rows, setting }: Page): Promise<boolean> {
  const members = rows.map((row) => ({ row, next: merged(row, undefined, idFor(job, row), setting) }))
  // One event tells of all who stand or fall together; the first row carries it.
  const told = registered(members.map(({ next }) => next))
  const puts = members.flatMap(({ row, next }, index) => newMemberPuts(deps, { next, facts: index === 0 ? [told] : [] }, actFor(act, job, row)))
  try {
    await writeTogether(deps.table, puts)
    return true
  } catch (error) {
    if (error instanceof Standing) return false
    throw error
  }
}

type Written = Pick<Import, 'written' | 'refused'>
async function writeOneByOne(deps: Working, act: Act, job: Import, { rows, setting }: Page): Promise<Written> {
  const refused: Written['refused'] = []
  for (const row of rows) {
    const code = await codeOf(inQueue(() => writeRow(deps, act, job, { row, setting })))
    if (code !== undefined) refused.push({ row: row.row, code })
  }
  return { written: rows.length - refused.length, refused }
}

const takesSeat = ({ fields: { roles = [] } }: RosterRow) => roles.some(isSingle)

/** A page: new members twenty at a time; the others, secretaries, and those that stood in each other's way, one by one. */
async function writePage(deps: Working, act: Act, job: Import, { rows, setting }: Page): Promise<Written> {
  const wanted = rows.filter((row) => target(row, rulingOn(job, row)).write)
  const isNew = (row: RosterRow) => !takesSeat(row) && target(row, rulingOn(job, row)).memberId === undefined && setting.keeps(cellAfter(row, undefined, setting))
  const alone = wanted.filter((row) => !isNew(row))
  const fresh = wanted.filter(isNew)
  let together = 0
  for (let from = 0; from < fresh.length; from += TOGETHER) {
    const some = fresh.slice(from, from + TOGETHER)
    if (await writeTogetherOrNot(deps, act, job, { rows: some, setting })) together += some.length
    else alone.push(...some)
  }
  const rest = await writeOneByOne(deps, act, job, { rows: alone, setting })
  return { ...rest, written: together + rest.written }
}

/** Writes some pages of a confirmed import, and asks for the next run until all are written. Run again after a crash it goes on where it was, and repeats nothing that was written. */
export async function writeImport(deps: Working, act: Act, job: Import): Promise<void> {
  const { byCode, registry: { keeps } } = await writeTree(deps, act, job)
  if (job.pagesDone === 0) await rememberAll(deps, act, job.orgId, (await readLearned(deps.table, job.id)).map((mapping) => (mapping.kind === 'CELL' ? { ...mapping, to: byCode.get(mapping.to) ?? mapping.to } : mapping)))
  const setting: Setting = { idOf: (code) => (code === undefined ? undefined : byCode.get(code)), keeps, today: civilDayOf(act.at), by: act.by, at: act.at }
  const until = runUntil(job)
  for (let page = job.pagesDone; page < until; page++) {
    const done = await writePage(deps, act, job, { rows: await readRows(deps.table, job.id, page), setting })
    await revise(deps.imports, act, importKey(job.id), (now) => (now?.pagesDone === page ? turnPage(now, done) : undefined))
  }
  if (until === job.pages) await revise(deps.imports, act, importKey(job.id), (now) => (now?.state === 'WRITING' ? finish(now) : undefined))
}
