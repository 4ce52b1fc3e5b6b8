import type { MeetingRecord } from '@nen-nep/rules/criteria/index'
import type { MeetingPack } from '../pack.ts'
import type { Session } from '../session/schema.ts'
import { hintsOf, sheetOf } from './rules.ts'

/** A score as people see it: the cell's column and the superior's; `total`, `class` and `why` are of the one that counts. */
export function scoreView(pack: MeetingPack, id: string, record: MeetingRecord, { entered = {}, confirmation }: Session) {
  const self = sheetOf(pack, record, entered)
  const superior = confirmation && sheetOf(pack, { ...record, ...(confirmation.uploadDelayDays === undefined ? {} : { uploadDelayDays: confirmation.uploadDelayDays }) }, { ...entered, ...confirmation.entered })
  const valid = superior ?? self
  const column = ({ items, total, max, band }: typeof self) => ({ items, total, max, class: band })
  return {
    id,
    self: column(self),
    ...(superior ? { superior: { ...column(superior), reason: confirmation.reason, by: confirmation.by } } : {}),
    total: valid.total,
    max: valid.max,
    class: valid.band,
    why: valid.why,
    hints: hintsOf(pack, self),
  }
}
