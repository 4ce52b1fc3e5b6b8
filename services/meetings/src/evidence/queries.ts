import { open, openBeside, readAll, refuse as refuseRow, seen, type Act } from '@nen-nep/service-kit'
import { seenIn } from '../desk.ts'
import { mayKnow } from '../meeting/rights.ts'
import type { Deps } from '../stores.ts'
import { evidencePlaceOf, thingPlaceOf, type Kind } from './place.ts'
import type { Evidence } from './schema.ts'
import { thingIn } from './thing.ts'

/** What people see of evidence; where it lies in the bucket is nobody's business. */
export const evidenceView = ({ file: _, secrecy: __, ...shown }: Evidence) => shown

/** The evidence of a task or limitation for those who see it, the first sent first; what was withdrawn is left out, and what has not arrived is shown to whoever sends it. One Query. */
export async function listEvidence(deps: Deps, act: Act, { kind, id }: Readonly<{ kind: Kind; id: string }>) {
  const place = thingPlaceOf(kind, id)
  const [door, rows] = await openBeside(deps.table, act, (table) => readAll(table, place.evidence), { keys: [place.key] })
  const { named } = thingIn(door, place)
  if (!mayKnow(door.caller, place.cellId)) return refuseRow('item.missing')
  const shown = rows.map((row) => seen(deps.evidence, row)).filter(({ state: { status, by } }) => status === 'READY' || (status === 'AWAITED' && by === act.by))
  return { items: shown.map(({ state, version }) => ({ ...evidenceView(state), version, named: named.includes(state.id) })).toSorted((a, b) => (a.announcedAt < b.announcedAt ? -1 : 1)) }
}

/** One piece of evidence, with an address for a quarter of an hour, for those who see what it shows; what has not arrived or was withdrawn is not there. */
export async function openEvidence(deps: Deps, act: Act, id: string) {
  const { key, thing } = evidencePlaceOf(id)
  const door = await open(deps.table, act, [key, thing.key])
  thingIn(door, thing)
  const found = seenIn(deps.evidence, door, key)
  if (!mayKnow(door.caller, thing.cellId) || found?.state.status !== 'READY') return refuseRow('item.missing')
  return { ...evidenceView(found.state), version: found.version, url: await deps.files.downloadUrl(found.state.file, found.state.name) }
}
