import type { Mapping } from '../roster/mappings.ts'
import { checkRegistrar } from '../import/rules.ts'
import type { Act, Caller, Decision } from '@nen-nep/service-kit'
import { mappingId, type Kept } from './schema.ts'

/** Keeps what some words mean; said again, it stays what it is. */
export function remember(before: Kept | undefined, { orgId, mapping }: Pick<Kept, 'orgId' | 'mapping'>, act: Act): Decision<Kept> | undefined {
  if (before && !before.forgotten && before.mapping.to === mapping.to) return undefined
  return { next: { id: mappingId(orgId, mapping), orgId, mapping, by: act.by, at: act.at }, facts: [] }
}

/** Whoever keeps the registry may have it forget; the next import asks again. */
export function forget(before: Kept, caller: Caller): Decision<Kept> {
  checkRegistrar(caller, before.orgId)
  return { next: { ...before, forgotten: true }, facts: [] }
}

/** What is in use. */
export const inUse = (all: readonly Kept[]): Mapping[] => all.filter(({ forgotten }) => !forgotten).map(({ mapping }) => mapping)
