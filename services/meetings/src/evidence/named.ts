import type { Key, Opened } from '@nen-nep/service-kit'
import { isThere } from '../arrived.ts'
import { seenIn } from '../desk.ts'
import type { Deps } from '../stores.ts'
import { evidencePlaceIn, type ThingPlace } from './place.ts'
import { refuse } from './refusals.ts'

/** What a command names as evidence of which thing; `before` is what the thing named already, which is not asked about again. */
export type Naming = Readonly<{ of: ThingPlace; ids: readonly string[]; before: readonly string[] }>

/** The rows to read beside a command that names evidence. */
export const evidenceKeys = (ids: readonly string[]): Key[] => [...new Set(ids)].flatMap((id) => evidencePlaceIn(id)?.key ?? [])

/** An upload of the registry, whose ids carry no place: known as long as its bytes are in the bucket. */
const isUpload = async (deps: Deps, id: string) => /^upl_[0-9a-z]{16}$/.test(id) && isThere(deps, `uploads/${id}`)
async function isKnown(deps: Deps, door: Opened, of: ThingPlace, id: string): Promise<boolean> {
  const place = evidencePlaceIn(id)
  if (!place) return isUpload(deps, id)
  return place.thing.id === of.id && seenIn(deps.evidence, door, place.key)?.state.status === 'READY'
}

/** Refuses what is not evidence of this thing, of another cell or not arrived alike. */
export async function demandEvidence(deps: Deps, door: Opened, { of, ids, before }: Naming): Promise<void> {
  for (const id of ids) if (!before.includes(id) && !(await isKnown(deps, door, of, id))) return refuse('evidence.unknown', { uploadId: id, pointer: '/evidence' })
}
