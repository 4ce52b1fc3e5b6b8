import { OrganisationId, Text, Year } from '@nen-nep/contracts'
import * as v from 'valibot'

const BallotId = v.pipe(v.string(), v.regex(/^blt_\d{4}\.[A-Za-z0-9-]{1,40}\.[A-Za-z0-9-]{1,20}$/))
const SheetId = v.pipe(v.string(), v.regex(/^sht_\d{4}\.[A-Za-z0-9-]{1,40}$/))
const RecordId = v.pipe(v.string(), v.regex(/^rec_\d{4}\.[A-Za-z0-9-]{1,40}\.[A-Za-z0-9-]{1,40}$/))
const CollectiveId = v.pipe(v.string(), v.regex(/^col_\d{4}\.[A-Za-z0-9-]{1,40}$/))
const place = v.exactOptional(Text(60))
/** Which paper of the year is wanted as a Word file: the tellers' protocol of a ballot or of a count on paper, a cell's list of proposed classes, an organisation's table, a member's review on its form (2A, 2B, 2C), or a body's report (01); `place` stands in its line of place and day. */
export const PaperAsked = v.variant('kind', [
  v.strictObject({ kind: v.literal('BALLOT_PROTOCOL'), ballotId: BallotId, place }),
  v.strictObject({ kind: v.picklist(['PROTOCOL', 'PROPOSALS']), sheetId: SheetId, place }),
  v.strictObject({ kind: v.literal('REVIEW'), recordId: RecordId, place }),
  v.strictObject({ kind: v.literal('REPORT'), collectiveId: CollectiveId, place }),
  v.strictObject({ kind: v.literal('SUMMARY'), year: Year, orgId: OrganisationId, place }),
])
export type PaperAsked = v.InferOutput<typeof PaperAsked>

/** A paper of the year as a Word file, for whoever asked for it, and only for some days. `body`, `superior`, `place` and `acting` are the letterhead of whose it is; `revision` is that of a table, which the campaign of `rootId` made. */
export const Paper = v.object({
  id: v.string(),
  year: v.number(),
  orgId: v.string(),
  asked: PaperAsked,
  body: v.string(),
  superior: v.optional(v.string()),
  place: v.optional(v.string()),
  acting: v.optional(v.string()),
  rootId: v.optional(v.string()),
  revision: v.optional(v.number()),
  by: v.string(),
  askedAt: v.string(),
  state: v.picklist(['WRITING', 'READY']),
})
export type Paper = v.InferOutput<typeof Paper>
