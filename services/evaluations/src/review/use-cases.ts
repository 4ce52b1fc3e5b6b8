import { commit, find, getRow, inside, isTheirs, open, openBeside, refuse as refuseInStore, Refusal, repeated, seen, update, type Act, type Caller, type ScopedTable, type Seen } from '@nen-nep/service-kit'
import { cellOf, reviewKey, sheetKey } from '../ids.ts'
import { recordPlace } from '../sheet/use-cases.ts'
import type { Deps } from '../stores.ts'
import * as Reviews from './rules.ts'
import type { Review, Saving } from './schema.ts'

type Place = ReturnType<typeof recordPlace>
const ownerOf = (place: Place) => ({ year: Number(place.year), cellId: cellOf(place), memberId: place.member })

/** Someone else's review may be known of by those who see the cell; to others it does not exist. One's own is that of a record merged into one's own, too. */
async function demandAuthor({ table }: Deps, act: Act, place: Place): Promise<void> {
  if (act.by === place.member) return
  const { caller } = await open(table, act, [])
  if (isTheirs(caller, place.member)) return
  if (caller.may('see', cellOf(place))) Reviews.refuse('review.not-author')
  refuseInStore('item.missing')
}

/** Whether a member is in the frozen population; asked once, when they first write. */
async function isReviewed({ sheets }: Deps, table: ScopedTable, place: Place): Promise<boolean> {
  const row = await getRow(table, sheetKey(place))
  return row !== undefined && sheets.parse(row).lines.some(({ member }) => member === place.member)
}

const checkVersion = ({ ifMatch }: Act, before: Seen<Review> | undefined) => {
  const version = before?.version ?? 0
  if (ifMatch !== undefined && ifMatch !== version) refuseInStore('version.stale', { current: before?.state ?? {}, version })
}

type Attempt = Readonly<{ place: Place; saving: Saving; consistent: boolean }>
async function save(deps: Deps, act: Act, { place, saving, consistent }: Attempt) {
  const { reviews } = deps
  const key = reviewKey(place, place.member)
  const door = await open(deps.table, act, [key], { consistent, tree: false })
  const row = door.row(key)
  const before = row && seen(reviews, row)
  const done = before && repeated(before, act)
  if (done) return done
  if (!before && !(await isReviewed(deps, door.table, place))) return refuseInStore('item.missing')
  checkVersion(act, before)
  return commit(reviews, Reviews.save(before?.state, ownerOf(place), saving), act, before)
}

/** Saves the caller's own review; version 0 is the one nobody has written yet. */
export async function saveReview(deps: Deps, act: Act, id: string, saving: Saving) {
  const place = recordPlace(id)
  await demandAuthor(deps, act, place)
  try {
    return await save(deps, act, { place, saving, consistent: false })
  } catch (error) {
    if (error instanceof Refusal && error.code === 'version.stale') return save(deps, act, { place, saving, consistent: true })
    throw error
  }
}

export async function submitReview({ reviews }: Deps, act: Act, id: string) {
  const place = recordPlace(id)
  return update(reviews, act, reviewKey(place, place.member), (review, caller) => Reviews.submit(review, caller, act))
}

export async function returnReview({ reviews }: Deps, act: Act, id: string, reason: string) {
  const place = recordPlace(id)
  return update(reviews, act, reviewKey(place, place.member), (review, caller) => Reviews.giveBack(review, reason, caller))
}

function checkReader(caller: Caller, owner: ReturnType<typeof ownerOf>, review: Review | undefined): void {
  if (Reviews.mayRead(caller, owner, review?.status)) return
  if (!caller.may('see', owner.cellId)) refuseInStore('item.missing')
  Reviews.refuse('review.private')
}

/** A review to read: the author's at any time, for others once it is handed in. A member of the population who has written nothing has an empty one at version 0. */
export async function getReview(deps: Deps, act: Act, id: string) {
  const place = recordPlace(id)
  const [{ caller, table }, review] = await openBeside(deps.table, act, (inner) => find(inside(inner, deps.reviews), reviewKey(place, place.member)))
  checkReader(caller, ownerOf(place), review?.state)
  if (review) return { state: review.state, version: review.version }
  if (!(await isReviewed(deps, table, place))) return refuseInStore('item.missing')
  return { state: { id, ...ownerOf(place), text: '', status: 'DRAFT' as const }, version: 0 }
}
