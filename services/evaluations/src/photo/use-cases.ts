import { create, find, getRow, hasFile, inside, readAll, refuse as refuseInStore, seen, update, type Act, type Caller, type ScopedTable } from '@nen-nep/service-kit'
import { cellOf, conferenceKey, sheetKey, type Place } from '../ids.ts'
import { sheetPlace } from '../sheet/use-cases.ts'
import { leads } from '../sheet/who.ts'
import type { Holding } from '../stores.ts'
import { photoIdOf, photoPlaceOf, photosOf } from './place.ts'
import * as Photos from './rules.ts'
import type { Attaching, Photo } from './schema.ts'
import { photosIn } from './store.ts'

/** The sheet and conference of a count, for somebody who may know of the cell. */
async function countedIn(deps: Holding, { table, caller }: Readonly<{ table: ScopedTable; caller: Caller }>, place: Place) {
  const [row, conference] = await Promise.all([getRow(table, sheetKey(place), true), find(inside(table, deps.conferences), conferenceKey(place), true)])
  if (!row || !caller.may('see', cellOf(place))) return refuseInStore('item.missing')
  return { sheet: deps.sheets.parse(row), conference: conference?.state }
}

/** Announces a photo of the signed protocol; the answer's address takes its bytes. */
export function attachPhoto(deps: Holding, act: Act, sheetId: string, attaching: Attaching) {
  const place = sheetPlace(sheetId)
  const id = photoIdOf(place, act.key ?? act.at)
  const photos = photosIn(deps.table)
  return create(photos, act, async (caller, door) => {
    const counted = await countedIn(deps, door, place)
    Photos.demandSender(caller, counted.sheet, counted.conference)
    const all = (await readAll(door.table, { ...photosOf(place), consistent: true })).map((row) => seen(photos, row).state)
    return Photos.attach({ id, ...counted, others: all.filter((one) => one.id !== id && one.status !== 'WITHDRAWN').length }, attaching, act)
  }, true)
}

const demandOwner = (caller: Caller, { by, cellId }: Photo) => (by === caller.id || leads(caller, cellId) ? undefined : Photos.refuse('photo.not-yours'))

/** Says that the bytes have arrived, after a look into the bucket. */
export function confirmPhoto(deps: Holding, act: Act, id: string) {
  const { key, file } = photoPlaceOf(id)
  return update(photosIn(deps.table), act, key, async (photo, caller) => {
    demandOwner(caller, photo)
    return Photos.arrive(photo, await hasFile(deps.files, file), act)
  })
}

/** Takes a photo back that was sent by mistake. */
export function withdrawPhoto(deps: Holding, act: Act, id: string) {
  const { key, place } = photoPlaceOf(id)
  return update(photosIn(deps.table), act, key, async (photo, caller, door) => {
    demandOwner(caller, photo)
    return Photos.withdraw(photo, (await countedIn(deps, door, place)).sheet, act)
  })
}
