import { isVisible, type Caller, type Table } from '@nen-nep/service-kit'
import type { OwnAnswer } from '@nen-nep/testing/cedar/compare'
import type { Record } from '@nen-nep/testing/cedar/engine'
import { stores as evaluations } from '../../services/evaluations/src/stores.ts'
import { mayRead } from '../../services/evaluations/src/review/rules.ts'
import { mayKnow as mayKnowCorrection } from '../../services/membership/src/correction/rules.ts'
import { seesWhole } from '../../services/membership/src/member/view.ts'
import { mayKnow as mayKnowExport } from '../../services/membership/src/person/rules.ts'
import { stores as membership } from '../../services/membership/src/stores.ts'

// Where things stand and whose they are is asked; nothing is read.
const table = {} as Table
const { members, corrections, exports } = membership(table)
const { reviews } = evaluations(table)
const as = (record: Record) => ({ id: record.memberId, memberId: record.memberId, cellId: record.orgId, status: record.submitted ? 'SUBMITTED' : 'DRAFT' }) as never

const knows = {
  MEMBER_RECORD: (caller: Caller, record: Record) => isVisible(members, caller, as(record)),
  CORRECTION: (caller: Caller, record: Record) => isVisible(corrections, caller, as(record)),
  EXPORT: (caller: Caller, record: Record) => isVisible(exports, caller, as(record)),
  REVIEW: (caller: Caller, record: Record) => isVisible(reviews, caller, as(record)),
}
const reads = {
  MEMBER_RECORD: (caller: Caller, record: Record) => seesWhole(caller, as(record)),
  CORRECTION: (caller: Caller, record: Record) => mayKnowCorrection(caller, as(record)),
  EXPORT: (caller: Caller, record: Record) => mayKnowExport(caller, as(record)),
  REVIEW: (caller: Caller, record: Record) => mayRead(caller, as(record), record.submitted ? 'SUBMITTED' : 'DRAFT'),
}

/** Who knows of a record and who reads the whole of it, as the operations themselves ask. */
export const ownAnswer: OwnAnswer = (caller, action, record) => ({ know: knows, read: reads })[action][record.kind](caller, record)
