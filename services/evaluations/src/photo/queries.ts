import { read, readAll, refuse as refuseInStore, seen, type Act } from '@nen-nep/service-kit'
import { openSheet, sheetPlace } from '../sheet/use-cases.ts'
import { refuse as refuseOfSheet } from '../sheet/refusals.ts'
import { handles } from '../sheet/who.ts'
import type { Holding } from '../stores.ts'
import { photoPlaceOf, photosOf } from './place.ts'
import type { Photo } from './schema.ts'
import { photosIn } from './store.ts'

/** What people see of a photo. */
export const photoView = ({ secrecy: _, ...shown }: Photo) => shown

/** The photos of a count's signed protocol for those who see the count, the first sent first; what was withdrawn is left out, and what has not arrived is shown to whoever sends it. `named` once the sheet was sent up with it, so that it stays. */
export async function listPhotos(deps: Holding, act: Act, sheetId: string) {
  const place = sheetPlace(sheetId)
  const photos = photosIn(deps.table)
  const { sheet, caller, beside } = await openSheet(deps, act, place, (table) => readAll(table, photosOf(place)))
  if (!handles(caller, sheet.cellId)) return refuseOfSheet('sheet.not-yours')
  const shown = beside.map((row) => seen(photos, row)).filter(({ state: { status, by } }) => status === 'READY' || (status === 'AWAITED' && by === act.by))
  return { items: shown.map(({ state, version }) => ({ ...photoView(state), version, named: sheet.status !== 'OPEN' })).toSorted((a, b) => (a.announcedAt < b.announcedAt ? -1 : 1)) }
}

/** One photo, with an address for a quarter of an hour, for those who see the count; what has not arrived or was withdrawn is not there. */
export async function openPhoto(deps: Holding, act: Act, id: string) {
  const { key, file } = photoPlaceOf(id)
  const { state, version, caller } = await read(photosIn(deps.table), act, key)
  if (!handles(caller, state.cellId)) return refuseOfSheet('sheet.not-yours')
  if (state.status !== 'READY') return refuseInStore('item.missing')
  return { ...photoView(state), version, url: await deps.files.downloadUrl(file, state.name) }
}
