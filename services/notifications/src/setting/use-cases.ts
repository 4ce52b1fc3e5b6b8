import type { Happening } from '@nen-nep/contracts'
import { find, getRows, open, refusals, refuse as refuseItem, revise, type Act, type Saved } from '@nen-nep/service-kit'
import { readTree } from '@nen-nep/service-kit'
import type { Deps } from '../deps.ts'
import { quietAct } from '../once.ts'
import { modeKey, preferenceKey } from '../place.ts'
import { modeIn, modeKeys } from './mode.ts'
import type { MailMode, Mode, Preference } from './schema.ts'

export const refuse = refusals({ 'mode.not-allowed': 'forbidden' })

/** Sets what becomes of the mails of an organisation and of all below it that have no mode of their own. */
export async function setMode({ table, modes }: Deps, act: Act, orgId: string, mode: MailMode): Promise<Saved<Mode>> {
  const { caller } = await open(table, act, [], { consistent: true })
  if (!caller.may('see', orgId)) return refuseItem('item.missing')
  if (!caller.may('register', orgId) && !caller.may('lead', orgId)) return refuse('mode.not-allowed')
  return (await revise(modes, act, modeKey(orgId), () => ({ next: { orgId, mode }, facts: [] }))) ?? refuseItem('item.missing')
}

/** The mode in force for an organisation. */
export async function readMode({ table }: Deps, act: Act, orgId: string): Promise<Mode> {
  const { caller } = await open(table, act, [])
  if (!caller.may('see', orgId)) return refuseItem('item.missing')
  const tree = await readTree(table)
  return { orgId, mode: modeIn(tree, orgId, await getRows(table, modeKeys(tree, orgId))) }
}

/** The caller's own wish; mail is sent to those who have said nothing. */
export async function readPreference({ preferences }: Deps, act: Act): Promise<Saved<Preference>> {
  return (await find(preferences, preferenceKey(act.by))) ?? { state: { memberId: act.by, mail: true }, version: 0 }
}

export async function setPreference({ preferences }: Deps, act: Act, mail: boolean): Promise<Saved<Preference>> {
  return (await revise(preferences, act, preferenceKey(act.by), (before) => ({ next: { ...before, memberId: act.by, mail }, facts: [] }))) ?? refuseItem('item.missing')
}

type Restriction = Happening<{ memberId: string; restricted: boolean }>
/** Takes news of a restriction: the newest version of the record says whether mail may go to its person. */
export const hearRestriction = ({ preferences }: Deps, { id, at, version, data: { memberId, restricted } }: Restriction) =>
  revise(preferences, quietAct(id, at), preferenceKey(memberId), (before) =>
    (before?.restrictedAt ?? 0) >= version ? undefined : { next: { memberId, mail: before?.mail ?? true, restricted, restrictedAt: version }, facts: [] })
