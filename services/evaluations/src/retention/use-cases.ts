import { Grant } from '@nen-nep/contracts'
import { isOver } from '@nen-nep/rules/retention/index'
import { applyRetention, getRow, grantsKey, removeRow, seen, type Row, type Sweep } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { photoPlaceOf, photosOf } from '../photo/place.ts'
import { unusedSince } from '../photo/rules.ts'
import { photosIn } from '../photo/store.ts'
import type { WithFiles, Working } from '../stores.ts'

const isReview = ({ pk, sk }: Row) => String(pk).startsWith('E#') && String(sk).startsWith('R#')

/** Nobody holds them any more: their grants have come, and no membership is among them. */
async function hasDeparted({ table }: Working, memberId: string): Promise<boolean> {
  const row = await getRow(table, grantsKey(memberId), true)
  return row !== undefined && !v.parse(v.object({ grants: v.array(Grant) }), row).grants.some(({ role }) => role === 'MEMBER')
}

/** A draft is its author's alone; when they have left, it is nobody's. What was handed in once stays a record. */
function ofDrafts(deps: Working, now: string): Sweep {
  return {
    name: 'draftOfDeparted',
    isDue: async (row) => {
      if (!isReview(row) || !isOver('draftOfDeparted', String(row['changedAt']), now)) return false
      const { status, memberId } = seen(deps.reviews, row).state
      return status === 'DRAFT' && hasDeparted(deps, memberId)
    },
    end: (row) => removeRow(deps.table, row),
  }
}

const isPhoto = ({ pk, sk }: Row) => String(pk).startsWith('E#') && String(sk).startsWith(photosOf({ year: '', cell: '' }).prefix)
/** Photos that were announced and never came, and those taken back: the bytes first, so that a job that stops half-way begins again. */
function ofPhotos({ table, files }: WithFiles, now: string): Sweep {
  const photos = photosIn(table)
  return {
    name: 'unusedPhoto',
    isDue: (row) => {
      const since = isPhoto(row) ? unusedSince(seen(photos, row).state) : undefined
      return Promise.resolve(since !== undefined && isOver('unusedPhoto', since, now))
    },
    end: async (row) => {
      await files.remove(photoPlaceOf(seen(photos, row).state.id).file)
      await removeRow(table, row)
    },
  }
}

/** The nightly tidying of evaluations. */
export const retain = (deps: WithFiles, now: Date, dryRun: boolean) => applyRetention(deps.table, [ofDrafts(deps, now.toISOString()), ofPhotos(deps, now.toISOString())], { service: 'evaluations', now, dryRun })
