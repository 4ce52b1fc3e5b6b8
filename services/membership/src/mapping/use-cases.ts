import { open, readAll, readPage, refuseMissing, revise, seen, update, type Act, type Row, type Saved } from '@nen-nep/service-kit'
import { checkRegistrar } from '../import/rules.ts'
import { rememberedOf, type Mapping, type Remembered } from '../roster/mappings.ts'
import type { Deps, Working } from '../stores.ts'
import { forget, inUse, remember } from './rules.ts'
import { mappingId, mappingKey, mappingsOf, type Kept } from './schema.ts'

const keyOf = (id: string) => mappingKey(id) ?? refuseMissing()

/** Everything a registry remembers, for a reading of a roster. */
export async function readRemembered(deps: Working, orgId: string): Promise<Remembered> {
  const rows = await readAll(deps.table, { pk: mappingsOf(orgId) })
  return rememberedOf(inUse(rows.map((row) => seen(deps.mappings, row).state)))
}

/** Keeps what a confirmed import took words for, in the name of who confirmed it. */
export async function rememberAll(deps: Working, act: Act, orgId: string, mappings: readonly Mapping[]): Promise<void> {
  for (const mapping of mappings) await revise(deps.mappings, act, keyOf(mappingId(orgId, mapping)), (before) => remember(before, { orgId, mapping }, act))
}

/** A page of what a registry remembers, with the names of the cells that are meant. */
export async function listMappings(deps: Deps, act: Act, orgId: string, { limit, after }: Readonly<{ limit: number; after: Row | undefined }>) {
  const { caller, table, tree } = await open(deps.table, act, [])
  if (!caller.may('see', orgId)) return refuseMissing()
  checkRegistrar(caller, orgId)
  const { rows, last } = await readPage(table, { pk: mappingsOf(orgId), limit, ...(after ? { after } : {}) })
  const named = ({ id, mapping, by, at }: Kept) => ({ id, ...mapping, toName: mapping.kind === 'CELL' ? tree.node(mapping.to)?.name : undefined, by, at })
  return { items: rows.map((row) => seen(deps.mappings, row).state).filter(({ forgotten }) => !forgotten).map(named), last }
}

export const forgetMapping = async (deps: Deps, act: Act, id: string): Promise<Saved<Kept>> => update(deps.mappings, act, keyOf(id), (before, caller) => forget(before, caller))
