import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { commit, find, inside, read, refuseMissing, type Act, type Saved } from '@nen-nep/service-kit'
import { amend } from '../member/amend.ts'
import { memberKey, type Member } from '../member/schema.ts'
import type { Deps } from '../stores.ts'
import { fileNames } from './words.vi.ts'
import { askExport, mayKnow, restrict } from './rules.ts'
import { exportId, exportKey, holders, type Asking, type PersonExport, type Restricting } from './schema.ts'

/** Asks for everything held on a person. One export a civil day: asking again finds the first, so that nobody can keep four services busy. */
export async function exportPerson(deps: Deps, act: Act, memberId: string, asking: Asking): Promise<Saved<PersonExport>> {
  const { state: member, caller, door } = await read(deps.members, act, memberKey(memberId), true)
  const decision = askExport(member, asking, caller, act)
  const key = exportKey(exportId(memberId, civilDayOf(act.at)))
  const standing = key && (await find(inside(door.table, deps.exports), key, true))
  return standing ? { state: standing.state, version: standing.version, repeated: true } : commit(deps.exports, decision, act)
}

/** How far an export is. Its addresses, for a quarter of an hour, are for the person alone: an officer may ask for it, and learns that it is ready. */
export async function getPersonExport(deps: Deps, act: Act, id: string) {
  const key = exportKey(id)
  if (!key) return refuseMissing()
  const { state, version, caller } = await read(deps.exports, act, key, true)
  if (!mayKnow(caller, state)) return refuseMissing()
  const shown = { ...viewOf(state), version }
  if (state.state !== 'READY') return shown
  if (state.expiresAt <= act.at) return { ...shown, state: 'EXPIRED' as const }
  if (caller.id !== state.memberId) return shown
  const [url, pageUrl] = await Promise.all([deps.files.downloadUrl(state.data, fileNames.data), deps.files.downloadUrl(state.page, fileNames.page)])
  return { ...shown, url, pageUrl }
}

/** An export without the places of its files. */
export function viewOf({ id, memberId, askedAt, dueOn, parts, ...rest }: PersonExport) {
  const expires = 'expiresAt' in rest ? { expiresAt: rest.expiresAt } : {}
  return { id, memberId, askedAt, dueOn, state: rest.state, handedIn: holders.filter((service) => parts[service] !== undefined), ...expires }
}

export const setRestriction = (deps: Deps, act: Act, memberId: string, wanted: Restricting & Readonly<{ restricted: boolean }>): Promise<Saved<Member>> =>
  amend(deps, act, memberId, (member, caller) => restrict(member, wanted, caller, act))
