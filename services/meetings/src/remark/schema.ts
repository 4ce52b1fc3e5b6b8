import { MemberId, Text } from '@nen-nep/contracts'
import * as v from 'valibot'

const RemarkId = v.pipe(v.string(), v.regex(/^r\d{1,2}$/))
const AgendaItemId = v.pipe(v.string(), v.regex(/^a\d{1,2}$/))
const Remark = v.object({ id: v.string(), topic: v.string(), agendaItemId: v.optional(v.string()), group: v.optional(v.string()), memberIds: v.array(v.string()), points: v.optional(v.string()), preparedBy: v.optional(v.string()), preparedAt: v.optional(v.string()) })
export type Remark = v.InferOutput<typeof Remark>
/** Remarks that members or groups were asked to prepare for a meeting, each with what was prepared. */
export const Remarks = v.object({ id: v.string(), cellId: v.string(), remarks: v.array(Remark) })
export type Remarks = v.InferOutput<typeof Remarks>
/** All that is asked for: a line with the id it has keeps what was prepared, one left out is gone. `group` is a party group's name. */
export const Assigning = v.strictObject({ remarks: v.pipe(v.array(v.strictObject({ id: v.optional(RemarkId), topic: Text(300), agendaItemId: v.exactOptional(AgendaItemId), group: v.exactOptional(Text(120)), memberIds: v.pipe(v.array(MemberId), v.minLength(1), v.maxLength(50)) })), v.maxLength(40)) })
export type Assigning = v.InferOutput<typeof Assigning>
export const Preparing = v.strictObject({ points: Text(3000) })
export type Preparing = v.InferOutput<typeof Preparing>
