import type { Happening } from '@nen-nep/contracts'
import { acting, commit, getRows, inside, open, refusals, refuse as refuseItem, repeated, revise, seen, untilFirst, type Act, type Saved, type Seen } from '@nen-nep/service-kit'
import type { Deps, Working } from '../deps.ts'
import { quietAct } from '../once.ts'
import { modeKey, preferenceKey } from '../place.ts'
import { modeIn, modeKeys } from './mode.ts'
import type { Mode, Preference, SettingMode, SettingPreference, Wish } from './schema.ts'

const TRIES = 8
export const refuse = refusals({ 'mode.not-allowed': 'forbidden' })

/** Sets what becomes of the mails of an organisation and of all below it that have not set it themselves, and in which language they are. */
export async function setMode({ modes, ...deps }: Deps, act: Act, orgId: string, setting: SettingMode): Promise<Saved<Mode>> {
  const { caller, table } = await open(deps.table, act, [], { consistent: true })
  if (!caller.may('see', orgId)) return refuseItem('item.missing')
  if (!caller.may('register', orgId) && !caller.may('lead', orgId)) return refuse('mode.not-allowed')
  return (await revise(inside(table, modes), acting(act, caller), modeKey(orgId), (before) => ({ next: { ...before, orgId, ...setting }, facts: [] }))) ?? refuseItem('item.missing')
}

/** The mode and language in force for an organisation. */
export async function readMode(deps: Deps, act: Act, orgId: string): Promise<Mode> {
  const { caller, table, tree } = await open(deps.table, act, [])
  if (!caller.may('see', orgId)) return refuseItem('item.missing')
  return { orgId, ...modeIn(tree, orgId, await getRows(table, modeKeys(tree, orgId))) }
}

async function myPreference({ preferences, table }: Deps, act: Act, consistent = false): Promise<Seen<Preference> | undefined> {
  const key = preferenceKey(act.by)
  const row = (await open(table, act, [key], { consistent, tree: false })).row(key)
  return row && seen(preferences, row)
}

/** What holds for those who have said nothing: mail is sent, all of it. */
export const unsaid = (memberId: string): Preference => ({ memberId, mail: true, digests: true, reminders: true })

/** The caller's own wishes. */
export async function readPreference(deps: Deps, act: Act): Promise<Saved<Preference>> {
  return (await myPreference(deps, act)) ?? { state: unsaid(act.by), version: 0 }
}

async function trySetting(deps: Deps, act: Act, wishes: SettingPreference): Promise<Saved<Preference>> {
  const before = await myPreference(deps, act, true)
  return (before && repeated(before, act)) ?? commit(deps.preferences, { next: { ...unsaid(act.by), ...before?.state, mergedFrom: undefined, ...wishes }, facts: [] }, act, before)
}

/** The caller's own wishes, the last ones said: who was overtaken by themselves says it again. */
export const setPreference = (deps: Deps, act: Act, wishes: SettingPreference): Promise<Saved<Preference>> => untilFirst(() => trySetting(deps, act, wishes), { tries: TRIES })

/** Stops letters of a kind by a link that was sealed for its member: once or often, it is the same. */
export async function stopLetters(deps: Deps, act: Act, { memberId, wish }: Readonly<{ memberId: string; wish: Wish }>): Promise<void> {
  const mine = { ...act, by: memberId }
  await untilFirst(async () => {
    const before = await myPreference(deps, mine, true)
    if (before?.state[wish] === false) return
    await commit(deps.preferences, { next: { ...unsaid(memberId), ...before?.state, mergedFrom: undefined, [wish]: false }, facts: [] }, mine, before)
  }, { tries: TRIES })
}

type Restriction = Happening<{ memberId: string; restricted: boolean }>
/** Takes news of a restriction: the newest version of the record says whether mail may go to its person. */
export const hearRestriction = ({ preferences }: Working, { id, at, version, data: { memberId, restricted } }: Restriction) =>
  revise(preferences, quietAct(id, at), preferenceKey(memberId), (before) =>
    (before?.restrictedAt ?? 0) >= version ? undefined : { next: { ...unsaid(memberId), ...before, restricted, restrictedAt: version }, facts: [] })
