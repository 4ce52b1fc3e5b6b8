import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { normWords } from '@nen-nep/rules/norms/index'
import { open, refuseMissing, seen, type Act } from '@nen-nep/service-kit'
import type { Deps } from '../stores.ts'
import { normsFor } from './of.ts'
import { normsKey, type OrganisationNorms } from './schema.ts'

/** What an organisation has set, for whoever sees it: the figures, from when and why; not who entered them. */
export const shown = ({ orgId, entries }: OrganisationNorms) => ({ orgId, entries: entries.map(({ from, values, reason, at }) => ({ from, values, reason, at })) })

/** The figures that hold for an organisation on a civil day, each with whose word it is; and what it has set itself. */
export async function getNorms(deps: Deps, act: Act, { orgId, on = civilDayOf(act.at) }: Readonly<{ orgId: string; on?: string | undefined }>) {
  const key = normsKey(orgId)
  const { caller, row, tree } = await open(deps.table, act, [key])
  if (!tree.node(orgId) || !caller.may('see', orgId)) return refuseMissing()
  const found = row(key)
  const { state, version } = found ? seen(deps.norms, found) : { state: { orgId, entries: [] }, version: 0 }
  const items = normsFor(tree, orgId, on).map((norm) => ({ ...norm, title: normWords[norm.name], ...(norm.setBy === undefined ? {} : { setByName: tree.node(norm.setBy)?.name }) }))
  return { state: { ...shown(state), on, items }, version }
}
