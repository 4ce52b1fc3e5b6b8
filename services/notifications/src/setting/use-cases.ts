import type { Happening } from '@nen-nep/contracts'
import { acting, commit, getRows, inside, open, refusals, refuse as refuseItem, repeated, revise, seen, untilFirst, type Act, type Saved, type Seen } from '@nen-nep/service-kit'
import type { Deps, Working } from '../deps.ts'
import { quietAct } from '../once.ts'
import { modeKey, preferenceKey } from '../place.ts'
import { modeIn, modeKeys } from './mode.ts'
import type { MailMode, Mode, Preference } from './schema.ts'

const TRIES = 8
export const refuse = refusals({ 'mode.not-allowed': 'forbidden' })

/** Sets what becomes of the mails of an organisation and of all below it that have no mode of their own. */
export async function setMode({ modes, ...deps }: Deps, act: Act, orgId: string, mode: MailMode): Promise<Saved<Mode>> {
  const { caller, table } = await open(deps.table, act, [], { consistent: true })
  if (!caller.may('see', orgId)) return refuseItem('item.missing')
  if (!caller.may('register', orgId) && !caller.may('lead', orgId)) return refuse('mode.not-allowed')
  return (await revise(inside(table, modes), acting(act, caller), modeKey(orgId), () => ({ next: { orgId, mode }, facts: [] }))) ?? refuseItem('item.missing')
}

/** The mode in force for an organisation. */
export async function readMode(deps: Deps, act: Act, orgId: string): Promise<Mode> {
  const { caller, table, tree } = await open(deps.table, act, [])
  if (!caller.may('see', orgId)) return refuseItem('item.missing')
  return { orgId, mode: modeIn(tree, orgId, await getRows(table, modeKeys(tree, orgId))) }
}

async function myPreference({ preferences, table }: Deps, act: Act, consistent = false): Promise<Seen<Preference> | undefined> {
  const key = preferenceKey(act.by)
  const row = (await open(table, act, [key], { consistent, tree: false })).row(key)
  return row && seen(preferences, row)
}

/** The caller's own wish; mail is sent to those who have said nothing. */
export async function readPreference(deps: Deps, act: Act): Promise<Saved<Preference>> {
  return (await myPreference(deps, act)) ?? { state: { memberId: act.by, mail: true }, version: 0 }
}

async function trySetting(deps: Deps, act: Act, mail: boolean): Promise<Saved<Preference>> {
  const before = await myPreference(deps, act, true)
  return (before && repeated(before, act)) ?? commit(deps.preferences, { next: { ...before?.state, mergedFrom: undefined, memberId: act.by, mail }, facts: [] }, act, before)
}

/** The caller's own wish, the last one said: who was overtaken by themselves says it again. */
export const setPreference = (deps: Deps, act: Act, mail: boolean): Promise<Saved<Preference>> => untilFirst(() => trySetting(deps, act, mail), { tries: TRIES })

type Restriction = Happening<{ memberId: string; restricted: boolean }>
/** Takes news of a restriction: the newest version of the record says whether mail may go to its person. */
export const hearRestriction = ({ preferences }: Working, { id, at, version, data: { memberId, restricted } }: Restriction) =>
  revise(preferences, quietAct(id, at), preferenceKey(memberId), (before) =>
    (before?.restrictedAt ?? 0) >= version ? undefined : { next: { ...before, memberId, mail: before?.mail ?? true, restricted, restrictedAt: version }, facts: [] })
